// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace gavel::ui {

/// All keys by the place where they act. It stays open beside the work.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

private:
    void fill();
    void filter(const QString &text);

    QLineEdit *m_filter;
    QTreeWidget *m_keys;
};

} // namespace gavel::ui

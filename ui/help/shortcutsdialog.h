// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace gavel::ui {

/// All shortcuts by place: those of the menus come from their actions, those of single places from
/// a table. Not modal, so that it can stay open during work.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addMenus(const QMenuBar &menus);
    void addPlaces();
    QTreeWidgetItem *addHead(const QString &name);
    void addKey(QTreeWidgetItem *head, const QString &keys, const QString &does);
    void filter(const QString &text);

    QLineEdit *m_filter;
    QTreeWidget *m_keys;
};

} // namespace gavel::ui

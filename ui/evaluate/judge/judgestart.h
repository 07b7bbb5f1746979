// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace gavel::ui {

/// The Judge page without a judge: three ways to get one.
class JudgeStart : public QWidget
{
    Q_OBJECT

public:
    explicit JudgeStart(QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);

signals:
    void newWanted();
    void importWanted();
    void sampleWanted();

private:
    QPushButton *m_new;
    QPushButton *m_import;
};

} // namespace gavel::ui

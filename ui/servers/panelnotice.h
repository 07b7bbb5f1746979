// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

/// A sentence at the bottom of a panel with one action.
class PanelNotice : public QWidget
{
    Q_OBJECT

public:
    explicit PanelNotice(QWidget *parent = nullptr);

    /// An empty text hides it.
    void show(const QString &text, const QString &action, const QString &toolTip);
    QString text() const;

signals:
    void actionWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace gavel::ui

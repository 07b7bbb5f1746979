// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace gavel::ui {

/// The names of pages in a row: as tabs at the top of the window, as pills one level below.
class PageTabs : public QTabBar
{
    Q_OBJECT

public:
    enum class Look { Tabs, Pills };

    explicit PageTabs(Look look, QWidget *parent = nullptr);

    QSize minimumTabSizeHint(int index) const override;

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintTab(QPainter *painter, int index) const;
    QFont fontOf(int index) const;

    Look m_look;
};

} // namespace gavel::ui

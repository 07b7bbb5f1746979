// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabBar>

namespace gavel::ui {

/// The names of pages in a row at the top of the window.
class PageTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// A line between this tab and the one before it.
    void setLineBefore(int index);
    /// While no page of them is shown, none is marked; a click on any of them is a tabBarClicked().
    void setMarked(bool isMarked);

    QSize minimumTabSizeHint(int index) const override;

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintTab(QPainter *painter, int index) const;
    QRect shapeRect(int index) const;
    bool isShown(int index) const { return m_isMarked && index == currentIndex(); }

    int m_lineBefore = -1;
    bool m_isMarked = true;
};

} // namespace gavel::ui

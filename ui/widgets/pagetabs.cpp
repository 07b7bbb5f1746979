// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagetabs.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

namespace gavel::ui {

namespace {
constexpr int tabHeight = 30;
constexpr int tabPadding = 28; ///< both sides together
constexpr int lineRoom = 25;

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

PageTabs::PageTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

void PageTabs::setLineBefore(int index)
{
    m_lineBefore = index;
    setTabText(index, tabText(index)); // measures the tabs again
}

void PageTabs::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

/// Wide enough for the bold name, so that nothing moves when another page is selected.
QSize PageTabs::tabSizeHint(int index) const
{
    // & marks the mnemonic and takes no space.
    const QString shown = tabText(index).remove(QLatin1Char('&'));
    const int line = index == m_lineBefore ? lineRoom : 0;
    return { QFontMetrics(boldOf(font())).horizontalAdvance(shown) + tabPadding + line, tabHeight };
}

QSize PageTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

QRect PageTabs::shapeRect(int index) const
{
    const int line = index == m_lineBefore ? lineRoom : 0;
    const bool isMirrored = isRightToLeft();
    return tabRect(index).adjusted(isMirrored ? 0 : line, 0, isMirrored ? -line : 0, 0);
}

void PageTabs::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i)
        paintTab(&painter, i);
}

void PageTabs::paintTab(QPainter *painter, int index) const
{
    const Theme &theme = Theme::of(palette());
    const QRect room = shapeRect(index);
    const QRectF rect = QRectF(room).adjusted(0.5, 0.5, -0.5, 0.5);
    if (index == m_lineBefore) {
        const int x = isRightToLeft() ? room.right() + lineRoom / 2 : room.left() - lineRoom / 2;
        painter->fillRect(QRect(x, room.center().y() - 8, 1, 16), theme.line);
    }
    if (isShown(index)) {
        QPainterPath shape;
        shape.addRoundedRect(rect.adjusted(0, 0, 0, 8), 5, 5);
        painter->setPen(theme.line);
        painter->setBrush(theme.base);
        painter->drawPath(shape);
    }
    if (index == currentIndex() && hasFocus()) {
        QPainterPath ring;
        ring.addRoundedRect(rect.adjusted(1, 1, -1, -3), 5, 5);
        painter->strokePath(ring, QPen(theme.accent, 2));
    }
    painter->setFont(isShown(index) ? boldOf(font()) : font());
    painter->setPen(isShown(index) ? theme.text : theme.muted);
    painter->drawText(room, Qt::AlignCenter | Qt::TextHideMnemonic, tabText(index));
}

/// Who scrolls over the tabs has not asked for another page.
void PageTabs::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PageTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gavel::ui

#include "moc_pagetabs.cpp"

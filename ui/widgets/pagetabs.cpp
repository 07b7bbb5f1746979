// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagetabs.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace gavel::ui {

namespace {
constexpr int tabHeight = 30;
constexpr int pillHeight = 26;
constexpr int tabPadding = 28; ///< both sides together
} // namespace

PageTabs::PageTabs(Look look, QWidget *parent)
    : QTabBar(parent)
    , m_look(look)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

QFont PageTabs::fontOf(int index) const
{
    QFont bold = font();
    if (index == currentIndex())
        bold.setWeight(QFont::DemiBold);
    return bold;
}

/// Room for the bold name, so that nothing moves when another page is chosen.
QSize PageTabs::tabSizeHint(int index) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    // & marks the key; it takes no room.
    const QString shown = tabText(index).remove(QLatin1Char('&'));
    return { QFontMetrics(bold).horizontalAdvance(shown) + tabPadding, m_look == Look::Tabs ? tabHeight : pillHeight };
}

QSize PageTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
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
    const bool isCurrent = index == currentIndex();
    const QRectF rect = QRectF(tabRect(index)).adjusted(0.5, 0.5, -0.5, m_look == Look::Tabs ? 0.5 : -0.5);
    QPainterPath shape;
    if (m_look == Look::Tabs)
        shape.addRoundedRect(rect.adjusted(0, 0, 0, 8), 5, 5);
    else
        shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    if (isCurrent) {
        painter->setPen(m_look == Look::Tabs ? QPen(theme.line) : QPen(Qt::NoPen));
        painter->setBrush(m_look == Look::Tabs ? theme.base : theme.selection);
        painter->drawPath(shape);
    }
    if (isCurrent && hasFocus()) {
        QPainterPath ring;
        ring.addRoundedRect(rect.adjusted(1, 1, -1, m_look == Look::Tabs ? -3 : -1), 5, 5);
        painter->strokePath(ring, QPen(theme.accent, 2));
    }
    painter->setFont(fontOf(index));
    painter->setPen(isCurrent ? theme.text : theme.muted);
    painter->drawText(tabRect(index), Qt::AlignCenter | Qt::TextHideMnemonic, tabText(index));
}

void PageTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gavel::ui

#include "moc_pagetabs.cpp"

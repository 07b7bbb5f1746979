// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowheader.h"

#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int headHeight = 25;
constexpr int headerMargin = 8;
constexpr int headerArrow = 7;
} // namespace

RowHeader::RowHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
}

QSize RowHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), headHeight };
}

void RowHeader::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(palette());
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), theme.alternate);
    }
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(theme.line);
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
}

void RowHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::of(palette());
    painter->fillRect(rect, theme.alternate);
    const auto alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    QFont bold = mutedFont(font());
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    painter->setPen(sorts ? theme.text : theme.muted);
    QRect cell = rect.adjusted(headerMargin, 0, -headerMargin, 0);
    if (sorts) {
        const QPointF tip(cell.right() - headerArrow / 2.0, rect.center().y() + 1);
        const qreal up = sortIndicatorOrder() == Qt::AscendingOrder ? 2 : -2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->save();
        painter->setPen(QPen(theme.accent, 1.5));
        painter->drawPolyline(QPolygonF{ { tip.x() - 3.5, tip.y() + up }, { tip.x(), tip.y() - up }, { tip.x() + 3.5, tip.y() + up } });
        painter->restore();
        cell.adjust(0, 0, -headerArrow - 4, 0);
    }
    const QString text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    painter->drawText(cell, static_cast<int>(alignment), painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
}

} // namespace gavel::ui

#include "moc_rowheader.cpp"

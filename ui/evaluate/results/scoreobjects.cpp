// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/scoreobjects.h"

#include "widgets/rowdelegate.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <algorithm>

namespace gavel::ui {

namespace {

enum Kind { ChipObject = QTextFormat::UserObject + 1, BarObject };
enum Property { TextProperty = QTextFormat::UserProperty + 1, ValueProperty, PointProperty, CountProperty };

constexpr qreal scoreChipHeight = 18;
constexpr qreal barWidth = 52;
constexpr qreal barHeight = 22;

QTextCharFormat objectFormat(Kind kind, int point, int pointCount)
{
    QTextCharFormat format;
    format.setObjectType(kind);
    format.setProperty(PointProperty, point);
    format.setProperty(CountProperty, pointCount);
    return format;
}

} // namespace

ScoreObjects::ScoreObjects(QTextDocument *document, QWidget *view)
    : QObject(view)
    , m_view(view)
{
    for (const auto kind : { ChipObject, BarObject })
        document->documentLayout()->registerHandler(kind, this);
}

QTextCharFormat ScoreObjects::chip(const QString &text, int point, int pointCount)
{
    QTextCharFormat format = objectFormat(ChipObject, point, pointCount);
    format.setProperty(TextProperty, text.left(24));
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    return format;
}

QTextCharFormat ScoreObjects::bar(double probability, int point, int pointCount)
{
    QTextCharFormat format = objectFormat(BarObject, point, pointCount);
    format.setProperty(ValueProperty, probability);
    return format;
}

QSizeF ScoreObjects::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    if (format.objectType() == BarObject)
        return { barWidth, barHeight };
    QFont font = m_view->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(9);
    return { std::max(20.0, QFontMetricsF(font).horizontalAdvance(format.property(TextProperty).toString()) + 10), scoreChipHeight };
}

void ScoreObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const int point = format.intProperty(PointProperty);
    const int count = format.intProperty(CountProperty);
    if (format.objectType() == ChipObject) {
        painter->save();
        painter->setFont(m_view->font());
        paintScoreChip(painter, rect.topLeft().toPoint() - QPoint(0, 2), format.property(TextProperty).toString(), point, count);
        painter->restore();
        return;
    }
    const qreal height = std::max(1.0, std::clamp(format.doubleProperty(ValueProperty), 0.0, 1.0) * (barHeight - 2));
    painter->fillRect(QRectF(rect.left(), rect.bottom() - height, rect.width(), height), scoreColor(point, count));
}

} // namespace gavel::ui

#include "moc_scoreobjects.cpp"

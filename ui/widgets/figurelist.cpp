// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figurelist.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int figureMargin = 8;
constexpr int figureGap = 14;
constexpr int widestFigureBar = 180;
constexpr int narrowestBar = 70;
constexpr int shortestNote = 80;
constexpr int rounding = 2; ///< advances are rounded down; this must not cut off the end of a text

QFont boldFont(const QFont &base)
{
    QFont font = tabularFont(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

QString spoken(const Figure &figure)
{
    QStringList parts{ figure.name, figure.value };
    for (const QString &part : { figure.interval, figure.note }) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QLatin1StringView(", "));
}

} // namespace

void paintInterval(QPainter *painter, const QRectF &rect, const Figure &figure, const QPalette &palette, bool muted)
{
    const Theme &theme = Theme::of(palette);
    const double span = figure.high > figure.low ? figure.high - figure.low : 1;
    const auto place = [&](double value) { return rect.left() + rect.width() * std::clamp((value - figure.low) / span, 0.0, 1.0); };
    const qreal middle = std::floor(rect.center().y()) + 0.5;
    const QColor colour = muted ? theme.muted : theme.accent;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.line, 1));
    painter->drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    if (figure.low < 0 && figure.high > 0) {
        const qreal zero = std::floor(place(0)) + 0.5;
        painter->drawLine(QPointF(zero, middle - 6), QPointF(zero, middle + 6));
    }
    painter->setPen(Qt::NoPen);
    if (figure.range) {
        QColor soft = colour;
        soft.setAlphaF(0.38F);
        painter->setBrush(soft);
        const qreal from = place(figure.range->first);
        painter->drawRoundedRect(QRectF(from, middle - 4, std::max(2.0, place(figure.range->second) - from), 8), 4, 4);
    }
    if (figure.baseline) {
        // Distinguished from the point by its shape: a stroke with a foot.
        const qreal at = std::floor(place(*figure.baseline)) + 0.5;
        painter->setPen(QPen(muted ? theme.muted : theme.warning, 2));
        painter->drawLine(QPointF(at, middle - 7), QPointF(at, middle + 7));
        painter->drawLine(QPointF(at - 3, middle + 7), QPointF(at + 3, middle + 7));
        painter->setPen(Qt::NoPen);
    }
    if (figure.point) {
        painter->setBrush(colour);
        painter->setPen(QPen(theme.base, 1.5));
        painter->drawEllipse(QPointF(place(*figure.point), middle), 4.5, 4.5);
    }
    painter->restore();
}

FigureList::FigureList(bool hasBars, QWidget *parent)
    : QWidget(parent)
    , m_hasBars(hasBars)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureList::setFigures(const QList<Figure> &figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    QStringList lines;
    for (const Figure &figure : figures)
        lines << spoken(figure);
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

void FigureList::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize FigureList::sizeHint() const
{
    return { 420, static_cast<int>(m_figures.size()) * rowHeight };
}

QSize FigureList::minimumSizeHint() const
{
    return { 220, sizeHint().height() };
}

FigureList::Columns FigureList::columns() const
{
    const QFontMetrics plain(font());
    const QFontMetrics bold(boldFont(font()));
    const QFontMetrics small(tabularFont(mutedFont(font())));
    Columns columns;
    int note = 0;
    for (const Figure &figure : m_figures) {
        columns.name = std::max(columns.name, plain.horizontalAdvance(figure.name));
        columns.value = std::max(columns.value, bold.horizontalAdvance(figure.value));
        columns.interval = std::max(columns.interval, small.horizontalAdvance(figure.interval));
        note = std::max(note, small.horizontalAdvance(figure.note));
    }
    columns.name = std::min(columns.name + rounding, width() * 2 / 5);
    columns.value += rounding;
    columns.interval += columns.interval > 0 ? rounding : 0;
    const int fixed = 2 * figureMargin + columns.name + figureGap + columns.value + figureGap + columns.interval + figureGap + figureGap;
    // The notes get their minimum before the bars grow.
    if (m_hasBars && width() - fixed - std::min(note, shortestNote) >= narrowestBar)
        columns.bar = std::clamp(width() - fixed - note - rounding, narrowestBar, widestFigureBar);
    return columns;
}

void FigureList::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Columns all = columns();
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        paintRow(&painter, m_figures[i], QRect(0, static_cast<int>(i) * rowHeight, width(), rowHeight), all);
}

void FigureList::paintRow(QPainter *painter, const Figure &figure, const QRect &row, const Columns &columns) const
{
    const Theme &theme = Theme::of(palette());
    painter->setPen(theme.softLine);
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    QRect cell = row.adjusted(figureMargin, 0, 0, -1);
    const auto write = [&](int width, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment alignment) {
        cell.setWidth(std::max(0, width));
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width());
        painter->drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        cell.moveLeft(cell.left() + width + figureGap);
    };
    const QColor text = m_muted ? theme.muted : theme.text;
    write(columns.name, figure.name, font(), text, Qt::AlignLeft);
    write(columns.value, figure.value, boldFont(font()), text, Qt::AlignRight);
    if (columns.bar > 0) {
        cell.setWidth(columns.bar);
        if (figure.point)
            paintInterval(painter, QRectF(cell).adjusted(6, 0, -6, 0), figure, palette(), m_muted);
        cell.moveLeft(cell.left() + columns.bar + figureGap);
    }
    const QFont small = mutedFont(font());
    if (columns.interval > 0)
        write(columns.interval, figure.interval, tabularFont(small), theme.muted, m_hasBars ? Qt::AlignRight : Qt::AlignLeft);
    write(row.right() - cell.left() - figureMargin, figure.note, small, theme.muted, Qt::AlignLeft);
}

int FigureList::rowAt(const QPoint &position) const
{
    const int row = position.y() / rowHeight;
    return position.y() >= 0 && row < m_figures.size() ? row : -1;
}

bool FigureList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const Figure &figure = m_figures[row];
    const QString text = spoken(figure) + (figure.explanation.isEmpty() ? QString() : u'\n' + figure.explanation);
    showPlainToolTip(help->globalPos(), text, this);
    return true;
}

void FigureList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace gavel::ui

#include "moc_figurelist.cpp"

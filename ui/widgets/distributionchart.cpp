// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/distributionchart.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace gavel::ui {

namespace {
constexpr qreal barShare = 0.8; ///< of the room of one scale point
}

DistributionChart::DistributionChart(QWidget *parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries)
    , m_labels(new QBarCategoryAxis)
    , m_values(new QValueAxis)
{
    setAccessibleName(tr("Distribution of scores"));
    setFocusPolicy(Qt::TabFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(0, 12, 0, 0));
    chart()->addSeries(m_series);
    chart()->addAxis(m_labels, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_labels);
    m_series->attachAxis(m_values);
    m_series->setBarWidth(barShare);
    m_labels->setGridLineVisible(false);
    m_values->setVisible(false);
    connect(m_series, &QStackedBarSeries::clicked, this, [this](int index, QBarSet *) { emit pointClicked(index); });
    connect(m_series, &QStackedBarSeries::hovered, this, [this](bool inside, int index) {
        setCursor(inside ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setPlainToolTip(this, inside && index < m_scale.size() ? m_scale[index].meaning : QString());
    });
    connect(chart(), &QChart::plotAreaChanged, this, [this] { placeCounts(); });
    applyTheme();
}

void DistributionChart::setScale(const eval::Scale &scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    rebuild();
}

void DistributionChart::rebuild()
{
    m_series->clear();
    m_bars.clear();
    qDeleteAll(m_numbers);
    m_numbers.clear();
    qDeleteAll(m_outlines);
    m_outlines.clear();
    m_outline.clear();
    QStringList names;
    for (const eval::ScalePoint &point : std::as_const(m_scale)) {
        // One set a bar, zero elsewhere: the only way to give each bar a colour of its own.
        // Nameless: the hidden legend, too, would take a name for HTML.
        auto *bar = new QBarSet({});
        for (qsizetype j = 0; j < m_scale.size(); ++j)
            bar->append(0);
        m_bars.push_back(bar);
        m_series->append(bar);
        m_numbers.push_back(new QGraphicsSimpleTextItem(chart()));
        m_outlines.push_back(new QGraphicsRectItem(chart()));
        m_outlines.back()->setAcceptedMouseButtons(Qt::NoButton);
        names << point.label;
    }
    setPlainCategories(m_labels, names);
    m_counts.assign(static_cast<size_t>(m_scale.size()), 0);
    m_reached = 0;
    applyTheme();
}

void DistributionChart::setCounts(const std::vector<qint64> &counts)
{
    m_counts = counts;
    m_counts.resize(static_cast<size_t>(m_scale.size()));
    for (size_t i = 0; i < m_bars.size(); ++i)
        m_bars[i]->replace(static_cast<int>(i), static_cast<qreal>(m_counts[i]));
    setRange();
    describe();
}

void DistributionChart::setOutline(const std::vector<qint64> &counts)
{
    const bool isEmpty = std::accumulate(counts.cbegin(), counts.cend(), qint64(0)) == 0;
    m_outline = isEmpty ? std::vector<qint64>() : counts;
    if (!isEmpty)
        m_outline.resize(m_bars.size());
    setRange();
}

qreal DistributionChart::outlineHeight(size_t point) const
{
    if (m_outline.empty())
        return 0;
    const auto mine = static_cast<qreal>(std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64(0)));
    const auto theirs = static_cast<qreal>(std::accumulate(m_outline.cbegin(), m_outline.cend(), qint64(0)));
    return static_cast<qreal>(m_outline[point]) * mine / theirs;
}

void DistributionChart::setRange()
{
    qreal highest = 1;
    for (size_t i = 0; i < m_bars.size(); ++i)
        highest = std::max({ highest, static_cast<qreal>(m_counts[i]), outlineHeight(i) });
    m_values->setRange(0, highest * 1.05);
    placeCounts();
}

void DistributionChart::setSelectedPoint(int point)
{
    m_selected = point;
    applyTheme();
}

void DistributionChart::describe()
{
    QStringList parts;
    for (size_t i = 0; i < m_counts.size(); ++i)
        parts << QStringLiteral("%1: %2").arg(m_scale[static_cast<qsizetype>(i)].label, QLocale().toString(m_counts[i]));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

/// Bar, count and label of a scale point, in the scene.
QRectF DistributionChart::roomOf(int point) const
{
    const QRectF plot = chart()->plotArea();
    const qreal width = plot.width() / static_cast<qreal>(std::max<qsizetype>(1, m_scale.size()));
    return { plot.left() + width * point, 0, width, static_cast<qreal>(height()) };
}

void DistributionChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_scale.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_reached = std::max(0, m_reached - 1);
        break;
    case Qt::Key_Right:
        m_reached = std::clamp(m_reached + 1, 0, std::max(0, last));
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reached <= last)
            emit pointClicked(m_reached);
        break;
    default:
        QChartView::keyPressEvent(event);
        return;
    }
    viewport()->update();
}

void DistributionChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (m_selected >= 0)
        m_reached = m_selected;
    viewport()->update();
}

void DistributionChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void DistributionChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus() || m_reached >= m_scale.size())
        return;
    painter->setPen(QPen(Theme::of(palette()).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(roomOf(m_reached).adjusted(2, 2, -2, -2), 4, 4);
}

void DistributionChart::placeCounts()
{
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        QGraphicsSimpleTextItem *number = m_numbers[i];
        number->setText(QLocale().toString(m_counts[i]));
        const QPointF top = chart()->mapToPosition(QPointF(static_cast<qreal>(i), static_cast<qreal>(m_counts[i])), m_series);
        const QRectF box = number->boundingRect();
        const qreal higher = std::max(static_cast<qreal>(m_counts[i]), outlineHeight(i));
        const qreal y = chart()->mapToPosition(QPointF(static_cast<qreal>(i), higher), m_series).y();
        number->setPos(top.x() - box.width() / 2, y - box.height() - 2);
    }
    placeOutlines();
}

void DistributionChart::placeOutlines()
{
    for (size_t i = 0; i < m_outlines.size(); ++i) {
        const auto x = static_cast<qreal>(i);
        const QPointF topLeft = chart()->mapToPosition(QPointF(x - barShare / 2, outlineHeight(i)), m_series);
        const QPointF bottomRight = chart()->mapToPosition(QPointF(x + barShare / 2, 0), m_series);
        m_outlines[i]->setRect(QRectF(topLeft, bottomRight).adjusted(-3, 0, 3, 0));
        m_outlines[i]->setVisible(!m_outline.empty());
    }
}

void DistributionChart::applyTheme()
{
    const Theme &theme = Theme::of(palette());
    setBackgroundBrush(theme.base);
    chart()->setBackgroundBrush(theme.base);
    chart()->setBackgroundPen(Qt::NoPen);
    m_labels->setLabelsBrush(theme.text);
    m_labels->setLabelsFont(font());
    m_labels->setLinePenColor(theme.line);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        QColor color = scoreColor(static_cast<int>(i), static_cast<int>(m_bars.size()));
        if (m_selected >= 0 && m_selected != static_cast<int>(i))
            color.setAlphaF(0.45F);
        m_bars[i]->setColor(color);
        m_bars[i]->setBorderColor(Qt::transparent);
        m_outlines[i]->setPen(QPen(theme.muted, 1, Qt::DashLine));
        m_numbers[i]->setBrush(theme.muted);
        m_numbers[i]->setFont(mutedFont(font()));
    }
    placeCounts();
}

void DistributionChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void DistributionChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeCounts();
}

} // namespace gavel::ui

#include "moc_distributionchart.cpp"

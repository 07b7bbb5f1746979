// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/distributionchart.h"

#include "widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLocale>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace gavel::ui {

DistributionChart::DistributionChart(QWidget *parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries)
    , m_labels(new QBarCategoryAxis)
    , m_values(new QValueAxis)
{
    setAccessibleName(tr("Distribution of scores"));
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
    m_series->setBarWidth(0.8);
    m_labels->setGridLineVisible(false);
    m_values->setVisible(false);
    connect(m_series, &QStackedBarSeries::clicked, this, [this](int index, QBarSet *) { emit pointClicked(index); });
    connect(m_series, &QStackedBarSeries::hovered, this, [this](bool inside, int index) {
        setCursor(inside ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setToolTip(inside && index < m_scale.size() ? m_scale[index].meaning : QString());
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
    QStringList names;
    for (qsizetype i = 0; i < m_scale.size(); ++i) {
        // One set a bar, zero elsewhere: the only way to give each bar a colour of its own.
        auto *bar = new QBarSet(m_scale[i].label);
        for (qsizetype j = 0; j < m_scale.size(); ++j)
            bar->append(0);
        m_bars.push_back(bar);
        m_series->append(bar);
        m_numbers.push_back(new QGraphicsSimpleTextItem(chart()));
        names << m_scale[i].label;
    }
    m_labels->setCategories(names);
    m_counts.assign(static_cast<size_t>(m_scale.size()), 0);
    applyTheme();
}

void DistributionChart::setCounts(const std::vector<qint64> &counts)
{
    m_counts = counts;
    m_counts.resize(static_cast<size_t>(m_scale.size()));
    qint64 highest = 1;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->replace(static_cast<int>(i), static_cast<qreal>(m_counts[i]));
        highest = std::max(highest, m_counts[i]);
    }
    m_values->setRange(0, static_cast<qreal>(highest) * 1.05);
    placeCounts();
}

void DistributionChart::setSelectedPoint(int point)
{
    m_selected = point;
    applyTheme();
}

void DistributionChart::placeCounts()
{
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        QGraphicsSimpleTextItem *number = m_numbers[i];
        number->setText(QLocale().toString(m_counts[i]));
        const QPointF top = chart()->mapToPosition(QPointF(static_cast<qreal>(i), static_cast<qreal>(m_counts[i])), m_series);
        const QRectF box = number->boundingRect();
        number->setPos(top.x() - box.width() / 2, top.y() - box.height() - 2);
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

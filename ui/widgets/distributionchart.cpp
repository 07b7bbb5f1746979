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
#include <QKeyEvent>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr qreal barShare = 0.8; ///< of the space for one bar
constexpr qreal outlineShare = 0.88;
constexpr int topMargin = 4;
constexpr qreal legendMark = 12;
constexpr qreal legendSpace = 5;
constexpr int labelMargin = 20; ///< the axis keeps 4 px on each side, and so does the text

/// The height of the line above the bars that says whose the outline is.
int legendHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

} // namespace

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
    chart()->addSeries(m_series);
    chart()->addAxis(m_labels, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_series->attachAxis(m_labels);
    m_series->attachAxis(m_values);
    m_series->setBarWidth(barShare);
    m_labels->setGridLineVisible(false);
    m_values->setVisible(false);
    connect(m_series, &QStackedBarSeries::clicked, this, &DistributionChart::choose);
    connect(m_series, &QStackedBarSeries::hovered, this, &DistributionChart::hover);
    connect(chart(), &QChart::plotAreaChanged, this, &DistributionChart::showLabels);
    applyTheme();
}

void DistributionChart::setDistribution(const report::Distribution &distribution)
{
    if (distribution == m_distribution)
        return;
    const auto hasOutline = distribution.outlineName.has_value();
    const QList<report::DistributionBar> shown = distribution.shown();
    const bool isAlike = std::ranges::equal(shown, m_shown, {}, &report::DistributionBar::label, &report::DistributionBar::label)
        && hasOutline == !m_outlines.empty();
    m_distribution = distribution;
    m_shown = shown;
    if (!isAlike)
        rebuild();
    showValues();
    showLabels();
    QString description = distribution.description(QLocale());
    if (hasOutline)
        description += QStringLiteral(" · ") + tr("dashed outline: %1").arg(*distribution.outlineName);
    setAccessibleDescription(description);
    viewport()->update();
}

void DistributionChart::setSelectedBar(int bar)
{
    m_selected = bar;
    applyTheme();
}

void DistributionChart::setPassive()
{
    m_isPassive = true;
    setFocusPolicy(Qt::NoFocus);
}

void DistributionChart::rebuild()
{
    m_series->clear();
    m_bars.clear();
    for (QLineSeries *outline : m_outlines)
        chart()->removeSeries(outline);
    qDeleteAll(m_outlines);
    m_outlines.clear();
    for (int i = 0; i < barCount(); ++i) {
        // One set for each bar, zero elsewhere: the only way to give each bar its own colour.
        // Without a name: even the hidden legend would interpret it as HTML.
        auto *bar = new QBarSet({});
        bar->append(QList<qreal>(barCount(), 0));
        m_bars.push_back(bar);
        m_series->append(bar);
        if (m_distribution.outlineName)
            addOutline();
    }
    m_reached = 0;
    applyTheme();
}

void DistributionChart::addOutline()
{
    auto *outline = new QLineSeries;
    chart()->addSeries(outline);
    outline->attachAxis(m_labels);
    outline->attachAxis(m_values);
    // It covers its bar.
    connect(outline, &QLineSeries::clicked, this, [this](const QPointF &place) { choose(qRound(place.x())); });
    m_outlines.push_back(outline);
}

void DistributionChart::showValues()
{
    for (size_t i = 0; i < m_bars.size(); ++i)
        m_bars[i]->replace(static_cast<int>(i), static_cast<qreal>(m_shown[static_cast<qsizetype>(i)].count));
    for (size_t i = 0; i < m_outlines.size(); ++i) {
        const auto middle = static_cast<qreal>(i);
        const qreal left = middle - outlineShare / 2;
        const qreal right = middle + outlineShare / 2;
        const qreal top = m_distribution.outlineHeight(m_shown[static_cast<qsizetype>(i)]);
        m_outlines[i]->replace(QList<QPointF>{ { left, 0 }, { left, top }, { right, top }, { right, 0 } });
    }
    m_values->setRange(0, std::max(1.0, m_distribution.highest()) * 1.05);
}

/// Label above count; a label that is too wide is elided here, since the axis would cut its
/// mark-up.
void DistributionChart::showLabels()
{
    const int width = static_cast<int>(roomOf(0).width()) - labelMargin;
    const QFontMetrics metrics(m_labels->labelsFont());
    const QLocale locale;
    QStringList labels;
    QStringList counts;
    for (int i = 0; i < m_shown.size(); ++i) {
        const report::DistributionBar &bar = m_shown[i];
        const auto fits = [&](const QString &text) { return metrics.horizontalAdvance(text) <= width; };
        const bool isShortened = isInvalid(i) && !fits(bar.label);
        const QString shorter = fits(tr("inv.")) ? tr("inv.") : QStringLiteral("–");
        labels << metrics.elidedText(isShortened ? shorter : bar.label, Qt::ElideRight, width);
        const QString count = m_distribution.countText(bar, locale);
        counts << (metrics.horizontalAdvance(count) > width ? locale.toString(bar.count) : count);
    }
    setPlainCategories(m_labels, labels, counts, Theme::of(palette()).muted);
}

void DistributionChart::choose(int bar)
{
    if (m_isPassive || bar < 0 || bar >= barCount())
        return;
    if (isInvalid(bar))
        emit invalidClicked();
    else
        emit pointClicked(bar);
}

void DistributionChart::hover(bool inside, int bar)
{
    setCursor(inside && !m_isPassive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!inside || bar >= barCount()) {
        setPlainToolTip(this, {});
        return;
    }
    const QString count = m_distribution.countText(m_shown[bar], QLocale());
    const QString meaning = m_shown[bar].meaning;
    setPlainToolTip(this, meaning.isEmpty() ? count : QStringLiteral("%1\n%2").arg(meaning, count));
}

/// The space of bar, count and label, in the scene.
QRectF DistributionChart::roomOf(int bar) const
{
    const QRectF plot = chart()->plotArea();
    const qreal width = plot.width() / std::max(1, barCount());
    return { plot.left() + width * bar, 0, width, static_cast<qreal>(height()) };
}

void DistributionChart::keyPressEvent(QKeyEvent *event)
{
    const int last = barCount() - 1;
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
        choose(m_reached);
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

void DistributionChart::drawLegend(QPainter *painter) const
{
    const Theme &theme = Theme::of(palette());
    const QFontMetrics metrics(font());
    const qreal line = legendHeight(font());
    const qreal room = width() - legendMark - 3 * legendSpace;
    const QString name = metrics.elidedText(*m_distribution.outlineName, Qt::ElideMiddle, static_cast<int>(room));
    const qreal left = width() - legendSpace - metrics.horizontalAdvance(name);
    painter->setFont(font());
    painter->setPen(theme.muted);
    painter->drawText(QRectF(left, 0, width() - left, line), Qt::AlignVCenter | Qt::AlignLeft, name);
    painter->setPen(QPen(theme.muted, 1.2, Qt::DashLine));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(left - legendSpace - legendMark, (line - legendMark) / 2 + 1, legendMark, legendMark - 2));
}

void DistributionChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_distribution.outlineName)
        drawLegend(painter);
    if (!hasFocus() || m_reached >= barCount())
        return;
    painter->setPen(QPen(Theme::of(palette()).accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(roomOf(m_reached).adjusted(2, 2, -2, -2), 4, 4);
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
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i) {
        QColor color = isInvalid(i) ? theme.muted : scoreColor(i, static_cast<int>(m_distribution.bars.size()));
        if (m_selected >= 0 && m_selected != i)
            color.setAlphaF(0.45F);
        QBarSet *bar = m_bars[static_cast<size_t>(i)];
        bar->setBrush(QBrush(color, isInvalid(i) ? Qt::BDiagPattern : Qt::SolidPattern));
        bar->setPen(Qt::NoPen);
    }
    for (QLineSeries *outline : m_outlines)
        outline->setPen(QPen(theme.muted, 1.2, Qt::DashLine));
    chart()->setMargins(QMargins(0, topMargin + (m_outlines.empty() ? 0 : legendHeight(font())), 0, 0));
    showLabels();
}

void DistributionChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace gavel::ui

#include "moc_distributionchart.cpp"

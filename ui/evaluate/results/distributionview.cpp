// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/distributionview.h"

#include "eval/scores.h"
#include "jobs/reading/backgroundread.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/distributionchart.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

qint64 countOf(const std::vector<models::CompactRow> &rows, eval::VerdictState state)
{
    return std::ranges::count(rows, state, &models::CompactRow::state);
}

QString shortRunName(const store::RunInfo &run, const store::RunInfo &shown)
{
    const bool isSameText = run.versionHash == shown.versionHash;
    if (!run.name.isEmpty() && run.name != shown.name)
        return run.name;
    // Imported scores have no text of a judge.
    if ((isSameText || !shown.judgeVersion) && !run.model.isEmpty() && run.model != shown.model)
        return run.model;
    if (run.versionNumber && run.judge.name == shown.judge.name)
        return isSameText ? DistributionView::tr("v%1, run before").arg(*run.versionNumber) : QStringLiteral("v%1").arg(*run.versionNumber);
    return run.judge.name.isEmpty() ? DistributionView::tr("the run before") : run.judge.name;
}

} // namespace

DistributionView::DistributionView(jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_chart(new DistributionChart)
    , m_figures(new MutedLabel)
{
    setObjectName(QStringLiteral("distributionView"));
    auto *title = plainLabel(tr("Distribution"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_figures->setObjectName(QStringLiteral("distributionFigures"));
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(title);
    line->addWidget(m_figures, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 2);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_chart, 1);
    connect(m_chart, &DistributionChart::pointClicked, this, &DistributionView::pointClicked);
    connect(m_chart, &DistributionChart::invalidClicked, this, &DistributionView::invalidClicked);
}

/// The newest run before the shown one over the same data and with the same scale.
std::optional<store::RunInfo> DistributionView::earlierRun() const
{
    const auto shown = m_shown.info();
    bool isBefore = false;
    for (const store::RunInfo &run : m_shown.runs().all()) {
        if (isBefore && run.dataset == shown->dataset && run.rows > 0 && models::displayScale(run.judge).size() == m_scale.size()
            && std::ranges::equal(models::displayScale(run.judge), m_scale, {}, &eval::ScalePoint::value, &eval::ScalePoint::value))
            return run;
        if (shown && run.id == shown->id)
            isBefore = true;
    }
    return {};
}

void DistributionView::showRun(const eval::JudgeDefinition &judge)
{
    m_reading.cancel();
    m_scale = models::displayScale(judge);
    m_earlier.clear();
    m_scores.clear();
    m_earlierScores.clear();
    m_earlierInvalid = 0;
    m_distribution = {};
    draw();
    const auto earlier = earlierRun();
    if (!earlier || !m_shown.workbench().project())
        return;
    m_earlier = shortRunName(*earlier, *m_shown.info());
    m_reading = ScopedCall(jobs::readInBackground(
        *m_shown.workbench().project(), earlier->id, nullptr, this,
        [judge = earlier->judge](const eval::RunReader &reader, const Stop &) {
            return models::compactRows(reader, judge).transform([](const auto &rows) {
                return std::pair(models::scoreCounts(rows), countOf(rows, eval::VerdictState::Invalid));
            });
        },
        [this](const Result<std::pair<models::ScoreCounts, qint64>> &counts) {
            if (!counts)
                return;
            m_earlierScores = counts->first;
            m_earlierInvalid = counts->second;
            draw();
        }));
}

void DistributionView::setRows(const std::vector<models::CompactRow> &rows)
{
    m_scores = models::scoreCounts(rows);
    m_distribution.rows = static_cast<qint64>(rows.size());
    m_distribution.invalid.count = countOf(rows, eval::VerdictState::Invalid);
    m_distribution.failed = countOf(rows, eval::VerdictState::Failed);
    m_distribution.abstained = countOf(rows, eval::VerdictState::Abstained);
    draw();
}

void DistributionView::setFilter(const models::RowFilter &filter)
{
    m_filter = filter;
    showFilter();
}

void DistributionView::showFilter()
{
    const int invalidBar = m_filter.state == eval::VerdictState::Invalid ? static_cast<int>(m_points.size()) : -1;
    m_chart->setSelectedBar(m_filter.score ? models::nearestPoint(m_points, m_filter.score->score) : invalidBar);
}

/// Both runs are drawn with the same bars.
void DistributionView::choosePoints()
{
    std::vector<double> seen;
    for (const models::ScoreCounts *counts : { &m_scores, &m_earlierScores }) {
        for (const auto &[score, rows] : *counts)
            seen.push_back(score);
    }
    m_points = eval::pointsFor(m_scale, seen);
    m_areScoresOnPoints = eval::areOn(m_points, seen);
}

void DistributionView::draw()
{
    choosePoints();
    const auto counted = report::Distribution::of(m_points, models::pointCounts(m_scores, m_points));
    m_distribution.bars = counted.bars;
    m_distribution.invalid.label = counted.invalid.label;
    m_distribution.invalid.meaning = counted.invalid.meaning;
    const bool hasOutline = !m_earlierScores.empty() || m_earlierInvalid > 0;
    if (hasOutline)
        m_distribution.setOutline(m_earlier, models::pointCounts(m_earlierScores, m_points), m_earlierInvalid, report::Distribution::Outline::Shares);
    m_chart->setDistribution(m_distribution);
    showFilter();
    m_figures->setText(m_distribution.caption(QLocale()));
}

} // namespace gavel::ui

#include "moc_distributionview.cpp"

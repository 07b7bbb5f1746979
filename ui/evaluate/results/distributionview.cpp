// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/distributionview.h"

#include "core/futureresult.h"
#include "jobs/reading/backgroundread.h"
#include "jobs/session/evaluation.h"
#include "widgets/distributionchart.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

QString shortRunName(const store::RunInfo &run, const store::RunInfo &shown)
{
    const bool isSameText = run.versionHash == shown.versionHash;
    if (!run.name.isEmpty() && run.name != shown.name)
        return run.name;
    if (isSameText && run.model != shown.model)
        return run.model;
    if (run.versionNumber && run.judge.name == shown.judge.name)
        return isSameText ? DistributionView::tr("v%1, run before").arg(*run.versionNumber) : QStringLiteral("v%1").arg(*run.versionNumber);
    return run.judge.name.isEmpty() ? DistributionView::tr("the run before") : run.judge.name;
}

} // namespace

DistributionView::DistributionView(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
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
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DistributionView::takeOutline);
}

DistributionView::~DistributionView() = default;

/// The newest run before the shown one over the same data with the same scale.
std::optional<store::RunInfo> DistributionView::earlierRun() const
{
    const auto shown = m_evaluation.shownRun();
    bool isBefore = false;
    for (const store::RunInfo &run : m_evaluation.runs()) {
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
    m_watcher.setFuture({});
    m_scale = models::displayScale(judge);
    m_earlier.clear();
    m_chart->setScale(m_scale);
    m_chart->setOutline({});
    showTexts();
    const auto earlier = earlierRun();
    if (!earlier || !m_evaluation.project())
        return;
    m_earlier = shortRunName(*earlier, *m_evaluation.shownRun());
    const qsizetype points = m_scale.size();
    m_watcher.setFuture(
        jobs::readInBackground<std::vector<qint64>>(*m_evaluation.project(), earlier->id,
                                                    [judge = earlier->judge, points](const eval::RunReader &reader) -> Result<std::vector<qint64>> {
                                                        const auto rows = models::compactRows(reader, judge);
                                                        if (!rows)
                                                            return rows.error();
                                                        return models::pointCounts(*rows, points);
                                                    })
            .then([](const Result<std::vector<qint64>> &counts) { return counts.value_or(std::vector<qint64>()); }));
}

void DistributionView::takeOutline()
{
    const auto counts = resultOf(m_watcher);
    if (!counts)
        return;
    m_chart->setOutline(*counts);
    showTexts();
}

void DistributionView::setRows(const std::vector<models::CompactRow> &rows)
{
    m_valid = std::ranges::count(rows, eval::VerdictState::Valid, &models::CompactRow::state);
    m_other = static_cast<qint64>(rows.size()) - m_valid - std::ranges::count(rows, eval::VerdictState::Pending, &models::CompactRow::state);
    m_chart->setCounts(models::pointCounts(rows, m_scale.size()));
    showTexts();
}

void DistributionView::setSelectedPoint(int point)
{
    m_chart->setSelectedPoint(point);
}

void DistributionView::showTexts()
{
    const QLocale locale;
    QStringList parts{ tr("n = %1 valid").arg(locale.toString(m_valid)) };
    if (m_other > 0)
        parts << tr("%1 without a score").arg(locale.toString(m_other));
    if (m_chart->hasOutline())
        parts << tr("dashed: %1").arg(m_earlier);
    m_figures->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace gavel::ui

#include "moc_distributionview.cpp"

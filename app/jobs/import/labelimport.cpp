// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/labelimport.h"

#include "store/judges.h"
#include "store/project.h"
#include "store/runs.h"

namespace gavel::jobs {

std::optional<eval::JudgeDefinition> judgeOfLabels(const store::Project &project, qint64 dataset)
{
    const auto runs = project.runs().all();
    const QList<store::RunInfo> all = runs.value_or(QList<store::RunInfo>());
    for (auto run = all.crbegin(); run != all.crend(); ++run) {
        if (run->dataset == dataset && run->kind != store::RunInfo::Kind::Imported && !run->judge.criteria.isEmpty())
            return run->judge;
    }
    const auto judges = project.judges().all();
    if (!judges || judges->size() != 1)
        return std::nullopt;
    return judges->first().draft;
}

LabelImport::LabelImport(store::Project &project, LabelRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_request(std::move(request))
{
}

void LabelImport::start()
{
    m_call = ScopedCall(m_project.read(
        this, [request = m_request](const store::ReaderSource &source, const Stop &stop) { return planLabels(request, source, stop); },
        [this](const Result<LabelPlan> &plan) {
            if (plan)
                m_plan = *plan;
            emit planned(plan);
        }));
}

void LabelImport::apply()
{
    m_project.labels().addAll(m_plan.labels, this, [this](const Result<store::LabelStore::Added> &added) { emit finished(added); });
}

} // namespace gavel::jobs

#include "moc_labelimport.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreementjob.h"

#include "jobs/reading/replayreader.h"
#include "jobs/session/evaluation.h"

namespace gavel::jobs {

AgreementJob::AgreementJob(Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
    , m_counting(
          this, [this] { return prepare(); }, [this] { emit changed(); })
{
    connect(&evaluation, &Evaluation::projectChanged, this, &AgreementJob::follow);
    connect(&evaluation, &Evaluation::shownRunChanged, this, &AgreementJob::follow);
    const auto again = [this] { m_counting.refresh(); };
    connect(&evaluation, &Evaluation::labelsChanged, this, again);
    connect(&evaluation, &Evaluation::runRowsChanged, this, again);
    connect(&evaluation, &Evaluation::runEnded, this, again);
    m_counting.refresh();
}

void AgreementJob::setCriterion(const QString &criterion)
{
    if (criterion == m_criterion)
        return;
    m_criterion = criterion;
    m_counting.restart();
}

QString AgreementJob::criterion() const
{
    const auto run = m_evaluation.shownRun();
    const QStringList known = run ? scoreCriteria(run->judge) : QStringList{ QString() };
    return known.contains(m_criterion) || known.isEmpty() ? m_criterion : known.first();
}

/// Nothing shown: the project may be closing, and nobody may read it any more.
void AgreementJob::follow()
{
    if (m_evaluation.shownRun())
        m_counting.restart();
    else
        m_counting.clear();
}

Counting<Agreement>::Count AgreementJob::prepare() const
{
    const auto run = m_evaluation.shownRun();
    if (!run || !m_evaluation.project())
        return {};
    return [source = m_evaluation.project()->readerSource(), id = run->id, judge = run->judge, name = criterion(),
            replay = m_evaluation.replaySchedule()](const Stop &stop) -> Result<Agreement> {
        auto reader = source.openReader(id);
        if (!reader)
            return reader.error();
        if (replay)
            return measureAgreement(ReplayReader(std::move(*reader), replay), judge, name, stop);
        return measureAgreement(**reader, judge, name, stop);
    };
}

} // namespace gavel::jobs

#include "moc_agreementjob.cpp"

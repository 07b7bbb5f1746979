// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreementjob.h"

#include "jobs/reading/backgroundread.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/workbench.h"

namespace gavel::jobs {

AgreementJob::AgreementJob(ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
    , m_read([this](QObject *context, auto done) { return ask(context, std::move(done)); }, [this] { emit changed(); })
{
    connect(&shown, &ShownRun::changed, this, &AgreementJob::follow);
    const auto again = [this] { m_read.refresh(); };
    connect(&shown, &ShownRun::labelsChanged, this, again);
    connect(&shown, &ShownRun::rowsChanged, this, again);
    connect(&shown.current(), &CurrentRun::ended, this, again);
    m_read.refresh();
}

void AgreementJob::setCriterion(const QString &criterion)
{
    if (criterion == m_criterion)
        return;
    m_criterion = criterion;
    m_read.restart();
}

QString AgreementJob::criterion() const
{
    const auto run = m_shown.info();
    const QStringList known = run ? eval::scoreCriteria(run->judge) : QStringList{ QString() };
    return known.contains(m_criterion) || known.isEmpty() ? m_criterion : known.first();
}

void AgreementJob::follow()
{
    if (m_shown.info())
        m_read.restart();
    else
        m_read.clear();
}

Call AgreementJob::ask(QObject *context, LatestRead<Agreement>::Done done) const
{
    const auto run = m_shown.info();
    if (!run || !m_shown.workbench().project())
        return {};
    return readInBackground(
        *m_shown.workbench().project(), run->id, m_shown.replaySchedule(), context,
        [judge = run->judge, name = criterion()](const eval::RunReader &reader, const Stop &stop) {
            return measureAgreement(reader, judge, name, stop);
        },
        std::move(done));
}

} // namespace gavel::jobs

#include "moc_agreementjob.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/versionfigures.h"

#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "store/project.h"

#include <QSet>

#include <tuple>

namespace gavel::jobs {

namespace {

struct Wanted
{
    QSet<qint64> versions;
    qint64 dataset = 0;
    QString model;
};

/// Of every version the run of this model that tells most: figures of two models are no progress.
QHash<qint64, store::RunInfo> tellingRuns(const QList<store::RunInfo> &runs, const Wanted &wanted)
{
    const auto rank
        = [](const store::RunInfo &run) { return std::tuple(!run.options.isTry, run.state == eval::RunState::Finished, run.rows, run.id); };
    QHash<qint64, store::RunInfo> telling;
    for (const store::RunInfo &run : runs) {
        const bool isOurs = run.judgeVersion && wanted.versions.contains(*run.judgeVersion) && run.dataset == wanted.dataset && run.damage.isEmpty()
            && (wanted.model.isEmpty() || run.model == wanted.model);
        if (!isOurs)
            continue;
        const auto known = telling.constFind(*run.judgeVersion);
        if (known == telling.cend() || rank(*known) < rank(run))
            telling.insert(*run.judgeVersion, run);
    }
    return telling;
}

} // namespace

VersionFigures::VersionFigures(CurrentTry &current, QObject *parent)
    : QObject(parent)
    , m_next(current.next())
    , m_read([this](QObject *context, auto done) { return ask(context, std::move(done)); }, [this] { emit changed(); })
{
    connect(&m_next.workbench(), &Workbench::projectAboutToChange, this, [this] { m_read.clear(); });
    connect(&m_next.judge(), &ChosenJudge::chosen, this, [this] { m_read.restart(); });
    connect(&m_next.data(), &ChosenData::chosen, this, [this] { m_read.restart(); });
    connect(&m_next.model(), &ChosenModel::chosen, this, [this] { m_read.refresh(); });
    connect(&m_next.judge(), &ChosenJudge::listChanged, this, [this] { m_read.refresh(); });
    // Also at the end of a run.
    connect(&current, &CurrentTry::changed, this, [this, &current] {
        if (!current.isTrying() && !current.isReading())
            m_read.refresh();
    });
    m_read.refresh();
}

void VersionFigures::setActive(bool active)
{
    if (active)
        m_read.refresh(); // labels may have been given
    m_read.setActive(active);
}

std::optional<RunFigures> VersionFigures::figures(qint64 version) const
{
    if (!m_read.value())
        return {};
    const auto found = m_read.value()->constFind(version);
    return found == m_read.value()->cend() ? std::nullopt : std::optional(*found);
}

Call VersionFigures::ask(QObject *context, LatestRead<ByVersion>::Done done) const
{
    const auto dataset = m_next.data().dataset();
    const auto versions = m_next.judge().versions();
    if (!m_next.workbench().project() || !dataset || !versions)
        return {};
    Wanted wanted{ {}, dataset->id, m_next.model().model().model };
    for (const store::JudgeVersion &version : *versions)
        wanted.versions.insert(version.id);
    return m_next.workbench().project()->read(
        context,
        [wanted](const store::ReaderSource &source, const Stop &stop) -> Result<ByVersion> {
            const auto runs = source.runs();
            if (!runs)
                return runs.error();
            ByVersion found;
            const QHash<qint64, store::RunInfo> telling = tellingRuns(*runs, wanted);
            for (auto run = telling.cbegin(); run != telling.cend(); ++run) {
                if (const auto figures = measureRun(source, *run, stop))
                    found.insert(run.key(), *figures);
                if (stop())
                    return cancelledError();
            }
            return found;
        },
        std::move(done));
}

} // namespace gavel::jobs

#include "moc_versionfigures.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/storedrun.h"

#include "cli/options.h"
#include "cli/output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace gavel::cli {

namespace {

struct StoredRunText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::StoredRun)
};

} // namespace

Result<std::unique_ptr<store::Project>> openExisting(const Options &options, const store::OpenOptions &how)
{
    const auto path = options.required(QStringLiteral("project"));
    if (!path)
        return path.error();
    if (!QFileInfo::exists(*path))
        return badInput(StoredRunText::tr("There is no project %1.").arg(*path));
    auto project = store::Project::open(*path, how);
    if (project && !(*project)->notice().isEmpty())
        diagnose((*project)->notice());
    return project;
}

Result<store::RunInfo> findRun(const store::Project &project, const QString &asked)
{
    const auto runs = project.runs().all();
    if (!runs)
        return runs.error();
    if (runs->isEmpty())
        return badInput(StoredRunText::tr("The project has no run yet. Make one with gavel judge --project."));
    if (asked == QLatin1StringView("latest"))
        return runs->last();
    QStringList ids;
    for (const store::RunInfo &run : *runs) {
        if (run.uuid == QUuid::fromString(asked))
            return run;
        ids << run.uuid.toString(QUuid::WithoutBraces);
    }
    return badInput(StoredRunText::tr("The project has no run %1. It has: %2.").arg(asked, ids.join(QLatin1StringView(", "))));
}

Result<data::Dataset> findDataset(const store::Project &project, const QString &name)
{
    const auto all = project.datasets().all();
    if (!all)
        return all.error();
    QList<data::Dataset> found;
    QStringList names;
    for (const data::Dataset &each : *all) {
        names << each.name;
        if (name.isEmpty() || each.name == name)
            found << each;
    }
    if (all->isEmpty())
        return badInput(StoredRunText::tr("The project has no data yet. Import some first."));
    if (found.isEmpty())
        return badInput(StoredRunText::tr("The project has no data “%1”. It has: %2.").arg(name, names.join(QLatin1StringView(", "))));
    if (found.size() > 1 && name.isEmpty())
        return badInput(
            StoredRunText::tr("The project has several data. Say which: --data NAME, one of: %1.").arg(names.join(QLatin1StringView(", "))));
    if (found.size() > 1)
        return badInput(StoredRunText::tr("The project has “%1” %n time(s). Rename one of them.", nullptr, static_cast<int>(found.size())).arg(name));
    return found.first();
}

} // namespace gavel::cli

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exportcommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"
#include "cli/storedrun.h"
#include "jobs/exchange/exportjob.h"

namespace gavel::cli {

Options ExportCommand::options()
{
    Options options(QStringLiteral("export"), QStringLiteral("--project P.gavel --run ID|latest --format FORMAT --out FILE"),
                    tr("Writes a run: its results as csv or jsonl, its distribution as svg, or the whole run as a recording.\n\n"
                       "  gavel export --project course.gavel --run latest --format csv --out results.csv"));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), tr("The project."));
    options.value(QStringLiteral("run"), QStringLiteral("ID"), tr("The run, or latest."), QStringLiteral("latest"));
    options.value(QStringLiteral("format"), QStringLiteral("FORMAT"), tr("One of: %1.").arg(jobs::exportFormatNames().join(QLatin1StringView(", "))));
    options.value(QStringLiteral("out"), QStringLiteral("FILE"), tr("The file; replaced if it exists."));
    options.flag(QStringLiteral("bom"), tr("Mark a csv file as UTF-8, for Excel, which else shows umlauts wrongly."));
    return options;
}

ExportCommand::ExportCommand(Options options, const Context &)
    : m_options(std::move(options))
{
}

ExportCommand::~ExportCommand() = default;

Result<void> ExportCommand::begin()
{
    for (const QString &name : { QStringLiteral("project"), QStringLiteral("format"), QStringLiteral("out") }) {
        const auto given = m_options.required(name);
        if (!given)
            return given.error();
    }
    const auto format = jobs::exportFormatFromName(m_options.text(QStringLiteral("format")));
    if (!format)
        return badInput(tr("--format is one of: %1.").arg(jobs::exportFormatNames().join(QLatin1StringView(", "))));
    const bool isMarked = m_options.has(QStringLiteral("bom"));
    if (isMarked && *format != jobs::ExportFormat::Csv)
        return badInput(tr("--bom goes with --format csv only."));
    auto project = openExisting(m_options, { .mode = store::OpenMode::ReadOnly });
    if (!project)
        return project.error();
    m_project = std::move(*project);
    const auto run = findRun(*m_project, m_options.text(QStringLiteral("run")));
    if (!run)
        return run.error();
    m_job = std::make_unique<jobs::ExportJob>(*m_project, run->id, *format, m_options.text(QStringLiteral("out")));
    if (isMarked)
        m_job->setEncoding(report::Encoding::Utf8WithMark);
    return {};
}

void ExportCommand::start()
{
    const auto begun = begin();
    if (!begun) {
        diagnose(begun.error());
        finish(exitStatusFor(begun.error()));
        return;
    }
    connect(m_job.get(), &jobs::ExportJob::finished, this, [this](const Result<qint64> &rows) {
        if (rows)
            diagnose(tr("%n row(s) written to %1", nullptr, static_cast<int>(*rows)).arg(m_options.text(QStringLiteral("out"))));
        else
            diagnose(rows.error());
        finish(rows ? ExitStatus::Done : exitStatusFor(rows.error()));
    });
    m_job->start();
}

} // namespace gavel::cli

#include "moc_exportcommand.cpp"

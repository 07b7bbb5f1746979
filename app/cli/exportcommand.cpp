// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exportcommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"
#include "cli/storedrun.h"

namespace gavel::cli {

Options ExportCommand::options()
{
    Options options(QStringLiteral("export"), QStringLiteral("--project P.gavel [--labels] --run ID|latest --format FORMAT --out FILE"),
                    tr("Writes a run: its results as csv or jsonl, its distribution as svg, or the whole run as a recording.\n"
                       "With --labels: people's labels of a run's rows, or of all rows of the data, as csv or jsonl. Each has id, criterion,\n"
                       "rater, score, reason, seen, source and at; gavel import-labels reads them again.\n\n"
                       "  gavel export --project course.gavel --run latest --format csv --out results.csv\n"
                       "  gavel export --project course.gavel --labels --data answers.csv --format jsonl --out labels.jsonl"));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), tr("The project."));
    options.flag(QStringLiteral("labels"), tr("Write labels instead of results. Takes either --run or --data."));
    options.value(QStringLiteral("run"), QStringLiteral("ID"), tr("The run, or latest."), QStringLiteral("latest"));
    options.value(QStringLiteral("data"), QStringLiteral("NAME"), tr("The data whose labels are written."));
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

Result<void> ExportCommand::checkFormat() const
{
    const auto format = jobs::exportFormatFromName(m_options.text(QStringLiteral("format")));
    if (!format)
        return badInput(tr("--format is one of: %1.").arg(jobs::exportFormatNames().join(QLatin1StringView(", "))));
    if (isOfLabels() && !jobs::isTable(*format))
        return badInput(tr("--labels goes with --format csv or jsonl only."));
    if (m_options.has(QStringLiteral("bom")) && *format != jobs::ExportFormat::Csv)
        return badInput(tr("--bom goes with --format csv only."));
    const bool isOfData = m_options.has(QStringLiteral("data"));
    if (isOfData && !isOfLabels())
        return badInput(tr("--data goes with --labels only."));
    if (isOfLabels() && isOfData == m_options.has(QStringLiteral("run")))
        return badInput(tr("Say whose labels: either --run ID|latest, or --data NAME."));
    return {};
}

Result<void> ExportCommand::chooseRows()
{
    if (m_options.has(QStringLiteral("data"))) {
        const auto dataset = findDataset(*m_project, m_options.text(QStringLiteral("data")));
        if (!dataset)
            return dataset.error();
        m_request.dataset = dataset->id;
        return {};
    }
    const auto run = findRun(*m_project, m_options.text(QStringLiteral("run")));
    if (!run)
        return run.error();
    m_request.run = run->id;
    return {};
}

Result<void> ExportCommand::begin()
{
    for (const QString &name : { QStringLiteral("project"), QStringLiteral("format"), QStringLiteral("out") }) {
        const auto given = m_options.required(name);
        if (!given)
            return given.error();
    }
    if (const auto checked = checkFormat(); !checked)
        return checked;
    auto project = openExisting(m_options, { .mode = store::OpenMode::ReadOnly });
    if (!project)
        return project.error();
    m_project = std::move(*project);
    if (const auto chosen = chooseRows(); !chosen)
        return chosen;
    m_request.subject = isOfLabels() ? jobs::ExportRequest::Subject::Labels : jobs::ExportRequest::Subject::Results;
    m_request.format = *jobs::exportFormatFromName(m_options.text(QStringLiteral("format")));
    m_request.path = m_options.text(QStringLiteral("out"));
    if (m_options.has(QStringLiteral("bom")))
        m_request.encoding = report::Encoding::Utf8WithMark;
    m_job = std::make_unique<jobs::ExportJob>(*m_project, m_request);
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
        const int count = static_cast<int>(rows.value_or(0));
        if (rows)
            diagnose(
                (isOfLabels() ? tr("%n label(s) written to %1", nullptr, count) : tr("%n row(s) written to %1", nullptr, count)).arg(m_request.path));
        else
            diagnose(rows.error());
        finish(rows ? ExitStatus::Done : exitStatusFor(rows.error()));
    });
    m_job->start();
}

} // namespace gavel::cli

#include "moc_exportcommand.cpp"

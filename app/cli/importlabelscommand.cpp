// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/importlabelscommand.h"

#include "cli/judgeoptions.h"
#include "cli/output.h"
#include "cli/readingoptions.h"
#include "cli/statuscommand.h"
#include "cli/storedrun.h"
#include "jobs/session/judgefile.h"

namespace gavel::cli {

Options ImportLabelsCommand::options()
{
    Options options(QStringLiteral("import-labels"), QStringLiteral("--project P.gavel [--data NAME] FILE [options]"),
                    tr("Adds people's labels from a CSV, TSV, JSON Lines or JSON file to rows of a project, joined by their ids.\n\n"
                       "  gavel import-labels --project course.gavel --data answers.csv labels.csv\n\n"
                       "The file has a column id, and a column for each person (human_anna, human_ben) or the columns rater and\n"
                       "score; criterion and reason are optional. --map says otherwise: --map id=row --map human:anna=grade.\n"
                       "A file of gavel export --labels is taken as it is, with who, when, and whether the verdict was seen.\n"
                       "Importing a file again adds nothing twice; another label by the same person replaces the earlier one."));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), tr("The project."));
    options.value(QStringLiteral("data"), QStringLiteral("NAME"), tr("The data in it; the only one by default."));
    options.value(QStringLiteral("map"), QStringLiteral("ROLE=COLUMN"), tr("Role of a column; may be repeated."));
    options.value(QStringLiteral("rater"), QStringLiteral("NAME"), tr("Who gave the scores, where the file does not say so."));
    options.value(QStringLiteral("judge"), QStringLiteral("FILE"),
                  tr("The judge (YAML) whose scale the labels are on; by default that of the newest run."));
    addReadingOptions(options);
    options.flag(QStringLiteral("skip-bad"), tr("Leave bad lines of the file out."));
    options.flag(QStringLiteral("json"), tr("Print one JSON object with the figures."));
    options.words(1);
    return options;
}

ImportLabelsCommand::ImportLabelsCommand(Options options, const Context &)
    : m_options(std::move(options))
{
}

ImportLabelsCommand::~ImportLabelsCommand() = default;

Result<eval::JudgeDefinition> ImportLabelsCommand::judge(qint64 dataset) const
{
    if (m_options.has(QStringLiteral("judge")))
        return jobs::readJudgeFile(m_options.text(QStringLiteral("judge")));
    return jobs::judgeOfLabels(*m_project, dataset).value_or(eval::JudgeDefinition());
}

Result<void> ImportLabelsCommand::begin()
{
    const QStringList files = m_options.positional();
    if (files.size() != 1)
        return badInput(tr("Name one file with labels. See gavel import-labels --help."));
    jobs::LabelRequest request;
    const auto map = readMap(m_options);
    if (!map)
        return map.error();
    const auto reading = readingOptions(m_options);
    if (!reading)
        return reading.error();
    request.read = *reading;
    auto project = openExisting(m_options, { .mode = store::OpenMode::ReadWrite, .failIfLocked = true });
    if (!project)
        return project.error();
    m_project = std::move(*project);
    if (m_project->isReadOnly())
        return readOnlyError(m_project->notice());
    if (const auto foreign = m_project->checkIsForeign(files.first()); !foreign)
        return foreign;
    const auto dataset = findDataset(*m_project, m_options.text(QStringLiteral("data")));
    if (!dataset)
        return dataset.error();
    const auto scales = judge(dataset->id);
    if (!scales)
        return scales.error();
    request.path = files.first();
    request.dataset = *dataset;
    request.overrides = *map;
    request.rater = m_options.text(QStringLiteral("rater")).trimmed();
    request.judge = *scales;
    request.skipBad = m_options.has(QStringLiteral("skip-bad"));
    m_import = std::make_unique<jobs::LabelImport>(*m_project, request);
    return {};
}

void ImportLabelsCommand::start()
{
    if (const auto begun = begin(); !begun) {
        fail(begun.error());
        return;
    }
    connect(m_import.get(), &jobs::LabelImport::planned, this, &ImportLabelsCommand::planned);
    connect(m_import.get(), &jobs::LabelImport::finished, this, &ImportLabelsCommand::added);
    m_import->start();
}

void ImportLabelsCommand::planned(const Result<jobs::LabelPlan> &plan)
{
    if (!plan) {
        fail(plan.error());
        return;
    }
    const QStringList notes = jobs::labelNotes(*plan);
    for (const QString &note : notes)
        diagnose(note);
    m_import->apply();
}

void ImportLabelsCommand::added(const Result<store::LabelStore::Added> &added)
{
    if (!added) {
        fail(added.error());
        return;
    }
    const jobs::LabelPlan &plan = m_import->plan();
    if (m_options.has(QStringLiteral("json")))
        printJson({ { QStringLiteral("rows"), plan.rows },
                    { QStringLiteral("matched"), plan.matched },
                    { QStringLiteral("added"), added->added },
                    { QStringLiteral("replaced"), added->replaced },
                    { QStringLiteral("unchanged"), added->unchanged },
                    { QStringLiteral("unknown_ids"), plan.unknownIds.count },
                    { QStringLiteral("contradictions"), plan.contradictions.count },
                    { QStringLiteral("off_scale"), plan.offScale.count },
                    { QStringLiteral("words"), plan.words.count },
                    { QStringLiteral("unscaled"), plan.unscaled.count },
                    { QStringLiteral("missing"), plan.missing },
                    { QStringLiteral("bad_lines"), plan.badLines } });
    else
        printLine(jobs::addedText(*added));
    finish(plan.isWhole() ? ExitStatus::Done : ExitStatus::Incomplete);
}

void ImportLabelsCommand::fail(const Error &error)
{
    diagnose(error);
    finish(exitStatusFor(error));
}

} // namespace gavel::cli

#include "moc_importlabelscommand.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/agreecommand.h"

#include "cli/output.h"
#include "cli/readingoptions.h"
#include "cli/statuscommand.h"
#include "cli/storedrun.h"
#include "jobs/analysis/agreement.h"
#include "jobs/analysis/columnscores.h"

#include <QJsonArray>
#include <QLocale>

#include <array>
#include <cmath>

namespace gavel::cli {

namespace {

using eval::NoScore;

constexpr std::array fileOnly{ "judge-column", "human-column", "baseline-column", "cluster", "scale", "encoding", "sheet" };

QJsonValue json(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject json(const stats::Estimate &estimate)
{
    const auto &interval = estimate.interval;
    return { { QStringLiteral("value"), json(estimate.value) },
             { QStringLiteral("low"), interval ? QJsonValue(interval->low) : QJsonValue() },
             { QStringLiteral("high"), interval ? QJsonValue(interval->high) : QJsonValue() } };
}

void printEstimate(const QString &name, const stats::Estimate &estimate)
{
    const QLocale locale;
    QString text = estimate.value ? locale.toString(*estimate.value, 'f', 3) : AgreeCommand::tr("– (one score only)");
    if (estimate.interval)
        text += QStringLiteral("  (%1 – %2)").arg(locale.toString(estimate.interval->low, 'f', 3), locale.toString(estimate.interval->high, 'f', 3));
    printLine(QStringLiteral("  %1 %2").arg(name, -20).arg(text));
}

void printFigures(const stats::AgreementReport &report)
{
    printEstimate(AgreeCommand::tr("exact"), report.exact);
    printEstimate(AgreeCommand::tr("within 1"), report.withinOne);
    printEstimate(AgreeCommand::tr("shift"), report.shift);
    printEstimate(AgreeCommand::tr("weighted kappa"), report.qwk);
}

/// How many rows were left out for each reason; every row for one reason.
QList<std::pair<QString, qint64>> leftOutByReason(const eval::ScorePairs &pairs)
{
    QList<std::pair<QString, qint64>> counts{ { QStringLiteral("no_judge_score"), pairs.judge.of(NoScore::Missing) },
                                              { QStringLiteral("no_human_score"), pairs.human.of(NoScore::Missing) },
                                              { QStringLiteral("neither"), pairs.neither } };
    for (const NoScore why : { NoScore::OffScale, NoScore::Word, NoScore::NotFinite, NoScore::OtherIdentity, NoScore::NoMajority })
        counts.append({ eval::noScoreName(why), pairs.judge.of(why) + pairs.human.of(why) });
    return counts;
}

QString reasonText(const QString &reason, qint64 rows)
{
    const int n = static_cast<int>(rows);
    if (reason == QLatin1StringView("no_judge_score"))
        return AgreeCommand::tr("%n without a score of the judge's", nullptr, n);
    if (reason == QLatin1StringView("no_human_score"))
        return AgreeCommand::tr("%n without one of people's", nullptr, n);
    if (reason == QLatin1StringView("neither"))
        return AgreeCommand::tr("%n with neither", nullptr, n);
    if (reason == QLatin1StringView("off_scale"))
        return AgreeCommand::tr("%n off the scale", nullptr, n);
    if (reason == QLatin1StringView("unknown_word"))
        return AgreeCommand::tr("%n with a word that the scale does not know", nullptr, n);
    if (reason == QLatin1StringView("not_finite"))
        return AgreeCommand::tr("%n infinite", nullptr, n);
    if (reason == QLatin1StringView("other_identity"))
        return AgreeCommand::tr("%n by another model", nullptr, n);
    return AgreeCommand::tr("%n without a majority", nullptr, n);
}

QString leftOutText(const eval::ScorePairs &pairs)
{
    QStringList parts;
    const auto counts = leftOutByReason(pairs);
    for (const auto &[reason, rows] : counts) {
        if (rows > 0)
            parts << reasonText(reason, rows);
    }
    return AgreeCommand::tr("  left out: %1").arg(parts.join(QLatin1StringView(", ")));
}

/// One of several people against the judge.
stats::PairedScores pairsWith(const stats::PairedScores &pairs, std::size_t person)
{
    stats::PairedScores own;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (std::isnan(pairs.people[person][i]))
            continue;
        own.judge.push_back(pairs.judge[i]);
        own.human.push_back(pairs.people[person][i]);
        if (!pairs.clusters.empty())
            own.clusters.push_back(pairs.clusters[i]);
    }
    return own;
}

} // namespace

Options AgreeCommand::options()
{
    Options options(
        QStringLiteral("agree"),
        QStringLiteral("(--data FILE --judge-column C --human-column C[,C…] [--scale 1-5] | --project P.gavel --run ID|latest) [options]"),
        tr("How far a judge's scores agree with people's, with 95 % intervals.\n\n"
           "  gavel agree --data scored.csv --judge-column score --human-column anna,ben --scale 1-5\n"
           "  gavel agree --data results.jsonl --judge-column score --human-column row.human --scale fail,pass\n"
           "  gavel agree --project course.gavel --run latest\n\n"
           "Cells that are no scores on the scale are left out and counted. Several people are compared with the\n"
           "judge one by one, and the figures averaged."));
    options.value(QStringLiteral("data"), QStringLiteral("FILE"), tr("CSV, TSV, JSON Lines, JSON or XLSX."));
    addReadingOptions(options);
    options.value(QStringLiteral("judge-column"), QStringLiteral("C"), tr("The judge's scores."));
    options.value(QStringLiteral("human-column"), QStringLiteral("C"), tr("People's scores, a column each; may be repeated."));
    options.value(QStringLiteral("baseline-column"), QStringLiteral("C"), tr("Another judge's scores, to compare with."));
    options.value(QStringLiteral("scale"), QStringLiteral("SCALE"), tr("All scores there are: 1-5, -2..2, 0,0.5,1 or fail,pass."),
                  QStringLiteral("1-5"));
    options.value(QStringLiteral("cluster"), QStringLiteral("COL"), tr("Rows of one cluster are drawn together."));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), tr("A project, with the labels in it."));
    options.value(QStringLiteral("run"), QStringLiteral("ID"), tr("Its run, or latest."), QStringLiteral("latest"));
    options.value(QStringLiteral("criterion"), QStringLiteral("NAME"), tr("Of a run with several criteria; the overall score by default."));
    options.value(QStringLiteral("seed"), QStringLiteral("S"), tr("Of the bootstrap."), QStringLiteral("1"));
    options.flag(QStringLiteral("json"), tr("Print one JSON object."));
    return options;
}

AgreeCommand::AgreeCommand(Options options, const Context &)
    : m_options(std::move(options))
{
}

Result<AgreeCommand::Input> AgreeCommand::readFile() const
{
    for (const QString &name : { QStringLiteral("data"), QStringLiteral("judge-column"), QStringLiteral("human-column") }) {
        const auto given = m_options.required(name);
        if (!given)
            return given.error();
    }
    const auto scale = jobs::scaleFromText(m_options.text(QStringLiteral("scale")));
    if (!scale)
        return scale.error();
    const auto reading = readingOptions(m_options);
    if (!reading)
        return reading.error();
    const auto read = jobs::readColumnScores(m_options.text(QStringLiteral("data")),
                                             { m_options.text(QStringLiteral("judge-column")), m_options.texts(QStringLiteral("human-column")),
                                               m_options.text(QStringLiteral("baseline-column")), m_options.text(QStringLiteral("cluster")) },
                                             *scale, *reading);
    if (!read)
        return read.error();
    tellReading(read->format, read->passedOver);
    Input input;
    input.pairs = eval::pairScores(read->rows, read->clusters);
    input.people = read->rows.people.names;
    for (const std::size_t row : input.pairs.rows) {
        if (!read->baseline.empty())
            input.baseline.push_back(read->baseline[row]);
    }
    if (input.pairs.scores.isEmpty())
        return badInput(
            tr("No row has both a score of the judge's and one of people's in columns \"%1\" and \"%2\".")
                .arg(m_options.text(QStringLiteral("judge-column")), m_options.texts(QStringLiteral("human-column")).join(QLatin1StringView(", "))));
    return input;
}

Result<AgreeCommand::Input> AgreeCommand::readRun() const
{
    for (const char *name : fileOnly) {
        if (m_options.has(QLatin1StringView(name)))
            return badInput(tr("--%1 belongs to --data, not to --project: a run has its scale and its people.").arg(QLatin1StringView(name)));
    }
    const auto project = openExisting(m_options, { .mode = store::OpenMode::ReadOnly });
    if (!project)
        return project.error();
    const auto run = findRun(**project, m_options.text(QStringLiteral("run")));
    if (!run)
        return run.error();
    const QStringList criteria = eval::scoreCriteria(run->judge);
    const QString criterion = m_options.has(QStringLiteral("criterion")) ? m_options.text(QStringLiteral("criterion")) : criteria.value(0);
    if (!criteria.contains(criterion))
        return badInput(tr("The judge has no criterion \"%1\". It has: %2.").arg(criterion, criteria.join(QLatin1StringView(", "))));
    const auto reader = (*project)->runs().reader(run->id);
    if (!reader)
        return reader.error();
    auto pairs = eval::readPairs(**reader, run->judge, criterion);
    if (!pairs)
        return pairs.error();
    if (pairs->scores.isEmpty())
        return badInput(tr("No row of this run has both a score and a label. %1").arg(leftOutText(*pairs).trimmed()));
    return Input{ std::move(*pairs), {}, {} };
}

Result<AgreeCommand::Input> AgreeCommand::read() const
{
    if (!m_options.has(QStringLiteral("project")))
        return readFile();
    if (m_options.has(QStringLiteral("data")))
        return badInput(tr("Give either --data or --project."));
    return readRun();
}

std::optional<AgreeCommand::Other> AgreeCommand::compare(const Input &input, quint64 seed)
{
    if (input.baseline.empty())
        return {};
    stats::PairedScores judge;
    std::vector<double> scores;
    for (std::size_t i = 0; i < input.baseline.size(); ++i) {
        if (std::isnan(input.baseline[i]))
            continue;
        judge.add(input.pairs.scores, i);
        scores.push_back(input.baseline[i]);
    }
    stats::PairedScores other = judge;
    other.judge = scores;
    stats::BootstrapOptions options;
    options.seed = seed;
    options.clusters = judge.clusters;
    return Other{ stats::agreementReport(other, input.pairs.labels, seed), stats::kappaDifference(judge, scores, options) };
}

void AgreeCommand::start()
{
    const auto seed = m_options.number(QStringLiteral("seed"), 0, Options::highestSeed);
    const auto input = seed.and_then([this](const auto &) { return read(); });
    if (!input) {
        diagnose(input.error());
        finish(exitStatusFor(input.error()));
        return;
    }
    const auto drawn = static_cast<quint64>(seed->value_or(1));
    show(*input, stats::agreementReport(input->pairs.scores, input->pairs.labels, drawn), compare(*input, drawn));
    finish(ExitStatus::Done);
}

QJsonObject AgreeCommand::json(const Input &input, const stats::AgreementReport &report, const std::optional<Other> &other) const
{
    QJsonObject reasons;
    const auto counts = leftOutByReason(input.pairs);
    for (const auto &[reason, rows] : counts)
        reasons.insert(reason, rows);
    QJsonObject object{ { QStringLiteral("n"), report.n },
                        { QStringLiteral("left_out"), input.pairs.leftOut() },
                        { QStringLiteral("left_out_by_reason"), reasons },
                        { QStringLiteral("human_scores_left_out"), input.pairs.people.all() },
                        { QStringLiteral("exact"), cli::json(report.exact) },
                        { QStringLiteral("within_1"), cli::json(report.withinOne) },
                        { QStringLiteral("shift"), cli::json(report.shift) },
                        { QStringLiteral("weighted_kappa"), cli::json(report.qwk) },
                        { QStringLiteral("spearman"), cli::json(report.spearman) },
                        { QStringLiteral("baseline_exact"), cli::json(report.baseline ? std::optional(report.baseline->exact) : std::nullopt) },
                        { QStringLiteral("baseline_within_1"),
                          cli::json(report.baseline ? std::optional(report.baseline->withinOne) : std::nullopt) } };
    QJsonArray people;
    for (std::size_t person = 0; person < input.pairs.scores.people.size() && static_cast<qsizetype>(person) < input.people.size(); ++person) {
        const stats::PairedScores own = pairsWith(input.pairs.scores, person);
        people.append(QJsonObject{ { QStringLiteral("name"), input.people[static_cast<qsizetype>(person)] },
                                   { QStringLiteral("n"), static_cast<qint64>(own.size()) },
                                   { QStringLiteral("exact"), cli::json(stats::hitShare(own, 0, {}).value) },
                                   { QStringLiteral("weighted_kappa"), cli::json(stats::weightedKappa(own)) } });
    }
    if (!people.isEmpty())
        object.insert(QStringLiteral("people"), people);
    if (other) {
        object.insert(QStringLiteral("baseline"),
                      QJsonObject{ { QStringLiteral("n"), other->other.n },
                                   { QStringLiteral("exact"), cli::json(other->other.exact) },
                                   { QStringLiteral("within_1"), cli::json(other->other.withinOne) },
                                   { QStringLiteral("shift"), cli::json(other->other.shift) },
                                   { QStringLiteral("weighted_kappa"), cli::json(other->other.qwk) },
                                   { QStringLiteral("kappa_difference"), cli::json(other->difference.difference) } });
    }
    return object;
}

void AgreeCommand::show(const Input &input, const stats::AgreementReport &report, const std::optional<Other> &other) const
{
    if (m_options.has(QStringLiteral("json"))) {
        printJson(json(input, report, other));
        return;
    }
    printLine(tr("%n label(s)", nullptr, static_cast<int>(report.n)));
    if (input.pairs.leftOut() > 0)
        printLine(leftOutText(input.pairs));
    if (input.pairs.people.all() > 0)
        printLine(tr("  %n single score(s) of people left out, in rows that have others", nullptr, static_cast<int>(input.pairs.people.all())));
    printFigures(report);
    if (report.baseline)
        printLine(tr("  always %1: exact %2, within 1 %3")
                      .arg(QLocale().toString(report.baseline->exactGuess), QLocale().toString(report.baseline->exact, 'f', 3),
                           QLocale().toString(report.baseline->withinOne, 'f', 3)));
    printLine(jobs::verdictText(report.verdict));
    if (!other)
        return;
    printLine(tr("%1, over %n row(s) that both judges scored", nullptr, static_cast<int>(other->other.n))
                  .arg(m_options.text(QStringLiteral("baseline-column"))));
    printFigures(other->other);
    printEstimate(tr("kappa, judge − this"), other->difference.difference);
}

} // namespace gavel::cli

#include "moc_agreecommand.cpp"

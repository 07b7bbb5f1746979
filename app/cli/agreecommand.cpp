// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/agreecommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"
#include "data/mapping.h"
#include "data/readers.h"
#include "jobs/analysis/agreement.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace gavel::cli {

namespace {

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
    QString text = estimate.value ? locale.toString(*estimate.value, 'f', 3) : AgreeCommand::tr("undefined");
    if (estimate.interval)
        text += QStringLiteral("  (%1 – %2)").arg(locale.toString(estimate.interval->low, 'f', 3), locale.toString(estimate.interval->high, 'f', 3));
    printLine(QStringLiteral("  %1 %2").arg(name, -20).arg(text));
}

Result<qsizetype> columnIndex(const QStringList &columns, const QString &name)
{
    const qsizetype index = columns.indexOf(name);
    if (index >= 0)
        return index;
    return badInput(AgreeCommand::tr("There is no column \"%1\". There are: %2.").arg(name, columns.join(QLatin1StringView(", "))));
}

std::optional<double> cellNumber(const QStringList &cells, qsizetype column)
{
    bool ok = false;
    const double value = cells.value(column).trimmed().toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<double> meanOf(const QStringList &cells, const QList<qsizetype> &columns)
{
    double sum = 0;
    int count = 0;
    for (const qsizetype column : columns) {
        if (const auto value = cellNumber(cells, column)) {
            sum += *value;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace

Options AgreeCommand::options()
{
    Options options(QStringLiteral("agree"),
                    QStringLiteral("--data FILE --judge-column C --human-column C[,C…] [--scale 1-5] [--cluster COL] [--seed S] [--json]"),
                    tr("How far a judge's scores agree with people's, with 95 % intervals.\n\n"
                       "  gavel agree --data scored.csv --judge-column score --human-column anna,ben --scale 1-5"));
    options.value(QStringLiteral("data"), QStringLiteral("FILE"), tr("CSV, TSV, JSON Lines or JSON."));
    options.value(QStringLiteral("judge-column"), QStringLiteral("C"), tr("The judge's scores."));
    options.value(QStringLiteral("human-column"), QStringLiteral("C"), tr("People's scores; of several the mean."));
    options.value(QStringLiteral("scale"), QStringLiteral("LOW-HIGH"), tr("All scores there are."), QStringLiteral("1-5"));
    options.value(QStringLiteral("cluster"), QStringLiteral("COL"), tr("Rows of one cluster are drawn together."));
    options.value(QStringLiteral("seed"), QStringLiteral("S"), tr("Of the bootstrap."), QStringLiteral("1"));
    options.flag(QStringLiteral("json"), tr("Print one JSON object."));
    return options;
}

AgreeCommand::AgreeCommand(Options options, const Context &)
    : m_options(std::move(options))
{
}

Result<std::vector<double>> AgreeCommand::scale() const
{
    const QStringList ends = m_options.text(QStringLiteral("scale")).split(u'-');
    bool lowOk = false;
    bool highOk = false;
    const int low = ends.value(0).toInt(&lowOk);
    const int high = ends.value(1).toInt(&highOk);
    if (ends.size() != 2 || !lowOk || !highOk || low >= high || high - low > 100)
        return badInput(tr("--scale takes LOW-HIGH, such as 1-5."));
    std::vector<double> labels;
    for (int label = low; label <= high; ++label)
        labels.push_back(label);
    return labels;
}

Result<AgreeCommand::Scores> AgreeCommand::read() const
{
    for (const QString &name : { QStringLiteral("data"), QStringLiteral("judge-column"), QStringLiteral("human-column") }) {
        const auto given = m_options.required(name);
        if (!given)
            return given.error();
    }
    const auto reader = data::openRows(m_options.text(QStringLiteral("data")));
    if (!reader)
        return reader.error();
    const QStringList columns = (*reader)->columns();
    const auto judge = columnIndex(columns, m_options.text(QStringLiteral("judge-column")));
    if (!judge)
        return judge.error();
    QList<qsizetype> humans;
    const QStringList names = m_options.text(QStringLiteral("human-column")).split(u',');
    for (const QString &name : names) {
        const auto human = columnIndex(columns, name);
        if (!human)
            return human.error();
        humans << *human;
    }
    const bool clustered = m_options.has(QStringLiteral("cluster"));
    const auto cluster = clustered ? columnIndex(columns, m_options.text(QStringLiteral("cluster"))) : Result<qsizetype>(-1);
    if (!cluster)
        return cluster.error();

    Scores scores;
    QHash<QString, qint32> clusterIds;
    while (true) {
        const auto event = (*reader)->next();
        if (!event)
            return event.error();
        if (const auto *line = std::get_if<data::BadLine>(&*event))
            return badInput(tr("Line %1: %2").arg(line->line).arg(line->reason));
        const auto *row = std::get_if<data::RawRow>(&*event);
        if (!row)
            return scores;
        const auto said = cellNumber(row->cells, *judge);
        const auto human = meanOf(row->cells, humans);
        if (!said || !human) {
            ++scores.leftOut;
            continue;
        }
        scores.judge.push_back(*said);
        scores.human.push_back(*human);
        if (clustered) {
            const QString name = row->cells.value(*cluster);
            if (!clusterIds.contains(name))
                clusterIds.insert(name, static_cast<qint32>(clusterIds.size()));
            scores.clusters.push_back(clusterIds.value(name));
        }
    }
}

void AgreeCommand::start()
{
    const auto labels = scale();
    const auto seed = m_options.number(QStringLiteral("seed"), 0);
    const auto scores = labels && seed ? read() : Result<Scores>(labels ? seed.error() : labels.error());
    if (!scores) {
        diagnose(scores.error());
        finish(exitStatusFor(scores.error()));
        return;
    }
    show(*scores, stats::agreementReport(scores->judge, scores->human, *labels, scores->clusters, static_cast<quint64>(seed->value_or(1))));
    finish(ExitStatus::Done);
}

void AgreeCommand::show(const Scores &scores, const stats::AgreementReport &report) const
{
    if (m_options.has(QStringLiteral("json"))) {
        printJson({ { QStringLiteral("n"), report.n },
                    { QStringLiteral("left_out"), scores.leftOut },
                    { QStringLiteral("exact"), json(report.exact) },
                    { QStringLiteral("within_1"), json(report.withinOne) },
                    { QStringLiteral("shift"), json(report.shift) },
                    { QStringLiteral("weighted_kappa"), json(report.qwk) },
                    { QStringLiteral("spearman"), json(report.spearman) },
                    { QStringLiteral("baseline_exact"), json(report.baseline ? std::optional(report.baseline->exact) : std::nullopt) },
                    { QStringLiteral("baseline_within_1"), json(report.baseline ? std::optional(report.baseline->withinOne) : std::nullopt) } });
        return;
    }
    printLine(tr("%n label(s)", nullptr, static_cast<int>(report.n)));
    printEstimate(tr("exact"), report.exact);
    printEstimate(tr("within 1"), report.withinOne);
    printEstimate(tr("shift"), report.shift);
    printEstimate(tr("weighted kappa"), report.qwk);
    if (report.baseline)
        printLine(tr("  always %1: exact %2, within 1 %3")
                      .arg(QLocale().toString(report.baseline->exactGuess), QLocale().toString(report.baseline->exact, 'f', 3),
                           QLocale().toString(report.baseline->withinOne, 'f', 3)));
    printLine(jobs::verdictText(report.verdict));
}

} // namespace gavel::cli

#include "moc_agreecommand.cpp"

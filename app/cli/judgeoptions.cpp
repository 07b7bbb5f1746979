// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgeoptions.h"

#include "cli/readingoptions.h"
#include "core/number.h"
#include "jobs/exchange/exportjob.h"

#include <QCoreApplication>

namespace gavel::cli {

namespace {

struct JudgeOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::JudgeOptions)
};

Result<void> readRows(const Options &options, JudgeOptions &read)
{
    const auto limit = options.number(QStringLiteral("limit"), 1, Options::mostRows);
    const auto sample = options.number(QStringLiteral("sample"), 1, Options::mostRows);
    const auto seed = options.number(QStringLiteral("seed"), 0, Options::highestSeed);
    for (const auto *number : { &limit, &sample, &seed }) {
        if (!*number)
            return number->error();
    }
    if (*limit && *sample)
        return badInput(JudgeOptionsText::tr("Use either --limit or --sample, not both."));
    read.rows.limit = limit->value_or(0);
    read.rows.sample = sample->value_or(0);
    read.rows.seed = static_cast<quint64>(seed->value_or(1));
    return {};
}

Result<void> readSettings(const Options &options, JudgeOptions &read)
{
    const auto repeats = options.number<int>(QStringLiteral("repeats"), 1, eval::RunSettings::mostRepeats);
    if (!repeats)
        return repeats.error();
    read.settings.repeats = repeats->value_or(1);
    if (options.text(QStringLiteral("concurrency")) != QLatin1StringView("auto")) {
        const auto concurrency = options.number<int>(QStringLiteral("concurrency"), 1, Options::mostRequestsAtATime);
        if (!concurrency)
            return concurrency.error();
        read.settings.concurrency.fixed = concurrency->value_or(0);
        read.fixedConcurrency = read.settings.concurrency.fixed > 0;
    }
    read.settings.allowInvalid = options.has(QStringLiteral("allow-invalid"));
    const auto wait = options.seconds(QStringLiteral("wait"), 0);
    if (!wait)
        return wait.error();
    read.wait = wait->value_or(read.wait);
    const QString mean = options.text(QStringLiteral("fail-under"));
    if (!mean.isEmpty()) {
        read.failUnder = finiteNumber(mean);
        if (!read.failUnder)
            return badInput(JudgeOptionsText::tr("--fail-under takes a number, not \"%1\".").arg(mean));
    }
    return {};
}

Result<void> readRoles(const Options &options, JudgeOptions &read)
{
    auto map = readMap(options);
    if (!map)
        return map.error();
    read.map = std::move(*map);
    return {};
}

Result<void> readReading(const Options &options, JudgeOptions &read)
{
    const auto reading = readingOptions(options);
    if (!reading)
        return reading.error();
    read.read = *reading;
    return {};
}

} // namespace

Options judgeCommandOptions()
{
    Options options(QStringLiteral("judge"), QStringLiteral("--judge judge.yaml --data FILE --server URL [options]"),
                    JudgeOptionsText::tr("Judges the answers of a CSV, TSV, JSON Lines, JSON or XLSX file.\n\n"
                                         "  gavel judge --judge judge.yaml --data answers.csv --server http://127.0.0.1:8000 --out results.jsonl\n"
                                         "  gavel judge --judge judge.yaml --data answers.csv --server URL --project course.gavel --resume\n\n"
                                         "Columns are recognised by name (input, output, reference, human, id, …); --map says otherwise:\n"
                                         "  --map output=answer --map human:anna=score_anna\n"
                                         "A field inside JSON is named by its path: --map output=outputs.answer. Chats, Alpaca and the results of\n"
                                         "promptfoo, Inspect AI, DeepEval, Langfuse and lm-evaluation-harness are recognised.\n\n"
                                         "With --project everything is kept, and --resume continues after an interruption: only what is\n"
                                         "missing or failed is asked. Ctrl+C stops sending, keeps what is there and writes --out."));
    options.value(QStringLiteral("judge"), QStringLiteral("FILE"), JudgeOptionsText::tr("The judge (YAML)."));
    options.value(QStringLiteral("data"), QStringLiteral("FILE"), JudgeOptionsText::tr("The answers."));
    addReadingOptions(options);
    options.value(QStringLiteral("map"), QStringLiteral("ROLE=COLUMN"), JudgeOptionsText::tr("Role of a column; may be repeated."));
    options.value(QStringLiteral("server"), QStringLiteral("URL"), JudgeOptionsText::tr("Address, with or without /v1."));
    options.value(QStringLiteral("model"), QStringLiteral("M"), JudgeOptionsText::tr("Model; the server's only one by default."));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), JudgeOptionsText::tr("Keep everything in this project."));
    options.value(QStringLiteral("out"), QStringLiteral("FILE"), JudgeOptionsText::tr("Results as .jsonl or .csv."));
    options.value(QStringLiteral("concurrency"), QStringLiteral("N"), JudgeOptionsText::tr("Requests at a time; auto adapts."),
                  QStringLiteral("auto"));
    options.value(QStringLiteral("repeats"), QStringLiteral("N"), JudgeOptionsText::tr("Judge every row so often."), QStringLiteral("1"));
    options.value(QStringLiteral("limit"), QStringLiteral("N"), JudgeOptionsText::tr("Only the first N rows."));
    options.value(QStringLiteral("sample"), QStringLiteral("N"), JudgeOptionsText::tr("Only N rows, drawn at random."));
    options.value(QStringLiteral("seed"), QStringLiteral("S"), JudgeOptionsText::tr("Of the drawing."), QStringLiteral("1"));
    options.flag(QStringLiteral("resume"), JudgeOptionsText::tr("Resume the latest run that matches."));
    options.flag(QStringLiteral("reuse"), JudgeOptionsText::tr("Take over replies to the very same requests."));
    options.flag(QStringLiteral("skip-bad"), JudgeOptionsText::tr("Leave bad lines of the data out."));
    options.flag(QStringLiteral("allow-invalid"),
                 JudgeOptionsText::tr("Go on even if none of the first %1 replies can be read.").arg(eval::firstReplies));
    options.value(QStringLiteral("wait"), QStringLiteral("S"),
                  JudgeOptionsText::tr("Seconds to wait for a server that is lost, busy, loading or limits its requests."), QStringLiteral("300"));
    options.value(QStringLiteral("fail-under"), QStringLiteral("MEAN"), JudgeOptionsText::tr("End with 1 when the mean is lower."));
    options.flag(QStringLiteral("json"), JudgeOptionsText::tr("Print one JSON object with the figures."));
    options.network();
    return options;
}

Result<QList<std::pair<QString, QString>>> readMap(const Options &options)
{
    QList<std::pair<QString, QString>> map;
    const QStringList entries = options.texts(QStringLiteral("map"));
    for (const QString &entry : entries) {
        const qsizetype equals = entry.indexOf(u'=');
        if (equals <= 0 || equals == entry.size() - 1)
            return badInput(JudgeOptionsText::tr("--map takes ROLE=COLUMN, not \"%1\".").arg(entry));
        map.append({ entry.left(equals), entry.mid(equals + 1) });
    }
    return map;
}

Result<JudgeOptions> readJudgeOptions(const Options &options)
{
    JudgeOptions read;
    const auto judge = options.required(QStringLiteral("judge"));
    const auto data = options.required(QStringLiteral("data"));
    const auto server = options.required(QStringLiteral("server"));
    for (const auto *text : { &judge, &data, &server }) {
        if (!*text)
            return text->error();
    }
    read.judgeFile = *judge;
    read.dataFile = *data;
    read.model = options.text(QStringLiteral("model"));
    read.project = options.text(QStringLiteral("project"));
    read.out = options.text(QStringLiteral("out"));
    read.resume = options.has(QStringLiteral("resume"));
    read.reuse = options.has(QStringLiteral("reuse"));
    read.skipBad = options.has(QStringLiteral("skip-bad"));
    read.json = options.has(QStringLiteral("json"));
    if ((read.resume || read.reuse) && read.project.isEmpty())
        return badInput(JudgeOptionsText::tr("--resume and --reuse need a --project."));
    const auto format = jobs::exportFormatForPath(read.out);
    if (!read.out.isEmpty() && format != jobs::ExportFormat::JsonLines && format != jobs::ExportFormat::Csv)
        return badInput(JudgeOptionsText::tr("--out must end in .jsonl or .csv."));
    for (const auto part : { readRows, readSettings, readRoles, readReading }) {
        const auto done = part(options, read);
        if (!done)
            return done.error();
    }
    return read;
}

} // namespace gavel::cli

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/resultwriter.h"

#include "core/jsonwriter.h"
#include "eval/promptrenderer.h"
#include "report/csvline.h"
#include "report/resultrow.h"

namespace gavel::report {

namespace {

using eval::Verdict;

/// What is the same for all rows.
struct Shape
{
    const eval::JudgeDefinition &judge;
    QStringList parts;
    QStringList columns;

    bool isSingle() const { return judge.criteria.size() == 1; }
    bool hasNamedCriteria() const { return !judge.isSingle(); }
};

/// nullopt for a null string.
std::optional<QString> given(const QString &text)
{
    return text.isNull() ? std::nullopt : std::optional(text);
}

void writeDistribution(JsonWriter &json, const eval::Criterion &criterion, const Verdict &verdict)
{
    if (verdict.distribution.isEmpty() || verdict.distribution.size() != criterion.scale.size())
        return json.value(nullptr);
    json.beginObject();
    for (qsizetype i = 0; i < criterion.scale.size(); ++i)
        json.member(criterion.scale.at(i).label, verdict.distribution.at(i));
    json.endObject();
}

/// The value itself with one criterion, else an object by criterion.
template <typename Write>
void writeByCriterion(JsonWriter &json, QAnyStringView name, const Shape &shape, const ResultRow &row, Write write)
{
    json.key(name);
    if (shape.isSingle())
        return write(shape.judge.criteria.first(), row.verdicts.first());
    json.beginObject();
    for (qsizetype i = 0; i < row.verdicts.size(); ++i) {
        json.key(shape.judge.criteria.at(i).name);
        write(shape.judge.criteria.at(i), row.verdicts.at(i));
    }
    json.endObject();
}

void writeScores(JsonWriter &json, const Shape &shape, const ResultRow &row)
{
    json.key("scores");
    json.beginObject();
    for (qsizetype i = 0; i < row.verdicts.size() && shape.hasNamedCriteria(); ++i)
        json.member(shape.judge.criteria.at(i).name, row.verdicts.at(i).score);
    json.endObject();
}

void writeRaws(JsonWriter &json, const Shape &shape, const ResultRow &row)
{
    json.key("raw");
    if (shape.parts.size() == 1)
        return json.value(given(row.raws.first()));
    json.beginObject();
    for (qsizetype i = 0; i < shape.parts.size(); ++i)
        json.member(shape.parts.at(i), given(row.raws.at(i)));
    json.endObject();
}

void writeError(JsonWriter &json, const std::optional<Error> &error)
{
    json.key("error");
    if (!error)
        return json.value(nullptr);
    json.beginObject();
    json.member("kind", kindName(error->kind));
    json.member("status", error->httpStatus != 0 ? std::optional(error->httpStatus) : std::nullopt);
    json.member("detail", error->detail);
    json.endObject();
}

void writeLine(QByteArray &out, const Shape &shape, const eval::RowDetail &detail, const ResultRow &row)
{
    JsonWriter json(out);
    json.beginObject();
    json.member("id", detail.item.extId);
    json.member("repeat", row.repeat);
    json.member("state", eval::stateName(row.state));
    json.member("score", row.score);
    writeScores(json, shape, row);
    json.member("expected_score", row.expected);
    writeByCriterion(json, "spread", shape, row, [&](const eval::Criterion &, const Verdict &v) { json.value(v.spread); });
    writeByCriterion(json, "covered_mass", shape, row, [&](const eval::Criterion &, const Verdict &v) { json.value(v.mass); });
    writeByCriterion(json, "distribution", shape, row, [&](const eval::Criterion &c, const Verdict &v) { writeDistribution(json, c, v); });
    writeByCriterion(json, "justification", shape, row, [&](const eval::Criterion &, const Verdict &v) { json.value(given(v.justification)); });
    writeRaws(json, shape, row);
    writeError(json, row.error);
    json.member("prompt_tokens", row.usage.promptTokens);
    json.member("completion_tokens", row.usage.completionTokens);
    json.member("cached_tokens", row.usage.cachedTokens);
    json.member("latency_ms", row.latencyMs);
    json.member("attempts", row.attempts);
    json.key("row");
    json.beginObject();
    for (qsizetype i = 0; i < shape.columns.size(); ++i)
        json.member(shape.columns.at(i), detail.item.cells.value(i));
    json.endObject();
    json.endObject();
    out += '\n';
}

QString dotted(const char *name, const QString &part)
{
    return QString::fromLatin1(name) + u'.' + part;
}

QByteArray csvHeader(const Shape &shape)
{
    CsvLine line;
    const auto add = [&line](const char *name) { line.text(QString::fromLatin1(name)); };
    const auto perCriterion = [&](const char *name) {
        if (shape.isSingle())
            return add(name);
        for (const eval::Criterion &criterion : shape.judge.criteria)
            line.text(dotted(name, criterion.name));
    };
    for (const char *name : { "id", "repeat", "state", "score" })
        add(name);
    for (const eval::Criterion &criterion : shape.judge.criteria) {
        if (shape.hasNamedCriteria())
            line.text(dotted("scores", criterion.name));
    }
    add("expected_score");
    perCriterion("spread");
    perCriterion("covered_mass");
    for (const eval::Criterion &criterion : shape.judge.criteria) {
        const QString prefix = shape.isSingle() ? QString() : criterion.name + u'.';
        for (const eval::ScalePoint &point : criterion.scale)
            line.text(dotted("distribution", prefix + point.label));
    }
    perCriterion("justification");
    for (const QString &part : shape.parts)
        line.text(shape.parts.size() == 1 ? QStringLiteral("raw") : dotted("raw", part));
    for (const char *name :
         { "error.kind", "error.status", "error.detail", "prompt_tokens", "completion_tokens", "cached_tokens", "latency_ms", "attempts" })
        add(name);
    for (const QString &column : shape.columns)
        line.text(dotted("row", column));
    return line.line();
}

QByteArray csvLine(const Shape &shape, const eval::RowDetail &detail, const ResultRow &row)
{
    CsvLine line;
    line.text(detail.item.extId);
    line.whole(row.repeat);
    line.text(eval::stateName(row.state));
    line.number(row.score);
    for (const Verdict &verdict : row.verdicts) {
        if (shape.hasNamedCriteria())
            line.number(verdict.score);
    }
    line.number(row.expected);
    for (const Verdict &verdict : row.verdicts)
        line.number(verdict.spread);
    for (const Verdict &verdict : row.verdicts)
        line.number(verdict.mass);
    for (qsizetype i = 0; i < row.verdicts.size(); ++i) {
        const QList<double> &distribution = row.verdicts.at(i).distribution;
        for (qsizetype p = 0; p < shape.judge.criteria.at(i).scale.size(); ++p)
            line.number(p < distribution.size() ? std::optional(distribution.at(p)) : std::nullopt);
    }
    for (const Verdict &verdict : row.verdicts)
        line.text(verdict.justification);
    for (const QString &raw : row.raws)
        line.text(raw);
    line.text(row.error ? kindName(row.error->kind) : QString());
    line.count(row.error && row.error->httpStatus != 0 ? std::optional(row.error->httpStatus) : std::nullopt);
    line.text(row.error ? row.error->detail : QString());
    line.count(row.usage.promptTokens);
    line.count(row.usage.completionTokens);
    line.count(row.usage.cachedTokens);
    line.whole(row.latencyMs);
    line.whole(row.attempts);
    for (qsizetype i = 0; i < shape.columns.size(); ++i)
        line.text(detail.item.cells.value(i));
    return line.line();
}

} // namespace

Result<qint64> writeResults(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const RowTarget &target, const RowWritten &tell)
{
    const Shape shape{ judge, eval::partNames(judge), reader.columns() };
    const bool csv = target.format == ResultFormat::Csv;
    RowFile file(target);
    if (const auto opened = file.open(); !opened)
        return opened.error();
    if (csv)
        file.add(csvHeader(shape));
    qint64 rows = 0;
    const auto read = reader.eachDetail([&](const eval::RowDetail &detail) {
        const QList<ResultRow> results = target.has(detail.pos) ? resultRows(detail, judge, shape.parts) : QList<ResultRow>();
        for (const ResultRow &row : results) {
            if (csv)
                file.add(csvLine(shape, detail, row));
            else
                writeLine(file.text(), shape, detail, row);
            ++rows;
        }
        if (tell)
            tell();
        return file.flush();
    });
    if (!read)
        return read.error();
    return file.commit().transform([rows] { return rows; });
}

} // namespace gavel::report

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/resultwriter.h"

#include "eval/jsontext.h"
#include "eval/promptrenderer.h"
#include "report/resultrow.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cmath>
#include <functional>
#include <memory>

namespace gavel::report {

namespace {

using eval::Verdict;

struct ResultWriterText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::report::ResultWriter)
};

constexpr qsizetype bufferBytes = 256 << 10;

/// What does not change from row to row.
struct Shape
{
    const eval::JudgeDefinition &judge;
    QStringList parts;
    QStringList columns;

    bool isSingle() const { return judge.criteria.size() == 1; }
    bool hasNamedCriteria() const { return !judge.isSingle(); }
};

QByteArray jsonNumber(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? eval::shortestNumber(*value).toLatin1() : QByteArrayLiteral("null");
}

QByteArray jsonNumber(const std::optional<int> &value)
{
    return value ? QByteArray::number(*value) : QByteArrayLiteral("null");
}

/// null for a null string.
QByteArray jsonText(const QString &text)
{
    return text.isNull() ? QByteArrayLiteral("null") : eval::jsonString(text).toUtf8();
}

QByteArray jsonName(const QString &name)
{
    return eval::jsonString(name).toUtf8() + ':';
}

class JsonObject
{
public:
    void add(const char *name, const QByteArray &json) { add(QString::fromLatin1(name), json); }
    void add(const QString &name, const QByteArray &json)
    {
        if (m_json.size() > 1)
            m_json += ',';
        m_json += jsonName(name) + json;
    }
    QByteArray json() const { return m_json + '}'; }

private:
    QByteArray m_json{ "{" };
};

QByteArray distributionJson(const eval::Criterion &criterion, const Verdict &verdict)
{
    if (verdict.distribution.isEmpty() || verdict.distribution.size() != criterion.scale.size())
        return "null";
    JsonObject object;
    for (qsizetype i = 0; i < criterion.scale.size(); ++i)
        object.add(criterion.scale.at(i).label, jsonNumber(std::optional(verdict.distribution.at(i))));
    return object.json();
}

/// The value itself with one criterion, else an object by criterion.
QByteArray byCriterion(const Shape &shape, const ResultRow &row, const std::function<QByteArray(const eval::Criterion &, const Verdict &)> &json)
{
    if (shape.isSingle())
        return json(shape.judge.criteria.first(), row.verdicts.first());
    JsonObject object;
    for (qsizetype i = 0; i < row.verdicts.size(); ++i)
        object.add(shape.judge.criteria.at(i).name, json(shape.judge.criteria.at(i), row.verdicts.at(i)));
    return object.json();
}

QByteArray scoresJson(const Shape &shape, const ResultRow &row)
{
    JsonObject object;
    for (qsizetype i = 0; i < row.verdicts.size() && shape.hasNamedCriteria(); ++i)
        object.add(shape.judge.criteria.at(i).name, jsonNumber(row.verdicts.at(i).score));
    return object.json();
}

QByteArray errorJson(const std::optional<Error> &error)
{
    if (!error)
        return "null";
    JsonObject object;
    object.add("kind", jsonText(kindName(error->kind)));
    object.add("status", error->httpStatus != 0 ? QByteArray::number(error->httpStatus) : QByteArrayLiteral("null"));
    object.add("detail", jsonText(error->detail.isNull() ? QLatin1StringView("") : error->detail));
    return object.json();
}

QByteArray jsonLine(const Shape &shape, const eval::RowDetail &detail, const ResultRow &row)
{
    JsonObject object;
    object.add("id", jsonText(detail.item.extId.isNull() ? QLatin1StringView("") : detail.item.extId));
    object.add("repeat", QByteArray::number(row.repeat));
    object.add("state", jsonText(eval::stateName(row.state)));
    object.add("score", jsonNumber(row.score));
    object.add("scores", scoresJson(shape, row));
    object.add("expected_score", jsonNumber(row.expected));
    object.add("spread", byCriterion(shape, row, [](const eval::Criterion &, const Verdict &v) { return jsonNumber(v.spread); }));
    object.add("covered_mass", byCriterion(shape, row, [](const eval::Criterion &, const Verdict &v) { return jsonNumber(v.mass); }));
    object.add("distribution", byCriterion(shape, row, distributionJson));
    object.add("justification", byCriterion(shape, row, [](const eval::Criterion &, const Verdict &v) { return jsonText(v.justification); }));
    if (shape.parts.size() == 1) {
        object.add("raw", jsonText(row.raws.first()));
    } else {
        JsonObject raws;
        for (qsizetype i = 0; i < shape.parts.size(); ++i)
            raws.add(shape.parts.at(i), jsonText(row.raws.at(i)));
        object.add("raw", raws.json());
    }
    object.add("error", errorJson(row.error));
    object.add("prompt_tokens", jsonNumber(row.usage.promptTokens));
    object.add("completion_tokens", jsonNumber(row.usage.completionTokens));
    object.add("cached_tokens", jsonNumber(row.usage.cachedTokens));
    object.add("latency_ms", QByteArray::number(row.latencyMs));
    object.add("attempts", QByteArray::number(row.attempts));
    JsonObject cells;
    for (qsizetype i = 0; i < shape.columns.size(); ++i) {
        const QString cell = detail.item.cells.value(i);
        cells.add(shape.columns.at(i), jsonText(cell.isNull() ? QLatin1StringView("") : cell));
    }
    object.add("row", cells.json());
    return object.json() + '\n';
}

/// Numbers are ours, so that they need no guard against formulas; text is not.
class CsvLine
{
public:
    void text(const QString &text) { add(csvCell(text)); }
    void number(const std::optional<double> &value) { add(value && std::isfinite(*value) ? eval::shortestNumber(*value).toLatin1() : QByteArray()); }
    void count(const std::optional<int> &value) { add(value ? QByteArray::number(*value) : QByteArray()); }
    void whole(qint64 value) { add(QByteArray::number(value)); }
    QByteArray line() const { return m_line + "\r\n"; }

private:
    void add(const QByteArray &cell)
    {
        if (!m_first)
            m_line += ',';
        m_first = false;
        m_line += cell;
    }

    QByteArray m_line;
    bool m_first = true;
};

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

Error writeError(const QFileDevice &file, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (file.error()) {
    case QFileDevice::ResourceError:
        return Error{ Error::Kind::DiskFull, 0,
                      ResultWriterText::tr("“%1” was not written, as the disk is full. Free some space, then try again.").arg(name),
                      file.errorString() };
    case QFileDevice::PermissionsError:
        return Error{ Error::Kind::ReadOnly, 0, ResultWriterText::tr("“%1” may not be written here. Choose another folder.").arg(name),
                      file.errorString() };
    default:
        return Error{ Error::Kind::Io, 0, ResultWriterText::tr("“%1” cannot be written: %2. Choose another place.").arg(name, file.errorString()),
                      file.errorString() };
    }
}

} // namespace

std::optional<ResultFormat> resultFormatForPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1StringView("jsonl") || suffix == QLatin1StringView("ndjson") || suffix == QLatin1StringView("json"))
        return ResultFormat::JsonLines;
    if (suffix == QLatin1StringView("csv"))
        return ResultFormat::Csv;
    return std::nullopt;
}

QByteArray csvCell(const QString &text)
{
    static constexpr QByteArrayView formula("=+-@\t\r");
    QByteArray cell = text.toUtf8();
    if (!cell.isEmpty() && formula.contains(cell.front()))
        cell.prepend('\'');
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace("\"", "\"\"") + '"';
    return cell;
}

Result<qint64> writeResults(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &path, ResultFormat format)
{
    const Shape shape{ judge, eval::partNames(judge), reader.columns() };
    const bool csv = format == ResultFormat::Csv;
    // Renaming over a device or a pipe would destroy it.
    if (const QFileInfo target(path); target.exists() && !target.isFile())
        return Error{ Error::Kind::Io, 0, ResultWriterText::tr("“%1” is not a regular file. Choose another name.").arg(path), {} };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file, path);

    QByteArray buffer = csv ? csvHeader(shape) : QByteArray();
    qint64 rows = 0;
    bool written = true;
    const auto read = reader.eachDetail([&](const eval::RowDetail &detail) {
        const QList<ResultRow> results = resultRows(detail, judge, shape.parts);
        for (const ResultRow &row : results) {
            buffer += csv ? csvLine(shape, detail, row) : jsonLine(shape, detail, row);
            ++rows;
        }
        if (buffer.size() >= bufferBytes) {
            written = file.write(buffer) == buffer.size();
            buffer.clear();
        }
        return written;
    });
    if (!read)
        return read.error();
    if (!written || file.write(buffer) != buffer.size() || !file.commit())
        return writeError(file, path);
    return rows;
}

} // namespace gavel::report

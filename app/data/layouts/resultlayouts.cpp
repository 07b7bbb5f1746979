// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/resultlayouts.h"

#include "data/layouts/fieldpath.h"
#include "data/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::data {

namespace {

struct ResultLayoutsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::ResultLayouts)
};

using Value = std::function<QString(const Record &)>;

bool hasAll(const QStringList &columns, const QStringList &names)
{
    return std::all_of(names.begin(), names.end(), [&columns](const QString &name) { return columns.contains(name); });
}

/// The first of these columns that there is, or empty.
QString firstColumn(const QStringList &columns, const QStringList &names)
{
    const auto found = std::find_if(names.begin(), names.end(), [&columns](const QString &name) { return columns.contains(name); });
    return found == names.end() ? QString() : *found;
}

Value field(const QString &name)
{
    return [name](const Record &record) { return record.text(name); };
}

Value readable(const QString &name, Role role)
{
    return [name, role](const Record &record) { return readableText(record.value(name), role); };
}

ColumnRole roleOf(Role role, const QString &criterion = {})
{
    return { role, {}, criterion };
}

/// The keys of the objects in a column, in order of appearance.
QStringList keysIn(const QString &column, const QStringList &columns, const std::vector<RawRow> &sample)
{
    QStringList keys;
    const qsizetype at = columns.indexOf(column);
    for (const RawRow &row : sample) {
        const QStringList found = at < 0 ? QStringList() : cellJson(row.cells.value(at)).toObject().keys();
        for (const QString &key : found) {
            if (!keys.contains(key) && !key.isEmpty())
                keys << key;
        }
    }
    return keys;
}

/// Truth as a number: what a tool calls passed is 1.
QString scoreText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return textOf(value);
}

/// Makes a column for each field of a column with objects, with the roles that their names suggest.
void expand(Layout &layout, const QString &column, const QStringList &columns, const std::vector<RawRow> &sample, const QList<Role> &allowed)
{
    const QStringList keys = keysIn(column, columns, sample);
    const Mapping guessed = guessRoles(keys);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QString name = column + u'.' + keys.at(i);
        const ColumnRole role = guessed.at(i);
        layout.made << MadeColumn{ name, allowed.contains(role.role) ? role : ColumnRole(), field(name) };
    }
}

/// A score and its reason for each name; of a single one for the overall score.
void addScores(Layout &layout, const QStringList &names, const std::function<Value(const QString &name)> &score,
               const std::function<Value(const QString &name)> &reason)
{
    for (const QString &name : names) {
        const QString criterion = names.size() > 1 ? name : QString();
        layout.made << MadeColumn{ ResultLayoutsText::tr("score: %1").arg(name), roleOf(Role::JudgeScore, criterion), score(name) };
        if (reason)
            layout.made << MadeColumn{ ResultLayoutsText::tr("reason: %1").arg(name), roleOf(Role::JudgeReason, criterion), reason(name) };
    }
}

const QList<Role> judged{ Role::JudgeScore, Role::JudgeReason };
const QList<Role> wholeRow{ Role::Id, Role::Input, Role::Output, Role::Reference, Role::JudgeScore, Role::JudgeReason, Role::Cluster, Role::System };

/// The element of a list of objects that has this name; a name that comes twice is "name (2)".
QJsonObject named(const QJsonValue &list, const QString &name)
{
    QMap<QString, int> seen;
    const QJsonArray array = list.toArray();
    for (const auto &each : array) {
        const QString own = each[u"name"].toString();
        const int count = ++seen[own];
        if ((count == 1 ? own : u"%1 (%2)"_s.arg(own).arg(count)) == name)
            return each.toObject();
    }
    return {};
}

/// The names for named() in a column.
QStringList namesIn(const QString &column, const QStringList &columns, const std::vector<RawRow> &sample)
{
    QStringList names;
    const qsizetype at = columns.indexOf(column);
    for (const RawRow &row : sample) {
        QMap<QString, int> seen;
        const QJsonArray list = at < 0 ? QJsonArray() : cellJson(row.cells.value(at)).toArray();
        for (const auto &each : list) {
            const QString own = each[u"name"].toString();
            const int count = ++seen[own];
            const QString name = count == 1 ? own : u"%1 (%2)"_s.arg(own).arg(count);
            if (!own.isEmpty() && !names.contains(name))
                names << name;
        }
    }
    return names;
}

/// Scores of a list of objects with name, value and reason.
void addListedScores(Layout &layout, const QString &column, const QString &valueKey, const QString &reasonKey, const QStringList &names)
{
    addScores(
        layout, names,
        [=](const QString &name) -> Value {
            return [=](const Record &record) { return scoreText(named(record.value(column), name).value(valueKey)); };
        },
        [=](const QString &name) -> Value {
            return [=](const Record &record) { return textOf(named(record.value(column), name).value(reasonKey)); };
        });
}

// promptfoo

/// A chat prompt is stored as the JSON text of its messages.
QString promptOf(const Record &record)
{
    const QString raw = record.text(u"prompt.raw"_s);
    const QJsonValue chat = cellJson(raw);
    return chat.isUndefined() ? raw : readableText(chat, Role::Input);
}

/// What an assertion compares the output with, unless it is a template still.
QString expectedOf(const Record &record)
{
    static const QStringList comparing{ u"equals"_s, u"similar"_s, u"factuality"_s, u"contains"_s, u"icontains"_s, u"starts-with"_s };
    const QJsonArray asserts = record.value(u"testCase.assert"_s).toArray();
    for (const QString &type : comparing) {
        for (const auto &each : asserts) {
            const QString value = each[u"value"].toString();
            if (each[u"type"].toString() == type && !value.contains("{{"_L1) && !value.isEmpty())
                return value;
        }
    }
    return {};
}

// lm-evaluation-harness

/// The texts of all requests of a document: [{prompt, continuation}, …].
QJsonArray requestsOf(const Record &record)
{
    const QJsonValue arguments = record.value(u"arguments"_s);
    QJsonArray requests;
    if (arguments.isArray())
        return arguments.toArray();
    const QJsonObject object = arguments.toObject();
    for (int i = 0; object.contains(u"gen_args_%1"_s.arg(i)); ++i) {
        const QJsonObject each = object.value(u"gen_args_%1"_s.arg(i)).toObject();
        requests << QJsonArray{ each.value(u"arg_0"), each.value(u"arg_1") };
    }
    return requests;
}

/// The number of the choice with the highest likelihood; -1 if the document was answered freely.
qsizetype likeliest(const QJsonArray &responses)
{
    qsizetype best = -1;
    double most = 0;
    for (qsizetype i = 0; i < responses.size(); ++i) {
        QJsonValue pair = responses.at(i);
        while (pair[0].isArray())
            pair = pair[0];
        bool isNumber = false;
        const double likelihood = pair[0].isDouble() ? pair[0].toDouble() : pair[0].toString().toDouble(&isNumber);
        if (pair.toArray().size() != 2 || !(isNumber || pair[0].isDouble()))
            return -1;
        if (best < 0 || likelihood > most) {
            best = i;
            most = likelihood;
        }
    }
    return best;
}

QString choiceText(const Record &record, qsizetype choice)
{
    return textOf(requestsOf(record).at(choice)[1]).trimmed();
}

QString lmOutput(const Record &record)
{
    QJsonValue answer = record.value(u"filtered_resps"_s);
    if (answer.isUndefined())
        answer = record.value(u"resps"_s);
    if (const qsizetype best = likeliest(answer.toArray()); best >= 0)
        return choiceText(record, best);
    while (answer.isArray())
        answer = answer[0];
    return textOf(answer);
}

QString lmReference(const Record &record)
{
    const QString target = record.text(u"target"_s);
    bool isIndex = false;
    const int index = target.toInt(&isIndex);
    const bool isChoice = isIndex && index >= 0 && likeliest(record.value(u"filtered_resps"_s).toArray()) >= 0;
    const QString text = isChoice ? choiceText(record, index) : QString();
    return text.isEmpty() ? target : text;
}

} // namespace

std::optional<Layout> ownResults(const QStringList &columns, const std::vector<RawRow> &sample)
{
    if (!hasAll(columns, { u"id"_s, u"repeat"_s, u"state"_s, u"attempts"_s }))
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("results of Gavel"), {} };
    layout.isRepeat = [](const Record &record) { return record.text(u"repeat"_s).toInt() > 0; };
    if (!columns.contains("row"_L1))
        return layout;
    expand(layout, u"row"_s, columns, sample, QList<Role>(wholeRow) << Role::HumanScore << Role::Segment);
    for (MadeColumn &made : layout.made) {
        if (made.role.role == Role::Id || judged.contains(made.role.role))
            made.role = {};
    }
    const QStringList criteria = keysIn(u"scores"_s, columns, sample);
    addScores(
        layout, criteria, [](const QString &name) { return field(u"scores."_s + name); },
        [](const QString &name) { return field(u"justification."_s + name); });
    layout.settled = { Role::Input, Role::Output, Role::Reference };
    if (!criteria.isEmpty())
        layout.settled << judged;
    return layout;
}

std::optional<Layout> promptfooResults(const QStringList &columns, const std::vector<RawRow> &sample)
{
    if (!hasAll(columns, { u"prompt"_s, u"vars"_s, u"testCase"_s, u"success"_s }))
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("promptfoo results"),
                   { { u"input"_s, roleOf(Role::Input), promptOf },
                     { u"output"_s, roleOf(Role::Output), readable(u"response.output"_s, Role::Output) } } };
    expand(layout, u"vars"_s, columns, sample, { Role::Reference, Role::HumanScore, Role::Segment });
    const bool hasReference
        = std::any_of(layout.made.cbegin(), layout.made.cend(), [](const MadeColumn &made) { return made.role.role == Role::Reference; });
    if (!hasReference)
        layout.made << MadeColumn{ u"reference"_s, roleOf(Role::Reference), expectedOf };
    layout.made << MadeColumn{ u"provider name"_s, roleOf(Role::System), [](const Record &record) {
                                  const QString label = record.text(u"provider.label"_s);
                                  return label.isEmpty() ? record.text(u"provider.id"_s) : label;
                              } };
    layout.made << MadeColumn{ u"reason"_s, roleOf(Role::JudgeReason), field(u"gradingResult.reason"_s) };
    layout.roles = { { u"score"_s, roleOf(Role::JudgeScore) }, { u"testIdx"_s, roleOf(Role::Cluster) } };
    layout.settled = wholeRow;
    layout.settled.removeAll(Role::Id);
    layout.hasForeignScores = true;
    return layout;
}

/// The CSV file: a column "[provider] prompt" for each answer, followed by its status and scores.
std::optional<Layout> promptfooTable(const QStringList &columns, const std::vector<RawRow> &)
{
    QStringList outputs;
    for (qsizetype i = 0; i + 1 < columns.size(); ++i) {
        if (columns.at(i).startsWith(u'[') && columns.at(i + 1).startsWith("Status"_L1))
            outputs << columns.at(i);
    }
    if (outputs.isEmpty() || !columns.contains("Grader Reason"_L1))
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("promptfoo results"), {} };
    for (const QString &output : std::as_const(outputs))
        layout.roles.insert(output, roleOf(Role::Output));
    if (outputs.size() == 1) {
        layout.roles.insert(u"Score"_s, roleOf(Role::JudgeScore));
        layout.roles.insert(u"Grader Reason"_s, roleOf(Role::JudgeReason));
    }
    layout.settled = QList<Role>(judged) << Role::Output << Role::System;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> inspectSamples(const QStringList &columns, const std::vector<RawRow> &sample)
{
    if (!hasAll(columns, { u"id"_s, u"epoch"_s, u"input"_s, u"target"_s, u"output"_s }))
        return std::nullopt;
    // What its own reports count a grade as.
    static const QMap<QString, QString> grades{ { u"C"_s, u"1"_s }, { u"I"_s, u"0"_s }, { u"P"_s, u"0.5"_s }, { u"N"_s, u"0"_s } };
    Layout layout{ ResultLayoutsText::tr("Inspect AI log"), {} };
    layout.made = { { u"sample"_s, roleOf(Role::Id),
                      [](const Record &record) {
                          const QString epoch = record.text(u"epoch"_s);
                          return epoch == "1"_L1 ? record.text(u"id"_s) : record.text(u"id"_s) + u'/' + epoch;
                      } },
                    { u"input"_s, roleOf(Role::Input), readable(u"input"_s, Role::Input) },
                    { u"output"_s, roleOf(Role::Output),
                      [](const Record &record) {
                          const QString answer = record.text(u"output.completion"_s);
                          return answer.isEmpty() ? readableText(record.value(u"output.choices.0.message.content"_s), Role::Output) : answer;
                      } },
                    { u"reference"_s, roleOf(Role::Reference), readable(u"target"_s, Role::Reference) },
                    { u"model"_s, roleOf(Role::System), field(u"output.model"_s) } };
    addScores(
        layout, keysIn(u"scores"_s, columns, sample),
        [](const QString &name) -> Value {
            return [name](const Record &record) {
                const QString text = scoreText(record.value(u"scores."_s + name + u".value"_s));
                return grades.value(text, text);
            };
        },
        [](const QString &name) { return field(u"scores."_s + name + u".explanation"_s); });
    layout.roles = { { u"id"_s, roleOf(Role::Cluster) } };
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> lmEvaluationSamples(const QStringList &columns, const std::vector<RawRow> &sample)
{
    if (!hasAll(columns, { u"doc_id"_s, u"doc"_s, u"target"_s, u"arguments"_s }))
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("lm-evaluation-harness samples"), {} };
    layout.made = { { u"sample"_s, roleOf(Role::Id),
                      [](const Record &record) {
                          const QString filter = record.text(u"filter"_s);
                          return filter.isEmpty() || filter == "none"_L1 ? record.text(u"doc_id"_s) : record.text(u"doc_id"_s) + u'/' + filter;
                      } },
                    { u"input"_s, roleOf(Role::Input), [](const Record &record) { return textOf(requestsOf(record).at(0)[0]); } },
                    { u"output"_s, roleOf(Role::Output), lmOutput },
                    { u"reference"_s, roleOf(Role::Reference), lmReference } };
    QStringList metrics;
    const qsizetype named = columns.indexOf("metrics"_L1);
    for (const RawRow &row : sample) {
        const QJsonArray list = cellJson(row.cells.value(named)).toArray();
        for (const auto &each : list) {
            if (columns.contains(each.toString()) && !metrics.contains(each.toString()))
                metrics << each.toString();
        }
    }
    for (const QString &metric : std::as_const(metrics))
        layout.roles.insert(metric, roleOf(Role::JudgeScore, metrics.size() > 1 ? metric : QString()));
    layout.roles.insert(u"doc_id"_s, roleOf(Role::Cluster));
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> deepevalRun(const QStringList &columns, const std::vector<RawRow> &sample)
{
    const QString metrics = firstColumn(columns, { u"metricsData"_s, u"metrics_data"_s });
    const QString output = firstColumn(columns, { u"actualOutput"_s, u"actual_output"_s });
    if (metrics.isEmpty() || output.isEmpty())
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("DeepEval test run"), {} };
    addListedScores(layout, metrics, u"score"_s, u"reason"_s, namesIn(metrics, columns, sample));
    layout.roles = { { u"name"_s, roleOf(Role::Id) },
                     { u"input"_s, roleOf(Role::Input) },
                     { output, roleOf(Role::Output) },
                     { firstColumn(columns, { u"expectedOutput"_s, u"expected_output"_s }), roleOf(Role::Reference) } };
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> deepevalDataset(const QStringList &columns, const std::vector<RawRow> &)
{
    if (!hasAll(columns, { u"input"_s, u"actual_output"_s, u"expected_output"_s, u"retrieval_context"_s }))
        return std::nullopt;
    Layout layout{ ResultLayoutsText::tr("DeepEval dataset"), {} };
    layout.roles
        = { { u"input"_s, roleOf(Role::Input) }, { u"actual_output"_s, roleOf(Role::Output) }, { u"expected_output"_s, roleOf(Role::Reference) } };
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> langfuseResults(const QStringList &columns, const std::vector<RawRow> &sample)
{
    if (!hasAll(columns, { u"item"_s, u"output"_s, u"evaluations"_s }))
        return std::nullopt;
    const auto part = [](const QStringList &names, Role role) -> Value {
        return [names, role](const Record &record) {
            for (const QString &name : names) {
                if (const QJsonValue value = record.value(u"item."_s + name); !value.isUndefined())
                    return readableText(value, role);
            }
            return QString();
        };
    };
    Layout layout{ ResultLayoutsText::tr("Langfuse experiment"), {} };
    layout.made = { { u"input"_s, roleOf(Role::Input), part({ u"input"_s }, Role::Input) },
                    { u"output"_s, roleOf(Role::Output), readable(u"output"_s, Role::Output) },
                    { u"reference"_s, roleOf(Role::Reference), part({ u"expected_output"_s, u"expectedOutput"_s }, Role::Reference) } };
    addListedScores(layout, u"evaluations"_s, u"value"_s, u"comment"_s, namesIn(u"evaluations"_s, columns, sample));
    if (const QString trace = firstColumn(columns, { u"trace_id"_s, u"traceId"_s }); !trace.isEmpty())
        layout.roles.insert(trace, roleOf(Role::Id));
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

std::optional<Layout> langfuseItems(const QStringList &columns, const std::vector<RawRow> &sample)
{
    const QString expected = firstColumn(columns, { u"expectedOutput"_s, u"expected_output"_s });
    const bool isItem = !expected.isEmpty() && !firstColumn(columns, { u"datasetId"_s, u"dataset_id"_s }).isEmpty();
    // Traces belong to a session, observations to a trace.
    const QString session = firstColumn(columns, { u"sessionId"_s, u"session_id"_s, u"traceId"_s, u"trace_id"_s });
    const QString time = firstColumn(columns, { u"timestamp"_s, u"startTime"_s, u"start_time"_s });
    const bool isTrace = hasAll(columns, { u"id"_s, u"input"_s, u"output"_s }) && !session.isEmpty() && !time.isEmpty();
    if (!columns.contains("input"_L1) || (!isItem && !isTrace))
        return std::nullopt;
    Layout layout{ isTrace ? ResultLayoutsText::tr("Langfuse traces") : ResultLayoutsText::tr("Langfuse dataset"), {} };
    const auto take = [&](const QString &column, Role role) {
        if (auto made = readableColumn(column, role, columns, sample, true))
            layout.made << *made;
        else if (columns.contains(column))
            layout.roles.insert(column, roleOf(role));
    };
    take(u"input"_s, Role::Input);
    take(u"output"_s, Role::Output);
    take(expected, Role::Reference);
    layout.roles.insert(u"id"_s, roleOf(Role::Id));
    if (isTrace) {
        layout.roles.insert(session, roleOf(Role::Cluster));
        addListedScores(layout, u"scores"_s, u"value"_s, u"comment"_s, namesIn(u"scores"_s, columns, sample));
    }
    layout.settled = wholeRow;
    layout.hasForeignScores = true;
    return layout;
}

const std::vector<JsonDocument::Place> &recordPlaces()
{
    static const std::vector<JsonDocument::Place> places{
        { { "results", "results" } }, // promptfoo
        { { "samples" }, { "eval" } }, // Inspect AI
        { { "testCases" } }, // DeepEval
        { { "test_results" } },        { { "item_results" } }, // Langfuse
        { { "data" }, { "meta" } },
    };
    return places;
}

} // namespace gavel::data

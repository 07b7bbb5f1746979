// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/layouts.h"

#include "data/layouts/conversation.h"
#include "data/layouts/fieldpath.h"
#include "data/layouts/resultlayouts.h"
#include "data/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::data {

namespace {

struct LayoutsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Layouts)
};

/// Most of the cells that are not empty, and at least one.
template <typename Pred>
bool isTypical(const std::vector<RawRow> &sample, qsizetype column, Pred pred)
{
    qsizetype filled = 0;
    qsizetype fitting = 0;
    for (const RawRow &row : sample) {
        const QString cell = row.cells.value(column);
        if (cell.trimmed().isEmpty())
            continue;
        ++filled;
        fitting += pred(cell) ? 1 : 0;
    }
    return fitting > 0 && fitting * 5 >= filled * 4;
}

bool isConversation(const QString &cell)
{
    return conversationOf(cellJson(cell)).has_value();
}

/// The texts that are not blank, with an empty line between them.
QString inParagraphs(const QStringList &texts)
{
    QStringList filled;
    for (const QString &each : texts) {
        if (!each.trimmed().isEmpty())
            filled << each;
    }
    return filled.join("\n\n"_L1);
}

/// Earlier turns of a row as [[question, answer], …].
QString historyText(const QJsonValue &history)
{
    QStringList turns;
    const QJsonArray list = history.toArray();
    for (const auto &turn : list)
        turns << inParagraphs({ u"user: "_s + textOf(turn[0]), u"assistant: "_s + textOf(turn[1]) });
    return inParagraphs(turns);
}

std::optional<Layout> alpaca(const QStringList &columns, const std::vector<RawRow> &)
{
    if (!columns.contains("instruction"_L1) || !columns.contains("output"_L1))
        return std::nullopt;
    const auto question = [](const Record &record) {
        return inParagraphs(
            { record.text(u"system"_s), historyText(record.value(u"history"_s)), record.text(u"instruction"_s), record.text(u"input"_s) });
    };
    Layout layout{ LayoutsText::tr("Alpaca"), { { u"input"_s, { Role::Input, {}, {} }, question } } };
    layout.roles = { { u"output"_s, { Role::Output, {}, {} } } };
    layout.settled = { Role::Input, Role::Output, Role::System };
    return layout;
}

qsizetype columnWithConversations(const QStringList &columns, const std::vector<RawRow> &sample)
{
    static const QStringList names{ u"conversations"_s, u"conversation"_s, u"messages"_s, u"chat"_s, u"dialog"_s, u"dialogue"_s };
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (names.contains(columns.at(i).toLower()) && isTypical(sample, i, isConversation))
            return i;
    }
    return -1;
}

/// Whether the last message of most conversations is followed by an answer in a column of its own.
bool hasOwnOutput(const QStringList &columns)
{
    const Mapping guessed = guessRoles(columns);
    return std::any_of(guessed.begin(), guessed.end(), [](const ColumnRole &role) { return role.role == Role::Output; });
}

std::optional<Layout> conversations(const QStringList &columns, const std::vector<RawRow> &sample)
{
    const qsizetype found = columnWithConversations(columns, sample);
    if (found < 0)
        return std::nullopt;
    const QString name = columns.at(found);
    const bool ownOutput = hasOwnOutput(columns);
    const auto input = [name, ownOutput](const Record &record) {
        const auto conversation = conversationOf(record.value(name));
        const QString text = !conversation ? record.text(name) : ownOutput ? conversation->whole : conversation->before;
        const QString system = name == "system"_L1 ? QString() : record.text(u"system"_s);
        return system.trimmed().isEmpty() ? text : inParagraphs({ u"system: "_s + system, text });
    };
    const bool isShareGpt = isTypical(sample, found, [](const QString &cell) { return cell.contains("\"from\""_L1); });
    Layout layout{ isShareGpt ? LayoutsText::tr("ShareGPT conversations") : LayoutsText::tr("chat messages"),
                   { { u"input"_s, { Role::Input, {}, {} }, input } } };
    layout.settled = { Role::Input, Role::Cluster, Role::System };
    if (!ownOutput) {
        layout.settled << Role::Output;
        layout.made << MadeColumn{ u"output"_s, { Role::Output, {}, {} }, [name](const Record &record) {
                                      const auto conversation = conversationOf(record.value(name));
                                      return conversation ? conversation->answer : QString();
                                  } };
    }
    return layout;
}

/// The field of objects that holds what the role asks for: the only one, or the one with a usual
/// name.
QString meantField(Role role, const QStringList &names)
{
    if (names.size() == 1)
        return names.first();
    const Mapping guessed = guessRoles(names);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (guessed.at(i).role == role)
            return names.at(i);
    }
    static const QStringList usual{ u"messages"_s, u"content"_s, u"text"_s };
    const auto found = std::find_if(usual.begin(), usual.end(), [&names](const QString &each) { return names.contains(each); });
    return found == usual.end() ? QString() : *found;
}

QStringList keysOf(qsizetype column, const std::vector<RawRow> &sample)
{
    QStringList names;
    for (const RawRow &row : sample) {
        const QStringList fields = cellJson(row.cells.value(column)).toObject().keys();
        for (const QString &field : fields) {
            if (!names.contains(field) && !field.isEmpty())
                names << field;
        }
    }
    return names;
}

bool isObjectText(const QString &cell)
{
    return cellJson(cell).isObject();
}

bool isTextList(const QString &cell)
{
    const QJsonValue list = cellJson(cell);
    const QJsonArray texts = list.toArray();
    return list.isArray() && std::all_of(texts.begin(), texts.end(), [](const auto &each) { return each.isString() || each.isDouble(); });
}

using Recognise = std::optional<Layout> (*)(const QStringList &columns, const std::vector<RawRow> &sample);

/// The most particular first.
constexpr std::array<Recognise, 11> known{ ownResults,          promptfooResults, promptfooTable,  inspectSamples,
                                           lmEvaluationSamples, deepevalRun,      deepevalDataset, langfuseResults,
                                           langfuseItems,       conversations,    alpaca };

} // namespace

std::optional<Layout> layoutOf(const QStringList &columns, const std::vector<RawRow> &sample)
{
    for (const Recognise recognise : known) {
        if (auto layout = recognise(columns, sample))
            return layout;
    }
    return std::nullopt;
}

QString readableText(const QJsonValue &value, Role role)
{
    if (const auto conversation = conversationOf(value))
        return role == Role::Input || conversation->answer.isEmpty() ? conversation->whole : conversation->answer;
    if (value.isObject()) {
        const QString meant = meantField(role, value.toObject().keys());
        return meant.isEmpty() ? textOf(value) : readableText(value.toObject().value(meant), role);
    }
    const QJsonArray list = value.toArray();
    const bool isTexts = !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const auto &each) { return each.isString(); });
    if (!isTexts)
        return textOf(value);
    QStringList texts;
    for (const auto &each : list)
        texts << each.toString();
    return texts.join(u'\n');
}

std::optional<MadeColumn> readableColumn(const QString &column, Role role, const QStringList &columns, const std::vector<RawRow> &sample,
                                         bool hasObjects)
{
    const qsizetype at = columns.indexOf(column);
    if (at < 0 || (role != Role::Input && role != Role::Output && role != Role::Reference))
        return std::nullopt;
    QString field;
    if (hasObjects && isTypical(sample, at, isObjectText) && !isTypical(sample, at, isConversation)) {
        const QString meant = meantField(role, keysOf(at, sample));
        if (meant.isEmpty())
            return std::nullopt;
        field = column + u'.' + meant;
    } else if (isTypical(sample, at, isConversation) || (role == Role::Reference && isTypical(sample, at, isTextList))) {
        field = column;
    } else {
        return std::nullopt;
    }
    // A template that says {{output}} means this.
    const QString name = column == roleName(role) ? column : field == column ? LayoutsText::tr("%1 as text").arg(column) : field;
    return MadeColumn{ name, { role, {}, {} }, [field, column, role](const Record &record) {
                          const QString text = readableText(record.value(field), role);
                          // A row whose cell is a text already.
                          return text.isEmpty() && !cellJson(record.text(column)).isObject() ? record.text(column) : text;
                      } };
}

} // namespace gavel::data

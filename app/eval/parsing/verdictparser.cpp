// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/parsing/verdictparser.h"

#include "eval/labels.h"
#include "eval/parsing/blank.h"
#include "eval/parsing/jsonscan.h"
#include "eval/parsing/turnmarkers.h"
#include "eval/prompttext.h"
#include "eval/scoredistribution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr auto scoreKey = "score"_L1;
constexpr auto justificationKey = "justification"_L1;
constexpr auto nullWord = "null"_L1;

Verdict invalid(const Criterion &criterion, InvalidReason reason)
{
    Verdict verdict;
    verdict.criterion = criterion.name;
    verdict.state = VerdictState::Invalid;
    verdict.reason = reason;
    return verdict;
}

/// Parses the reply of one part into verdicts.
class Reading
{
public:
    Reading(const JudgeDefinition &judge, QList<Criterion> criteria, const Completion &reply, bool masked)
        : m_judge(judge)
        , m_criteria(std::move(criteria))
        , m_reply(reply)
        , m_text(QStringView(reply.content).first(answerEnd(reply.content)))
        , m_start(answerStart(m_text))
        , m_masked(masked)
    {
    }

    QList<Verdict> verdicts()
    {
        if (m_reply.isFiltered())
            return all(InvalidReason::NotParsed);
        if (m_start >= m_text.size() && !m_reply.isCutOff() && isOnlyReasoning(m_reply))
            return all(InvalidReason::OnlyReasoning);
        if (m_judge.method == Method::ScoreOnly)
            return { scoreOnly(m_criteria.first()) };
        findObject();
        if (m_found)
            return m_isOpenAtEnd && m_reply.isCutOff() ? all(InvalidReason::CutOff) : fromObject();
        if (m_criteria.size() == 1) {
            if (const auto verdict = fromScoreLine(m_criteria.first()))
                return { *verdict };
        }
        return all(m_reply.isCutOff() ? InvalidReason::CutOff : InvalidReason::NotParsed);
    }

private:
    struct Object
    {
        JsonSlice slice;
        std::vector<JsonMember> members;
        bool isExact = false;
    };

    QList<Verdict> all(InvalidReason reason) const
    {
        QList<Verdict> out;
        for (const Criterion &criterion : m_criteria)
            out.append(invalid(criterion, reason));
        return out;
    }

    QStringList keys() const
    {
        if (m_judge.isSingle())
            return { justificationKey, scoreKey };
        QStringList names;
        for (const Criterion &criterion : m_criteria)
            names.append(criterion.name);
        return names;
    }

    const JsonMember *member(const std::vector<JsonMember> &members, const QString &key) const
    {
        const auto it = std::find_if(members.begin(), members.end(), [&](const JsonMember &m) { return jsonText(m_text, m.key) == key; });
        return it == members.end() ? nullptr : &*it;
    }

    bool hasAll(const std::vector<JsonMember> &members, const QStringList &names) const
    {
        return std::all_of(names.begin(), names.end(), [&](const QString &name) { return member(members, name) != nullptr; });
    }

    /// Finds the last complete top-level object with all the keys of the schema. Each search
    /// continues after the previous one, so that the whole is linear.
    void findObject()
    {
        const QStringList names = keys();
        JsonScanner scanner(m_text);
        qsizetype at = m_start;
        while (at < m_text.size()) {
            if (m_text[at] != u'{' && m_text[at] != u'[') {
                ++at;
                continue;
            }
            JsonScanner::Found found = scanner.valueAt(at);
            if (found.status == JsonScanner::Status::Unclosed) {
                m_isOpenAtEnd = true;
                return;
            }
            const qsizetype stoppedAt = found.stoppedAt;
            const bool isList = found.status == JsonScanner::Status::Complete && found.value.type == JsonType::Array;
            if (isList && isWholeAnswer(found.value))
                found = onlyEntry(found.value).value_or(std::move(found));
            const bool isObject = found.status == JsonScanner::Status::Complete && found.value.type == JsonType::Object;
            if (isObject && hasAll(found.members, names)) {
                const bool isExact = !found.tooManyMembers && found.members.size() == static_cast<size_t>(names.size());
                m_found = Object{ found.value, std::move(found.members), isExact };
            }
            at = std::max(stoppedAt, at + 1);
        }
    }

    /// Nothing but a fence is around it.
    bool isWholeAnswer(const JsonSlice &slice) const
    {
        const QStringView before = withoutBlanks(m_text.mid(m_start, slice.start - m_start));
        const QStringView after = withoutBlanks(m_text.mid(slice.end));
        return (before.isEmpty() && after.isEmpty()) || ((before == "```"_L1 || before == "```json"_L1) && after == "```"_L1);
    }

    /// What a list holds, if that is a single value: some models put the object into brackets.
    std::optional<JsonScanner::Found> onlyEntry(const JsonSlice &list) const
    {
        JsonScanner::Found entry = JsonScanner(m_text).valueAt(list.start + 1);
        if (entry.status != JsonScanner::Status::Complete || !withoutBlanks(m_text.mid(entry.value.end, list.end - 1 - entry.value.end)).isEmpty())
            return std::nullopt;
        return entry;
    }

    QList<Verdict> fromObject() const
    {
        if (!m_found->isExact)
            return all(InvalidReason::NotParsed);
        if (m_judge.isSingle())
            return { fromMembers(m_criteria.first(), *m_found) };
        QList<Verdict> out;
        for (const Criterion &criterion : m_criteria)
            out.append(fromNested(criterion, member(m_found->members, criterion.name)->value));
        return out;
    }

    Verdict fromNested(const Criterion &criterion, const JsonSlice &value) const
    {
        if (value.type != JsonType::Object)
            return invalid(criterion, InvalidReason::NotParsed);
        JsonScanner::Found found = JsonScanner(m_text).valueAt(value.start);
        const bool isExact = found.members.size() == 2 && hasAll(found.members, { justificationKey, scoreKey });
        if (!isExact)
            return invalid(criterion, InvalidReason::NotParsed);
        return fromMembers(criterion, Object{ value, std::move(found.members), true });
    }

    Verdict fromMembers(const Criterion &criterion, const Object &object) const
    {
        const JsonSlice justification = member(object.members, justificationKey)->value;
        if (justification.type != JsonType::String)
            return invalid(criterion, InvalidReason::NotParsed);
        Verdict verdict = fromValue(criterion, member(object.members, scoreKey)->value);
        verdict.justification = jsonText(m_text, justification);
        verdict.span = Span{ object.slice.start, object.slice.length() };
        return verdict;
    }

    Verdict fromValue(const Criterion &criterion, const JsonSlice &value) const
    {
        const QStringView text = m_text.mid(value.start, value.length());
        switch (value.type) {
        case JsonType::Number: {
            qsizetype point = pointOf(criterion.scale, text);
            if (point < 0)
                point = pointOf(criterion.scale, text.toDouble());
            return graded(criterion, point, value.start);
        }
        case JsonType::String:
            return graded(criterion, pointOf(criterion.scale, jsonText(m_text, value)), value.start + 1);
        case JsonType::Null: {
            if (!m_judge.allowAbstain)
                return invalid(criterion, InvalidReason::OffScale);
            Verdict verdict;
            verdict.criterion = criterion.name;
            verdict.state = VerdictState::Abstained;
            return verdict;
        }
        case JsonType::True:
        case JsonType::False:
            if (const qsizetype point = pointOf(criterion.scale, text); point >= 0)
                return graded(criterion, point, value.start);
            break;
        case JsonType::Object:
        case JsonType::Array:
            break;
        }
        return invalid(criterion, InvalidReason::NotParsed);
    }

    /// `labelStart`: the place of the label in the reply, for its logprobs.
    Verdict graded(const Criterion &criterion, qsizetype point, qsizetype labelStart) const
    {
        if (point < 0)
            return invalid(criterion, InvalidReason::OffScale);
        Verdict verdict;
        verdict.criterion = criterion.name;
        verdict.state = VerdictState::Valid;
        verdict.label = criterion.scale[point].label;
        verdict.score = criterion.scale[point].value;
        if (const auto distribution = scoreDistribution(m_reply.logprobs, m_text, labelStart, criterion.scale)) {
            verdict.expected = distribution->mean;
            verdict.spread = distribution->spread;
            verdict.distribution = distribution->probabilities;
            if (!m_masked && !distribution->looksMasked)
                verdict.mass = distribution->mass;
        }
        return verdict;
    }

    Verdict scoreOnly(const Criterion &criterion) const
    {
        const QStringView answer = withoutBlanks(m_text.mid(m_start));
        const qsizetype start = answer.isEmpty() ? m_text.size() : answer.data() - m_text.data();
        const bool mayContinue = m_reply.isCutOff() && startsLongerLabel(criterion.scale, answer);
        if (const qsizetype point = pointOf(criterion.scale, answer); point >= 0 && !mayContinue) {
            Verdict verdict = graded(criterion, point, start);
            verdict.span = Span{ start, answer.size() };
            return verdict;
        }
        if (answer == nullWord)
            return spanned(fromValue(criterion, { JsonType::Null, start, start + answer.size() }), start, answer.size());
        if (const auto verdict = wholeJson(criterion, answer, start))
            return *verdict;
        if (const auto verdict = fromScoreLine(criterion))
            return *verdict;
        if (m_reply.isCutOff())
            return invalid(criterion, InvalidReason::CutOff);
        return invalid(criterion, looksLikeLabel(answer) ? InvalidReason::OffScale : InvalidReason::NotParsed);
    }

    static Verdict spanned(Verdict verdict, qsizetype start, qsizetype length)
    {
        verdict.span = Span{ start, length };
        return verdict;
    }

    /// The whole reply as a JSON number or string of a label, or as `{"score": label}`.
    std::optional<Verdict> wholeJson(const Criterion &criterion, QStringView answer, qsizetype start) const
    {
        JsonScanner::Found found = JsonScanner(m_text).valueAt(start);
        if (found.status != JsonScanner::Status::Complete || found.value.length() != answer.size())
            return std::nullopt;
        if (found.value.type == JsonType::Array)
            found = onlyEntry(found.value).value_or(std::move(found));
        JsonSlice value = found.value;
        if (value.type == JsonType::Object && found.members.size() == 1 && member(found.members, scoreKey))
            value = found.members.front().value;
        else if (value.type == JsonType::Number && m_reply.isCutOff() && startsLongerLabel(criterion.scale, answer))
            return std::nullopt;
        const bool isOfferedNull = value.type == JsonType::String && jsonText(m_text, value) == nullWord;
        if (isOfferedNull)
            value.type = JsonType::Null;
        return spanned(fromValue(criterion, value), start, answer.size());
    }

    static bool looksLikeLabel(QStringView text)
    {
        return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u'{' || c == u'['; });
    }

    /// The last line, without a closing fence, as a range of the reply.
    JsonSlice lastLine() const
    {
        QStringView text = withoutBlanks(m_text.mid(m_start));
        if (text.endsWith("```"_L1))
            text = withoutBlanks(text.chopped(3));
        const QStringView line = withoutBlanks(text.mid(text.lastIndexOf(u'\n') + 1));
        const qsizetype start = line.isEmpty() ? m_text.size() : line.data() - m_text.data();
        return { JsonType::String, start, start + line.size() };
    }

    /// A last line `score: N`, also in bold. Not if JSON was begun and broke off: the line may be
    /// part of a string in it.
    std::optional<Verdict> fromScoreLine(const Criterion &criterion) const
    {
        const QStringView answer = withoutBlanks(m_text.mid(m_start));
        if (answer.startsWith(u'{') || (m_reply.isCutOff() && answer.contains(u'{')))
            return std::nullopt;
        const JsonSlice slice = lastLine();
        const QStringView line = m_text.mid(slice.start, slice.length());
        const auto isDecoration = [](QChar c) { return c == u'*' || isBlank(c); };
        qsizetype at = 0;
        const auto skipDecoration = [&] {
            while (at < line.size() && isDecoration(line[at]))
                ++at;
        };
        skipDecoration();
        if (!line.mid(at).startsWith(scoreKey, Qt::CaseInsensitive))
            return std::nullopt;
        at += scoreKey.size();
        skipDecoration();
        if (at >= line.size() || line[at] != u':')
            return std::nullopt;
        ++at;
        skipDecoration();
        QStringView label = line.mid(at);
        while (!label.isEmpty() && (isDecoration(label.back()) || label.back() == u'.'))
            label.chop(1);
        if (m_reply.isCutOff() && startsLongerLabel(criterion.scale, label))
            return std::nullopt;
        return fromLine(criterion, label, slice.start + at, slice.start);
    }

    std::optional<Verdict> fromLine(const Criterion &criterion, QStringView label, qsizetype labelStart, qsizetype lineStart) const
    {
        if (!looksLikeLabel(label) && pointOf(criterion.scale, label) < 0)
            return std::nullopt;
        const bool abstains = label == nullWord && m_judge.allowAbstain;
        Verdict verdict = abstains ? fromValue(criterion, { JsonType::Null, labelStart, labelStart })
                                   : graded(criterion, pointOf(criterion.scale, label), labelStart);
        verdict.justification = withoutBlanks(m_text.mid(m_start, lineStart - m_start)).toString();
        verdict.span = Span{ labelStart, label.size() };
        return verdict;
    }

    const JudgeDefinition &m_judge;
    QList<Criterion> m_criteria;
    const Completion &m_reply;
    QStringView m_text;
    qsizetype m_start = 0;
    bool m_masked = false;
    std::optional<Object> m_found;
    bool m_isOpenAtEnd = false;
};

} // namespace

VerdictParser::VerdictParser(JudgeDefinition judge)
    : m_judge(std::move(judge))
{
}

QList<Verdict> VerdictParser::parse(const Completion &reply, int part, bool maskedLogprobs) const
{
    const QList<Criterion> criteria = criteriaOfPart(m_judge, part);
    if (criteria.isEmpty())
        return {};
    return Reading(m_judge, criteria, reply, maskedLogprobs).verdicts();
}

QList<Verdict> VerdictParser::failed(int part) const
{
    QList<Verdict> out;
    const QList<Criterion> criteria = criteriaOfPart(m_judge, part);
    for (const Criterion &criterion : criteria) {
        Verdict verdict;
        verdict.criterion = criterion.name;
        verdict.state = VerdictState::Failed;
        out.append(verdict);
    }
    return out;
}

} // namespace gavel::eval

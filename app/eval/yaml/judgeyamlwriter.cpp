// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonwriter.h"
#include "eval/judge.h"
#include "eval/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

/// Words and prefixes that other YAML readers do not take for text.
bool looksLikeValue(const QString &text)
{
    static const QStringList words{ u"true"_s, u"false"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"null"_s, u"y"_s, u"n"_s };
    return words.contains(text.toLower());
}

bool isPrintable(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0x20 && (code < 0x7F || code > 0x9F) && code != 0x2028 && code != 0x2029 && code != 0xFEFF;
}

/// Unquoted only if no reader can mistake it.
bool isPlain(const QString &text)
{
    if (text.isEmpty() || text.size() > 1000 || looksLikeValue(text) || !text.front().isLetter() || text.back().isSpace() || text.back() == u':')
        return false;
    const bool isGood = std::all_of(text.begin(), text.end(), [](QChar c) { return isPrintable(c) && !u"[]{},#&*!|>'\"%@`?"_s.contains(c); });
    return isGood && !text.contains(": "_L1);
}

/// Whether a block scalar keeps the text. Leading white space, or a line of nothing but white space,
/// would change its indentation.
bool isBlock(const QString &text)
{
    if (!text.contains(u'\n') || text.endsWith("\n\n"_L1) || text.front().isSpace())
        return false;
    const bool isGood = std::all_of(text.begin(), text.end(), [](QChar c) { return isPrintable(c) || c == u'\n'; });
    const QStringList lines = text.split(u'\n');
    return isGood && std::none_of(lines.begin(), lines.end(), [](const QString &line) { return !line.isEmpty() && line.trimmed().isEmpty(); });
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += QString(u'\\') + c;
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (isPrintable(c))
            out += c;
        else
            out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return out + u'"';
}

/// Not YAML::Emitter: its literal blocks always end with a line break, whether the text does or
/// not; it leaves "no" and "on" unquoted, which other readers take for booleans; and it writes 0.1
/// as 0.10000000000000001.
class YamlWriter
{
public:
    QByteArray write(const JudgeDefinition &judge)
    {
        static const JudgeDefinition defaults;
        put(0, u"name"_s, judge.name);
        put(0, u"notes"_s, judge.notes);
        put(0, u"definition"_s, judge.definition);
        put(0, u"grading_prompt"_s, judge.gradingPrompt);
        writeCriteria(judge);
        if (judge.overall != defaults.overall)
            line(0, u"overall"_s, overallName(judge.overall));
        writeExamples(judge);
        line(0, u"method"_s, methodName(judge.method));
        if (judge.include != defaults.include)
            line(0, u"include"_s, flowList(judge.include));
        put(0, u"row_template"_s, judge.rowTemplate);
        put(0, u"prompt"_s, judge.customPrompt);
        put(0, u"reply_format"_s, judge.replyFormat);
        if (judge.allowAbstain)
            line(0, u"allow_abstain"_s, u"true"_s);
        writeThinking(judge.thinking);
        writeSampling(judge.sampling);
        return m_out.toUtf8();
    }

private:
    void line(int level, const QString &key, const QString &value)
    {
        m_out += indent(level) + key + u':' + (value.isEmpty() ? QString() : u' ' + value) + u'\n';
    }

    /// In a list the first key of an entry is on the line of its dash.
    QString indent(int level)
    {
        if (!m_dash)
            return QString(2 * level, u' ');
        m_dash = false;
        return QString(2 * level - 2, u' ') + "- "_L1;
    }

    void put(int level, const QString &key, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!isBlock(text)) {
            line(level, key, isPlain(text) ? text : quoted(text));
            return;
        }
        const bool endsLine = text.endsWith(u'\n');
        line(level, key, endsLine ? u"|"_s : u"|-"_s);
        const QStringList lines = (endsLine ? text.chopped(1) : text).split(u'\n');
        for (const QString &one : lines)
            m_out += (one.isEmpty() ? QString() : QString(2 * level + 2, u' ') + one) + u'\n';
    }

    static QString keyText(const QString &text) { return plainNumber(text) || isPlain(text) ? text : quoted(text); }

    static QString flowList(const QStringList &texts)
    {
        QStringList entries;
        for (const QString &text : texts)
            entries.append(isPlain(text) ? text : quoted(text));
        return u'[' + entries.join(", "_L1) + u']';
    }

    void writeScale(int level, const Scale &scale)
    {
        line(level, u"scale"_s, {});
        for (const ScalePoint &point : scale) {
            if (plainNumber(point.label) == point.value) {
                if (point.meaning.isEmpty())
                    line(level + 1, keyText(point.label), {});
                else
                    put(level + 1, keyText(point.label), point.meaning);
                continue;
            }
            line(level + 1, keyText(point.label), {});
            line(level + 2, u"value"_s, QString::fromLatin1(shortestNumber(point.value)));
            put(level + 2, u"meaning"_s, point.meaning);
        }
    }

    void writeCriteria(const JudgeDefinition &judge)
    {
        if (judge.criteria.isEmpty())
            return;
        const Criterion &first = judge.criteria.first();
        const bool isPlainScale = judge.isSingle() && first.question.isEmpty() && first.weight == 1 && first.usesReference;
        if (isPlainScale) {
            writeScale(0, first.scale);
            return;
        }
        line(0, u"criteria"_s, {});
        for (const Criterion &criterion : judge.criteria) {
            m_dash = true;
            put(2, u"name"_s, criterion.name);
            put(2, u"question"_s, criterion.question);
            if (criterion.weight != 1)
                line(2, u"weight"_s, QString::fromLatin1(shortestNumber(criterion.weight)));
            if (!criterion.usesReference)
                line(2, u"reference"_s, u"false"_s);
            writeScale(2, criterion.scale);
        }
    }

    void writeExamples(const JudgeDefinition &judge)
    {
        if (judge.examples.isEmpty())
            return;
        line(0, u"examples"_s, {});
        for (const Example &example : judge.examples) {
            m_dash = true;
            put(2, u"input"_s, example.input);
            if (m_dash && example.output.isEmpty()) // something must follow the dash
                line(2, u"output"_s, u"\"\""_s);
            put(2, u"output"_s, example.output);
            put(2, u"reference"_s, example.reference);
            if (!example.enabled)
                line(2, u"enabled"_s, u"false"_s);
            if (judge.criteria.size() == 1) {
                writeGrade(2, example.grades.value(judge.criteria.first().name));
                continue;
            }
            line(2, u"grades"_s, example.grades.isEmpty() ? u"{}"_s : QString());
            for (auto it = example.grades.cbegin(); it != example.grades.cend(); ++it) {
                const bool isEmpty = it->label.isEmpty() && it->justification.isEmpty();
                line(3, keyText(it.key()), isEmpty ? u"{}"_s : QString());
                writeGrade(4, *it);
            }
        }
    }

    void writeGrade(int level, const Grade &grade)
    {
        if (plainNumber(grade.label))
            line(level, u"score"_s, grade.label);
        else
            put(level, u"score"_s, grade.label);
        put(level, u"justification"_s, grade.justification);
    }

    void writeThinking(const Thinking &thinking)
    {
        switch (thinking.mode) {
        case Thinking::Mode::Off:
            break;
        case Thinking::Mode::On:
            line(0, u"thinking"_s, u"on"_s);
            break;
        case Thinking::Mode::Budget:
            line(0, u"thinking"_s, QString::number(thinking.tokens));
            break;
        }
    }

    void writeSampling(const Sampling &sampling)
    {
        line(0, u"sampling"_s, {});
        line(1, u"temperature"_s, QString::fromLatin1(shortestNumber(sampling.temperature)));
        line(1, u"max_tokens"_s, QString::number(sampling.maxTokens));
        if (sampling.topP)
            line(1, u"top_p"_s, QString::fromLatin1(shortestNumber(*sampling.topP)));
        line(1, u"seed"_s, sampling.seed ? QString::number(*sampling.seed) : u"null"_s);
    }

    QString m_out;
    bool m_dash = false;
};

} // namespace

QByteArray toYaml(const JudgeDefinition &judge)
{
    return YamlWriter().write(judge);
}

} // namespace gavel::eval

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judgecontent.h"
#include "eval/labels.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr int formatVersion = 1;

/// Writes a definition, either as the content of a version or completely.
class ContentWriter
{
public:
    enum class Purpose { Version, Storage };

    explicit ContentWriter(Purpose purpose)
        : m_purpose(purpose)
    {
    }

    QJsonObject judge(const JudgeDefinition &judge) const
    {
        static const JudgeDefinition defaults;
        QJsonObject out{ { u"format"_s, formatVersion } };
        if (stores()) {
            put(out, u"name"_s, judge.name);
            put(out, u"notes"_s, judge.notes);
        }
        put(out, u"definition"_s, judge.definition);
        put(out, u"grading_prompt"_s, judge.gradingPrompt);
        put(out, u"row_template"_s, judge.rowTemplate);
        put(out, u"prompt"_s, judge.customPrompt);
        put(out, u"reply_format"_s, judge.replyFormat);
        put(out, u"criteria"_s, criteria(judge.criteria));
        put(out, u"examples"_s, examples(judge.examples));
        if (judge.overall != defaults.overall)
            out.insert(u"overall"_s, overallName(judge.overall));
        if (judge.method != defaults.method)
            out.insert(u"method"_s, methodName(judge.method));
        if (judge.include != defaults.include)
            out.insert(u"include"_s, QJsonArray::fromStringList(judge.include));
        if (judge.allowAbstain != defaults.allowAbstain)
            out.insert(u"allow_abstain"_s, judge.allowAbstain);
        if (judge.thinking != defaults.thinking)
            out.insert(u"thinking"_s, thinking(judge.thinking));
        if (judge.sampling != defaults.sampling)
            out.insert(u"sampling"_s, sampling(judge.sampling, defaults.sampling));
        return out;
    }

private:
    bool stores() const { return m_purpose == Purpose::Storage; }

    QString text(QString value) const
    {
        if (!stores()) {
            value.replace("\r\n"_L1, "\n"_L1);
            value.replace(u'\r', u'\n');
        }
        return value;
    }

    void put(QJsonObject &out, const QString &key, const QString &value) const
    {
        if (!value.isEmpty())
            out.insert(key, text(value));
    }

    static void put(QJsonObject &out, const QString &key, const QJsonArray &value)
    {
        if (!value.isEmpty())
            out.insert(key, value);
    }

    QJsonArray scale(const Scale &scale) const
    {
        QJsonArray out;
        for (const ScalePoint &point : scale) {
            QJsonObject entry{ { u"label"_s, text(point.label) } };
            if (plainNumber(point.label) != point.value)
                entry.insert(u"value"_s, point.value);
            put(entry, u"meaning"_s, point.meaning);
            out.append(entry);
        }
        return out;
    }

    QJsonArray criteria(const QList<Criterion> &criteria) const
    {
        QJsonArray out;
        for (const Criterion &criterion : criteria) {
            QJsonObject entry;
            put(entry, u"name"_s, criterion.name);
            put(entry, u"question"_s, criterion.question);
            put(entry, u"scale"_s, scale(criterion.scale));
            if (criterion.weight != 1)
                entry.insert(u"weight"_s, criterion.weight);
            if (!criterion.usesReference)
                entry.insert(u"reference"_s, false);
            out.append(entry);
        }
        return out;
    }

    QJsonArray examples(const QList<Example> &examples) const
    {
        QJsonArray out;
        for (const Example &example : examples) {
            if (!example.enabled && !stores())
                continue;
            QJsonObject entry;
            put(entry, u"input"_s, example.input);
            put(entry, u"output"_s, example.output);
            put(entry, u"reference"_s, example.reference);
            QJsonObject grades;
            for (auto it = example.grades.cbegin(); it != example.grades.cend(); ++it) {
                QJsonObject grade;
                put(grade, u"label"_s, it->label);
                put(grade, u"justification"_s, it->justification);
                grades.insert(text(it.key()), grade);
            }
            if (!grades.isEmpty())
                entry.insert(u"grades"_s, grades);
            if (!example.enabled)
                entry.insert(u"enabled"_s, false);
            out.append(entry);
        }
        return out;
    }

    QJsonValue thinking(const Thinking &thinking) const
    {
        QJsonObject out;
        switch (thinking.mode) {
        case Thinking::Mode::Off:
            out.insert(u"mode"_s, u"off"_s);
            break;
        case Thinking::Mode::On:
            out.insert(u"mode"_s, u"on"_s);
            break;
        case Thinking::Mode::Budget:
            out.insert(u"mode"_s, u"budget"_s);
            break;
        }
        if (thinking.tokens != 0)
            out.insert(u"tokens"_s, thinking.tokens);
        return out;
    }

    static QJsonObject sampling(const Sampling &sampling, const Sampling &defaults)
    {
        QJsonObject out;
        if (sampling.temperature != defaults.temperature)
            out.insert(u"temperature"_s, sampling.temperature);
        if (sampling.maxTokens != defaults.maxTokens)
            out.insert(u"max_tokens"_s, sampling.maxTokens);
        if (sampling.topP)
            out.insert(u"top_p"_s, *sampling.topP);
        if (sampling.seed != defaults.seed)
            out.insert(u"seed"_s, sampling.seed ? QJsonValue(*sampling.seed) : QJsonValue());
        return out;
    }

    Purpose m_purpose;
};

/// Reads what ContentWriter writes; remembers the first value of a wrong type.
class ContentReader
{
public:
    JudgeDefinition judge(const QJsonObject &json)
    {
        JudgeDefinition judge;
        read(json, u"name"_s, judge.name);
        read(json, u"notes"_s, judge.notes);
        read(json, u"definition"_s, judge.definition);
        read(json, u"grading_prompt"_s, judge.gradingPrompt);
        read(json, u"row_template"_s, judge.rowTemplate);
        read(json, u"prompt"_s, judge.customPrompt);
        read(json, u"reply_format"_s, judge.replyFormat);
        read(json, u"allow_abstain"_s, judge.allowAbstain);
        readName(json, u"overall"_s, judge.overall, overallFromName);
        readName(json, u"method"_s, judge.method, methodFromName);
        for (const auto &entry : array(json, u"criteria"_s))
            judge.criteria.append(criterion(object(entry, u"criteria"_s)));
        for (const auto &entry : array(json, u"examples"_s))
            judge.examples.append(example(object(entry, u"examples"_s)));
        if (json.contains(u"include"_s))
            judge.include = names(json, u"include"_s);
        thinking(json, judge.thinking);
        sampling(json, judge.sampling);
        return judge;
    }

    const QString &wrongKey() const { return m_wrongKey; }

private:
    void fail(const QString &key)
    {
        if (m_wrongKey.isEmpty())
            m_wrongKey = key;
    }

    void read(const QJsonObject &json, const QString &key, QString &to)
    {
        const QJsonValue value = json.value(key);
        if (value.isString())
            to = value.toString();
        else if (!value.isUndefined())
            fail(key);
    }

    void read(const QJsonObject &json, const QString &key, bool &to)
    {
        const QJsonValue value = json.value(key);
        if (value.isBool())
            to = value.toBool();
        else if (!value.isUndefined())
            fail(key);
    }

    void read(const QJsonObject &json, const QString &key, double &to)
    {
        const QJsonValue value = json.value(key);
        if (value.isDouble())
            to = value.toDouble();
        else if (!value.isUndefined())
            fail(key);
    }

    void read(const QJsonObject &json, const QString &key, int &to)
    {
        const QJsonValue value = json.value(key);
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max())
            to = static_cast<int>(number);
        else if (!value.isUndefined())
            fail(key);
    }

    template <typename T, typename FromName>
    void readName(const QJsonObject &json, const QString &key, T &to, FromName fromName)
    {
        QString name;
        read(json, key, name);
        if (name.isNull())
            return;
        if (const auto value = fromName(name))
            to = *value;
        else
            fail(key);
    }

    const QJsonArray array(const QJsonObject &json, const QString &key)
    {
        const QJsonValue value = json.value(key);
        if (!value.isArray() && !value.isUndefined())
            fail(key);
        return value.toArray();
    }

    QJsonObject object(const QJsonValue &value, const QString &key)
    {
        if (!value.isObject())
            fail(key);
        return value.toObject();
    }

    QStringList names(const QJsonObject &json, const QString &key)
    {
        QStringList out;
        for (const auto &entry : array(json, key)) {
            if (!entry.isString())
                fail(key);
            out.append(entry.toString());
        }
        return out;
    }

    Criterion criterion(const QJsonObject &json)
    {
        Criterion criterion;
        read(json, u"name"_s, criterion.name);
        read(json, u"question"_s, criterion.question);
        read(json, u"weight"_s, criterion.weight);
        read(json, u"reference"_s, criterion.usesReference);
        for (const auto &entry : array(json, u"scale"_s)) {
            const QJsonObject point = object(entry, u"scale"_s);
            ScalePoint out;
            read(point, u"label"_s, out.label);
            read(point, u"meaning"_s, out.meaning);
            out.value = plainNumber(out.label).value_or(0);
            read(point, u"value"_s, out.value);
            criterion.scale.append(out);
        }
        return criterion;
    }

    Example example(const QJsonObject &json)
    {
        Example example;
        read(json, u"input"_s, example.input);
        read(json, u"output"_s, example.output);
        read(json, u"reference"_s, example.reference);
        read(json, u"enabled"_s, example.enabled);
        if (!json.contains(u"grades"_s))
            return example;
        const QJsonObject grades = object(json.value(u"grades"_s), u"grades"_s);
        for (auto it = grades.begin(); it != grades.end(); ++it) {
            const QJsonObject entry = object(it.value(), u"grades"_s);
            Grade grade;
            read(entry, u"label"_s, grade.label);
            read(entry, u"justification"_s, grade.justification);
            example.grades.insert(it.key(), grade);
        }
        return example;
    }

    void thinking(const QJsonObject &json, Thinking &to)
    {
        if (!json.contains(u"thinking"_s))
            return;
        const QJsonObject entry = object(json.value(u"thinking"_s), u"thinking"_s);
        const QString mode = entry.value(u"mode"_s).toString();
        if (mode == "on"_L1)
            to.mode = Thinking::Mode::On;
        else if (mode == "budget"_L1)
            to.mode = Thinking::Mode::Budget;
        else if (mode != "off"_L1)
            fail(u"thinking"_s);
        read(entry, u"tokens"_s, to.tokens);
    }

    void sampling(const QJsonObject &json, Sampling &to)
    {
        if (!json.contains(u"sampling"_s))
            return;
        const QJsonObject entry = object(json.value(u"sampling"_s), u"sampling"_s);
        read(entry, u"temperature"_s, to.temperature);
        read(entry, u"max_tokens"_s, to.maxTokens);
        if (entry.contains(u"top_p"_s)) {
            to.topP = 0;
            read(entry, u"top_p"_s, *to.topP);
        }
        const QJsonValue seed = entry.value(u"seed"_s);
        if (seed.isNull())
            to.seed.reset();
        else if (seed.isDouble())
            to.seed = seed.toInteger();
        else if (!seed.isUndefined())
            fail(u"seed"_s);
    }

    QString m_wrongKey;
};

} // namespace

QJsonObject verdictContent(const JudgeDefinition &judge)
{
    JudgeDefinition shaping = judge;
    if (shaping.thinking.mode != Thinking::Mode::Budget)
        shaping.thinking.tokens = 0;
    return ContentWriter(ContentWriter::Purpose::Version).judge(shaping);
}

QJsonObject toJson(const JudgeDefinition &judge)
{
    return ContentWriter(ContentWriter::Purpose::Storage).judge(judge);
}

Result<JudgeDefinition> judgeFromJson(const QJsonObject &json)
{
    const qint64 format = json.value(u"format"_s).toInteger(formatVersion);
    if (format > formatVersion) {
        return Error{ Error::Kind::NewerFile, 0,
                      QCoreApplication::translate("gavel::eval", "This judge was stored by a newer version of Gavel. Open it with that version."),
                      u"judge format %1"_s.arg(format) };
    }
    ContentReader reader;
    JudgeDefinition judge = reader.judge(json);
    if (!reader.wrongKey().isEmpty()) {
        return badInput(QCoreApplication::translate("gavel::eval", "The stored judge is damaged at “%1”. Import it again from its judge.yaml.")
                            .arg(reader.wrongKey()),
                        u"judge key %1 has a wrong type"_s.arg(reader.wrongKey()));
    }
    return judge;
}

} // namespace gavel::eval

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/number.h"
#include "eval/judge.h"
#include "eval/labels.h"
#include "eval/nearest.h"
#include "eval/yaml/yamltree.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

/// Turns the tree of a judge.yaml into a definition and remembers the place of each part.
class JudgeReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::eval)

public:
    JudgeDefinition read(const YamlNode &root)
    {
        m_places.insert(QString(), root.place);
        JudgeDefinition judge;
        if (!isMap(root, root.place, tr("A judge is a list of keys and values, as “name: …”.")))
            return judge;
        checkKeys(root,
                  { u"name"_s, u"notes"_s, u"definition"_s, u"grading_prompt"_s, u"scale"_s, u"criteria"_s, u"overall"_s, u"examples"_s, u"method"_s,
                    u"include"_s, u"row_template"_s, u"prompt"_s, u"reply_format"_s, u"allow_abstain"_s, u"thinking"_s, u"sampling"_s });
        readText(root, {}, u"name"_s, judge.name);
        readText(root, {}, u"notes"_s, judge.notes);
        readText(root, {}, u"definition"_s, judge.definition);
        readText(root, {}, u"grading_prompt"_s, judge.gradingPrompt);
        readText(root, {}, u"row_template"_s, judge.rowTemplate);
        readText(root, {}, u"prompt"_s, judge.customPrompt);
        readText(root, {}, u"reply_format"_s, judge.replyFormat);
        readBool(root, {}, u"allow_abstain"_s, judge.allowAbstain);
        readWord(root, u"overall"_s, judge.overall, overallFromName, { u"mean"_s, u"weighted_mean"_s, u"minimum"_s, u"asked"_s });
        readWord(root, u"method"_s, judge.method, methodFromName, { u"reason_then_score"_s, u"score_then_reason"_s, u"score_only"_s });
        readCriteria(root, judge);
        readExamples(root, judge);
        readInclude(root, judge);
        readThinking(root, judge.thinking);
        readSampling(root, judge.sampling);
        return judge;
    }

    const QList<JudgeProblem> &faults() const { return m_faults; }

    /// The place of the path, or of its nearest parent that the file has.
    YamlPlace placeOf(QString path) const
    {
        while (!path.isEmpty()) {
            const auto it = m_places.constFind(path);
            if (it != m_places.cend())
                return *it;
            path.truncate(std::max<qsizetype>(0, std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'['))));
        }
        return m_places.value(path);
    }

private:
    static constexpr qsizetype mostFaults = 50;

    void fault(const YamlPlace &place, const QString &text)
    {
        if (m_faults.size() < mostFaults)
            m_faults.append({ place.line, place.column, {}, text });
    }

    bool isMap(const YamlNode &node, const YamlPlace &place, const QString &otherwise)
    {
        if (node.kind != YamlNode::Kind::Map)
            fault(place, otherwise);
        return node.kind == YamlNode::Kind::Map;
    }

    void checkKeys(const YamlNode &map, const QStringList &known)
    {
        for (const YamlEntry &entry : map.entries) {
            if (!known.contains(entry.key) && m_faults.size() < mostFaults)
                fault(entry.place, tr("The key “%1” is unknown here.").arg(entry.key.left(100)) + u' ' + suggestion(entry.key, known));
        }
    }

    /// Null if the key is missing; remembers the place of its value.
    const YamlNode *find(const YamlNode &map, const QString &path, const QString &key)
    {
        const auto it = std::find_if(map.entries.begin(), map.entries.end(), [&](const YamlEntry &entry) { return entry.key == key; });
        if (it == map.entries.end())
            return nullptr;
        m_places.insert(path + key, it->value->place);
        return it->value.get();
    }

    /// The text of a scalar, empty for null; nullopt, and a fault, for lists and maps.
    std::optional<QString> scalar(const YamlNode &node, const QString &key)
    {
        if (node.kind == YamlNode::Kind::Scalar || node.kind == YamlNode::Kind::Null)
            return node.text;
        fault(node.place, tr("“%1” must be a text here, not a list or keys with values.").arg(key));
        return std::nullopt;
    }

    void readText(const YamlNode &map, const QString &path, const QString &key, QString &to)
    {
        if (const YamlNode *node = find(map, path, key))
            to = scalar(*node, key).value_or(QString());
    }

    /// `valueOf` converts the text to an optional; if that is empty, `wrong` is the fault.
    template <typename T, typename ValueOf, typename Wrong>
    void readScalar(const YamlNode &map, const QString &path, const QString &key, T &to, ValueOf valueOf, Wrong wrong)
    {
        const YamlNode *node = find(map, path, key);
        const auto text = node ? scalar(*node, key) : std::nullopt;
        if (!text)
            return;
        if (const auto value = valueOf(*text))
            to = static_cast<T>(*value);
        else
            fault(node->place, wrong(*text));
    }

    void readBool(const YamlNode &map, const QString &path, const QString &key, bool &to)
    {
        const auto truth = [](const QString &text) -> std::optional<bool> {
            const QString word = text.toLower();
            const bool isTrue = word == "true"_L1 || word == "yes"_L1 || word == "on"_L1;
            const bool isFalse = word == "false"_L1 || word == "no"_L1 || word == "off"_L1;
            return isTrue || isFalse ? std::optional(isTrue) : std::nullopt;
        };
        readScalar(map, path, key, to, truth, [&key](const QString &) { return tr("“%1” must be true or false.").arg(key); });
    }

    void readNumber(const YamlNode &map, const QString &path, const QString &key, double &to)
    {
        readScalar(map, path, key, to, finiteNumber, [&key](const QString &) { return tr("“%1” must be a number.").arg(key); });
    }

    template <typename T>
    void readInteger(const YamlNode &map, const QString &path, const QString &key, T &to)
    {
        const auto whole = [](const QString &text) {
            bool good = false;
            const qint64 number = text.toLongLong(&good);
            good = good && number >= std::numeric_limits<T>::min() && number <= std::numeric_limits<T>::max();
            return good ? std::optional(number) : std::nullopt;
        };
        readScalar(map, path, key, to, whole, [&key](const QString &) { return tr("“%1” must be a whole number.").arg(key); });
    }

    template <typename T, typename FromName>
    void readWord(const YamlNode &map, const QString &key, T &to, FromName fromName, const QStringList &words)
    {
        readScalar(map, {}, key, to, fromName,
                   [&](const QString &text) { return tr("“%1” cannot be “%2”.").arg(key, text.left(100)) + u' ' + suggestion(text, words); });
    }

    void readCriteria(const YamlNode &root, JudgeDefinition &judge)
    {
        const YamlNode *scale = find(root, {}, u"scale"_s);
        const YamlNode *list = find(root, {}, u"criteria"_s);
        if (scale && list)
            fault(list->place, tr("A judge has either a scale or criteria with a scale each. Take one of them out."));
        if (scale) {
            Criterion single;
            readScale(*scale, u"scale."_s, single.scale);
            judge.criteria = { single };
        } else if (list && list->kind == YamlNode::Kind::List) {
            for (const auto &item : list->items)
                readCriterion(*item, u"criteria[%1]"_s.arg(judge.criteria.size()), judge);
        } else if (list) {
            fault(list->place, tr("“criteria” is a list: each begins with “- name: …”."));
        }
    }

    void readCriterion(const YamlNode &node, const QString &path, JudgeDefinition &judge)
    {
        m_places.insert(path, node.place);
        Criterion criterion;
        if (isMap(node, node.place, tr("A criterion has keys: name, question, scale, weight, reference."))) {
            checkKeys(node, { u"name"_s, u"question"_s, u"scale"_s, u"weight"_s, u"reference"_s });
            const QString inside = path + u'.';
            readText(node, inside, u"name"_s, criterion.name);
            readText(node, inside, u"question"_s, criterion.question);
            readNumber(node, inside, u"weight"_s, criterion.weight);
            readBool(node, inside, u"reference"_s, criterion.usesReference);
            if (const YamlNode *scale = find(node, inside, u"scale"_s))
                readScale(*scale, inside + u"scale."_s, criterion.scale);
        }
        judge.criteria.append(criterion);
    }

    void readScale(const YamlNode &node, const QString &path, Scale &scale)
    {
        if (!isMap(node, node.place, tr("A scale lists its labels with their meanings, as “1: Wrong”.")))
            return;
        for (const YamlEntry &entry : node.entries) {
            m_places.insert(path + entry.key, entry.place);
            readPoint(entry, scale);
        }
    }

    void readPoint(const YamlEntry &entry, Scale &scale)
    {
        const auto number = plainNumber(entry.key);
        ScalePoint point{ entry.key, number.value_or(0), {} };
        bool hasValue = number.has_value();
        if (entry.value->kind == YamlNode::Kind::Map) {
            checkKeys(*entry.value, { u"value"_s, u"meaning"_s });
            QString path = u"point."_s; // only to look up keys
            hasValue = find(*entry.value, path, u"value"_s) || hasValue;
            readNumber(*entry.value, path, u"value"_s, point.value);
            readText(*entry.value, path, u"meaning"_s, point.meaning);
        } else {
            point.meaning = scalar(*entry.value, entry.key).value_or(QString());
        }
        if (!hasValue)
            fault(entry.place, tr("The label “%1” is no number. Give it a value: %1: {value: 1, meaning: …}.").arg(entry.key));
        scale.append(point);
    }

    void readExamples(const YamlNode &root, JudgeDefinition &judge)
    {
        const YamlNode *list = find(root, {}, u"examples"_s);
        if (!list || list->kind == YamlNode::Kind::Null)
            return;
        if (list->kind != YamlNode::Kind::List) {
            fault(list->place, tr("“examples” is a list: each begins with “- input: …”."));
            return;
        }
        for (const auto &item : list->items)
            readExample(*item, u"examples[%1]"_s.arg(judge.examples.size()), judge);
    }

    void readExample(const YamlNode &node, const QString &path, JudgeDefinition &judge)
    {
        m_places.insert(path, node.place);
        Example example;
        if (isMap(node, node.place, tr("An example has keys: input, output, reference, score, justification."))) {
            checkKeys(node, { u"input"_s, u"output"_s, u"reference"_s, u"score"_s, u"justification"_s, u"grades"_s, u"enabled"_s });
            const QString inside = path + u'.';
            readText(node, inside, u"input"_s, example.input);
            readText(node, inside, u"output"_s, example.output);
            readText(node, inside, u"reference"_s, example.reference);
            readBool(node, inside, u"enabled"_s, example.enabled);
            if (judge.criteria.size() == 1)
                readOneGrade(node, inside, judge.criteria.first(), example);
            else if (judge.criteria.size() > 1)
                readGrades(node, inside, judge.criteria, example);
        }
        judge.examples.append(example);
    }

    void readOneGrade(const YamlNode &node, const QString &path, const Criterion &criterion, Example &example)
    {
        if (const YamlNode *grades = find(node, path, u"grades"_s)) {
            if (criterion.name.isEmpty())
                fault(grades->place, tr("This judge has one scale: grade its examples with “score” and “justification”."));
            else
                readGradeMap(*grades, path + u"grades."_s, { criterion }, example);
            return;
        }
        readGrade(node, path, criterion, example);
    }

    void readGrades(const YamlNode &node, const QString &path, const QList<Criterion> &criteria, Example &example)
    {
        for (const QString &key : { u"score"_s, u"justification"_s }) {
            if (const YamlNode *single = find(node, path, key))
                fault(single->place,
                      tr("This judge has several criteria: write “grades” with a score for each, as “grades: {%1: {score: …}}”.")
                          .arg(criteria.first().name));
        }
        if (const YamlNode *grades = find(node, path, u"grades"_s))
            readGradeMap(*grades, path + u"grades."_s, criteria, example);
    }

    void readGradeMap(const YamlNode &node, const QString &path, const QList<Criterion> &criteria, Example &example)
    {
        if (!isMap(node, node.place, tr("“grades” has the criteria as keys.")))
            return;
        QStringList names;
        for (const Criterion &criterion : criteria)
            names.append(criterion.name);
        checkKeys(node, names);
        for (const Criterion &criterion : criteria) {
            const YamlNode *grade = find(node, path, criterion.name);
            if (!grade)
                continue;
            const QString inside = path + criterion.name + u'.';
            if (grade->kind == YamlNode::Kind::Map) {
                checkKeys(*grade, { u"score"_s, u"justification"_s });
                readGrade(*grade, inside, criterion, example);
            } else {
                m_places.insert(inside + u"score"_s, grade->place);
                setLabel(*grade, criterion, example);
            }
        }
    }

    void readGrade(const YamlNode &node, const QString &path, const Criterion &criterion, Example &example)
    {
        if (const YamlNode *score = find(node, path, u"score"_s))
            setLabel(*score, criterion, example);
        QString justification;
        readText(node, path, u"justification"_s, justification);
        if (!justification.isEmpty())
            example.grades[criterion.name].justification = justification;
    }

    void setLabel(const YamlNode &score, const Criterion &criterion, Example &example)
    {
        const QString text = scalar(score, u"score"_s).value_or(QString());
        const qsizetype point = pointOf(criterion.scale, text);
        example.grades[criterion.name].label = point < 0 ? text : criterion.scale[point].label;
    }

    void readInclude(const YamlNode &root, JudgeDefinition &judge)
    {
        const YamlNode *list = find(root, {}, u"include"_s);
        if (!list)
            return;
        if (list->kind != YamlNode::Kind::List) {
            fault(list->place, tr("“include” is a list, as [input, output, reference]."));
            return;
        }
        judge.include.clear();
        for (const auto &item : list->items) {
            m_places.insert(u"include[%1]"_s.arg(judge.include.size()), item->place);
            judge.include.append(scalar(*item, u"include"_s).value_or(QString()));
        }
    }

    void readThinking(const YamlNode &root, Thinking &thinking)
    {
        const YamlNode *node = find(root, {}, u"thinking"_s);
        if (!node)
            return;
        const auto text = scalar(*node, u"thinking"_s);
        if (!text)
            return;
        const QString word = text->toLower();
        bool isNumber = false;
        const int tokens = text->toInt(&isNumber);
        if (word == "on"_L1 || word == "true"_L1)
            thinking = { Thinking::Mode::On, 0 };
        else if (word == "off"_L1 || word == "false"_L1)
            thinking = { Thinking::Mode::Off, 0 };
        else if (isNumber)
            thinking = { Thinking::Mode::Budget, tokens };
        else
            fault(node->place, tr("“thinking” is off, on, or a number of tokens."));
    }

    void readSampling(const YamlNode &root, Sampling &sampling)
    {
        const YamlNode *node = find(root, {}, u"sampling"_s);
        if (!node || !isMap(*node, node->place, tr("“sampling” has keys: temperature, max_tokens, top_p, seed.")))
            return;
        checkKeys(*node, { u"temperature"_s, u"max_tokens"_s, u"top_p"_s, u"seed"_s });
        const QString path = u"sampling."_s;
        readNumber(*node, path, u"temperature"_s, sampling.temperature);
        readInteger(*node, path, u"max_tokens"_s, sampling.maxTokens);
        if (find(*node, path, u"top_p"_s))
            readNumber(*node, path, u"top_p"_s, sampling.topP.emplace(0));
        const YamlNode *seed = find(*node, path, u"seed"_s);
        if (seed && seed->kind == YamlNode::Kind::Null)
            sampling.seed.reset();
        else if (seed)
            readInteger(*node, path, u"seed"_s, sampling.seed.emplace(0));
    }

    QList<JudgeProblem> m_faults;
    QHash<QString, YamlPlace> m_places;
};

Error asError(const QList<JudgeProblem> &problems)
{
    constexpr qsizetype shown = 20;
    QStringList lines;
    for (const JudgeProblem &problem : problems.mid(0, shown)) {
        lines.append(QCoreApplication::translate("gavel::eval", "Line %1, column %2: %3")
                         .arg(QString::number(problem.line), QString::number(problem.column), problem.text));
    }
    if (problems.size() > shown)
        lines.append(QCoreApplication::translate("gavel::eval", "%n more.", nullptr, static_cast<int>(problems.size() - shown)));
    return badInput(lines.join(u'\n'));
}

/// All problems of the file in its order; `judge` is complete if there are none.
QList<JudgeProblem> readJudge(const QByteArray &yaml, JudgeDefinition &judge)
{
    const YamlTree tree = readYaml(yaml);
    QList<JudgeProblem> found;
    for (const YamlFault &fault : tree.faults)
        found.append({ fault.place.line, fault.place.column, {}, fault.text });
    if (!tree.root) {
        if (found.isEmpty())
            found.append(
                { 1, 1, {}, QCoreApplication::translate("gavel::eval", "The file is empty. A judge needs at least a grading_prompt and a scale.") });
        return found;
    }
    JudgeReader reader;
    judge = reader.read(*tree.root);
    found += reader.faults();
    // What could not be read would be reported twice.
    if (found.isEmpty()) {
        found = problems(judge);
        for (JudgeProblem &problem : found) {
            const YamlPlace place = reader.placeOf(problem.path);
            problem.line = place.line;
            problem.column = place.column;
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const JudgeProblem &a, const JudgeProblem &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    return found;
}

} // namespace

Result<JudgeDefinition> judgeFromYaml(const QByteArray &yaml, QList<JudgeProblem> *found)
{
    JudgeDefinition judge;
    const QList<JudgeProblem> wrong = readJudge(yaml, judge);
    if (found)
        *found = wrong;
    if (!wrong.isEmpty())
        return asError(wrong);
    return judge;
}

} // namespace gavel::eval

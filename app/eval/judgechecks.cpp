// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"
#include "eval/labels.h"
#include "eval/nearest.h"
#include "eval/rowtemplate.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(gavel::eval)

public:
    explicit Checker(const JudgeDefinition &judge)
        : m_judge(judge)
    {
    }

    QList<JudgeProblem> run()
    {
        checkPrompts();
        checkCriteria();
        checkOverall();
        for (qsizetype i = 0; i < m_judge.examples.size(); ++i) {
            if (m_judge.examples[i].enabled)
                checkExample(i);
        }
        checkMethod();
        checkInclude();
        checkSampling();
        return m_problems;
    }

private:
    void add(const QString &path, const QString &text) { m_problems.append({ 0, 0, path, text }); }

    QString criterionPath(qsizetype i) const { return m_judge.isSingle() ? QString() : u"criteria[%1]."_s.arg(i); }

    void checkPrompts()
    {
        const bool saysNothing = m_judge.definition.trimmed().isEmpty() && m_judge.gradingPrompt.trimmed().isEmpty();
        if (saysNothing && m_judge.customPrompt.trimmed().isEmpty())
            add(u"grading_prompt"_s, tr("The judge is told nothing. Write what is measured (definition) or how to decide (grading_prompt)."));
        if (!m_judge.customPrompt.isEmpty())
            checkTemplate(u"prompt"_s, m_judge.customPrompt);
        else if (!m_judge.rowTemplate.isEmpty())
            checkTemplate(u"row_template"_s, m_judge.rowTemplate);
    }

    void checkTemplate(const QString &path, const QString &text)
    {
        const std::vector<TemplateVariable> variables = templateVariables(text);
        if (variables.empty())
            add(path, tr("The template shows nothing of the row. Write a column into it, as {{output}}."));
        for (const TemplateVariable &variable : variables) {
            if (variable.broken) {
                add(path, tr("“{{” at character %1 is not closed by “}}” on its line. Write {{column}}.").arg(variable.offset + 1));
                return;
            }
        }
    }

    void checkCriteria()
    {
        if (m_judge.criteria.isEmpty())
            add(u"scale"_s, tr("The judge has no scale. Add a scale with at least two labels, or several criteria."));
        QSet<QString> names;
        for (qsizetype i = 0; i < m_judge.criteria.size(); ++i) {
            const Criterion &criterion = m_judge.criteria[i];
            checkName(i, criterion.name, names);
            names.insert(criterion.name);
            checkScale(criterionPath(i) + u"scale"_s, criterion.scale);
            if (!std::isfinite(criterion.weight) || criterion.weight < 0)
                add(criterionPath(i) + u"weight"_s, tr("A weight is 0 or more."));
        }
    }

    void checkName(qsizetype i, const QString &name, const QSet<QString> &before)
    {
        const QString path = criterionPath(i) + u"name"_s;
        const bool hasControl = std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
        if (name.trimmed().isEmpty()) {
            if (m_judge.criteria.size() > 1 || !name.isEmpty())
                add(path, tr("A criterion has no name. Give each of several criteria a name of its own."));
        } else if (before.contains(name)) {
            add(path, tr("Two criteria are named “%1”. Give each a name of its own.").arg(name));
        } else if (name == "verdict"_L1 || name == "explanation"_L1 || name == "swapped"_L1) {
            add(path, tr("The name “%1” is taken by Gavel itself. Choose another.").arg(name));
        } else if (hasControl) {
            add(path, tr("The name of a criterion is one line of text."));
        }
    }

    void checkScale(const QString &path, const Scale &scale)
    {
        if (scale.size() < 2)
            add(path, tr("A scale has at least two labels."));
        for (qsizetype i = 0; i < scale.size(); ++i) {
            const ScalePoint &point = scale[i];
            const QString place = path + u'.' + point.label;
            const Scale before = scale.first(i);
            const bool sameValue = std::any_of(before.cbegin(), before.cend(), [&](const ScalePoint &p) { return p.value == point.value; });
            if (point.label.trimmed().isEmpty() || point.label != point.label.trimmed() || point.label.contains(u'\n'))
                add(place, tr("A label is a short text in one line, without spaces around it."));
            else if (point.label == "null"_L1)
                add(place, tr("The label “null” stands for “cannot judge”. Choose another."));
            else if (pointOf(before, point.label) >= 0)
                add(place, tr("The label “%1” stands twice in the scale.").arg(point.label));
            else if (!std::isfinite(point.value))
                add(place, tr("The value of the label “%1” is not a number.").arg(point.label));
            else if (sameValue)
                add(place, tr("The label “%1” has the same value as another. Give each a value of its own.").arg(point.label));
            if (point.meaning.trimmed().isEmpty())
                add(place, tr("The label “%1” has no meaning. Say in a sentence which answers get it.").arg(point.label));
        }
    }

    void checkOverall()
    {
        if (m_judge.criteria.size() < 2)
            return;
        const auto &criteria = m_judge.criteria;
        const bool hasOverall = std::any_of(criteria.cbegin(), criteria.cend(), [](const Criterion &c) { return c.name == "overall"_L1; });
        const bool hasWeight = std::any_of(criteria.cbegin(), criteria.cend(), [](const Criterion &c) { return c.weight > 0; });
        if (m_judge.overall == Overall::Asked && !hasOverall)
            add(u"overall"_s, tr("The overall score is to be asked for, but no criterion is named “overall”. Add one, or choose the mean."));
        if (m_judge.overall != Overall::Asked && !hasWeight)
            add(u"overall"_s, tr("No criterion has a weight above 0, so there is no overall score. Raise a weight."));
    }

    void checkExample(qsizetype i)
    {
        const QString path = u"examples[%1]"_s.arg(i);
        const QMap<QString, Grade> &grades = m_judge.examples[i].grades;
        const bool isOne = m_judge.criteria.size() == 1;
        QStringList names;
        for (const Criterion &criterion : m_judge.criteria) {
            names.append(criterion.name);
            const QString place = isOne ? path + u".score"_s : path + u".grades."_s + criterion.name + u".score"_s;
            const auto grade = grades.constFind(criterion.name);
            const bool isMissing = grade == grades.constEnd() || grade->label.isEmpty();
            if (isMissing && isOne)
                add(place, tr("The example has no score."));
            else if (isMissing)
                add(place, tr("The example has no score for “%1”.").arg(criterion.name));
            else
                checkLabel(place, criterion.scale, grade->label);
        }
        for (auto it = grades.cbegin(); it != grades.cend(); ++it) {
            if (!names.contains(it.key()))
                add(path + u".grades."_s + it.key(),
                    tr("The example grades “%1”, which is no criterion.").arg(it.key()) + u' ' + suggestion(it.key(), names));
        }
    }

    void checkLabel(const QString &path, const Scale &scale, const QString &label)
    {
        QStringList labels;
        for (const ScalePoint &point : scale)
            labels.append(point.label);
        if (!labels.contains(label))
            add(path, tr("The example's score “%1” is not on the scale (%2).").arg(label, labels.join(", "_L1)));
    }

    void checkMethod()
    {
        const bool isScoreOnly = m_judge.method == Method::ScoreOnly;
        if (isScoreOnly && m_judge.thinking.mode != Thinking::Mode::Off)
            add(u"thinking"_s, tr("A score alone leaves no room to think. Set thinking to off, or let the judge give its reason."));
        if (m_judge.thinking.mode == Thinking::Mode::Budget && m_judge.thinking.tokens < 1)
            add(u"thinking"_s, tr("A thinking budget is 1 token or more."));
        if (isScoreOnly && m_judge.criteria.size() > 1 && !m_judge.customPrompt.isEmpty())
            add(u"prompt"_s,
                tr("Your own prompt cannot ask for one of several criteria at a time. Let the judge give its reason, or keep one criterion."));
    }

    void checkInclude()
    {
        const QStringList known{ u"input"_s, u"output"_s, u"reference"_s };
        for (qsizetype i = 0; i < m_judge.include.size(); ++i) {
            const QString &name = m_judge.include[i];
            const QString path = u"include[%1]"_s.arg(i);
            if (!known.contains(name))
                add(path, tr("“%1” cannot be included; other columns are shown by a row_template.").arg(name) + u' ' + suggestion(name, known));
            else if (m_judge.include.indexOf(name) < i)
                add(path, tr("“%1” is included twice.").arg(name));
        }
        if (m_judge.include.isEmpty() && m_judge.rowTemplate.isEmpty() && m_judge.customPrompt.isEmpty())
            add(u"include"_s, tr("Nothing of a row is shown to the judge. Include at least the output."));
    }

    void checkSampling()
    {
        const Sampling &sampling = m_judge.sampling;
        if (sampling.maxTokens < 1)
            add(u"sampling.max_tokens"_s, tr("max_tokens is 1 or more."));
        if (!std::isfinite(sampling.temperature) || sampling.temperature < 0)
            add(u"sampling.temperature"_s, tr("The temperature is 0 or more."));
        if (sampling.topP && !(*sampling.topP > 0 && *sampling.topP <= 1))
            add(u"sampling.top_p"_s, tr("top_p lies above 0 and up to 1."));
    }

    const JudgeDefinition &m_judge;
    QList<JudgeProblem> m_problems;
};

} // namespace

QList<JudgeProblem> problems(const JudgeDefinition &judge)
{
    return Checker(judge).run();
}

} // namespace gavel::eval

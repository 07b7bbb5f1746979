// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"
#include "jobs/analysis/comparison.h"
#include "jobs/reading/otherrows.h"
#include "llm/capabilities.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace gavel::jobs {

namespace {

struct RunDifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::RunDifference)
};

constexpr qsizetype longText = 40;

/// Collects what is different.
class Differences
{
public:
    void add(const QString &name, const QString &before, const QString &after)
    {
        if (before == after)
            return;
        const bool isLong = std::max(before.size(), after.size()) > longText || before.contains(u'\n') || after.contains(u'\n');
        m_list << RunDifference{ name, before, after, isLong, false };
    }
    void addIdentity(const QString &name, const QString &before, const QString &after)
    {
        if (before != after)
            m_list << RunDifference{ name, before, after, false, true };
    }
    QList<RunDifference> list() const { return m_list; }

private:
    QList<RunDifference> m_list;
};

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 6);
}

QString scaleText(const QList<eval::Criterion> &criteria)
{
    QStringList lines;
    for (const eval::Criterion &criterion : criteria) {
        if (!criterion.name.isEmpty())
            lines << QStringLiteral("%1 (%2): %3").arg(criterion.name, numberText(criterion.weight), criterion.question);
        for (const eval::ScalePoint &point : criterion.scale)
            lines << QStringLiteral("%1 = %2: %3").arg(point.label, numberText(point.value), point.meaning);
        lines << QString();
    }
    return lines.join(u'\n').trimmed();
}

QString examplesText(const QList<eval::Example> &examples)
{
    QStringList lines;
    for (const eval::Example &example : examples) {
        if (!example.enabled)
            continue;
        lines << example.input << example.output << example.reference;
        for (auto grade = example.grades.cbegin(); grade != example.grades.cend(); ++grade)
            lines << QStringLiteral("%1: %2 %3").arg(grade.key(), grade->label, grade->justification);
    }
    return lines.join(u'\n');
}

QString thinkingText(const eval::Thinking &thinking)
{
    switch (thinking.mode) {
    case eval::Thinking::Mode::Off:
        return RunDifferenceText::tr("off");
    case eval::Thinking::Mode::On:
        return RunDifferenceText::tr("on");
    case eval::Thinking::Mode::Budget:
        return RunDifferenceText::tr("%n token(s)", nullptr, thinking.tokens);
    }
    Q_UNREACHABLE();
}

QString yesNo(bool yes)
{
    return yes ? RunDifferenceText::tr("yes") : RunDifferenceText::tr("no");
}

QString versionName(const store::RunInfo &run)
{
    if (run.versionNumber)
        return QStringLiteral("%1 v%2").arg(run.judge.name, QString::number(*run.versionNumber));
    if (run.kind == store::RunInfo::Kind::Imported && !run.judgeVersion)
        return RunDifferenceText::tr("imported scores");
    return run.judge.name.isEmpty() ? RunDifferenceText::tr("no name") : run.judge.name;
}

void addTexts(Differences &found, const eval::JudgeDefinition &before, const eval::JudgeDefinition &after)
{
    found.add(RunDifferenceText::tr("definition"), before.definition, after.definition);
    found.add(RunDifferenceText::tr("grading prompt"), before.gradingPrompt, after.gradingPrompt);
    found.add(RunDifferenceText::tr("own prompt"), before.customPrompt, after.customPrompt);
    found.add(RunDifferenceText::tr("row part"), before.rowTemplate, after.rowTemplate);
    found.add(RunDifferenceText::tr("reply format"), before.replyFormat, after.replyFormat);
    found.add(RunDifferenceText::tr("examples"), examplesText(before.examples), examplesText(after.examples));
    found.add(RunDifferenceText::tr("method"), eval::methodName(before.method), eval::methodName(after.method));
    found.add(RunDifferenceText::tr("shown to the judge"), before.include.join(QLatin1StringView(", ")), after.include.join(QLatin1StringView(", ")));
    found.add(RunDifferenceText::tr("overall score"), eval::overallName(before.overall), eval::overallName(after.overall));
    found.add(RunDifferenceText::tr("may abstain"), yesNo(before.allowAbstain), yesNo(after.allowAbstain));
    found.add(RunDifferenceText::tr("thinking"), thinkingText(before.thinking), thinkingText(after.thinking));
}

void addScales(Differences &found, const eval::JudgeDefinition &before, const eval::JudgeDefinition &after)
{
    const bool hasSeveral = before.criteria.size() > 1 || after.criteria.size() > 1;
    found.add(hasSeveral ? RunDifferenceText::tr("criteria") : RunDifferenceText::tr("scale"), scaleText(before.criteria), scaleText(after.criteria));
}

void addSampling(Differences &found, const Sampling &before, const Sampling &after)
{
    const auto text = [](const auto &value) { return value ? numberText(static_cast<double>(*value)) : RunDifferenceText::tr("the server's own"); };
    found.add(RunDifferenceText::tr("temperature"), text(std::optional(before.temperature)), text(std::optional(after.temperature)));
    found.add(RunDifferenceText::tr("reply limit"), text(std::optional(before.maxTokens)), text(std::optional(after.maxTokens)));
    found.add(QStringLiteral("top_p"), text(before.topP), text(after.topP));
    found.add(RunDifferenceText::tr("seed"), text(before.seed), text(after.seed));
}

/// The identity that counts in the run's figures.
QString countedIdentityText(const store::RunInfo &run)
{
    const eval::RunIdentities identities = store::identitiesOf(run);
    const auto counted = identities.byServerNo().value(identities.countedGroup());
    return counted ? identityText(*counted) : QString();
}

} // namespace

QList<RunDifference> runDifferences(const store::RunInfo &a, const store::RunInfo &b)
{
    Differences found;
    // Without a version only names and scales can be compared.
    const bool haveTexts = a.judgeVersion && b.judgeVersion;
    found.add(RunDifferenceText::tr("judge"), versionName(a), versionName(b));
    if (haveTexts)
        addTexts(found, a.judge, b.judge);
    addScales(found, a.judge, b.judge);
    found.add(RunDifferenceText::tr("model"), a.model, b.model);
    if (haveTexts)
        addSampling(found, a.judge.sampling, b.judge.sampling);
    found.add(RunDifferenceText::tr("repeats"), QLocale().toString(a.repeats), QLocale().toString(b.repeats));
    found.add(RunDifferenceText::tr("rows"), QLocale().toString(a.rows), QLocale().toString(b.rows));
    const QString identityA = countedIdentityText(a);
    const QString identityB = countedIdentityText(b);
    if (!identityA.isEmpty() && !identityB.isEmpty())
        found.addIdentity(RunDifferenceText::tr("server says"), identityA, identityB);
    found.add(RunDifferenceText::tr("left out or renamed"), llm::adaptationsText(a.adaptations), llm::adaptationsText(b.adaptations));
    return found.list();
}

QList<RunDifference> textDifferences(const eval::JudgeDefinition &before, const eval::JudgeDefinition &after)
{
    Differences found;
    addTexts(found, before, after);
    addScales(found, before, after);
    addSampling(found, before.sampling, after.sampling);
    return found.list();
}

} // namespace gavel::jobs

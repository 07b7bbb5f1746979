// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importedscores.h"

#include "core/jsonwriter.h"
#include "core/number.h"

#include <QStringList>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr qsizetype mostPoints = 100; ///< distinct numbers that become points of a scale
constexpr int evenPoints = 11; ///< of a scale for more of them

const eval::Criterion *criterionOf(const eval::JudgeDefinition &judge, const QString &name)
{
    for (const eval::Criterion &criterion : judge.criteria) {
        if (criterion.name == name || (name.isEmpty() && judge.criteria.size() == 1))
            return &criterion;
    }
    return nullptr;
}

bool hasLabel(const eval::Criterion &criterion, const QString &label)
{
    return std::any_of(criterion.scale.cbegin(), criterion.scale.cend(), [&](const eval::ScalePoint &point) { return point.label == label; });
}

eval::ScalePoint pointOf(const QString &label, double value)
{
    return { label, value, label };
}

/// From the lowest to the highest number in even steps: what was measured has no steps.
eval::Scale evenScale(double low, double high)
{
    eval::Scale scale;
    for (int i = 0; i < evenPoints; ++i) {
        const double value = i == evenPoints - 1 ? high : low + (high - low) * i / (evenPoints - 1);
        scale << pointOf(QString::number(value, 'g', 6), value);
    }
    return scale;
}

} // namespace

QStringList ImportedScores::criteriaInOrder() const
{
    QStringList names;
    for (const Item &item : m_items) {
        for (const data::ImportedVerdict &verdict : item.verdicts) {
            if (!names.contains(verdict.criterion))
                names << verdict.criterion;
        }
    }
    return names;
}

QMap<QString, ImportedScores::Seen> ImportedScores::look(const eval::JudgeDefinition &given) const
{
    QMap<QString, Seen> all;
    for (const Item &item : m_items) {
        for (const data::ImportedVerdict &verdict : item.verdicts) {
            Seen &seen = all[verdict.criterion];
            ++seen.all;
            const eval::Criterion *criterion = criterionOf(given, verdict.criterion);
            seen.onScale += criterion && hasLabel(*criterion, verdict.label) ? 1 : 0;
            const auto number = cellNumber(verdict.label);
            if (number && seen.numbers.size() <= mostPoints && !seen.numbers.contains(*number))
                seen.numbers.insert(*number, verdict.label);
            else if (number && (*number < seen.numbers.firstKey() || *number > seen.numbers.lastKey()))
                seen.numbers.insert(*number, verdict.label);
        }
    }
    return all;
}

eval::Criterion ImportedScores::ownCriterion(const QString &name, const Numbers &numbers)
{
    eval::Criterion criterion;
    criterion.name = name;
    if (numbers.size() > mostPoints) {
        criterion.scale = evenScale(numbers.firstKey(), numbers.lastKey());
    } else {
        for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
            criterion.scale << pointOf(it.value().trimmed(), it.key());
    }
    return criterion;
}

void ImportedScores::measureBy(const eval::JudgeDefinition &given, const QString &name)
{
    const QMap<QString, Seen> seen = look(given);
    const bool fits = std::all_of(seen.cbegin(), seen.cend(), [](const Seen &each) { return each.onScale > 0 && each.onScale * 2 >= each.all; });
    m_isOwn = !fits || given.criteria.isEmpty();
    m_judge = given;
    if (m_isOwn) {
        const QStringList criteria = criteriaInOrder();
        m_judge = {};
        m_judge.name = name;
        for (const QString &each : criteria)
            m_judge.criteria << ownCriterion(criteria.size() == 1 ? QString() : nameOf(each), seen.value(each).numbers);
        if (criteria.size() > 1 && criteria.contains(QString()))
            m_judge.overall = eval::Overall::Asked;
    }
    m_values.clear();
    for (const eval::Criterion &criterion : std::as_const(m_judge.criteria)) {
        for (const eval::ScalePoint &point : criterion.scale)
            m_values[criterion.name].insert(point.label, point.value);
    }
}

/// In the judge. Beside named criteria the overall score is one of them, as if it had been asked for.
QString ImportedScores::nameOf(const QString &criterion) const
{
    if (m_judge.criteria.size() == 1)
        return m_judge.criteria.first().name;
    return criterion.isEmpty() && m_isOwn ? QStringLiteral("overall") : criterion;
}

void ImportedScores::setScore(eval::Verdict &verdict) const
{
    const auto values = m_values.value(verdict.criterion);
    const auto point = values.constFind(verdict.label);
    const auto number = m_isOwn ? cellNumber(verdict.label) : std::nullopt;
    if (point != values.cend())
        verdict.score = *point;
    else if (number)
        verdict.score = *number;
    verdict.state = verdict.score ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
    if (!verdict.score)
        verdict.reason = eval::InvalidReason::OffScale;
}

eval::ReplyRecord ImportedScores::record(std::size_t index) const
{
    const Item &item = m_items.at(index);
    eval::ReplyRecord record;
    record.pos = item.no - 1;
    record.part = QStringLiteral("verdict");
    for (const data::ImportedVerdict &imported : item.verdicts) {
        eval::Verdict verdict;
        verdict.criterion = nameOf(imported.criterion);
        verdict.label = imported.label;
        verdict.justification = imported.reason;
        setScore(verdict);
        record.verdicts << verdict;
    }
    return record;
}

} // namespace gavel::jobs

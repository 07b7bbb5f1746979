// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/humanscore.h"

#include <QMap>

#include <algorithm>

namespace gavel::store {

namespace {

const eval::Criterion *criterionOf(const eval::JudgeDefinition &judge, const QString &name)
{
    for (const eval::Criterion &criterion : judge.criteria) {
        if (criterion.name == name)
            return &criterion;
    }
    return name.isEmpty() && judge.criteria.size() == 1 ? &judge.criteria.first() : nullptr;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<double> majorityOf(const std::vector<double> &values)
{
    QMap<double, int> votes;
    for (const double value : values)
        ++votes[value];
    std::optional<double> winner;
    int most = 0;
    for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            winner = it.key();
        } else if (it.value() == most) {
            winner.reset();
        }
    }
    return winner;
}

} // namespace

std::optional<double> labelValue(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label)
{
    if (const eval::Criterion *found = criterionOf(judge, criterion)) {
        for (const eval::ScalePoint &point : found->scale) {
            if (point.label == label)
                return point.value;
        }
    }
    bool isNumber = false;
    const double value = label.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::vector<const HumanScores::Label *> HumanScores::decisive(const QString &criterion) const
{
    std::vector<const Label *> given;
    const Label *adjudicated = nullptr;
    for (const Label &label : m_labels) {
        if (label.criterion != criterion)
            continue;
        if (label.adjudicated)
            adjudicated = &label;
        else if (m_rule->kind != HumanRule::Kind::OneRater || label.rater == m_rule->rater)
            given.push_back(&label);
    }
    return adjudicated ? std::vector{ adjudicated } : given;
}

std::optional<double> HumanScores::score(const QString &criterion) const
{
    std::vector<double> values;
    for (const Label *label : decisive(criterion)) {
        if (const auto value = labelValue(*m_judge, criterion, label->label))
            values.push_back(*value);
    }
    if (values.empty())
        return std::nullopt;
    switch (m_rule->kind) {
    case HumanRule::Kind::Median:
        return medianOf(std::move(values));
    case HumanRule::Kind::Majority:
        return majorityOf(values);
    case HumanRule::Kind::Mean:
    case HumanRule::Kind::OneRater:
        break;
    }
    return meanOf(values);
}

std::optional<double> HumanScores::overall() const
{
    if (const auto given = score({}))
        return given;
    if (m_judge->criteria.isEmpty() || m_judge->isSingle())
        return std::nullopt;
    QList<std::optional<double>> scores;
    for (const eval::Criterion &criterion : m_judge->criteria)
        scores << score(criterion.name);
    return eval::overallScore(*m_judge, scores);
}

QString HumanScores::overallLabel() const
{
    const auto labels = decisive({});
    if (labels.empty())
        return {};
    const QString &first = labels.front()->label;
    const bool agree = std::all_of(labels.begin(), labels.end(), [&first](const Label *label) { return label->label == first; });
    return agree ? first : QString();
}

} // namespace gavel::store

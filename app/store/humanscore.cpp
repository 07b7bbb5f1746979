// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/humanscore.h"

#include <QMap>

#include <algorithm>
#include <map>

namespace gavel::store {

namespace {

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

eval::ReadScore labelScore(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label)
{
    const eval::Scale scale = eval::scaleOf(judge, criterion);
    const eval::ReadScore read = eval::scoreFromText(scale, label);
    if (!scale.isEmpty() || !criterion.isEmpty() || !read.score)
        return read;
    // Without a common scale the overall score lies somewhere between the ends of all.
    eval::Scale all;
    for (const eval::Criterion &each : judge.criteria)
        all << each.scale;
    return eval::scoreOn(all, *read.score);
}

std::optional<double> labelValue(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label)
{
    return labelScore(judge, criterion, label).score;
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

eval::NoScoreCounts HumanScores::leftOut(const QString &criterion) const
{
    eval::NoScoreCounts counts;
    for (const Label *label : decisive(criterion)) {
        if (const auto read = labelScore(*m_judge, criterion, label->label); !read.score)
            counts.add(read.why);
    }
    return counts;
}

eval::NoScore HumanScores::noScore(const QString &criterion) const
{
    if (scoreIn(criterion))
        return eval::NoScore::None;
    const eval::NoScoreCounts bad = leftOut(criterion);
    if (m_rule->kind == HumanRule::Kind::Majority && decisive(criterion).size() > static_cast<std::size_t>(bad.all()))
        return eval::NoScore::NoMajority;
    for (const auto why : { eval::NoScore::OffScale, eval::NoScore::Word, eval::NoScore::NotFinite }) {
        if (bad.of(why) > 0)
            return why;
    }
    return eval::NoScore::Missing;
}

/// What one person said of all criteria.
std::optional<double> HumanScores::overallOf(const QString &rater) const
{
    QList<std::optional<double>> scores(m_judge->criteria.size());
    for (const Label &label : m_labels) {
        for (qsizetype i = 0; i < scores.size(); ++i) {
            if (label.rater == rater && m_judge->criteria[i].name == label.criterion)
                scores[i] = labelValue(*m_judge, label.criterion, label.label);
        }
    }
    return eval::overallScore(*m_judge, scores);
}

std::vector<std::pair<QString, double>> HumanScores::each(const QString &criterion) const
{
    const auto decided = scoreIn(criterion);
    if (!decided || m_rule->kind == HumanRule::Kind::Majority || m_rule->kind == HumanRule::Kind::OneRater)
        return {};
    const bool isOfCriteria = criterion.isEmpty() && !score({});
    std::map<QString, double> scores;
    QString adjudicator;
    for (const Label &label : m_labels) {
        if (!isOfCriteria && label.criterion != criterion)
            continue;
        if (label.adjudicated)
            adjudicator = label.rater;
        else if (const auto own = isOfCriteria ? overallOf(label.rater) : labelValue(*m_judge, criterion, label.label))
            scores[label.rater] = *own;
    }
    if (scores.empty())
        scores[adjudicator] = *decided;
    if (!adjudicator.isEmpty()) {
        for (auto &[rater, score] : scores)
            score = *decided;
    }
    return { scores.begin(), scores.end() };
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

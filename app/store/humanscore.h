// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/scores.h"
#include "store/labels.h"

#include <QString>

#include <optional>
#include <vector>

namespace gavel::store {

/// The score that a label stands for on the criterion's scale, see eval::scoreFromText(). An empty
/// criterion means the overall score.
eval::ReadScore labelScore(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label);
std::optional<double> labelValue(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label);

/// Collects the current labels of one item, and combines them to human scores.
class HumanScores
{
public:
    struct Label
    {
        QString criterion;
        QString rater;
        QString label;
        bool adjudicated = false;
    };

    HumanScores(const eval::JudgeDefinition &judge, const HumanRule &rule)
        : m_judge(&judge)
        , m_rule(&rule)
    {
    }

    void clear() { m_labels.clear(); }
    void add(Label label) { m_labels.push_back(std::move(label)); }

    /// The last adjudicated score, else by the rule. A majority needs more votes than any other
    /// label has; a tie has no score.
    std::optional<double> score(const QString &criterion) const;
    /// The score given as the overall one, else computed from the criteria as the judge does.
    std::optional<double> overall() const;
    /// Why there is no score; None if there is one. An empty criterion means the overall score.
    eval::NoScore noScore(const QString &criterion) const;
    /// Every person's score, where the rule averages them; an adjudicated one for each of them.
    std::vector<std::pair<QString, double>> each(const QString &criterion) const;
    /// Labels that are no scores.
    eval::NoScoreCounts leftOut(const QString &criterion) const;
    /// The overall label to show: the adjudicated one, else the one all agree on, else empty.
    QString overallLabel() const;

private:
    std::vector<const Label *> decisive(const QString &criterion) const;
    std::optional<double> overallOf(const QString &rater) const;
    std::optional<double> scoreIn(const QString &criterion) const { return criterion.isEmpty() ? overall() : score(criterion); }

    const eval::JudgeDefinition *m_judge;
    const HumanRule *m_rule;
    std::vector<Label> m_labels;
};

} // namespace gavel::store

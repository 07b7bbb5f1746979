// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "store/labels.h"

#include <QString>

#include <optional>
#include <vector>

namespace gavel::store {

/// The number that a label stands for: its point on the criterion's scale, else
/// the label read as a number. An empty criterion means the only one, if there is only one.
std::optional<double> labelValue(const eval::JudgeDefinition &judge, const QString &criterion, const QString &label);

/// Gathers the labels of one item that count, and makes human scores of them.
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

    /// The adjudicated score (the last one), else by the rule. A majority needs
    /// more votes than any other label has; a tie has no score.
    std::optional<double> score(const QString &criterion) const;
    /// The score given for the whole, else computed from the criteria's as the judge does.
    std::optional<double> overall() const;
    /// What is to be shown as the overall label: the adjudicated one, else the one all agree on, else empty.
    QString overallLabel() const;

private:
    std::vector<const Label *> decisive(const QString &criterion) const;

    const eval::JudgeDefinition *m_judge;
    const HumanRule *m_rule;
    std::vector<Label> m_labels;
};

} // namespace gavel::store

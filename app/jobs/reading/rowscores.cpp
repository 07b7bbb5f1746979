// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/rowscores.h"

#include "eval/runningstats.h"
#include "stats/descriptive.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace gavel::jobs {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t longestScale = 101;

/// Gathers the criteria of rows whose overall score is asked for.
class Collector
{
public:
    Collector(const eval::JudgeDefinition &judge, const QString &criterion, RowScores &rows)
        : m_judge(judge)
        , m_criterion(criterion)
        , m_rows(rows)
        , m_isOverall(criterion.isEmpty() && judge.criteria.size() > 1)
    {
        for (qsizetype i = 0; i < judge.criteria.size(); ++i)
            m_places.insert(judge.criteria[i].name, i);
    }

    void add(const eval::Outcome &outcome)
    {
        const auto pos = static_cast<std::size_t>(outcome.pos);
        if (outcome.repeat != 0 || outcome.pos < 0 || pos >= m_rows.states.size())
            return;
        if (!m_isOverall && !m_criterion.isEmpty() && outcome.criterion != m_criterion)
            return;
        eval::VerdictState &state = m_rows.states[pos];
        state = state == eval::VerdictState::Pending ? outcome.state : eval::combined(state, outcome.state);
        if (!m_isOverall)
            m_rows.scores[pos] = outcome.score.value_or(none);
        else if (const qsizetype place = m_places.value(outcome.criterion, -1); place >= 0)
            gathered(outcome.pos)[place] = outcome.score;
    }

    void finish()
    {
        for (auto it = m_gathered.cbegin(); it != m_gathered.cend(); ++it) {
            const auto pos = static_cast<std::size_t>(it.key());
            if (m_rows.states[pos] == eval::VerdictState::Valid)
                m_rows.scores[pos] = eval::overallScore(m_judge, it.value()).value_or(none);
        }
    }

private:
    QList<std::optional<double>> &gathered(qint64 pos)
    {
        QList<std::optional<double>> &scores = m_gathered[pos];
        scores.resize(m_judge.criteria.size());
        return scores;
    }

    const eval::JudgeDefinition &m_judge;
    QString m_criterion;
    RowScores &m_rows;
    bool m_isOverall;
    QHash<QString, qsizetype> m_places;
    QHash<qint64, QList<std::optional<double>>> m_gathered;
};

/// The points between the lowest and the highest score seen, where all are whole
/// numbers; else the scores themselves.
eval::Scale scaleSeen(const RowScores &rows)
{
    std::set<double> seen;
    for (const std::vector<double> *side : { &rows.scores, &rows.human }) {
        for (const double score : *side) {
            if (std::isfinite(score) && seen.size() <= longestScale)
                seen.insert(score);
        }
    }
    if (seen.empty() || seen.size() > longestScale)
        return {};
    const bool areWhole = std::all_of(seen.begin(), seen.end(), [](double score) { return score == std::floor(score); });
    if (areWhole && *seen.rbegin() - *seen.begin() < static_cast<double>(longestScale)) {
        for (double score = *seen.begin(); score <= *seen.rbegin(); ++score)
            seen.insert(score);
    }
    eval::Scale scale;
    for (const double score : seen)
        scale << eval::ScalePoint{ QString::number(score, 'g', 6), score, {} };
    return scale;
}

void dropOffScale(std::vector<double> &scores, const eval::Scale &scale, qint64 &dropped)
{
    for (double &score : scores) {
        if (score == score && !scale.isEmpty() && (score < scale.first().value || score > scale.last().value)) {
            score = none;
            ++dropped;
        }
    }
}

} // namespace

QStringList scoreCriteria(const eval::JudgeDefinition &judge)
{
    QStringList names;
    if (judge.criteria.size() <= 1 || !eval::RunningStats(judge).overall().scale.isEmpty())
        names << QString();
    for (const eval::Criterion &criterion : judge.criteria) {
        if (!criterion.name.isEmpty() && judge.criteria.size() > 1)
            names << criterion.name;
    }
    return names;
}

eval::Scale scaleOf(const eval::JudgeDefinition &judge, const QString &criterion)
{
    eval::Scale scale;
    if (criterion.isEmpty() && judge.criteria.size() > 1)
        scale = eval::RunningStats(judge).overall().scale;
    else if (criterion.isEmpty() && !judge.criteria.isEmpty())
        scale = judge.criteria.first().scale;
    for (const eval::Criterion &each : judge.criteria) {
        if (!criterion.isEmpty() && each.name == criterion)
            scale = each.scale;
    }
    std::stable_sort(scale.begin(), scale.end(), [](const eval::ScalePoint &a, const eval::ScalePoint &b) { return a.value < b.value; });
    return scale;
}

std::vector<double> RowScores::labels() const
{
    std::vector<double> values;
    for (const eval::ScalePoint &point : scale)
        values.push_back(point.value);
    return values;
}

Result<RowScores> readScores(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion)
{
    const auto count = reader.rowCount();
    if (!count)
        return count.error();
    const auto size = static_cast<std::size_t>(*count);
    RowScores rows;
    rows.states.resize(size);
    rows.scores.assign(size, none);
    rows.human.assign(size, none);
    Collector collector(judge, criterion, rows);
    if (const auto read = reader.eachOutcome([&collector](const eval::Outcome &outcome) { collector.add(outcome); }); !read)
        return read.error();
    collector.finish();
    const auto human = reader.humanScores(criterion);
    if (!human)
        return human.error();
    for (std::size_t pos = 0; pos < std::min(size, human->size()); ++pos)
        rows.human[pos] = (*human)[pos].value_or(none);
    rows.scale = scaleOf(judge, criterion);
    if (rows.scale.isEmpty())
        rows.scale = scaleSeen(rows);
    dropOffScale(rows.scores, rows.scale, rows.offScale);
    dropOffScale(rows.human, rows.scale, rows.offScale);
    return rows;
}

std::vector<qint32> clusterNumbers(const std::vector<QString> &names)
{
    if (std::all_of(names.cbegin(), names.cend(), [](const QString &name) { return name.isEmpty(); }))
        return {};
    QHash<QString, qint32> known;
    std::vector<qint32> numbers;
    numbers.reserve(names.size());
    qint32 next = 0;
    for (const QString &name : names) {
        const auto found = name.isEmpty() ? known.cend() : known.constFind(name);
        numbers.push_back(found == known.cend() ? next++ : *found);
        if (!name.isEmpty() && found == known.cend())
            known.insert(name, numbers.back());
    }
    return numbers;
}

int pointAt(const eval::Scale &scale, double score)
{
    if (scale.isEmpty() || score != score)
        return -1;
    std::vector<double> labels;
    for (const eval::ScalePoint &point : scale)
        labels.push_back(point.value);
    return static_cast<int>(stats::nearestLabel(score, labels));
}

} // namespace gavel::jobs

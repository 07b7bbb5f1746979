// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowscores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace gavel::eval {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t longestScale = 101;

std::optional<double> meanOf(double sum, int count)
{
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// The integers between the lowest and the highest score if all scores are integers; else the
/// scores themselves.
Scale scaleSeen(const RowScores &rows)
{
    std::set<double> seen;
    for (const std::vector<double> *side : { &rows.scores, &rows.people.combined }) {
        for (const double score : *side) {
            if (std::isfinite(score) && seen.size() <= longestScale)
                seen.insert(score);
        }
    }
    if (seen.empty() || seen.size() > longestScale)
        return {};
    const double low = *seen.begin();
    const double high = *seen.rbegin();
    const bool areWhole = std::all_of(seen.begin(), seen.end(), [](double score) { return score == std::floor(score); });
    if (areWhole && high - low < static_cast<double>(longestScale)) {
        // Counted in an int: where doubles are 2 apart, score + 1 would be the same score.
        for (int step = 1; step < static_cast<int>(high - low); ++step)
            seen.insert(low + step);
    }
    Scale scale;
    for (const double score : seen)
        scale << ScalePoint{ QString::number(score, 'g', 6), score, {} };
    return scale;
}

/// The people who scored any of the pairs; the lists have one entry a pair.
void addPeople(ScorePairs &pairs, const PeopleScores &people)
{
    for (const std::vector<double> &person : people.each) {
        std::vector<double> scores;
        scores.reserve(pairs.rows.size());
        bool any = false;
        for (const std::size_t row : pairs.rows) {
            scores.push_back(person[row]);
            any = any || !std::isnan(scores.back());
        }
        if (any)
            pairs.scores.people.push_back(std::move(scores));
    }
    if (pairs.scores.people.size() < 2)
        pairs.scores.people.clear(); // the combined score is that person's
}

} // namespace

RowScoreCollector::RowScoreCollector(const JudgeDefinition &judge, const QString &criterion, qint64 first, std::size_t rows)
    : m_judge(judge)
    , m_criterion(criterion)
    , m_first(first)
    , m_isOverall(criterion.isEmpty() && judge.criteria.size() > 1)
    , m_rows(rows)
{
    for (qsizetype i = 0; i < judge.criteria.size(); ++i)
        m_places.insert(judge.criteria[i].name, i);
}

void RowScoreCollector::add(const Outcome &outcome)
{
    if (outcome.pos < m_first || outcome.pos - m_first >= static_cast<qint64>(m_rows.size()))
        return;
    if (m_isOverall)
        gather(outcome);
    else if (m_criterion.isEmpty() || outcome.criterion == m_criterion)
        take(outcome.pos, outcome.isOther, outcome.state, outcome.score, outcome.expected);
}

void RowScoreCollector::gather(const Outcome &outcome)
{
    const qsizetype place = m_places.value(outcome.criterion, -1);
    Repeat &repeat = m_repeats[{ outcome.pos, outcome.repeat }];
    repeat.state = repeat.scores.isEmpty() ? outcome.state : combined(repeat.state, outcome.state);
    repeat.isOther = repeat.isOther || outcome.isOther;
    repeat.scores.resize(m_judge.criteria.size());
    repeat.expected.resize(m_judge.criteria.size());
    if (place < 0)
        return;
    repeat.scores[place] = outcome.score;
    repeat.expected[place] = outcome.expected;
}

void RowScoreCollector::take(qint64 pos, bool isOther, VerdictState state, std::optional<double> score, std::optional<double> expected)
{
    Row &row = m_rows[static_cast<std::size_t>(pos - m_first)];
    Sums &sums = isOther ? row.other : row.counted;
    sums.state = overRepeats(sums.state, state);
    if (score) {
        sums.score += *score;
        ++sums.scores;
    }
    if (expected) {
        sums.expected += *expected;
        ++sums.expectedScores;
    }
}

std::vector<JudgedRow> RowScoreCollector::finish()
{
    for (auto it = m_repeats.cbegin(); it != m_repeats.cend(); ++it) {
        const Repeat &repeat = it.value();
        const bool isValid = repeat.state == VerdictState::Valid;
        take(it.key().first, repeat.isOther, repeat.state, isValid ? overallScore(m_judge, repeat.scores) : std::nullopt,
             isValid ? overallScore(m_judge, repeat.expected) : std::nullopt);
    }
    m_repeats.clear();
    std::vector<JudgedRow> judged;
    judged.reserve(m_rows.size());
    for (const Row &row : m_rows) {
        const bool isOther = row.counted.scores == 0 && row.other.state != VerdictState::Pending
            && (row.counted.state == VerdictState::Pending || row.other.scores > 0);
        const Sums &sums = isOther ? row.other : row.counted;
        judged.push_back({ sums.state, meanOf(sums.score, sums.scores), meanOf(sums.expected, sums.expectedScores), isOther });
    }
    return judged;
}

std::vector<double> RowScores::labels() const
{
    std::vector<double> values;
    for (const ScalePoint &point : scale)
        values.push_back(point.value);
    return values;
}

Result<RowScores> readScores(const RunReader &reader, const JudgeDefinition &judge, const QString &criterion)
{
    const auto count = reader.rowCount();
    if (!count)
        return count.error();
    const auto size = static_cast<std::size_t>(*count);
    RowScoreCollector collector(judge, criterion, 0, size);
    if (const auto read = reader.eachOutcome([&collector](const Outcome &outcome) { collector.add(outcome); }); !read)
        return read.error();
    const auto identities = reader.identities();
    if (!identities)
        return identities.error();
    auto people = reader.peopleScores(criterion);
    if (!people)
        return people.error();
    RowScores rows;
    rows.scale = ascending(scaleOf(judge, criterion));
    rows.people = std::move(*people);
    rows.others.identities = identities->others();
    const std::vector<JudgedRow> judged = collector.finish();
    for (const JudgedRow &row : judged) {
        const ReadScore read = !row.score ? ReadScore{ {}, NoScore::Missing }
            : row.isOther                 ? ReadScore{ {}, NoScore::OtherIdentity }
                                          : scoreOn(rows.scale, *row.score);
        rows.states.push_back(row.state);
        rows.scores.push_back(read.score.value_or(none));
        rows.noScore.push_back(read.why);
        rows.others.rows += row.isOther ? 1 : 0;
    }
    if (rows.scale.isEmpty())
        rows.scale = scaleSeen(rows);
    return rows;
}

ScorePairs pairScores(const RowScores &rows, const std::vector<qint32> &clusters)
{
    ScorePairs pairs;
    pairs.labels = rows.labels();
    pairs.people = rows.people.leftOut;
    for (std::size_t pos = 0; pos < rows.scores.size(); ++pos) {
        if (rows.hasScore(pos) && rows.hasHuman(pos)) {
            pairs.rows.push_back(pos);
            pairs.scores.judge.push_back(rows.scores[pos]);
            pairs.scores.human.push_back(rows.people.combined[pos]);
            if (!clusters.empty())
                pairs.scores.clusters.push_back(clusters[pos]);
        } else if (rows.hasHuman(pos)) {
            pairs.judge.add(rows.noScore[pos]);
        } else if (rows.hasScore(pos)) {
            pairs.human.add(rows.people.why[pos]);
        } else {
            ++pairs.neither;
        }
    }
    addPeople(pairs, rows.people);
    return pairs;
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

Result<ScorePairs> readPairs(const RunReader &reader, const JudgeDefinition &judge, const QString &criterion)
{
    const auto rows = readScores(reader, judge, criterion);
    if (!rows)
        return rows.error();
    const auto clusters = reader.clusters();
    if (!clusters)
        return clusters.error();
    return pairScores(*rows, clusterNumbers(*clusters));
}

} // namespace gavel::eval

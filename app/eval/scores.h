// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>
#include <span>
#include <utility>

namespace gavel::eval {

/// Why something is no score, and so takes no part in any figure.
enum class NoScore : quint8 {
    None, ///< it is one
    Missing, ///< empty, "nan", "n/a"; no verdict, no label
    NotFinite, ///< "inf"
    OffScale,
    Word, ///< neither a number nor a label of the scale
    OtherIdentity, ///< another model gave it than the one that counts
    NoMajority, ///< as many people for one score as for another
};
/// "missing", "not_finite", "off_scale", "unknown_word", "other_identity", "no_majority".
QString noScoreName(NoScore why);

/// Counts by reason.
class NoScoreCounts
{
public:
    void add(NoScore why) { ++m_counts[static_cast<std::size_t>(why)]; }
    qint64 of(NoScore why) const { return m_counts[static_cast<std::size_t>(why)]; }
    qint64 all() const;
    NoScoreCounts &operator+=(const NoScoreCounts &other);
    friend bool operator==(const NoScoreCounts &, const NoScoreCounts &) = default;

private:
    std::array<qint64, 7> m_counts{};
};

/// A score, or why there is none.
struct ReadScore
{
    std::optional<double> score;
    NoScore why = NoScore::None;
};
/// The score that a label or a cell stands for: a label of the scale, else a number between its
/// ends, as cellNumber() reads it. Without a scale every number is one.
ReadScore scoreFromText(const Scale &scale, QStringView text);
/// Whether a score can be one of the scale: finite and not beyond its ends.
ReadScore scoreOn(const Scale &scale, double score);

/// The scale of a named criterion, or (empty name) of the overall score: that of the only criterion,
/// of the one that asks for it, or the one that all criteria share. Empty if there is none. In the
/// judge's order.
Scale scaleOf(const JudgeDefinition &judge, const QString &criterion);
/// The same points, lowest first.
Scale ascending(Scale scale);
/// Lowest and highest value; both 0 for an empty scale.
std::pair<double, double> endsOf(const Scale &scale);

/// The points by which rows are counted: those of the scale and the scores between them that occur
/// ("3.5"), lowest first. Where too many different ones occur, the middles between neighbours of the
/// scale instead, and a score counts at the nearest.
Scale pointsFor(const Scale &scale, std::span<const double> scores);

/// Whether every score is one of these points.
bool areOn(const Scale &points, std::span<const double> scores);

/// What can be compared with human scores, the default first: the overall score (an empty name) if
/// it has a scale, and every named criterion.
QStringList scoreCriteria(const JudgeDefinition &judge);

} // namespace gavel::eval

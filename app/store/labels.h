// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace gavel::store {

struct Access;

struct Rater
{
    qint64 id = 0;
    QString name;
};

/// What one person said of one row and criterion. Never changed: a later one replaces it.
struct LabelRecord
{
    qint64 id = 0;
    qint64 item = 0;
    QString criterion; ///< empty: the overall score
    QString rater;
    std::optional<QString> label; ///< of the scale; nullopt takes the replaced one back
    QString reason; ///< with one, it is a correction
    qint64 atMs = 0; ///< UTC epoch; 0: now
    bool seen = false; ///< the verdict was visible
    QString source; ///< what brought the row: "file", "random", "free", or the name of a queue
    std::optional<double> probability; ///< with which the row was drawn
    bool adjudicated = false; ///< decides over all raters
    std::optional<qint64> replaces; ///< nullopt: the rater's own current one, if there is one

    friend bool operator==(const LabelRecord &, const LabelRecord &) = default;
};

/// How several raters make one human score, where nobody has adjudicated.
struct HumanRule
{
    enum class Kind { Mean, Median, Majority, OneRater };
    Kind kind = Kind::Mean;
    QString rater; ///< for OneRater

    friend bool operator==(const HumanRule &, const HumanRule &) = default;
};
QJsonObject toJson(const HumanRule &rule);
HumanRule humanRuleFromJson(const QJsonObject &json);
/// The project setting that holds the rule.
inline constexpr QLatin1StringView humanRuleKey{ "human_rule" };

class LabelStore
{
public:
    explicit LabelStore(const Access &access);

    Result<QList<Rater>> raters() const;
    /// Finds a rater of that name, or adds one. BadInput for an empty name.
    Result<Rater> addRater(const QString &name);

    /// Appends; gives it back with id, time and `replaces` filled in.
    Result<LabelRecord> add(const LabelRecord &label);
    /// Appends what takes `label` back: the one it had replaced again, or none.
    Result<LabelRecord> undo(const LabelRecord &label);

    /// The labels that count now: neither replaced nor taken back. Any number of items.
    Result<QList<LabelRecord>> current(const QList<qint64> &items) const;
    /// Everything that was ever said of an item, oldest first.
    Result<QList<LabelRecord>> history(qint64 item) const;
    /// Items of the dataset with at least one label that counts.
    Result<qint64> labelledItems(qint64 dataset) const;
    /// Their ids, in the order of the rows.
    Result<std::vector<qint64>> labelledIds(qint64 dataset) const;

private:
    const Access &m_access;
};

} // namespace gavel::store

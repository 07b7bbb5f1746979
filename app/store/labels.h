// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QObject;
class QSqlDatabase;

namespace gavel::store {

struct Access;

struct Rater
{
    qint64 id = 0;
    QString name;
};

/// One person's label of one row and criterion. Never changed: a later record replaces it.
struct LabelRecord
{
    qint64 id = 0;
    qint64 item = 0;
    QString criterion; ///< empty: the overall score
    QString rater;
    std::optional<QString> label; ///< of the scale; nullopt withdraws the one it replaces
    QString reason; ///< with one, it is a correction
    qint64 atMs = 0; ///< UTC epoch; 0: now
    bool seen = false; ///< the verdict was visible when it was given
    QString source; ///< why the row was labelled: "file", "random", "free", or the name of a queue
    std::optional<double> probability; ///< with which the row was drawn
    bool adjudicated = false; ///< takes precedence over all raters
    std::optional<qint64> replaces; ///< nullopt: the rater's own current one, if any

    friend bool operator==(const LabelRecord &, const LabelRecord &) = default;
};

/// How several raters are combined to one human score, unless it was adjudicated.
struct HumanRule
{
    enum class Kind { Mean, Median, Majority, OneRater };
    Kind kind = Kind::Mean;
    QString rater; ///< for OneRater

    friend bool operator==(const HumanRule &, const HumanRule &) = default;
};
QJsonObject toJson(const HumanRule &rule);
HumanRule humanRuleFromJson(const QJsonObject &json);
/// The key of the rule in the project's settings.
inline constexpr QLatin1StringView humanRuleKey{ "human_rule" };

/// A rater and a criterion.
using Voice = std::pair<QString, QString>;
/// Copies the labels of one dataset, with their history, to the rows of another with the same
/// numbers, except those from a file by these voices.
Result<void> carryLabels(QSqlDatabase &db, qint64 from, qint64 to, const QList<Voice> &without);

/// The labels of a project and their raters. Owned by the project; lives in its thread.
class LabelStore
{
public:
    explicit LabelStore(const Access &access);

    Result<QList<Rater>> raters() const;
    /// Finds a rater of that name, or adds one. BadInput for an empty name.
    Result<Rater> addRater(const QString &name);

    /// Appends; returns the label with id, time and `replaces` set.
    Result<LabelRecord> add(const LabelRecord &label);
    /// Undoes `label`: appends the one it had replaced, or a withdrawal.
    Result<LabelRecord> undo(const LabelRecord &label);

    /// A queued label. The writer sets its fields; it must not be read before `done`.
    using Queued = std::shared_ptr<LabelRecord>;
    using Done = std::function<void(Result<void>)>;
    /// The same without waiting.
    void add(const Queued &label, QObject *context, Done done);
    /// `earlier` are labels that may be undone after this one: if the undo restores one of them,
    /// that becomes the new record.
    void undo(const Queued &label, const QList<Queued> &earlier, QObject *context, Done done);

    /// What became of labels that were added together.
    struct Added
    {
        qint64 added = 0; ///< rows that the rater had not labelled
        qint64 replaced = 0; ///< another label of the rater stood there
        qint64 unchanged = 0; ///< the rater's label was the same; nothing was written
    };
    /// Appends all of them or none, in one step, without waiting. A label that the rater has given
    /// already is not written again.
    void addAll(QList<LabelRecord> labels, QObject *context, std::function<void(Result<Added>)> done);

    /// The current labels of these items: neither replaced nor withdrawn. Any number of items.
    Result<QList<LabelRecord>> current(const QList<qint64> &items) const;
    /// All records of an item, oldest first.
    Result<QList<LabelRecord>> history(qint64 item) const;
    /// Number of items of the dataset with at least one current label.
    Result<qint64> labelledItems(qint64 dataset) const;
    /// Their ids, in the order of the rows.
    Result<std::vector<qint64>> labelledIds(qint64 dataset) const;

private:
    const Access &m_access;
};

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"

#include <QList>
#include <QUuid>

#include <functional>
#include <optional>

class QObject;
class QSqlDatabase;

namespace gavel::store {

struct Access;

/// A judge with its draft, which is what its editor shows.
struct JudgeEntry
{
    qint64 id = 0;
    QUuid uuid;
    QString name;
    eval::JudgeDefinition draft;
    std::optional<qint64> latestVersion; ///< id of the numbered version with the highest number
    std::optional<Error> damage = {}; ///< the draft cannot be read and is empty
};

/// One immutable state of a judge.
struct JudgeVersion
{
    qint64 id = 0;
    qint64 judge = 0;
    std::optional<int> number; ///< none for versions that were only tried
    QByteArray hash; ///< eval::versionHash()
    eval::JudgeDefinition definition;
    std::optional<qint64> parent; ///< the previous latest version
    qint64 createdMs = 0;
};

/// The judge to store with a run, or with a version that a person keeps.
struct RunJudge
{
    std::optional<qint64> judge; ///< nullopt: the judge of that name, or a new one
    eval::JudgeDefinition definition;
    bool numbered = true; ///< false for a Try, whose version gets no number
};

/// Inside a write: finds the version by its hash, or stores it, and returns its id.
Result<qint64> storeJudge(QSqlDatabase &db, const RunJudge &judge);

/// The judges of a project and their versions. Owned by the project; lives in its thread.
class JudgeStore
{
public:
    explicit JudgeStore(const Access &access);

    /// With those that are damaged.
    Result<QList<JudgeEntry>> all() const;
    Result<JudgeEntry> judge(qint64 id) const;
    Result<JudgeEntry> create(const eval::JudgeDefinition &draft);
    Result<void> saveDraft(qint64 judge, const eval::JudgeDefinition &draft);
    /// The same without waiting.
    void saveDraft(qint64 judge, const eval::JudgeDefinition &draft, QObject *context, std::function<void(Result<void>)> done);
    /// Removes its Tries as well. BadInput while another run uses one of its versions.
    Result<void> remove(qint64 judge);

    /// Finds the version by its hash, or stores it. `numbered`: assigns the next number if it has
    /// none; a version never loses its number.
    Result<JudgeVersion> storeVersion(qint64 judge, const eval::JudgeDefinition &definition, bool numbered);
    /// Oldest first, including those without a number; without those that cannot be read.
    Result<QList<JudgeVersion>> versions(qint64 judge) const;
    Result<JudgeVersion> version(qint64 id) const;

private:
    const Access &m_access;
};

} // namespace gavel::store

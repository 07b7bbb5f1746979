// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"

#include <QList>
#include <QUuid>

#include <optional>

namespace gavel::store {

struct Access;

/// A judge with its draft: what its editor holds.
struct JudgeEntry
{
    qint64 id = 0;
    QUuid uuid;
    QString name;
    eval::JudgeDefinition draft;
    std::optional<qint64> latestVersion; ///< id of the numbered version with the highest number
};

/// One immutable state of a judge.
struct JudgeVersion
{
    qint64 id = 0;
    qint64 judge = 0;
    std::optional<int> number; ///< none for what was only tried
    QByteArray hash; ///< eval::versionHash()
    eval::JudgeDefinition definition;
    std::optional<qint64> parent; ///< the version that was the latest before
    qint64 createdMs = 0;
};

class JudgeStore
{
public:
    explicit JudgeStore(const Access &access);

    Result<QList<JudgeEntry>> all() const;
    Result<JudgeEntry> judge(qint64 id) const;
    Result<JudgeEntry> create(const eval::JudgeDefinition &draft);
    Result<void> saveDraft(qint64 judge, const eval::JudgeDefinition &draft);
    /// With its Tries. BadInput while another run uses one of its versions.
    Result<void> remove(qint64 judge);

    /// Finds the version by its hash, or stores it. `numbered`: gives it the next
    /// number if it has none; a version never loses its number.
    Result<JudgeVersion> storeVersion(qint64 judge, const eval::JudgeDefinition &definition, bool numbered);
    /// Oldest first, those without a number too.
    Result<QList<JudgeVersion>> versions(qint64 judge) const;
    Result<JudgeVersion> version(qint64 id) const;

private:
    const Access &m_access;
};

} // namespace gavel::store

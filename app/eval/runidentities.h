// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QList>

#include <optional>

namespace gavel::eval {

/// Rows left out of all figures of a run, since another identity gave their verdicts.
struct OtherRows
{
    qint64 rows = 0;
    QList<ServerIdentity> identities = {};
};

/// The identities that answered a run. Verdicts of two identities are never averaged: the one
/// accepted last counts, no matter which of the run's servers serve it.
class RunIdentities
{
public:
    RunIdentities() = default;
    explicit RunIdentities(QList<std::optional<ServerIdentity>> byServerNo)
        : m_byServerNo(std::move(byServerNo))
    {
    }

    const QList<std::optional<ServerIdentity>> &byServerNo() const { return m_byServerNo; }
    /// Equal for all servers with the same identity.
    int groupOf(int serverNo) const;
    int countedGroup() const;
    /// A reply with this number is left out of all figures.
    bool isOther(int serverNo) const;
    /// The identities that do not count, each once.
    QList<ServerIdentity> others() const;

private:
    QList<std::optional<ServerIdentity>> m_byServerNo;
};

} // namespace gavel::eval

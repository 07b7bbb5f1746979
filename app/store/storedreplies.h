// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "core/stop.h"
#include "eval/runlog.h"
#include "store/sql.h"

#include <QHash>

#include <memory>

namespace gavel::store {

/// Replies of all runs, for reuse; created by ReaderSource::openReplies(). Lives in the thread of
/// its connection.
class StoredReplies
{
public:
    StoredReplies(std::unique_ptr<Connection> connection, Stop stop);

    /// Ids by body digest, of runs with this version and model whose server had exactly this
    /// identity.
    Result<QHash<QByteArray, qint64>> reusable(const QByteArray &versionHash, const QString &model, const ServerIdentity &identity) const;
    Result<eval::ReplyRecord> reply(qint64 id) const; ///< with its verdicts

private:
    std::unique_ptr<Connection> m_connection;
    Stop m_stop;
    mutable Statement m_reply;
};

} // namespace gavel::store

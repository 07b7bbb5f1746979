// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace gavel::store {

/// The locks by which SQLite prevents other processes from removing the -wal of an open project.
/// They belong to the process, not to a descriptor: closing any other descriptor of the file drops
/// them without SQLite noticing. Another program then believes it is the last user and deletes the
/// -wal.
class SqliteLocks
{
public:
    enum class State {
        Unknown, ///< unknown: no -wal, or no list of locks
        Held,
        TakenAgain,
        Lost, ///< the -wal was removed in the meantime, or another process has locked the file exclusively
    };

    SqliteLocks() = default;
    /// For a file whose connections are open and have read. Remembers how the kernel lists their
    /// locks.
    explicit SqliteLocks(const QString &file);
    /// After all connections: this closes a descriptor, too.
    ~SqliteLocks();
    SqliteLocks(SqliteLocks &&other) noexcept;
    SqliteLocks &operator=(SqliteLocks &&other) noexcept;
    Q_DISABLE_COPY(SqliteLocks)

    /// Reads one short file of the kernel. Missing locks are taken again on the same bytes.
    State check();

private:
    struct Range
    {
        QString path;
        quint64 device = 0;
        quint64 inode = 0;
        qint64 first = 0;
        qint64 length = 0;
        QByteArray listed = {}; ///< "fe:01:1234", the kernel's name of the file
        int descriptor = -1; ///< set when it was taken again
    };

    static bool take(Range &range);
    bool isWalInPlace() const;
    void release();

    std::vector<Range> m_ranges; ///< empty: unknown
    Range m_wal;
};

} // namespace gavel::store

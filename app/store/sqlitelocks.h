// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace gavel::store {

/// The locks by which SQLite keeps others from taking the -wal of a project that
/// is open. They belong to the process, not to a descriptor: closing any other
/// descriptor of the file drops them, and SQLite is not told. Another program
/// then takes itself for the last user and deletes the -wal under us.
class SqliteLocks
{
public:
    enum class State {
        Unknown, ///< nothing can be said: no -wal, or no list of locks
        Held,
        TakenAgain,
        Lost, ///< the -wal has gone meanwhile, or somebody else has the file to himself
    };

    SqliteLocks() = default;
    /// Of a file whose connections stand and have read. Remembers how the kernel lists their locks.
    explicit SqliteLocks(const QString &file);
    /// After all connections: this, too, closes a descriptor.
    ~SqliteLocks();
    SqliteLocks(SqliteLocks &&other) noexcept;
    SqliteLocks &operator=(SqliteLocks &&other) noexcept;
    Q_DISABLE_COPY(SqliteLocks)

    /// Reads one short file of the kernel. What is gone is taken again, as the same locks on the same bytes.
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
        int descriptor = -1; ///< once it has been taken again
    };

    static bool take(Range &range);
    bool isWalInPlace() const;
    void letGo();

    std::vector<Range> m_ranges; ///< empty: nothing can be said
    Range m_wal;
};

} // namespace gavel::store

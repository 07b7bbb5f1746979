// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runcreation.h"

#include "core/address.h"
#include "core/names.h"
#include "store/judges.h"
#include "store/sql.h"
#include "store/words.h"

#include <algorithm>

namespace gavel::store {

namespace {

constexpr std::size_t insertPart = 5'000;

constexpr Names<RunInfo::Kind, 3> kindNames{ {
    { RunInfo::Kind::Judged, QLatin1StringView("judged") },
    { RunInfo::Kind::Imported, QLatin1StringView("imported") },
    { RunInfo::Kind::Recorded, QLatin1StringView("recorded") },
} };

} // namespace

QString runKindName(RunInfo::Kind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<RunInfo::Kind> runKindNamed(QStringView name)
{
    return valueIn(kindNames, name);
}

Result<bool> RunCreation::step(QSqlDatabase &db)
{
    const auto notYet = [] { return false; };
    switch (m_phase) {
    case Phase::Begin:
        return begin(db).transform(notYet);
    case Phase::Select: {
        const auto found = m_rows.step(db);
        if (found && *found)
            m_phase = Phase::Insert;
        return found.transform([](bool) { return false; });
    }
    case Phase::Insert:
        return insertRows(db).transform(notYet);
    case Phase::Complete:
        break;
    }
    return complete(db).transform([] { return true; });
}

Result<void> RunCreation::begin(QSqlDatabase &db)
{
    if (m_info.uuid.isNull())
        m_info.uuid = QUuid::createUuid();
    if (m_info.createdMs == 0)
        m_info.createdMs = nowMs();
    const auto made
        = query(db,
                QStringLiteral("INSERT INTO run (uuid, kind, dataset, name, model, repeats, selection, settings, state, data_digest, created_ms, "
                               "started_ms, finished_ms, adaptations, probe_requests) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                { m_info.uuid.toString(QUuid::WithoutBraces), runKindName(m_info.kind), m_info.dataset, text(m_info.name), text(m_info.model),
                  m_info.repeats, toText(toJson(m_info.selection)), toText(toJson(m_info.options)), eval::runStateName(m_info.state),
                  bytesOrNull(m_info.dataDigest), m_info.createdMs, orNull(m_info.startedMs), orNull(m_info.finishedMs),
                  toText(QJsonArray::fromStringList(m_info.adaptations)), m_info.probeRequests });
    if (!made)
        return made.error();
    m_info.id = made->lastInsertId().toLongLong();
    m_phase = Phase::Select;
    return insertServers(db);
}

Result<void> RunCreation::insertServers(QSqlDatabase &db)
{
    for (int no = 0; no < m_info.servers.size(); ++no) {
        const RunServer &server = m_info.servers[no];
        const QVariant identity = server.identity.isEmpty() ? QVariant() : QVariant(toText(server.identity));
        // The address of a server never contains a secret; if one got in, it must not get into the
        // file.
        const QString url = withoutSecrets(server.url).toString();
        auto done = change(db, QStringLiteral("INSERT INTO run_server (run, no, server_uuid, name, url, identity) VALUES (?, ?, ?, ?, ?, ?)"),
                           { m_info.id, no, server.server.toString(QUuid::WithoutBraces), text(server.name), text(url), identity });
        if (!done)
            return done;
    }
    return {};
}

Result<void> RunCreation::insertRows(QSqlDatabase &db)
{
    auto insert = prepare(db, QStringLiteral("INSERT INTO run_item (run, pos, item_a, item_b) VALUES (?, ?, ?, ?)"));
    if (!insert)
        return insert.error();
    const std::size_t end = std::min(m_inserted + insertPart, m_rows.items().size());
    for (std::size_t pos = m_inserted; pos < end; ++pos) {
        const QVariant second = pos < m_seconds.size() ? QVariant(m_seconds[pos]) : QVariant();
        if (auto done = execute(*insert, { m_info.id, static_cast<qint64>(pos), m_rows.items()[pos], second }); !done)
            return done;
    }
    m_inserted = end;
    if (m_inserted == m_rows.items().size())
        m_phase = Phase::Complete;
    return {};
}

Result<void> RunCreation::complete(QSqlDatabase &db)
{
    if (m_judge) {
        const auto version = storeJudge(db, *m_judge);
        if (!version)
            return version.error();
        m_info.judgeVersion = *version;
    }
    return change(db, QStringLiteral("UPDATE run SET judge_version = ?, judge = ?, row_count = ?, complete = ? WHERE id = ?"),
                  { orNull(m_info.judgeVersion), m_info.judgeVersion ? QVariant() : QVariant(toText(eval::toJson(m_info.judge))),
                    static_cast<qint64>(m_rows.items().size()), m_visibility == Visibility::WhenComplete ? 1 : 0, m_info.id });
}

} // namespace gavel::store

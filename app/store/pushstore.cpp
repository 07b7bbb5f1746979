// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pushstore.h"

#include "core/names.h"
#include "store/access.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

#include <QUrl>

#include <utility>

namespace gavel::store {

namespace {

using State = mlflow::Push::State;

constexpr Names<State, 5> pushStates{ {
    { State::Waiting, QLatin1StringView("waiting") },
    { State::Sending, QLatin1StringView("sending") },
    { State::Done, QLatin1StringView("done") },
    { State::Failed, QLatin1StringView("failed") },
    { State::Abandoned, QLatin1StringView("abandoned") },
} };

/// In the order of the columns in both statements below.
QVariantList valuesOf(const mlflow::Push &push)
{
    const QString url = QUrl(push.url).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    QVariantList values{ push.run,
                         push.server.toString(QUuid::WithoutBraces),
                         text(url),
                         text(push.experiment),
                         text(push.runName),
                         nameIn(pushStates, push.state),
                         text(push.mlflowRunId),
                         toText(push.progress) };
    values += errorValues(push.error);
    return values;
}

} // namespace

PushStore::PushStore(const Access &access)
    : m_access(access)
{
}

Result<QList<mlflow::Push>> PushStore::pushes() const
{
    auto found
        = query(m_access.reader,
                QStringLiteral("SELECT id, run, server_uuid, url, experiment, run_name, state, mlflow_run_id, progress, created_ms, error_kind, "
                               "error_status, error_detail FROM push ORDER BY id"));
    if (!found)
        return found.error();
    QList<mlflow::Push> pushes;
    while (found->next()) {
        mlflow::Push push;
        push.id = found->value(0).toLongLong();
        push.run = found->value(1).toLongLong();
        push.server = QUuid::fromString(found->value(2).toString());
        push.url = found->value(3).toString();
        push.experiment = found->value(4).toString();
        push.runName = found->value(5).toString();
        push.state = valueIn(pushStates, found->value(6).toString()).value_or(State::Waiting);
        push.mlflowRunId = found->value(7).toString();
        push.progress = objectFrom(found->value(8));
        push.createdMs = msAt(*found, 9);
        push.error = errorAt(*found, 10);
        pushes << push;
    }
    return pushes;
}

Result<qint64> PushStore::add(const mlflow::Push &push)
{
    qint64 id = 0;
    const auto added = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        QVariantList values = valuesOf(push);
        values << (push.createdMs == 0 ? nowMs() : push.createdMs);
        const auto inserted = query(db,
                                    QStringLiteral("INSERT INTO push (run, server_uuid, url, experiment, run_name, state, mlflow_run_id, progress, "
                                                   "error_kind, error_status, error_detail, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                                    values);
        if (!inserted)
            return inserted.error();
        id = inserted->lastInsertId().toLongLong();
        return {};
    });
    if (!added)
        return added.error();
    return id;
}

Result<void> PushStore::update(const mlflow::Push &push)
{
    return m_access.writer.run([&push](QSqlDatabase &db) -> Result<void> {
        QVariantList values = valuesOf(push);
        values << push.id;
        const auto updated = query(db,
                                   QStringLiteral("UPDATE push SET run = ?, server_uuid = ?, url = ?, experiment = ?, run_name = ?, state = ?, "
                                                  "mlflow_run_id = ?, progress = ?, error_kind = ?, error_status = ?, error_detail = ? WHERE id = ?"),
                                   values);
        if (!updated)
            return updated.error();
        if (updated->numRowsAffected() == 0)
            return notFound(Words::tr("This push is not in the project."), QString::number(push.id));
        return {};
    });
}

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql.h"

#include "store/words.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>

namespace gavel::store {

int resultCode(const QSqlError &error)
{
    // The driver reports extended codes; the primary one is in the low byte.
    return error.nativeErrorCode().toInt() & 0xff;
}

Error sqlError(const QSqlError &error)
{
    enum Code { Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, Full = 13, CannotOpen = 14 };
    const QString detail = QStringLiteral("SQLite %1: %2 %3").arg(error.nativeErrorCode(), error.databaseText(), error.driverText()).trimmed();
    switch (resultCode(error)) {
    case Full:
        return { Error::Kind::DiskFull, 0, Words::tr("The disk is full. Free some space, then try again."), detail };
    case ReadOnly:
        return gavel::readOnlyError(Words::tr("The project file does not take changes. Save a copy elsewhere to go on."), detail);
    case Permission:
    case CannotOpen:
        return ioError(Words::tr("The project file cannot be opened. Check its folder and your permissions."), detail);
    case Busy:
    case Locked:
        return lockedError(Words::tr("Another program is using the project file. Close it there, then try again."), detail);
    case sqlite::corrupt:
        return ioError(Words::tr("The project file is damaged. Go back to a copy of it."), detail);
    case sqlite::notADatabase:
        return badInput(Words::tr("This file is not a Gavel project."), detail);
    default:
        return ioError(Words::tr("The project file could not be read or written. Check the disk, then try again."), detail);
    }
}

Error readOnlyError()
{
    return gavel::readOnlyError(Words::tr("This project is open for reading only. Save a copy to change it."));
}

Error driverMissingError()
{
    return ioError(Words::tr("Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite, then start again."),
                   QSqlDatabase::drivers().join(u' '));
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSpec &spec)
{
    static std::atomic<quint64> counter{ 0 };
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return driverMissingError();

    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = QStringLiteral("gavel-%1").arg(++counter);
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase &db = connection->m_database;
    QStringList options;
    if (spec.readOnly || spec.immutable)
        options << QStringLiteral("QSQLITE_OPEN_READONLY");
    if (spec.immutable || spec.isUri)
        options << QStringLiteral("QSQLITE_OPEN_URI");
    if (spec.immutable) {
        db.setDatabaseName(QStringLiteral("file:%1?immutable=1").arg(QString::fromLatin1(QUrl::toPercentEncoding(spec.file, "/"))));
    } else {
        db.setDatabaseName(spec.file);
    }
    db.setConnectOptions(options.join(u';'));
    if (!db.open())
        return sqlError(db.lastError());
    // What the schema of a received file holds gets no rights; its pages are not trusted either.
    QStringList pragmas{ QStringLiteral("trusted_schema = OFF"), QStringLiteral("cell_size_check = ON") };
    pragmas << (spec.readOnly || spec.immutable ? QStringLiteral("query_only = ON") : QStringLiteral("foreign_keys = ON"));
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const auto set = change(db, QStringLiteral("PRAGMA ") + pragma); !set)
            return set.error();
    }
    return connection;
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqlError(query.lastError());
    return query;
}

Result<QSqlQuery *> prepareOnce(Statement &statement, const QSqlDatabase &db, const QString &sql)
{
    if (!statement) {
        auto made = prepare(db, sql);
        if (!made)
            return made.error();
        statement = std::move(*made);
    }
    return &*statement;
}

Result<void> execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        return sqlError(query.lastError());
    return {};
}

Result<QSqlQuery> query(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    auto prepared = prepare(db, sql);
    if (!prepared)
        return prepared;
    if (const auto ran = execute(*prepared, values); !ran)
        return ran.error();
    return prepared;
}

Result<void> change(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    const auto ran = query(db, sql, values);
    if (!ran)
        return ran.error();
    return {};
}

Result<QVariant> scalar(const QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    auto ran = query(db, sql, values);
    if (!ran)
        return ran.error();
    if (ran->next())
        return ran->value(0);
    if (ran->lastError().isValid())
        return sqlError(ran->lastError());
    return QVariant();
}

std::optional<double> realAt(const QSqlQuery &query, int column)
{
    const QVariant value = query.value(column);
    const bool isNumber = value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
    const double number = isNumber ? value.toDouble() : 0;
    return isNumber && !value.isNull() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> wholeAt(const QSqlQuery &query, int column)
{
    const QVariant value = query.value(column);
    const bool isWhole = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int;
    return isWhole && !value.isNull() ? std::optional(value.toLongLong()) : std::nullopt;
}

std::optional<int> countAt(const QSqlQuery &query, int column)
{
    const auto number = wholeAt(query, column);
    const bool isCount = number && *number >= 0 && *number <= std::numeric_limits<int>::max();
    return isCount ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

qint64 msAt(const QSqlQuery &query, int column)
{
    return optionalMsAt(query, column).value_or(0);
}

std::optional<qint64> optionalMsAt(const QSqlQuery &query, int column)
{
    constexpr qint64 year9999 = 253'370'764'800'000;
    const auto ms = wholeAt(query, column);
    return ms ? std::optional(std::clamp<qint64>(*ms, 0, year9999)) : std::nullopt;
}

std::optional<Error> errorAt(const QSqlQuery &query, int column)
{
    const QVariant kind = query.value(column);
    if (kind.isNull())
        return {};
    // The text of a stored error is generated again, in the current language.
    return errorFromJson({ { QStringLiteral("kind"), kind.toString() },
                           { QStringLiteral("status"), query.value(column + 1).toInt() },
                           { QStringLiteral("detail"), query.value(column + 2).toString() } });
}

QVariantList errorValues(const std::optional<Error> &error)
{
    if (!error)
        return { QVariant(), QVariant(), QVariant() };
    return { kindName(error->kind), error->httpStatus, text(error->detail) };
}

QString toText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString toText(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

QJsonArray arrayFrom(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).array();
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString cellsToJson(const QStringList &cells)
{
    qsizetype size = 2;
    for (const QString &cell : cells)
        size += cell.size() + cell.size() / 16 + 3;
    QByteArray json;
    json.reserve(size);
    JsonWriter writer(json);
    writer.beginArray();
    for (const QString &cell : cells)
        writer.value(cell);
    writer.endArray();
    return QString::fromUtf8(json);
}

QStringList cellsFromJson(const QString &json)
{
    QStringList cells;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    cells.reserve(array.size());
    for (const auto &cell : array)
        cells << cell.toString();
    return cells;
}

} // namespace gavel::store

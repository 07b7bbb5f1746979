// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonwriter.h"
#include "core/result.h"
#include "store/readersource.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>

namespace gavel::store {

/// The primary result codes of SQLite that are used here.
namespace sqlite {
inline constexpr int corrupt = 11;
inline constexpr int constraint = 19;
inline constexpr int notADatabase = 26;
} // namespace sqlite

/// The primary result code, or 0.
int resultCode(const QSqlError &error);
Error sqlError(const QSqlError &error);
Error readOnlyError();
Error driverMissingError();

/// A connection with a unique name; it is created and destroyed in one thread.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionSpec &spec);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    QSqlDatabase &database() { return m_database; }

private:
    Connection() = default;

    QString m_name;
    QSqlDatabase m_database;
};

/// Forward-only. A missing table is an Io error like any other.
Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &sql);
/// A prepared query that is kept.
using Statement = std::optional<QSqlQuery>;
Result<QSqlQuery *> prepareOnce(Statement &statement, const QSqlDatabase &db, const QString &sql);
/// Binds by position and runs; for a query that is used repeatedly.
Result<void> execute(QSqlQuery &query, const QVariantList &values);
/// Prepares, binds and runs.
Result<QSqlQuery> query(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});
/// For statements without rows.
Result<void> change(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});
/// The first column of the first row; invalid if there is no row.
Result<QVariant> scalar(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {});

/// A null QString would be bound as NULL.
inline QVariant text(const QString &value)
{
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}
inline QVariant textOrNull(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}
inline QVariant bytesOrNull(const QByteArray &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}
template <typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

// What is stored in a column need not be of its type, nor a number that makes sense: the file may
// have been made by somebody else.

/// A finite number, or nothing.
std::optional<double> realAt(const QSqlQuery &query, int column);
/// A whole number of SQLite's type INTEGER, or nothing.
std::optional<qint64> wholeAt(const QSqlQuery &query, int column);
/// A number of tokens or attempts: from 0 to 2³¹ − 1, or nothing.
std::optional<int> countAt(const QSqlQuery &query, int column);
/// Milliseconds: of a time (UTC epoch) or of a duration, within the years that can be shown.
qint64 msAt(const QSqlQuery &query, int column);
std::optional<qint64> optionalMsAt(const QSqlQuery &query, int column);
inline std::optional<qint64> integerAt(const QSqlQuery &query, int column)
{
    const QVariant value = query.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}
/// From three columns: kind, status, detail.
std::optional<Error> errorAt(const QSqlQuery &query, int column);
/// The values for such columns.
QVariantList errorValues(const std::optional<Error> &error);

QString toText(const QJsonObject &json);
QString toText(const QJsonArray &json);
QJsonObject objectFrom(const QVariant &value);
QJsonArray arrayFrom(const QVariant &value);

qint64 nowMs(); ///< UTC epoch

/// A JSON list of numbers.
template <typename Numbers>
QString listText(const Numbers &numbers)
{
    QByteArray json;
    JsonWriter writer(json);
    writer.beginArray();
    for (const auto number : numbers)
        writer.value(number);
    writer.endArray();
    return QString::fromLatin1(json);
}

/// A JSON list of strings, and back. Unpaired surrogates become U+FFFD.
QString cellsToJson(const QStringList &cells);
QStringList cellsFromJson(const QString &json);

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"

#include <QCoreApplication>

#include <array>

namespace gavel {

namespace {

struct KindRow
{
    Error::Kind kind;
    const char *name;
    const char *text;
};

using Kind = Error::Kind;

constexpr std::array kinds{
    KindRow{ Kind::Cancelled, "Cancelled", QT_TRANSLATE_NOOP("gavel::Error", "Cancelled.") },
    KindRow{ Kind::Timeout, "Timeout",
             QT_TRANSLATE_NOOP("gavel::Error", "The server did not answer in time. Raise the time limit or lower the concurrency.") },
    KindRow{ Kind::Unreachable, "Unreachable",
             QT_TRANSLATE_NOOP("gavel::Error", "The server cannot be reached. Check its address and that it is running.") },
    KindRow{ Kind::ConnectionLost, "ConnectionLost", QT_TRANSLATE_NOOP("gavel::Error", "The connection was lost before the answer was complete.") },
    KindRow{ Kind::Tls, "Tls",
             QT_TRANSLATE_NOOP("gavel::Error", "The secure connection failed. Check the certificate, or add your own authority to this server.") },
    KindRow{ Kind::Redirect, "Redirect",
             QT_TRANSLATE_NOOP("gavel::Error", "The server points to another address. Use that address if you trust it.") },
    KindRow{ Kind::Auth, "Auth", QT_TRANSLATE_NOOP("gavel::Error", "The server refused the key. Enter a valid one for this server.") },
    KindRow{ Kind::NotFound, "NotFound", QT_TRANSLATE_NOOP("gavel::Error", "The server does not have this model or address.") },
    KindRow{ Kind::RateLimited, "RateLimited", QT_TRANSLATE_NOOP("gavel::Error", "The server asks for fewer requests. Lower the concurrency.") },
    KindRow{ Kind::QuotaExceeded, "QuotaExceeded",
             QT_TRANSLATE_NOOP("gavel::Error", "The account's quota or credit is used up. Renew it, then continue.") },
    KindRow{ Kind::ServerBusy, "ServerBusy", QT_TRANSLATE_NOOP("gavel::Error", "The server is busy or still loading. Try again in a moment.") },
    KindRow{ Kind::ServerError, "ServerError", QT_TRANSLATE_NOOP("gavel::Error", "The server failed while answering. Its log says why.") },
    KindRow{ Kind::BadRequest, "BadRequest", QT_TRANSLATE_NOOP("gavel::Error", "The server did not accept the request.") },
    KindRow{
        Kind::ContextTooLong, "ContextTooLong",
        QT_TRANSLATE_NOOP("gavel::Error", "The prompt is longer than the model's context. Shorten the row or use a model with a larger context.") },
    KindRow{ Kind::Filtered, "Filtered",
             QT_TRANSLATE_NOOP("gavel::Error",
                               "The server's content filter let no answer to this row through. Leave the row out, or use another model.") },
    KindRow{ Kind::BadReply, "BadReply",
             QT_TRANSLATE_NOOP("gavel::Error", "The server's answer is not what this kind of server sends. Check the address.") },
    KindRow{ Kind::TooLarge, "TooLarge", QT_TRANSLATE_NOOP("gavel::Error", "The answer is larger than the limit.") },
    KindRow{ Kind::BadInput, "BadInput", QT_TRANSLATE_NOOP("gavel::Error", "The input is not valid.") },
    KindRow{ Kind::Io, "Io", QT_TRANSLATE_NOOP("gavel::Error", "A file could not be read or written.") },
    KindRow{ Kind::DiskFull, "DiskFull", QT_TRANSLATE_NOOP("gavel::Error", "The disk is full. Free some space, then try again.") },
    KindRow{ Kind::ReadOnly, "ReadOnly", QT_TRANSLATE_NOOP("gavel::Error", "The file is read-only. Save a copy elsewhere to change it.") },
    KindRow{ Kind::Locked, "Locked", QT_TRANSLATE_NOOP("gavel::Error", "The file is open in another Gavel.") },
    KindRow{ Kind::NewerFile, "NewerFile", QT_TRANSLATE_NOOP("gavel::Error", "The file was written by a newer Gavel. Update to open it.") },
    KindRow{ Kind::Keychain, "Keychain",
             QT_TRANSLATE_NOOP("gavel::Error", "The keychain did not answer. The key is kept in memory until the program ends.") },
};

} // namespace

QString kindName(Error::Kind kind)
{
    for (const KindRow &row : kinds) {
        if (row.kind == kind)
            return QString::fromLatin1(row.name);
    }
    Q_UNREACHABLE();
}

std::optional<Error::Kind> kindFromName(QStringView name)
{
    for (const KindRow &row : kinds) {
        if (name == QLatin1StringView(row.name))
            return row.kind;
    }
    return std::nullopt;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{ { QStringLiteral("kind"), kindName(error.kind) } };
    if (error.httpStatus != 0)
        json.insert(QStringLiteral("status"), error.httpStatus);
    if (!error.detail.isEmpty())
        json.insert(QStringLiteral("detail"), error.detail);
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    error.kind = kindFromName(json.value(QLatin1StringView("kind")).toString()).value_or(Kind::BadReply);
    error.httpStatus = json.value(QLatin1StringView("status")).toInt();
    error.detail = json.value(QLatin1StringView("detail")).toString();
    for (const KindRow &row : kinds) {
        if (row.kind == error.kind)
            error.text = QCoreApplication::translate("gavel::Error", row.text);
    }
    return error;
}

} // namespace gavel

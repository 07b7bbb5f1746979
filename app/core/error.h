// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace gavel {

/// What went wrong, in a form that code can branch on and a person can act on.
struct Error
{
    enum class Kind {
        Cancelled,
        Timeout,
        Unreachable,
        ConnectionLost,
        Tls,
        Redirect,
        Auth,
        NotFound,
        RateLimited,
        QuotaExceeded,
        ServerBusy,
        ServerError,
        BadRequest,
        ContextTooLong,
        BadReply,
        TooLarge,
        BadInput,
        Io,
        DiskFull,
        ReadOnly,
        Locked,
        NewerFile,
        Keychain,
    };

    Kind kind = Kind::BadInput;
    int httpStatus = 0;
    QString text; ///< translated; says what to do about it
    QString detail; ///< for the log; secrets already redacted
    std::optional<std::chrono::milliseconds> retryAfter = {};

    friend bool operator==(const Error &, const Error &) = default;
};

/// What a person, a file or a server gave us cannot be used; `text` says why.
inline Error badInput(const QString &text)
{
    return { Error::Kind::BadInput, 0, text, {} };
}

/// The stable, untranslated name of a kind ("ContextTooLong"), as stored and exported.
QString kindName(Error::Kind kind);
std::optional<Error::Kind> kindFromName(QStringView name);

/// Kind, status and detail only: translated text is never stored.
QJsonObject toJson(const Error &error);
/// The text of the result is a generic sentence for the kind.
Error errorFromJson(const QJsonObject &json);

} // namespace gavel

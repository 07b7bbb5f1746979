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
        Filtered, ///< a content filter let no answer through
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

/// Input from a person, a file or a server cannot be used; `text` says why.
inline Error badInput(const QString &text, const QString &detail = {})
{
    return { Error::Kind::BadInput, 0, text, detail };
}

/// Reading or writing a file failed.
inline Error ioError(const QString &text, const QString &detail = {})
{
    return { Error::Kind::Io, 0, text, detail };
}

inline Error notFound(const QString &text, const QString &detail = {})
{
    return { Error::Kind::NotFound, 0, text, detail };
}

inline Error tooLarge(const QString &text, const QString &detail = {})
{
    return { Error::Kind::TooLarge, 0, text, detail };
}

inline Error readOnlyError(const QString &text, const QString &detail = {})
{
    return { Error::Kind::ReadOnly, 0, text, detail };
}

inline Error lockedError(const QString &text, const QString &detail = {})
{
    return { Error::Kind::Locked, 0, text, detail };
}

/// The work was stopped on request; only shown to the person if `text` says more.
inline Error cancelledError(const QString &text = {})
{
    return { Error::Kind::Cancelled, 0, text, {} };
}

/// The stable, untranslated name of a kind ("ContextTooLong"), as stored and exported.
QString kindName(Error::Kind kind);
std::optional<Error::Kind> kindFromName(QStringView name);

/// Kind, status and detail only: translated text is never stored.
QJsonObject toJson(const Error &error);
/// The text of the result is a generic sentence for the kind.
Error errorFromJson(const QJsonObject &json);

} // namespace gavel

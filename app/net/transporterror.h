// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QString>
#include <QUrl>

#include <chrono>

namespace gavel::net {

/// Whether the exchange itself failed: false for success and for errors that Qt derives from an
/// HTTP status, which is a normal answer.
bool isTransportFailure(QNetworkReply::NetworkError error, int status);

/// The Error for a failed exchange. `reason` is Qt's text, `silence` the timeout that applied.
/// `url` is shown without user, password and query.
Error transportError(QNetworkReply::NetworkError error, int status, const QString &reason, const QUrl &url, std::chrono::milliseconds silence);

/// No byte for `silence`, and not complete after `total`.
Error silentError(const QUrl &url, int status, std::chrono::milliseconds silence);
Error tooSlowError(const QUrl &url, int status, std::chrono::milliseconds total);
/// The address, or the proxy itself, did not answer; `proxy` is its "host:port".
Error proxyError(const QUrl &url, const QString &proxy, const QString &reason);
Error proxySignInError(const QUrl &url);
Error badHeaderError(const QUrl &url, const QByteArray &name);
Error redirectError(int status, const QUrl &from, const QUrl &to);
Error tooLargeError(const QUrl &url, qint64 limit);
Error cutOffError(const QUrl &url, int status, qint64 got, qint64 announced);
/// A compressed body that ends before its data do.
Error cutCodingError(const QUrl &url, int status);
Error badAddressError(const QUrl &url);
Error badSecretError(const QUrl &url);
Error unreadableCaError(const QUrl &url, const QString &caFile);

/// An address that is safe to show: no user, password, query or fragment.
QString shownAddress(const QUrl &url);

} // namespace gavel::net

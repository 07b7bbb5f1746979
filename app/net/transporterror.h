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

/// Whether the exchange itself failed: false for success and for every error
/// that Qt derives from an HTTP status, which is an answer like any other.
bool isTransportFailure(QNetworkReply::NetworkError error, int status);

/// The Error for a failed exchange. `reason` is Qt's own text, `silence` the
/// time limit that applied. `url` is shown without user, password and query.
Error transportError(QNetworkReply::NetworkError error, int status, const QString &reason, const QUrl &url, std::chrono::milliseconds silence);

Error redirectError(int status, const QUrl &from, const QUrl &to);
Error tooLargeError(const QUrl &url, qint64 limit);
Error cutOffError(const QUrl &url, int status, qint64 got, qint64 announced);
Error badAddressError(const QUrl &url);
Error badSecretError(const QUrl &url);
Error unreadableCaError(const QUrl &url, const QString &caFile);

/// An address as it may be shown: no user, password, query or fragment.
QString shownAddress(const QUrl &url);

} // namespace gavel::net

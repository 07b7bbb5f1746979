// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/headers.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

/// How long a server asks to wait. Pure. Waits are at most a day; a time that has passed is 0.
namespace gavel::net {

using Wait = std::optional<std::chrono::milliseconds>;

/// The wait that a text names: seconds, a point of time, a duration ("6m0s", "1 hour 5 minutes") or a
/// date.
Wait waitIn(const QString &text, const QDateTime &now);
/// The same of a number of milliseconds.
Wait waitInMs(const QString &text);

/// The wait that an answer asks for in its headers: Retry-After and its variants, and for 429 the
/// reset of the limit that is used up. Dates go by the server's own clock if it tells the time.
Wait waitAskedFor(int status, const Headers &headers, const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace gavel::net

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "llm/wire.h"
#include "net/headers.h"
#include "net/waits.h"

#include <QDateTime>

#include <optional>

/// What a refusal says about time: whether it passes by itself, and when. Pure.
namespace gavel::llm {

/// How long an answer asks to wait: by its headers (see net::waitAskedFor()), else by its body, in a
/// field (`retryDelay`, `retry_after`, `estimated_time`, …) or in words ("try again in 6m0s").
net::Wait waitOf(int status, const net::Headers &headers, const ServerMessage &message, const QDateTime &now);

/// A server that loads, swaps or starts its model, or has no room at present, whatever the status.
bool saysNotReady(const ServerMessage &message);

/// RateLimited for a limit that passes by itself, QuotaExceeded for an account that has nothing
/// left, nullopt for anything else. `namesWait`: a header or the body says when to come back.
std::optional<Error::Kind> limitKind(int status, const ServerMessage &message, bool namesWait);

} // namespace gavel::llm

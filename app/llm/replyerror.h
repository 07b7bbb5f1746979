// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/wire.h"
#include "net/httpclient.h"

namespace gavel::llm {

/// What a status other than 2xx means.
inline Error replyError(const net::Response &response)
{
    return errorFromReply(response.status, response.body, response.header("Retry-After"));
}

} // namespace gavel::llm

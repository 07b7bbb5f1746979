// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/wire.h"
#include "net/httpclient.h"

namespace gavel::llm {

inline Refusal refusalOf(const net::Response &response)
{
    return refusalOf(response.status, response.body, response.headers);
}

/// The Error for a status other than 2xx.
inline Error replyError(const net::Response &response)
{
    return refusalOf(response).error;
}

} // namespace gavel::llm

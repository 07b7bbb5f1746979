// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QNetworkRequest>

namespace gavel::net {

struct Request;

/// Everything of a request but its own headers and body, with `secret` as its server wants it sent.
/// Auth: the secret cannot be put into a header. BadInput: a header of the request cannot be sent.
/// Tls: the authority of the server cannot be read.
Result<QNetworkRequest> wireRequest(const Request &request, const QByteArray &secret);

/// BadInput, naming the header: a line break or another control character would change the request.
Result<void> checkHeaders(const Request &request);

} // namespace gavel::net

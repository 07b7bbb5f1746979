// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace gavel {

struct Server;

/// Port: where the network layer gets a server's secret when it sends a request.
class KeySource
{
public:
    virtual ~KeySource() = default;

    /// The key, token or password of the server; empty if there is none, or if it was given for
    /// another origin than that of the server's address. Reads memory only and never blocks.
    virtual QByteArray secret(const Server &server) const = 0;
};

} // namespace gavel

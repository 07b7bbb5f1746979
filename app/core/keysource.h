// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace gavel {

struct Server;

/// Port: where the network layer asks for a server's secret at the moment of sending.
class KeySource
{
public:
    virtual ~KeySource() = default;

    /// The key, token or password of the server, or empty; empty, too, if it was not given for the
    /// origin of the address that the server has here. A look-up in memory: never blocks.
    virtual QByteArray secret(const Server &server) const = 0;
};

} // namespace gavel

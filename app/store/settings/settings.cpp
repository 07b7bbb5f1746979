// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/settings.h"

#include <algorithm>

namespace gavel::store {

const Server *Settings::server(const QUuid &id) const
{
    const auto found = std::find_if(servers.cbegin(), servers.cend(), [&id](const Server &server) { return server.id == id; });
    return found == servers.cend() ? nullptr : &*found;
}

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "store/settings/settings.h"

#include <algorithm>

namespace gavel::jobs {

inline constexpr QLatin1StringView remoteCeilingKey{ "remote_ceiling" };

/// The most requests at a time for servers on other machines, as set by the person.
inline int remoteCeiling(const store::Settings &settings)
{
    return std::max(1, settings.preferences.value(remoteCeilingKey).toInt(remoteConcurrency));
}

} // namespace gavel::jobs

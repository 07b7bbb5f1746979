// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::store {

// SQL conditions for what is current: `i` is an item, `l` a label.

/// The newest revision of its row.
inline constexpr QLatin1StringView currentItem{
    "NOT EXISTS (SELECT 1 FROM item newer WHERE newer.dataset = i.dataset AND newer.no = i.no AND newer.rev > i.rev)"
};
/// No later record replaces it, be it a label or its withdrawal.
inline constexpr QLatin1StringView lastOfLabel{ "NOT EXISTS (SELECT 1 FROM label newer WHERE newer.replaces = l.id)" };
/// The last one, and not withdrawn.
inline QString currentLabel()
{
    return QStringLiteral("l.value IS NOT NULL AND %1").arg(lastOfLabel);
}

} // namespace gavel::store

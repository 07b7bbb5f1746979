// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runidentities.h"

#include <algorithm>

namespace gavel::eval {

/// The first number with this identity, so that a group keeps its number when others are added.
int RunIdentities::groupOf(int serverNo) const
{
    const std::optional<ServerIdentity> identity = m_byServerNo.value(serverNo);
    if (!identity)
        return serverNo;
    const auto first = std::ranges::find_if(m_byServerNo, [&identity](const auto &known) { return known && isSameModel(*known, *identity); });
    return static_cast<int>(first - m_byServerNo.cbegin());
}

int RunIdentities::countedGroup() const
{
    const auto last = std::find_if(m_byServerNo.crbegin(), m_byServerNo.crend(), [](const auto &identity) { return identity.has_value(); });
    return last == m_byServerNo.crend() ? 0 : groupOf(static_cast<int>(m_byServerNo.crend() - last) - 1);
}

bool RunIdentities::isOther(int serverNo) const
{
    return m_byServerNo.value(serverNo) && groupOf(serverNo) != countedGroup();
}

QList<ServerIdentity> RunIdentities::others() const
{
    QList<ServerIdentity> others;
    for (int no = 0; no < m_byServerNo.size(); ++no) {
        if (isOther(no) && !others.contains(*m_byServerNo[no]))
            others << *m_byServerNo[no];
    }
    return others;
}

} // namespace gavel::eval

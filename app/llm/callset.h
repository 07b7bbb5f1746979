// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"

#include <algorithm>
#include <vector>

namespace gavel::llm {

/// Calls in progress, cancelled by the destructor.
class CallSet
{
public:
    void add(Call call)
    {
        if (m_calls.size() >= m_pruneAt) {
            m_calls.erase(std::remove_if(m_calls.begin(), m_calls.end(), [](const Call &old) { return !old.isActive(); }), m_calls.end());
            m_pruneAt = std::max<std::size_t>(32, 2 * m_calls.size());
        }
        m_calls.push_back(std::move(call));
    }

    void cancelAll()
    {
        for (Call &call : std::exchange(m_calls, {}))
            call.cancel();
    }

private:
    std::vector<Call> m_calls;
    std::size_t m_pruneAt = 32;
};

} // namespace gavel::llm

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryoutbox.h"

namespace gavel::test {

Result<qint64> MemoryOutbox::add(const mlflow::Push &push)
{
    if (failure)
        return *failure;
    stored.append(push);
    stored.last().id = stored.size();
    return stored.last().id;
}

Result<void> MemoryOutbox::update(const mlflow::Push &push)
{
    if (failure)
        return *failure;
    ++updates;
    for (mlflow::Push &known : stored) {
        if (known.id == push.id)
            known = push;
    }
    return {};
}

} // namespace gavel::test

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/must.h"

#include <QTest>

namespace gavel::test {

void mustBecome(const std::function<bool()> &condition, const char *what, int milliseconds)
{
    if (!QTest::qWaitFor(condition, milliseconds))
        qFatal("Not within %d ms: %s", milliseconds, what);
}

} // namespace gavel::test

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "support/patience.h"

#include <QtGlobal>

#include <functional>

namespace gavel::test {

/// For fixtures and helpers: the value, or the end of the test program with the
/// error's words. (QVERIFY in a helper leaves the helper only, and the test runs on.)
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
}
inline void must(bool holds, const char *what)
{
    if (!holds)
        qFatal("%s", what);
}

/// Turns the event loop until the condition holds, or ends the test program.
void mustBecome(const std::function<bool()> &condition, const char *what, int milliseconds = patience);

} // namespace gavel::test

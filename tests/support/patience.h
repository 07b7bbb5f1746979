// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

namespace gavel::test {

/// How long a test waits before it believes that nothing will come, ms. A wait ends with what it
/// waits for; that a machine is slow is no failure, so Qt Test's own five seconds do not do.
inline constexpr int patience = 60'000;

} // namespace gavel::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, gavel::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, gavel::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, gavel::test::patience)

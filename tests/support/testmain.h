// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/patience.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

namespace gavel::test {

/// A test class of this program, known by the name of its file.
class Registered
{
public:
    using Make = std::function<std::unique_ptr<QObject>()>;

    Registered(const char *file, Make make);
};

} // namespace gavel::test

/// Ends tst_<class>.cpp. The classes of a folder are one program, and each is a
/// test of its own: `unit_eval tst_judge`, with Qt Test's arguments behind it.
#define GAVEL_TEST(Class) static const gavel::test::Registered registered##Class(__FILE__, [] { return std::make_unique<Class>(); });

// Qt Test gives up after five seconds, a slow machine's test does not.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, gavel::test::patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, gavel::test::patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, gavel::test::patience)

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/patience.h"

#include <QByteArray>
#include <QObject>

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

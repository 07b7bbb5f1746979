// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

/// Shows the error's text when a Result is one.
#define VERIFY_RESULT(result)                                                                                                                        \
    do {                                                                                                                                             \
        const auto &verified = (result);                                                                                                             \
        QVERIFY2(verified.has_value(), verified.has_value() ? "" : qPrintable(verified.error().text + verified.error().detail));                     \
    } while (false)

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHash>
#include <QString>

#include <algorithm>
#include <cstdio>

namespace gavel::test {

/// How long a fixed piece of work takes just now, ms: texts, hashing, memory.
inline double fixedWorkMs()
{
    QElapsedTimer clock;
    clock.start();
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QHash<QString, int> seen;
    for (int i = 0; i < 100'000; ++i) {
        const QString text = QString::number(i * 7919);
        digest.addData(text.toUtf8());
        seen.insert(text, i);
    }
    const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return seen.size() > 1 && !digest.result().isEmpty() ? took : 0;
}

/// How many times its budget a figure may be before a test fails: five, and more where the machine
/// is just then slower than the one on which the budgets were agreed. So a budget is held as a ratio
/// to work that was timed in the same run, and never as a time.
inline double farOutside()
{
    constexpr double agreedMs = 50;
    const double slower = std::max({ 1.0, fixedWorkMs() / agreedMs, fixedWorkMs() / agreedMs, fixedWorkMs() / agreedMs });
    std::printf("{\"test\":\"pace\",\"times_slower\":%.2f}\n", slower);
    std::fflush(stdout);
    return 5 * slower;
}

} // namespace gavel::test

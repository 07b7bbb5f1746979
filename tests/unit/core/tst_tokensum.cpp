// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tokensum.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;

class TestTokenSum : public QObject
{
    Q_OBJECT

private slots:
    void staysInRange()
    {
        Usage sum;
        addUsage(sum, { 2'000'000'000, std::nullopt, 3 });
        addUsage(sum, { 2'000'000'000, std::nullopt, 4 });
        QCOMPARE(sum, (Usage{ std::numeric_limits<int>::max(), std::nullopt, 7 }));
    }
};

GAVEL_TEST(TestTokenSum)
#include "tst_tokensum.moc"

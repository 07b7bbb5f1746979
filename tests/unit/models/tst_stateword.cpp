// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stateword.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using eval::VerdictState;

class TestStateWord : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsWord();
};

void TestStateWord::everyStateHasItsWord()
{
    QCOMPARE(models::stateWord(VerdictState::Pending), QStringLiteral("not judged yet"));
    QCOMPARE(models::stateWord(VerdictState::Valid), QStringLiteral("valid"));
    QCOMPARE(models::stateWord(VerdictState::Invalid), QStringLiteral("invalid"));
    QCOMPARE(models::stateWord(VerdictState::Failed), QStringLiteral("failed"));
    QCOMPARE(models::stateWord(VerdictState::Abstained), QStringLiteral("abstained"));
}

GAVEL_TEST(TestStateWord)

#include "tst_stateword.moc"

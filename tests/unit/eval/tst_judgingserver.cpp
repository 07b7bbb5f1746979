// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun.h"
#include "eval/judgingserver.h"
#include "runfixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// As FakeJudge::identityOf(), of which the server does not tell everything.
ServerIdentity partOf(const QString &model)
{
    ServerIdentity identity = FakeJudge::identityOf(model);
    identity.version.clear();
    identity.contextLength.reset();
    identity.kind = ServerKind::OpenAi;
    return identity;
}

} // namespace

class TestJudgingServer : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNotKnownIsFilledIn();
    void whatBecameKnownCanDiffer();
    void whatBecameKnownIsRecorded();
};

void TestJudgingServer::whatWasNotKnownIsFilledIn()
{
    FakeJudge judge;
    JudgingServer server(0, 0, judge, {}, {}, partOf(u"judge"_s));
    ServerIdentity told = FakeJudge::identityOf(u"judge"_s);
    told.fingerprint = u"fp"_s;
    server.identified(told, JudgingServer::Time(0));
    QCOMPARE(server.phase(), JudgingServer::Phase::Usable);
    QVERIFY(server.identity() == told);
    server.identified(partOf(u"judge"_s), JudgingServer::Time(1)); // and is not forgotten
    QVERIFY(server.identity() == told);
}

void TestJudgingServer::whatBecameKnownCanDiffer()
{
    FakeJudge judge;
    JudgingServer server(0, 0, judge, {}, {}, partOf(u"judge"_s));
    ServerIdentity told = FakeJudge::identityOf(u"judge"_s);
    server.identified(told, JudgingServer::Time(0));
    told.version = u"2.0"_s;
    server.identified(told, JudgingServer::Time(1));
    QCOMPARE(server.phase(), JudgingServer::Phase::IdentityChanged);
    QVERIFY(server.identity() == FakeJudge::identityOf(u"judge"_s));
    QVERIFY(server.offered() == told);
}

void TestJudgingServer::whatBecameKnownIsRecorded()
{
    RunFixture f(3);
    f.plan.identities = { partOf(u"judge"_s) };
    f.start();
    QTRY_COMPARE(f.run->state(), EvalRun::State::Finished);
    QCOMPARE(f.log.identities(), QList{ std::optional(FakeJudge::identityOf(u"judge"_s)) });
    QCOMPARE(f.run->statistics().overall().valid, 3);
}

GAVEL_TEST(TestJudgingServer)
#include "tst_judgingserver.moc"

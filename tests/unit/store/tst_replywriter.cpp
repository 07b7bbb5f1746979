// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

class TestReplyWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void keepsEverythingOfAReply();
    void keepsEveryReason();
    void keepsEverythingOfAFailure();
    void repliesAreImmutable();
    void failuresGiveWay_data();
    void failuresGiveWay();
    void repeatsAndPartsAreApart();
    void verdictsAreReplacedWithoutTheReply();
    void runChanges();

private:
    eval::RowDetail detail(qint64 pos = 0)
    {
        const auto reader = m_project->runs().reader(m_run);
        return (*reader)->detail(pos).value_or(eval::RowDetail());
    }

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    qint64 m_run = 0;
};

void TestReplyWriter::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_run = fixture::run(*m_project, 10).id;
}

void TestReplyWriter::keepsEverythingOfAReply()
{
    eval::ReplyRecord record = fixture::reply(m_run, 3);
    record.raw = QStringLiteral("né \"🙂\" \n{\"score\": 4}");
    record.reasoning = QStringLiteral("thinking");
    record.finishReason = QStringLiteral("length");
    record.usage = { 120, std::nullopt, 0 };
    record.sentMs = 1'700'000'000'123;
    record.latencyMs = 456;
    record.attempts = 3;
    record.logprobs = QByteArrayLiteral("[{\"token\":\"4\"}]");
    record.bodyDigest = QByteArray::fromHex("00ff10");
    eval::Verdict &verdict = record.verdicts.first();
    verdict.criterion = QStringLiteral("accuracy");
    verdict.expected = 3.75;
    verdict.spread = 0.5;
    verdict.mass = 0.999;
    verdict.distribution = { 0, 0.1, 0.2, 1.0 / 3, 0.4 };
    verdict.span = eval::Span{ 7, 12 };
    eval::Verdict second;
    second.criterion = QStringLiteral("clarity");
    second.state = eval::VerdictState::Invalid;
    second.reason = eval::InvalidReason::CutOff;
    record.verdicts << second;
    fixture::store(*m_project, { record });

    const eval::RowDetail row = detail(3);
    QCOMPARE(row.pos, 3);
    QCOMPARE(row.replies.size(), 1);
    const eval::ReplyDetail &reply = row.replies.first();
    QCOMPARE(reply.part, record.part);
    QCOMPARE(reply.raw, record.raw);
    QCOMPARE(reply.reasoning, record.reasoning);
    QCOMPARE(reply.finishReason, record.finishReason);
    QCOMPARE(reply.logprobs, record.logprobs);
    QVERIFY(reply.usage == record.usage);
    QCOMPARE(reply.sentMs, record.sentMs);
    QCOMPARE(reply.latencyMs, record.latencyMs);
    QCOMPARE(reply.attempts, record.attempts);
    QVERIFY(!reply.error);
    QVERIFY(reply.verdicts == record.verdicts);
}

void TestReplyWriter::keepsEveryReason()
{
    using eval::InvalidReason;
    qint64 pos = 0;
    for (const auto reason : { InvalidReason::NotParsed, InvalidReason::CutOff, InvalidReason::OffScale, InvalidReason::OnlyReasoning }) {
        eval::ReplyRecord record = fixture::reply(m_run, pos);
        record.verdicts.first() = {};
        record.verdicts.first().state = eval::VerdictState::Invalid;
        record.verdicts.first().reason = reason;
        fixture::store(*m_project, { record });
        QCOMPARE(detail(pos++).replies.first().verdicts.first().reason, reason);
    }
}

void TestReplyWriter::keepsEverythingOfAFailure()
{
    fixture::store(*m_project, { fixture::failure(m_run, 0, Error::Kind::RateLimited) });
    const eval::ReplyDetail reply = detail().replies.first();
    QVERIFY(reply.raw.isNull());
    QVERIFY(reply.error);
    QCOMPARE(reply.error->kind, Error::Kind::RateLimited);
    QCOMPARE(reply.error->httpStatus, 504);
    QCOMPARE(reply.error->detail, QStringLiteral("upstream"));
    QVERIFY(reply.error->text != QStringLiteral("text that is not stored"));
    QCOMPARE(reply.verdicts.first().state, eval::VerdictState::Failed);
    QVERIFY(!reply.verdicts.first().score);
}

void TestReplyWriter::repliesAreImmutable()
{
    const eval::ReplyRecord first = fixture::reply(m_run, 0, 4);
    fixture::store(*m_project, { first });
    fixture::store(*m_project, { fixture::reply(m_run, 0, 1), fixture::failure(m_run, 0) });
    const eval::RowDetail row = detail();
    QCOMPARE(row.replies.size(), 1);
    QCOMPARE(row.replies.first().raw, first.raw);
    QVERIFY(row.replies.first().verdicts == first.verdicts);

    // An invalid reply was paid for as well.
    eval::ReplyRecord invalid = fixture::reply(m_run, 1);
    invalid.verdicts.first() = {};
    invalid.verdicts.first().state = eval::VerdictState::Invalid;
    fixture::store(*m_project, { invalid, fixture::reply(m_run, 1, 5) });
    QCOMPARE(detail(1).replies.first().verdicts.first().state, eval::VerdictState::Invalid);
}

void TestReplyWriter::failuresGiveWay_data()
{
    QTest::addColumn<bool>("fails");
    QTest::addRow("to a reply") << false;
    QTest::addRow("to another failure") << true;
}

void TestReplyWriter::failuresGiveWay()
{
    QFETCH(const bool, fails);
    fixture::store(*m_project, { fixture::failure(m_run, 0) });
    const auto later = fails ? fixture::failure(m_run, 0, Error::Kind::ServerBusy) : fixture::reply(m_run, 0, 2);
    fixture::store(*m_project, { later });
    const eval::RowDetail row = detail();
    QCOMPARE(row.replies.size(), 1);
    QCOMPARE(row.replies.first().raw, later.raw);
    QCOMPARE(row.replies.first().error.has_value(), fails);
    QCOMPARE(row.replies.first().attempts, later.attempts);
    QVERIFY(row.replies.first().verdicts == later.verdicts);
    if (fails)
        QCOMPARE(row.replies.first().error->kind, Error::Kind::ServerBusy);
}

void TestReplyWriter::repeatsAndPartsAreApart()
{
    std::vector<eval::ReplyRecord> records;
    for (int repeat = 0; repeat < 2; ++repeat) {
        for (const char *part : { "accuracy", "clarity" }) {
            records.push_back(fixture::reply(m_run, 0));
            records.back().repeat = repeat;
            records.back().part = QString::fromLatin1(part);
        }
    }
    fixture::store(*m_project, records);
    const eval::RowDetail row = detail();
    QCOMPARE(row.replies.size(), 4);
    QCOMPARE(row.replies.last().repeat, 1);
    QCOMPARE(row.replies.last().part, QStringLiteral("clarity"));
}

void TestReplyWriter::verdictsAreReplacedWithoutTheReply()
{
    const eval::ReplyRecord first = fixture::reply(m_run, 0, 4);
    fixture::store(*m_project, { first });
    eval::ReplyRecord parsed = fixture::reply(m_run, 0, 2);
    parsed.raw = QStringLiteral("ignored");
    VERIFY_RESULT(m_project->runs().replaceVerdicts({ parsed, fixture::reply(m_run, 9) }));
    const eval::RowDetail row = detail();
    QCOMPARE(row.replies.first().raw, first.raw);
    QVERIFY(row.replies.first().verdicts == parsed.verdicts);
    QVERIFY(detail(9).replies.isEmpty()); // a reply that is not there gets none
}

void TestReplyWriter::runChanges()
{
    const auto tell = [this](const eval::RunChange &change) {
        m_project->log().updateRun(m_run, change);
        fixture::store(*m_project, { fixture::reply(m_run, 9) }); // a record behind it shows that it is stored
    };
    tell({ .state = eval::RunState::Running });
    RunInfo info = *m_project->runs().run(m_run);
    QCOMPARE(info.state, eval::RunState::Running);
    QVERIFY(info.startedMs && !info.finishedMs);
    const qint64 started = *info.startedMs;

    ServerIdentity identity;
    identity.modelId = QStringLiteral("qwen");
    tell({ .state = eval::RunState::Finished, .adaptations = QStringList{ QStringLiteral("temperature left out") }, .servers = { { 0, identity } } });
    info = *m_project->runs().run(m_run);
    QCOMPARE(info.state, eval::RunState::Finished);
    QVERIFY(info.finishedMs);
    QCOMPARE(info.adaptations, QStringList{ QStringLiteral("temperature left out") });
    QCOMPARE(identityFromJson(info.servers.first().identity), identity);

    QVERIFY(!info.options.allowInvalid);
    tell({ .allowInvalid = true });
    info.options.allowInvalid = true;
    QCOMPARE((*m_project->runs().run(m_run)).options, info.options); // and the others stay

    // What was not known is filled in.
    ServerIdentity more;
    more.version = QStringLiteral("b4000");
    more.contextLength = 4096;
    tell({ .servers = { { 0, more } } });
    identity.version = more.version;
    identity.contextLength = more.contextLength;
    info = *m_project->runs().run(m_run);
    QCOMPARE(identityFromJson(info.servers.first().identity), identity);

    // A first identity stays; another one comes beside it.
    ServerIdentity other;
    other.modelId = QStringLiteral("other");
    tell({ .servers = { { 0, other }, { 1, other, 0 } } });
    info = *m_project->runs().run(m_run);
    QCOMPARE(info.servers.size(), 2);
    QCOMPARE(identityFromJson(info.servers.first().identity), identity);
    QCOMPARE(identityFromJson(info.servers.last().identity), other);
    QCOMPARE(info.servers.last().server, info.servers.first().server);
    QCOMPARE(info.servers.last().name, info.servers.first().name);
    QCOMPARE(info.servers.last().url, info.servers.first().url);

    tell({ .state = eval::RunState::Running });
    info = *m_project->runs().run(m_run);
    QCOMPARE(info.startedMs, started); // a resumed run is no new start
    QVERIFY(!info.finishedMs);
    QCOMPARE(info.adaptations, QStringList{ QStringLiteral("temperature left out") });
}

GAVEL_TEST(TestReplyWriter)
#include "tst_replywriter.moc"

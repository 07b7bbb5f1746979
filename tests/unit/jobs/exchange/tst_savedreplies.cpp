// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/savedreplies.h"

#include "recordedrun.h"
#include "store/storedreplies.h"
#include "store/writer.h"
#include "support/fulldisk.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <vector>

using namespace gavel;
using namespace gavel::jobs;
using test::must;
using test::reply;
using test::told;
using test::valid;

/// Replies that their project could not take.
class TestSavedReplies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comeBackToTheirRuns();
    void bringTheModelThatGaveThem();
    void bringTheFirstIdentity();
    void findTheModelThatIsThereMeanwhile();
    void findTheModelThatToldMoreMeanwhile();
    void ofOtherModelsAreRefused();
    void ofAnotherProjectAreRefused();
    void thatAreDamagedAreRefused();
    void forAnotherBasisAreRefused_data();
    void forAnotherBasisAreRefused();
    void areReusedOnlyIfTheirRunIsKnown();
    void thatAreStoppedLeaveNothing_data();
    void thatAreStoppedLeaveNothing();

private:
    QString path() const { return m_work->path(QStringLiteral("left.jsonl")); }
    static ServerIdentity identity(const QString &model);
    static QString part() { return QStringLiteral("verdict"); }
    eval::ReplyRecord graded(qint64 pos, int serverNo = 0) const;
    qint64 save(const store::Unstored &unstored) const { return must(writeReplies(m_work->project(), unstored, path())); }
    Result<qint64> take(const Stop &stop = {}) const;
    store::RunInfo info() const { return must(m_work->project().runs().run(m_run.id)); }
    /// Changes the head of the file.
    void alterHead(const QString &key, const QJsonValue &value) const;
    void accept(const QString &model, int no, int follows) const;
    qsizetype reusable() const;

    std::unique_ptr<test::Workspace> m_work;
    store::RunInfo m_run;
};

void TestSavedReplies::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_run = test::recordedRun(*m_work, m_work->rows(3, test::byPosition()), test::judgeOf(), QStringLiteral("/data/models/small.gguf"));
}

ServerIdentity TestSavedReplies::identity(const QString &model)
{
    ServerIdentity identity;
    identity.modelId = model;
    identity.root = QStringLiteral("/data/models/%1.gguf").arg(model);
    identity.contextLength = 4096;
    return identity;
}

eval::ReplyRecord TestSavedReplies::graded(qint64 pos, int serverNo) const
{
    auto record = reply(m_run.id, pos, 0, part(), QStringLiteral(R"({"justification": "left", "score": 2})"));
    record.serverNo = serverNo;
    record.verdicts = { valid({}, 2) };
    record.bodyDigest = QByteArray(32, static_cast<char>('a' + pos));
    return record;
}

Result<qint64> TestSavedReplies::take(const Stop &stop) const
{
    return takeSavedReplies(m_work->project(), m_work->project().readerSource(), path(), stop);
}

void TestSavedReplies::alterHead(const QString &key, const QJsonValue &value) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = file.readAll().split('\n');
    file.close();
    QJsonObject head = QJsonDocument::fromJson(lines.constFirst()).object();
    if (value.isUndefined())
        head.remove(key);
    else
        head.insert(key, value);
    lines[0] = QJsonDocument(head).toJson(QJsonDocument::Compact);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines.join('\n'));
}

/// As a run that goes on with another model.
void TestSavedReplies::accept(const QString &model, int no, int follows) const
{
    m_work->project().log().updateRun(m_run.id, { .servers = { { no, identity(model), follows } } });
}

qsizetype TestSavedReplies::reusable() const
{
    const auto replies = must(m_work->project().readerSource().openReplies());
    return must(replies->reusable(m_run.versionHash, m_run.model, identityFromJson(m_run.servers.constFirst().identity))).size();
}

void TestSavedReplies::comeBackToTheirRuns()
{
    const store::RunInfo second = m_work->judge(must(m_work->project().datasets().all()).constFirst(), { 5, 4, 3 });
    auto known = reply(m_run.id, 0, 0, part(), QStringLiteral(R"({"justification": "stored", "score": 1})"));
    known.verdicts = { valid({}, 1) };
    must(m_work->project().runs().appendReplies({ known }));
    store::Unstored left;
    for (const qint64 pos : { 0, 1, 2 })
        left.replies.push_back(reply(m_run.id, pos, 1, part(), QStringLiteral(R"({"justification": "left", "score": 2})")));
    left.replies.push_back(known);
    left.replies.back().raw = QStringLiteral(R"({"justification": "other", "score": 5})");
    QCOMPARE(save(left), 4);
    QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(must(take()), 4);
    const QStringList lines = told(m_work->project(), m_run);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.filter(QStringLiteral("stored")).size(), 1); // paid for and immutable
    QCOMPARE(lines.filter(QStringLiteral("=2 valid")).size(), 3);
    QCOMPARE(told(m_work->project(), second).size(), 3);
    // Once more changes nothing.
    QCOMPARE(must(take()), 4);
    QCOMPARE(told(m_work->project(), m_run), lines);
}

/// The model of a run changed while the disk was full.
void TestSavedReplies::bringTheModelThatGaveThem()
{
    store::Project &project = m_work->project();
    must(project.runs().appendReplies({ graded(0) }));
    test::fillDisk(project, true);
    auto longReply = test::longReply(m_run.id);
    longReply.pos = 1;
    project.log().append(longReply);
    QVERIFY(!project.storeAll());
    accept(QStringLiteral("other"), 1, 0);
    project.log().append(graded(2, 1));
    QVERIFY(!project.storeAll());
    QCOMPARE(save(project.writer().unstored()), 2);
    project.writer().dropUnstored();
    test::fillDisk(project, false);
    QCOMPARE(info().servers.size(), 1);

    QCOMPARE(must(take()), 2);
    const store::RunInfo after = info();
    QCOMPARE(after.servers.size(), 2);
    QCOMPARE(after.servers[1].identity, toJson(identity(QStringLiteral("other"))));
    QCOMPARE(after.servers[1].url, after.servers[0].url);
    // The rows of the model before are told apart.
    QVERIFY(store::identitiesOf(after).isOther(0));
    QVERIFY(!store::identitiesOf(after).isOther(1));
    const auto reader = must(project.runs().reader(m_run.id));
    QCOMPARE(must(reader->detail(1)).replies.constFirst().serverNo, 0);
    QCOMPARE(must(reader->detail(2)).replies.constFirst().serverNo, 1);
    QCOMPARE(must(take()), 2);
    QCOMPARE(info().servers.size(), 2);
}

void TestSavedReplies::bringTheFirstIdentity()
{
    store::RunInfo silent = m_run;
    silent.uuid = {};
    silent.servers[0].identity = {};
    m_run = m_work->addRun(silent);
    store::Unstored left;
    left.replies = { graded(0) };
    // What is known of it comes bit by bit.
    ServerIdentity first = identity(QStringLiteral("small"));
    first.contextLength = {};
    left.servers.insert(m_run.id, { { 0, first }, { 0, identity(QStringLiteral("small")) } });
    save(left);
    QCOMPARE(must(take()), 1);
    QCOMPARE(info().servers.constFirst().identity, toJson(identity(QStringLiteral("small"))));
    // The run knows more by now, of the same model.
    ServerIdentity more = identity(QStringLiteral("small"));
    more.version = QStringLiteral("b4000");
    m_work->project().log().updateRun(m_run.id, { .servers = { { 0, more } } });
    QVERIFY(m_work->project().storeAll());
    QCOMPARE(must(take()), 1);
    QCOMPARE(info().servers.constFirst().identity, toJson(more));
}

/// The run was resumed in between, and two servers reported the same in another order.
void TestSavedReplies::findTheModelThatIsThereMeanwhile()
{
    store::RunInfo two = m_run;
    two.uuid = {};
    two.servers << two.servers.constFirst();
    two.servers[1].server = QUuid::createUuid();
    two.servers[1].url = QUrl(QStringLiteral("http://127.0.0.1:10"));
    m_run = m_work->addRun(two);
    store::Unstored left;
    left.replies = { graded(0, 2), graded(1, 3) };
    left.servers.insert(m_run.id, { { 2, identity(QStringLiteral("a")), 0 }, { 3, identity(QStringLiteral("b")), 1 } });
    save(left);
    accept(QStringLiteral("b"), 2, 1);
    must(m_work->project().storeAll());
    QCOMPARE(must(take()), 2);
    QCOMPARE(info().servers.size(), 4);
    QCOMPARE(info().servers[3].identity, toJson(identity(QStringLiteral("a"))));
    const auto reader = must(m_work->project().runs().reader(m_run.id));
    QCOMPARE(must(reader->detail(0)).replies.constFirst().serverNo, 3);
    QCOMPARE(must(reader->detail(1)).replies.constFirst().serverNo, 2);
}

/// The run was resumed in between; the model that it accepted has told more of itself since, and the one
/// before has come back.
void TestSavedReplies::findTheModelThatToldMoreMeanwhile()
{
    accept(QStringLiteral("a"), 1, 0);
    ServerIdentity more = identity(QStringLiteral("a"));
    more.version = QStringLiteral("b4000");
    m_work->project().log().updateRun(m_run.id, { .servers = { { 1, more } } });
    m_work->project().log().updateRun(m_run.id, { .servers = { { 2, identity(QStringLiteral("small")), 1 } } });
    QVERIFY(m_work->project().storeAll());
    QCOMPARE(info().servers.size(), 3);
    store::Unstored left;
    left.replies = { graded(1, 1), graded(2, 2) };
    left.servers.insert(m_run.id, { { 1, identity(QStringLiteral("a")), 0 }, { 1, more }, { 2, identity(QStringLiteral("small")), 1 } });
    // As it was saved: the run knew its first server only.
    store::Project &project = m_work->project();
    QFile::remove(path());
    must(writeReplies(project, left, path()));
    alterHead(QStringLiteral("identities"), QJsonArray{ toJson(identity(QStringLiteral("small"))) });
    QCOMPARE(must(take()), 2);
    QCOMPARE(info().servers.size(), 3);
    QCOMPARE(info().servers[1].identity, toJson(more));
    const auto reader = must(project.runs().reader(m_run.id));
    QCOMPARE(must(reader->detail(1)).replies.constFirst().serverNo, 1);
    QCOMPARE(must(reader->detail(2)).replies.constFirst().serverNo, 2);
}

void TestSavedReplies::ofOtherModelsAreRefused()
{
    store::Unstored left;
    left.replies = { graded(0, 1) };
    left.servers.insert(m_run.id, { { 1, identity(QStringLiteral("a")), 0 } });
    save(left);
    accept(QStringLiteral("b"), 1, 0);
    must(m_work->project().storeAll());
    const auto taken = take();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::BadInput);
    QCOMPARE(info().servers.size(), 2);
    QVERIFY(told(m_work->project(), m_run).isEmpty());
}

void TestSavedReplies::ofAnotherProjectAreRefused()
{
    store::Unstored left;
    left.replies = { graded(0) };
    save(left);
    test::Workspace other;
    other.rows(1, test::byPosition());
    const auto taken = takeSavedReplies(other.project(), other.project().readerSource(), path());
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::BadInput);
    for (const QString &none : { m_work->path(QStringLiteral("none.jsonl")), m_work->folder() }) {
        const auto read = takeSavedReplies(m_work->project(), m_work->project().readerSource(), none);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Io);
    }
    QVERIFY(!takeSavedReplies(m_work->project(), m_work->project().readerSource(), m_work->project().path()));
}

void TestSavedReplies::thatAreDamagedAreRefused()
{
    store::Unstored left;
    left.replies = { graded(0) };
    left.servers.insert(m_run.id, { { 1, identity(QStringLiteral("other")), 0 } });
    save(left);
    QFile file(path());
    QVERIFY(file.open(QIODevice::Append));
    file.write(R"({"id": "r1", "part": "verd)");
    file.close();
    const auto taken = take();
    QVERIFY(!taken);
    QVERIFY2(taken.error().text.contains(QLatin1StringView("ine 3")), qPrintable(taken.error().text));
    QVERIFY(told(m_work->project(), m_run).isEmpty());
    QCOMPARE(info().servers.size(), 1);
}

void TestSavedReplies::forAnotherBasisAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("judge") << QStringLiteral("version_hash") << QJsonValue(QStringLiteral("00"));
    QTest::newRow("model") << QStringLiteral("model") << QJsonValue(QStringLiteral("large"));
    QTest::newRow("repeats") << QStringLiteral("repeats") << QJsonValue(3);
    QTest::newRow("rows") << QStringLiteral("rows") << QJsonValue(4);
    QTest::newRow("data") << QStringLiteral("data_digest") << QJsonValue(QStringLiteral("00"));
    QTest::newRow("servers") << QStringLiteral("servers") << QJsonValue(QJsonArray{ QJsonObject{ { QStringLiteral("no"), 7 } } });
    QTest::newRow("another number") << QStringLiteral("servers")
                                    << QJsonValue(QJsonArray{ QJsonObject{ { QStringLiteral("no"), 2 },
                                                                           { QStringLiteral("follows"), 0 },
                                                                           { QStringLiteral("identity"), toJson(identity(QStringLiteral("a"))) } } });
}

void TestSavedReplies::forAnotherBasisAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    store::Unstored left;
    left.replies = { graded(0) };
    save(left);
    alterHead(key, value);
    const auto taken = take();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::BadInput);
    QVERIFY(told(m_work->project(), m_run).isEmpty());
}

/// A file that does not say which rows and judge its replies are for may have been made for anything.
void TestSavedReplies::areReusedOnlyIfTheirRunIsKnown()
{
    store::Unstored left;
    left.replies = { graded(0), graded(1) };
    save(left);
    alterHead(QStringLiteral("data_digest"), QJsonValue::Undefined);
    QCOMPARE(must(take()), 2);
    QCOMPARE(reusable(), 0);
    left.replies = { graded(2) };
    save(left);
    QCOMPARE(must(take()), 1);
    QCOMPARE(reusable(), 1);
    QCOMPARE(told(m_work->project(), m_run).size(), 3);
}

void TestSavedReplies::thatAreStoppedLeaveNothing_data()
{
    QTest::addColumn<int>("asked");
    // Reading its lines and the rows of the run, and storing each reply.
    for (int asked = 0; asked < 8; ++asked)
        QTest::addRow("%d", asked) << asked;
}

void TestSavedReplies::thatAreStoppedLeaveNothing()
{
    QFETCH(int, asked);
    store::Unstored left;
    left.replies = { graded(0, 1), graded(1, 1), graded(2, 1) };
    left.servers.insert(m_run.id, { { 1, identity(QStringLiteral("other")), 0 } });
    save(left);
    const auto taken = take([&asked] { return asked-- == 0; });
    QVERIFY(!taken);
    QVERIFY(isCancelled(taken));
    QVERIFY(told(m_work->project(), m_run).isEmpty());
    QCOMPARE(info().servers.size(), 1);
    QCOMPARE(must(take()), 3);
}

GAVEL_TEST(TestSavedReplies)

#include "tst_savedreplies.moc"

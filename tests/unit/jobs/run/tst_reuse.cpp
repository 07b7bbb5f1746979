// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/reuse.h"

#include "support/fakejudge.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;
using namespace gavel::jobs;
using test::must;

namespace {

/// A judge whose request body depends on row, part and repeat, as a real one does.
class WholeBody : public test::FakeJudge
{
public:
    using FakeJudge::FakeJudge;
    QByteArray requestBody(const eval::JudgeRequest &request) const override
    {
        return QStringLiteral("%1|%2|%3|%4").arg(request.prefix->model, request.prefix->system, request.user).arg(request.seedOffset).toUtf8();
    }
};

const QString modelName = QStringLiteral("judge");

} // namespace

class TestReuse : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesTheSameOver();
    void takesFromAnotherDataset();
    void takesPartsAndRepeats();
    void takesMoreThanAPage();
    void takesOnlyWhatIsNeeded();
    void leavesOthers_data();
    void leavesOthers();
    void failuresAreAskedAgain();
    void invalidRepliesAreNotAskedAgain();
    void aServerThatIsDownIsWaitedFor();

private:
    store::RunInfo addRun(const data::Dataset &dataset, int repeats = 1, const QString &model = modelName);
    /// Answers every row of the run with "4"; failed ones with an error.
    void answer(const store::RunInfo &info, const data::Dataset &dataset, qint64 failedRow = -1);
    Result<qint64> reused(const store::RunInfo &info, const data::Dataset &dataset, eval::JudgeClient &client);
    std::vector<eval::ReplyDetail> replies(const store::RunInfo &info);
    eval::PromptRenderer renderer(const store::RunInfo &info, const data::Dataset &dataset) const
    {
        return must(eval::PromptRenderer::create(info.judge, dataset.columns, dataset.mapping, info.model));
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<WholeBody> m_client;
    eval::JudgeDefinition m_judge;
};

void TestReuse::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_client = std::make_unique<WholeBody>(modelName);
    m_judge = test::judgeOf();
}

store::RunInfo TestReuse::addRun(const data::Dataset &dataset, int repeats, const QString &model)
{
    store::Project &project = m_work->project();
    const auto judges = must(project.judges().all());
    const qint64 judge = judges.isEmpty() ? must(project.judges().create(m_judge)).id : judges.first().id;
    store::RunInfo info;
    info.dataset = dataset.id;
    info.judgeVersion = must(project.judges().storeVersion(judge, m_judge, true)).id;
    info.model = model;
    info.repeats = repeats;
    info.servers = { { QUuid::createUuid(), QStringLiteral("lab"), QUrl(QStringLiteral("http://127.0.0.1:9")),
                       toJson(test::FakeJudge::identityOf(modelName)) } };
    return must(project.runs().create(info, {}));
}

void TestReuse::answer(const store::RunInfo &info, const data::Dataset &dataset, qint64 failedRow)
{
    const auto render = renderer(info, dataset);
    const auto items = must(must(m_work->project().runs().reader(info.id))->items(0, 10'000));
    const QStringList parts = eval::partNames(info.judge);
    std::vector<eval::ReplyRecord> records;
    for (std::size_t pos = 0; pos < items.size(); ++pos) {
        for (int repeat = 0; repeat < info.repeats; ++repeat) {
            for (int part = 0; part < parts.size(); ++part) {
                eval::ReplyRecord record;
                record.run = info.id;
                record.pos = static_cast<qint64>(pos);
                record.repeat = repeat;
                record.part = parts[part];
                record.bodyDigest = m_client->bodyDigest(render.request(items[pos], part, repeat));
                eval::Verdict verdict;
                verdict.criterion = parts.size() > 1 ? parts[part] : QString();
                if (static_cast<qint64>(pos) == failedRow) {
                    record.error = Error{ Error::Kind::Timeout, 0, {}, {} };
                    verdict.state = eval::VerdictState::Failed;
                } else {
                    record.raw = QStringLiteral("reply %1 %2 %3").arg(pos).arg(repeat).arg(parts[part]);
                    record.usage = { 100, 3, {} };
                    record.sentMs = 1'760'000'000'000;
                    verdict.state = eval::VerdictState::Valid;
                    verdict.label = QStringLiteral("4");
                    verdict.score = 4;
                }
                record.verdicts << verdict;
                records.push_back(record);
            }
        }
    }
    must(m_work->project().runs().appendReplies(records));
}

Result<qint64> TestReuse::reused(const store::RunInfo &info, const data::Dataset &dataset, eval::JudgeClient &client)
{
    const auto reader = must(m_work->project().runs().reader(info.id));
    const auto render = renderer(info, dataset);
    const auto ledger = must(eval::storedLedger(*reader, info.judge, info.rows, info.repeats));
    Reuse reuse(m_work->project(), client, { info, render, ledger });
    std::optional<Result<qint64>> answer;
    int answers = 0;
    connect(&reuse, &Reuse::finished, &reuse, [&](const Result<qint64> &taken) {
        answer = taken;
        ++answers;
    });
    reuse.start();
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("It has not ended.");
    QCoreApplication::processEvents();
    if (answers != 1)
        qFatal("It has ended %d times.", answers);
    if (m_client->requestsSent() > 0)
        qFatal("Somebody was asked.");
    return *answer;
}

std::vector<eval::ReplyDetail> TestReuse::replies(const store::RunInfo &info)
{
    std::vector<eval::ReplyDetail> all;
    must(must(m_work->project().runs().reader(info.id))->eachDetail([&all](const eval::RowDetail &row) {
        all.insert(all.end(), row.replies.begin(), row.replies.end());
        return true;
    }));
    return all;
}

void TestReuse::takesTheSameOver()
{
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    const store::RunInfo first = addRun(dataset);
    answer(first, dataset);
    const store::RunInfo second = addRun(dataset);
    QCOMPARE(must(reused(second, dataset, *m_client)), 3);
    const auto taken = replies(second);
    QCOMPARE(taken.size(), 3U);
    QCOMPARE(taken[1].raw, QStringLiteral("reply 1 0 verdict"));
    QCOMPARE(taken[1].usage, (Usage{ 100, 3, {} }));
    QCOMPARE(taken[1].sentMs, 1'760'000'000'000);
    QCOMPARE(taken[1].verdicts.first().score, std::optional(4.0));
    // The earlier run keeps its own.
    QCOMPARE(replies(first).size(), 3U);
    QCOMPARE(m_client->identifications(), 1);
}

void TestReuse::takesFromAnotherDataset()
{
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    answer(addRun(dataset), dataset);
    // Two rows of it, and one of another text.
    const data::Dataset other
        = m_work->rows(3, test::byPosition({ QStringLiteral("answer 0."), QStringLiteral("another answer"), QStringLiteral("answer 2.") }));
    const store::RunInfo second = addRun(other);
    QCOMPARE(must(reused(second, other, *m_client)), 2);
    const auto taken = replies(second);
    QCOMPARE(taken.size(), 2U);
    QCOMPARE(taken[1].raw, QStringLiteral("reply 2 0 verdict"));
}

void TestReuse::takesPartsAndRepeats()
{
    m_judge = test::judgeOf(eval::Method::ScoreOnly, { QStringLiteral("accuracy"), QStringLiteral("tone") });
    const data::Dataset dataset = m_work->rows(2, test::byPosition());
    answer(addRun(dataset, 2), dataset);
    const store::RunInfo more = addRun(dataset, 3);
    QCOMPARE(must(reused(more, dataset, *m_client)), 8);
    QStringList raw;
    for (const eval::ReplyDetail &reply : replies(more)) {
        raw << reply.raw;
        QCOMPARE(reply.raw.section(u' ', 2, 2), QString::number(reply.repeat));
        QCOMPARE(reply.raw.section(u' ', 3, 3), reply.part);
    }
    QCOMPARE(raw.size(), 8);
}

void TestReuse::takesMoreThanAPage()
{
    const data::Dataset dataset = m_work->rows(300, test::byPosition());
    answer(addRun(dataset), dataset);
    const store::RunInfo second = addRun(dataset);
    QCOMPARE(must(reused(second, dataset, *m_client)), 300);
    const auto taken = replies(second);
    QCOMPARE(taken.size(), 300U);
    QCOMPARE(taken.back().raw, QStringLiteral("reply 299 0 verdict"));
}

void TestReuse::takesOnlyWhatIsNeeded()
{
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    answer(addRun(dataset), dataset);
    const store::RunInfo second = addRun(dataset);
    m_work->judge(second, { 1 });
    QCOMPARE(must(reused(second, dataset, *m_client)), 2);
    QVERIFY(replies(second).front().raw.contains(QLatin1StringView("because")));
    QCOMPARE(must(reused(second, dataset, *m_client)), 0);
}

void TestReuse::leavesOthers_data()
{
    QTest::addColumn<QString>("difference");
    for (const char *difference : { "identity", "model", "version", "no identity" })
        QTest::newRow(difference) << QString::fromLatin1(difference);
}

void TestReuse::leavesOthers()
{
    QFETCH(QString, difference);
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    answer(addRun(dataset), dataset);
    ServerIdentity identity = test::FakeJudge::identityOf(modelName);
    QString model = modelName;
    if (difference == QLatin1StringView("identity"))
        identity.fingerprint = QStringLiteral("of other weights");
    else if (difference == QLatin1StringView("no identity"))
        identity = {};
    else if (difference == QLatin1StringView("model"))
        model = QStringLiteral("other");
    else
        m_judge.gradingPrompt += QStringLiteral(" Be strict.");
    m_client->setIdentities({ identity });
    const store::RunInfo second = addRun(dataset, 1, model);
    QCOMPARE(must(reused(second, dataset, *m_client)), 0);
    QVERIFY(replies(second).empty());
}

void TestReuse::failuresAreAskedAgain()
{
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    answer(addRun(dataset), dataset, 1);
    const store::RunInfo second = addRun(dataset);
    QCOMPARE(must(reused(second, dataset, *m_client)), 2);
    for (const eval::ReplyDetail &reply : replies(second))
        QVERIFY(!reply.error);
}

void TestReuse::invalidRepliesAreNotAskedAgain()
{
    const data::Dataset dataset = m_work->rows(1, test::byPosition());
    const store::RunInfo first = addRun(dataset);
    const auto items = must(m_work->project().datasets().items(dataset.id, 1, 1));
    eval::ReplyRecord record;
    record.run = first.id;
    record.part = QStringLiteral("verdict");
    record.raw = QStringLiteral("<b>hm</b>");
    record.bodyDigest = m_client->bodyDigest(renderer(first, dataset).request(items.front(), 0, 0));
    record.verdicts = { {} };
    record.verdicts.first().state = eval::VerdictState::Invalid;
    record.verdicts.first().reason = eval::InvalidReason::NotParsed;
    must(m_work->project().runs().appendReplies({ record }));
    const store::RunInfo second = addRun(dataset);
    QCOMPARE(must(reused(second, dataset, *m_client)), 1);
    QCOMPARE(replies(second).front().verdicts.first().state, eval::VerdictState::Invalid);
}

void TestReuse::aServerThatIsDownIsWaitedFor()
{
    const data::Dataset dataset = m_work->rows(2, test::byPosition());
    answer(addRun(dataset), dataset);
    m_client->setDown(true);
    const store::RunInfo second = addRun(dataset);
    const auto ledger = must(eval::storedLedger(*must(m_work->project().runs().reader(second.id)), second.judge, second.rows, second.repeats));
    Reuse reuse(m_work->project(), *m_client, { second, renderer(second, dataset), ledger });
    std::optional<Result<qint64>> taken;
    connect(&reuse, &Reuse::finished, &reuse, [&taken](const Result<qint64> &ended) { taken = ended; });
    reuse.start();
    QTRY_VERIFY(reuse.outage());
    QCOMPARE(reuse.outage()->kind, Error::Kind::Unreachable);
    QVERIFY(!taken);
    m_client->setDown(false);
    QTRY_VERIFY(taken);
    QCOMPARE(must(*taken), 2);
    QVERIFY(!reuse.outage());
}

GAVEL_TEST(TestReuse)

#include "tst_reuse.moc"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "store/labels.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

#include <QThread>

using namespace gavel;
using namespace gavel::store;

class TestRunReaderSql : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itemsInTheRunsOrder();
    void summariesInAnyOrder();
    void summariesCutTexts();
    void summariesOfSeveralCriteria();
    void summariesShowTheFirstRepeat();
    void outcomes();
    void manyOutcomes();
    void details();
    void eachDetailInOrder();
    void eachDetailStops();
    void detailBeyondTheEnd();
    void labelsOfARow();
    void humanScores();
    void humanScoresOfACriterion();
    void clusters();
    void readsInAnotherThread();
    void holdsNoLockBetweenPages();
    void readsWhatIsWrittenMeanwhile();

private:
    void makeRun(qint64 rows);
    LabelRecord label(qint64 pos, const char *rater, const char *value);

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<eval::RunReader> m_reader;
    qint64 m_run = 0;
};

void TestRunReaderSql::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    makeRun(300);
}

void TestRunReaderSql::makeRun(qint64 rows)
{
    m_run = fixture::run(*m_project, rows).id;
    auto reader = m_project->runs().reader(m_run);
    VERIFY_RESULT(reader);
    m_reader = std::move(*reader);
}

void TestRunReaderSql::cleanup()
{
    m_reader.reset();
    m_project.reset();
}

LabelRecord TestRunReaderSql::label(qint64 pos, const char *rater, const char *value)
{
    LabelRecord label;
    label.item = m_reader->items(pos, 1)->front().id;
    label.rater = QString::fromLatin1(rater);
    label.label = QString::fromLatin1(value);
    return *m_project->labels().add(label);
}

void TestRunReaderSql::itemsInTheRunsOrder()
{
    QCOMPARE(m_reader->rowCount().value(), 300);
    QCOMPARE(m_reader->columns(), fixture::shape().columns);
    QVERIFY(m_reader->mapping() == fixture::shape().mapping);
    const auto page = m_reader->items(256, 128);
    QCOMPARE(page->size(), 44u);
    QCOMPARE(page->front().no, 257);
    QCOMPARE(page->front().cells, fixture::row(257).cells);
    QVERIFY(m_reader->items(300, 128)->empty());
}

void TestRunReaderSql::summariesInAnyOrder()
{
    fixture::store(*m_project, { fixture::reply(m_run, 7, 2), fixture::failure(m_run, 250) });
    (void)label(7, "Ada", "3");
    const auto page = m_reader->summaries({ 250, 7, 0 }, 400);
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 3u);
    const eval::RowSummary &failed = page->at(0);
    QCOMPARE(failed.pos, 250);
    QCOMPARE(failed.no, 251);
    QCOMPARE(failed.extId, QStringLiteral("r251"));
    QCOMPARE(failed.state, eval::VerdictState::Failed);
    const eval::RowSummary &judged = page->at(1);
    QCOMPARE(judged.pos, 7);
    QCOMPARE(judged.input, QStringLiteral("question 8"));
    QCOMPARE(judged.output, QStringLiteral("an answer"));
    QCOMPARE(judged.reason, QStringLiteral("fine"));
    QCOMPARE(judged.state, eval::VerdictState::Valid);
    QCOMPARE(judged.verdicts.size(), 1);
    QCOMPARE(judged.verdicts.first().score, 2.0);
    QCOMPARE(judged.human, 3.0);
    QCOMPARE(judged.humanLabel, QStringLiteral("3"));
    QVERIFY(judged.itemId > 0);
    const eval::RowSummary &pending = page->at(2);
    QCOMPARE(pending.state, eval::VerdictState::Pending);
    QVERIFY(pending.verdicts.isEmpty());
    QVERIFY(!pending.human);
    QVERIFY(m_reader->summaries({}, 400)->empty());
}

void TestRunReaderSql::summariesCutTexts()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT((*session)->append({ fixture::row(1, QString(5000, u'é')) }));
    const auto dataset = (*session)->finish(fixture::shape());
    const auto info = m_project->runs().create(fixture::runInfo(*dataset, fixture::version(*m_project)), {});
    eval::ReplyRecord record = fixture::reply(info->id, 0);
    record.verdicts.first().justification = QString(1000, u'j');
    fixture::store(*m_project, { record });
    const auto reader = m_project->runs().reader(info->id);
    const auto page = (*reader)->summaries({ 0 }, 400);
    QCOMPARE(page->front().output, QString(400, u'é'));
    QCOMPARE(page->front().reason, QString(400, u'j'));
    QCOMPARE(page->front().verdicts.first().justification.size(), 400);
    QCOMPARE((*reader)->detail(0)->item.cells.at(2).size(), 5000);
    QCOMPARE((*reader)->summaries({ 0 }, 10)->front().output.size(), 10);
}

void TestRunReaderSql::summariesOfSeveralCriteria()
{
    eval::ReplyRecord record = fixture::reply(m_run, 0);
    record.verdicts.first().criterion = QStringLiteral("a");
    record.verdicts.first().justification.clear();
    eval::Verdict second;
    second.criterion = QStringLiteral("b");
    second.state = eval::VerdictState::Invalid;
    second.justification = QStringLiteral("why b");
    record.verdicts << second;
    fixture::store(*m_project, { record });
    const auto page = m_reader->summaries({ 0 }, 400);
    QCOMPARE(page->front().verdicts.size(), 2);
    QCOMPARE(page->front().state, eval::combined(eval::VerdictState::Valid, eval::VerdictState::Invalid));
    QCOMPARE(page->front().reason, QStringLiteral("why b"));
}

void TestRunReaderSql::summariesShowTheFirstRepeat()
{
    eval::ReplyRecord again = fixture::reply(m_run, 0, 1);
    again.repeat = 1;
    fixture::store(*m_project, { again, fixture::reply(m_run, 0, 5) });
    const auto page = m_reader->summaries({ 0 }, 400);
    QCOMPARE(page->front().verdicts.size(), 1);
    QCOMPARE(page->front().verdicts.first().score, 5.0);
}

void TestRunReaderSql::outcomes()
{
    eval::ReplyRecord repeated = fixture::reply(m_run, 1, 3);
    repeated.repeat = 1;
    repeated.part = QStringLiteral("accuracy");
    repeated.verdicts.first().criterion = QStringLiteral("accuracy");
    repeated.verdicts.first().expected = 2.5;
    const qint64 other = fixture::run(*m_project, 3).id;
    fixture::store(*m_project, { repeated, fixture::failure(m_run, 0), fixture::reply(other, 0) });
    std::vector<eval::Outcome> found;
    VERIFY_RESULT(m_reader->eachOutcome([&found](const eval::Outcome &outcome) { found.push_back(outcome); }));
    QCOMPARE(found.size(), 2u);
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.pos < b.pos; });
    QCOMPARE(found[0].state, eval::VerdictState::Failed);
    QVERIFY(!found[0].score && !found[0].expected);
    QVERIFY(found[0].label.isEmpty());
    QCOMPARE(found[1].repeat, 1);
    QCOMPARE(found[1].part, QStringLiteral("accuracy"));
    QCOMPARE(found[1].criterion, QStringLiteral("accuracy"));
    QCOMPARE(found[1].score, 3.0);
    QCOMPARE(found[1].expected, 2.5);
    QCOMPARE(found[1].label, QStringLiteral("3"));
}

/// More than one part of the query.
void TestRunReaderSql::manyOutcomes()
{
    constexpr qint64 rows = 100'000;
    makeRun(rows);
    std::vector<eval::ReplyRecord> records;
    records.reserve(rows);
    for (qint64 pos = 0; pos < rows; ++pos)
        records.push_back(fixture::reply(m_run, pos, int(pos % 5) + 1));
    VERIFY_RESULT(m_project->runs().appendReplies(records));
    std::vector<bool> seen(rows);
    qint64 count = 0;
    double sum = 0;
    VERIFY_RESULT(m_reader->eachOutcome([&](const eval::Outcome &outcome) {
        seen[std::size_t(outcome.pos)] = true;
        ++count;
        sum += *outcome.score;
    }));
    QCOMPARE(count, rows);
    QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
    QCOMPARE(sum / rows, 3.0);
}

void TestRunReaderSql::details()
{
    const auto record = fixture::reply(m_run, 4, 2);
    fixture::store(*m_project, { record });
    const auto row = m_reader->detail(4);
    VERIFY_RESULT(row);
    QCOMPARE(row->item.no, 5);
    QCOMPARE(row->item.cells, fixture::row(5).cells);
    QCOMPARE(row->replies.size(), 1);
    QCOMPARE(row->replies.first().raw, record.raw);
    QVERIFY(m_reader->detail(5)->replies.isEmpty());
}

void TestRunReaderSql::eachDetailInOrder()
{
    fixture::store(*m_project, { fixture::reply(m_run, 299), fixture::reply(m_run, 128), fixture::reply(m_run, 0) });
    qint64 next = 0;
    int replies = 0;
    VERIFY_RESULT(m_reader->eachDetail([&](const eval::RowDetail &row) {
        if (row.pos != next || row.item.no != next + 1)
            return false;
        ++next;
        replies += int(row.replies.size());
        return true;
    }));
    QCOMPARE(next, 300);
    QCOMPARE(replies, 3);
}

void TestRunReaderSql::eachDetailStops()
{
    int rows = 0;
    VERIFY_RESULT(m_reader->eachDetail([&rows](const eval::RowDetail &) { return ++rows < 130; }));
    QCOMPARE(rows, 130);
}

void TestRunReaderSql::detailBeyondTheEnd()
{
    QCOMPARE(m_reader->detail(300).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_reader->detail(-1).error().kind, Error::Kind::NotFound);
}

void TestRunReaderSql::labelsOfARow()
{
    (void)label(2, "Ada", "3");
    (void)label(2, "Ben", "4");
    const auto replaced = label(2, "Ada", "5");
    const auto labels = m_reader->detail(2)->labels;
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels.at(0).rater, QStringLiteral("Ben"));
    QCOMPARE(labels.at(1).rater, QStringLiteral("Ada"));
    QCOMPARE(labels.at(1).label, QStringLiteral("5"));
    QCOMPARE(labels.at(1).value, 5.0);
    QCOMPARE(labels.at(1).atMs, replaced.atMs);
}

void TestRunReaderSql::humanScores()
{
    (void)label(0, "Ada", "1");
    (void)label(0, "Ben", "4");
    (void)label(299, "Ben", "2");
    auto scores = m_reader->humanScores({});
    VERIFY_RESULT(scores);
    QCOMPARE(scores->size(), 300u);
    QCOMPARE(scores->at(0), 2.5);
    QVERIFY(!scores->at(1));
    QCOMPARE(scores->at(299), 2.0);

    VERIFY_RESULT(m_project->setSetting(QString(humanRuleKey), store::toJson({ HumanRule::Kind::OneRater, QStringLiteral("Ben") })));
    scores = m_reader->humanScores({});
    QCOMPARE(scores->at(0), 4.0);
    QCOMPARE(m_reader->summaries({ 0 }, 400)->front().human, 4.0);
}

void TestRunReaderSql::humanScoresOfACriterion()
{
    LabelRecord accuracy;
    accuracy.item = m_reader->items(3, 1)->front().id;
    accuracy.criterion = QStringLiteral("accuracy");
    accuracy.rater = QStringLiteral("Ada");
    accuracy.label = QStringLiteral("2");
    VERIFY_RESULT(m_project->labels().add(accuracy));
    QCOMPARE(m_reader->humanScores(QStringLiteral("accuracy"))->at(3), 2.0);
    QVERIFY(!m_reader->humanScores({})->at(3));
}

void TestRunReaderSql::clusters()
{
    const auto clusters = m_reader->clusters();
    QCOMPARE(clusters->size(), 300u);
    QCOMPARE(clusters->at(0), QStringLiteral("c1"));
    QCOMPARE(clusters->at(2), QStringLiteral("c0"));
}

void TestRunReaderSql::readsInAnotherThread()
{
    fixture::store(*m_project, { fixture::reply(m_run, 0) });
    qint64 rows = 0;
    QStringList problems;
    const auto source = m_project->readerSource();
    const std::unique_ptr<QThread> worker(QThread::create([&, run = m_run] {
        const auto reader = source.openReader(run);
        if (!reader) {
            problems << reader.error().text;
            return;
        }
        const auto read = (*reader)->eachDetail([&rows](const eval::RowDetail &) { return ++rows > 0; });
        if (!read)
            problems << read.error().text;
    }));
    worker->start();
    QVERIFY(worker->wait());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u' ')));
    QCOMPARE(rows, 300);
    QCOMPARE(source.openReader(999).error().kind, Error::Kind::NotFound);
}

/// A reader that sat on a page would keep the log from being checkpointed.
void TestRunReaderSql::holdsNoLockBetweenPages()
{
    fixture::store(*m_project, { fixture::reply(m_run, 0) });
    (void)label(0, "Ada", "3");
    VERIFY_RESULT(m_reader->items(0, 128));
    VERIFY_RESULT(m_reader->summaries({ 0, 1, 2 }, 400));
    VERIFY_RESULT(m_reader->detail(0));
    VERIFY_RESULT(m_reader->eachOutcome([](const eval::Outcome &) {}));
    VERIFY_RESULT(m_reader->humanScores({}));
    VERIFY_RESULT(m_reader->clusters());
    const auto connection = Connection::open({ m_folder->file() });
    VERIFY_RESULT(connection);
    const auto busy = scalar((*connection)->database(), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    VERIFY_RESULT(busy);
    QCOMPARE(busy->toInt(), 0);
    QCOMPARE(QFileInfo(m_folder->file(QStringLiteral("p.gavel-wal"))).size(), 0);
}

void TestRunReaderSql::readsWhatIsWrittenMeanwhile()
{
    qint64 seen = 0;
    VERIFY_RESULT(m_reader->eachDetail([&](const eval::RowDetail &row) {
        if (row.pos == 0)
            fixture::store(*m_project, { fixture::reply(m_run, 290) });
        seen += row.replies.size();
        return true;
    }));
    QCOMPARE(seen, 1);
}

GAVEL_TEST(TestRunReaderSql)
#include "tst_runreadersql.moc"

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

class TestDatasets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void importsAndReadsBack();
    void pagesByNumber();
    void rowsAreVisibleWhileImporting();
    void finishTakesWhatIsKnownOnlyThen();
    void anAbandonedImportIsDiscarded();
    void importsFromAWorker();
    void labelsFollowTheirRows();
    void aLabelWithoutARowIsAnError();
    void largeCellsMakeSmallChunks();
    void findsByDigest();
    void removes();
    void removesTheTriesOnIt();
    void removeIsRefusedWhileUsed();
    void aFullDiskEndsTheImport();
    void duplicateNumbersEndTheImport();

private:
    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestDatasets::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
}

void TestDatasets::importsAndReadsBack()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    data::Item odd = fixture::row(1, QStringLiteral("né \"🙂\"\nline"));
    odd.segment = QStringLiteral("s");
    data::Item shorter = fixture::row(2);
    shorter.cells.removeLast();
    VERIFY_RESULT((*session)->append({ odd, shorter }));
    data::Dataset complete = fixture::shape();
    complete.emptyOutputs = 1;
    const auto dataset = (*session)->finish(complete);
    VERIFY_RESULT(dataset);
    QCOMPARE(dataset->rows, 2);

    const auto all = m_project->datasets().all();
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().id, dataset->id);
    QCOMPARE(all->first().uuid, dataset->uuid);
    QCOMPARE(all->first().name, complete.name);
    QCOMPARE(all->first().source, complete.source);
    QCOMPARE(all->first().digest, complete.digest);
    QCOMPARE(all->first().columns, complete.columns);
    QVERIFY(all->first().mapping == complete.mapping);
    QCOMPARE(all->first().rows, 2);
    QCOMPARE(all->first().emptyOutputs, 1);

    const auto items = m_project->datasets().items(dataset->id, 1, 10);
    QCOMPARE(items->size(), 2u);
    QCOMPARE(items->front().cells, odd.cells);
    QCOMPARE(items->front().extId, odd.extId);
    QCOMPARE(items->front().cluster, odd.cluster);
    QCOMPARE(items->front().segment, odd.segment);
    QCOMPARE(items->back().cells, shorter.cells);
    QCOMPARE(m_project->datasets().item(items->back().id)->no, 2);
    QCOMPARE(m_project->datasets().item(999).error().kind, Error::Kind::NotFound);
}

void TestDatasets::pagesByNumber()
{
    const auto dataset = fixture::import(*m_project, 4321);
    qint64 seen = 0;
    for (qint64 first = 1;; first += 128) {
        const auto page = m_project->datasets().items(dataset.id, first, 128);
        VERIFY_RESULT(page);
        if (page->empty())
            break;
        for (const data::Item &item : *page)
            QCOMPARE(item.no, ++seen);
    }
    QCOMPARE(seen, 4321);
    QCOMPARE(m_project->datasets().storedRows(dataset.id).value(), 4321);
}

void TestDatasets::rowsAreVisibleWhileImporting()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    std::vector<data::Item> rows;
    for (qint64 no = 1; no <= 2500; ++no)
        rows.push_back(fixture::row(no));
    VERIFY_RESULT((*session)->append(std::move(rows)));
    QTRY_COMPARE(m_project->datasets().storedRows((*session)->datasetId()).value(), 2000); // the first full chunk
    QCOMPARE(m_project->datasets().items((*session)->datasetId(), 1, 5)->size(), 5u);
    QVERIFY(m_project->datasets().all()->isEmpty());
    QCOMPARE(m_project->datasets().dataset((*session)->datasetId())->columns, fixture::shape().columns);
}

void TestDatasets::finishTakesWhatIsKnownOnlyThen()
{
    data::Dataset started = fixture::shape();
    started.columns.clear();
    started.mapping.clear();
    auto session = m_project->datasets().beginImport(started);
    VERIFY_RESULT(session);
    VERIFY_RESULT((*session)->append({ fixture::row(1) }));
    const auto finished = (*session)->finish(fixture::shape());
    VERIFY_RESULT(finished);
    const auto stored = m_project->datasets().dataset(finished->id);
    QCOMPARE(stored->columns, fixture::shape().columns);
    QVERIFY(stored->mapping == fixture::shape().mapping);
}

void TestDatasets::anAbandonedImportIsDiscarded()
{
    qint64 id = 0;
    {
        auto session = m_project->datasets().beginImport(fixture::shape());
        VERIFY_RESULT(session);
        id = (*session)->datasetId();
        std::vector<data::Item> rows;
        std::vector<ImportSession::NumberedLabel> labels;
        for (qint64 no = 1; no <= 5000; ++no) {
            rows.push_back(fixture::row(no));
            labels.emplace_back(no, data::ImportedLabel{ QStringLiteral("Ada"), {}, QStringLiteral("3") });
        }
        VERIFY_RESULT((*session)->append(std::move(rows), std::move(labels)));
    }
    QTRY_VERIFY(!m_project->datasets().dataset(id).has_value());
    QVERIFY(m_project->datasets().items(id, 1, 10)->empty());
    VERIFY_RESULT(m_project->writer().run([](QSqlDatabase &db) -> Result<void> {
        const auto left = scalar(db, QStringLiteral("SELECT (SELECT count(*) FROM label) + (SELECT count(*) FROM item)"));
        return left->toInt() == 0 ? Result<void>() : Result<void>(Error{ Error::Kind::BadInput, 0, left->toString(), {} });
    }));
}

void TestDatasets::importsFromAWorker()
{
    std::optional<Result<data::Dataset>> finished;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        auto session = m_project->datasets().beginImport(fixture::shape());
        for (qint64 first = 1; first <= 20'000; first += 500) {
            std::vector<data::Item> rows;
            for (qint64 no = first; no < first + 500; ++no)
                rows.push_back(fixture::row(no));
            if (!(*session)->append(std::move(rows)))
                return;
        }
        finished.emplace((*session)->finish(fixture::shape()));
    }));
    const qint64 run = fixture::run(*m_project, 100).id;
    worker->start();
    std::vector<eval::ReplyRecord> records;
    for (qint64 pos = 0; pos < 100; ++pos)
        records.push_back(fixture::reply(run, pos));
    fixture::store(*m_project, records); // verdicts of a run meanwhile
    QVERIFY(worker->wait());
    QVERIFY(finished && finished->has_value());
    QCOMPARE((*finished)->rows, 20'000);
    QCOMPARE(m_project->datasets().items((*finished)->id, 19'999, 10)->size(), 2u);
}

void TestDatasets::labelsFollowTheirRows()
{
    using Label = data::ImportedLabel;
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    VERIFY_RESULT((*session)->append({ fixture::row(1), fixture::row(2) }, { { 1, Label{ QStringLiteral("Ada"), {}, QStringLiteral("3") } } }));
    std::vector<data::Item> rows;
    for (qint64 no = 3; no <= 3000; ++no)
        rows.push_back(fixture::row(no));
    // For a row of this call, of an earlier chunk, and of a second rater and criterion.
    VERIFY_RESULT((*session)->append(std::move(rows),
                                     { { 3000, Label{ QStringLiteral("Ada"), {}, QStringLiteral("5") } },
                                       { 1, Label{ QStringLiteral("Ben"), QStringLiteral("accuracy"), QStringLiteral("2") } } }));
    const auto dataset = (*session)->finish(fixture::shape());
    VERIFY_RESULT(dataset);
    const qint64 first = m_project->datasets().items(dataset->id, 1, 1)->front().id;
    const qint64 last = m_project->datasets().items(dataset->id, 3000, 1)->front().id;
    const auto labels = m_project->labels().current({ first, last });
    QCOMPARE(labels->size(), 3);
    QCOMPARE(labels->at(0).rater, QStringLiteral("Ada"));
    QCOMPARE(labels->at(0).source, QStringLiteral("file"));
    QCOMPARE(labels->at(1).rater, QStringLiteral("Ben"));
    QCOMPARE(labels->at(1).criterion, QStringLiteral("accuracy"));
    QCOMPARE(labels->at(2).item, last);
    QCOMPARE(labels->at(2).label, QStringLiteral("5"));
    QCOMPARE(m_project->labels().raters()->size(), 2);
    QCOMPARE(m_project->labels().labelledItems(dataset->id).value(), 2);
}

void TestDatasets::aLabelWithoutARowIsAnError()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    VERIFY_RESULT((*session)->append({ fixture::row(1) }, { { 7, data::ImportedLabel{ QStringLiteral("Ada"), {}, QStringLiteral("3") } } }));
    const auto finished = (*session)->finish(fixture::shape());
    QVERIFY(!finished.has_value());
    QCOMPARE(finished.error().kind, Error::Kind::BadInput);
    QVERIFY(finished.error().text.contains(u'7'));
    QVERIFY(m_project->datasets().all()->isEmpty());
}

void TestDatasets::largeCellsMakeSmallChunks()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    VERIFY_RESULT((*session)->append({ fixture::row(1, QString(5 * 1024 * 1024, u'x')), fixture::row(2) }));
    // The large row was a chunk of its own: it is stored, the small one still waits.
    QTRY_COMPARE(m_project->datasets().storedRows((*session)->datasetId()).value(), 1);
    const auto dataset = (*session)->finish(fixture::shape());
    VERIFY_RESULT(dataset);
    QCOMPARE(m_project->datasets().items(dataset->id, 1, 1)->front().cells.at(2).size(), 5 * 1024 * 1024);
}

void TestDatasets::findsByDigest()
{
    QVERIFY(!m_project->datasets().findByDigest("d1")->has_value());
    const auto dataset = fixture::import(*m_project, 3);
    QCOMPARE(m_project->datasets().findByDigest("d1").value()->id, dataset.id);
    QVERIFY(!m_project->datasets().findByDigest("d2")->has_value());
}

void TestDatasets::removes()
{
    const auto dataset = fixture::import(*m_project, 5000);
    const qint64 item = m_project->datasets().items(dataset.id, 1, 1)->front().id;
    LabelRecord label;
    label.item = item;
    label.rater = QStringLiteral("Ada");
    label.label = QStringLiteral("3");
    VERIFY_RESULT(m_project->labels().add(label));
    VERIFY_RESULT(m_project->labels().add(label)); // the second replaces the first
    VERIFY_RESULT(m_project->datasets().remove(dataset.id));
    QVERIFY(m_project->datasets().all()->isEmpty());
    QTRY_VERIFY(!m_project->datasets().dataset(dataset.id).has_value());
    QVERIFY(!m_project->datasets().item(item).has_value());
}

void TestDatasets::removesTheTriesOnIt()
{
    const auto version = fixture::version(*m_project);
    const auto dataset = fixture::import(*m_project, 3);
    const auto other = fixture::import(*m_project, 3);
    fixture::tryRun(*m_project, dataset, version, eval::RunState::Finished);
    const auto kept = fixture::tryRun(*m_project, other, version, eval::RunState::Finished);
    VERIFY_RESULT(m_project->datasets().remove(dataset.id));
    const auto runs = m_project->runs().all();
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().id, kept.id);
}

void TestDatasets::removeIsRefusedWhileUsed()
{
    const auto info = fixture::run(*m_project, 3);
    QCOMPARE(m_project->datasets().remove(info.dataset).error().kind, Error::Kind::BadInput);
    QCOMPARE(m_project->datasets().all()->size(), 1);
}

void TestDatasets::aFullDiskEndsTheImport()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    VERIFY_RESULT(m_project->writer().run([](QSqlDatabase &db) {
        return change(db, QStringLiteral("PRAGMA max_page_count = %1").arg(scalar(db, QStringLiteral("PRAGMA page_count"))->toInt() + 5));
    }));
    Result<void> appended;
    for (int chunk = 0; appended && chunk < 20; ++chunk) {
        std::vector<data::Item> rows;
        for (qint64 no = 1; no <= 2000; ++no)
            rows.push_back(fixture::row(chunk * 2000 + no));
        appended = (*session)->append(std::move(rows));
    }
    QVERIFY(!appended.has_value());
    QCOMPARE(appended.error().kind, Error::Kind::DiskFull);
    QCOMPARE((*session)->finish(fixture::shape()).error().kind, Error::Kind::DiskFull);
    QVERIFY(m_project->datasets().all()->isEmpty());
}

void TestDatasets::duplicateNumbersEndTheImport()
{
    auto session = m_project->datasets().beginImport(fixture::shape());
    VERIFY_RESULT(session);
    VERIFY_RESULT((*session)->append({ fixture::row(1), fixture::row(1) }));
    QVERIFY(!(*session)->finish(fixture::shape()).has_value());
}

GAVEL_TEST(TestDatasets)
#include "tst_datasets.moc"

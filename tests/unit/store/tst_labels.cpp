// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "store/labels.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void raters();
    void keepsEverything();
    void replacesOnlyTheRatersOwn();
    void undoBringsTheEarlierOneBack();
    void undoOfTheFirstTakesItBack();
    void adjudicationStandsBesideTheOwnLabel();
    void theSameNumberIsNotWrittenAgain();
    void anEarlierLabelReplacesNoLaterOne();
    void labelsComeInTheOrderOfTheirRows();
    void namelessRaterIsRefused();
    void countsLabelledItems();
    void rulesRoundTrip_data();
    void rulesRoundTrip();

private:
    LabelRecord label(const char *rater, const char *value, qsizetype row = 0)
    {
        LabelRecord label;
        label.item = m_items[row];
        label.rater = QString::fromLatin1(rater);
        label.label = QString::fromLatin1(value);
        return label;
    }

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    qint64 m_dataset = 0;
    QList<qint64> m_items;
};

void TestLabels::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_dataset = fixture::import(*m_project, 5).id;
    m_items.clear();
    const auto items = m_project->datasets().items(m_dataset, 1, 5);
    for (const data::Item &item : *items)
        m_items << item.id;
}

void TestLabels::raters()
{
    const auto ada = m_project->labels().addRater(QStringLiteral(" Ada "));
    VERIFY_RESULT(ada);
    QCOMPARE(ada->name, QStringLiteral("Ada"));
    QCOMPARE(m_project->labels().addRater(QStringLiteral("Ada"))->id, ada->id);
    (void)m_project->labels().addRater(QStringLiteral("Ben"));
    QCOMPARE(m_project->labels().raters()->size(), 2);
    QCOMPARE(m_project->labels().addRater(QStringLiteral("  ")).error().kind, Error::Kind::BadInput);
}

void TestLabels::keepsEverything()
{
    LabelRecord given = label("Ada", "4");
    given.criterion = QStringLiteral("accuracy");
    given.reason = QStringLiteral("because");
    given.atMs = 1234;
    given.seen = true;
    given.source = QStringLiteral("second look");
    given.probability = 0.25;
    given.adjudicated = true;
    const auto added = m_project->labels().add(given);
    VERIFY_RESULT(added);
    given.id = added->id;
    const auto current = m_project->labels().current(m_items);
    QCOMPARE(current->size(), 1);
    QVERIFY(current->first() == given);
}

void TestLabels::replacesOnlyTheRatersOwn()
{
    const auto first = m_project->labels().add(label("Ada", "3"));
    const auto ben = m_project->labels().add(label("Ben", "1"));
    QVERIFY(!ben->replaces);
    const auto second = m_project->labels().add(label("Ada", "4"));
    QCOMPARE(second->replaces, first->id);
    const auto elsewhere = m_project->labels().add(label("Ada", "5", 1));
    QVERIFY(!elsewhere->replaces);

    const auto current = m_project->labels().current({ m_items[0] });
    QCOMPARE(current->size(), 2);
    QCOMPARE(current->at(0).id, ben->id);
    QCOMPARE(current->at(1).id, second->id);
    QCOMPARE(m_project->labels().history(m_items[0])->size(), 3); // nothing is lost
}

void TestLabels::undoBringsTheEarlierOneBack()
{
    LabelRecord seen = label("Ada", "3");
    seen.reason = QStringLiteral("first thought");
    seen.source = QStringLiteral("random");
    seen.probability = 0.25;
    (void)m_project->labels().add(seen);
    const auto second = m_project->labels().add(label("Ada", "4"));
    const auto back = m_project->labels().undo(*second);
    VERIFY_RESULT(back);
    const auto current = m_project->labels().current(m_items);
    QCOMPARE(current->size(), 1);
    QCOMPARE(current->first().label, QStringLiteral("3"));
    QCOMPARE(current->first().reason, seen.reason);
    QCOMPARE(current->first().source, seen.source);
    QCOMPARE(current->first().probability, seen.probability);
    QCOMPARE(m_project->labels().history(m_items[0])->size(), 3);

    const auto redone = m_project->labels().undo(*back); // undo of the undo
    VERIFY_RESULT(redone);
    QCOMPARE(m_project->labels().current(m_items)->first().label, QStringLiteral("4"));
}

void TestLabels::undoOfTheFirstTakesItBack()
{
    const auto first = m_project->labels().add(label("Ada", "3"));
    const auto back = m_project->labels().undo(*first);
    VERIFY_RESULT(back);
    QVERIFY(!back->label);
    QVERIFY(m_project->labels().current(m_items)->isEmpty());
    QCOMPARE(m_project->labels().labelledItems(m_dataset).value(), 0);
    const auto again = m_project->labels().add(label("Ada", "5"));
    QCOMPARE(again->replaces, back->id);
    QCOMPARE(m_project->labels().current(m_items)->size(), 1);
}

void TestLabels::adjudicationStandsBesideTheOwnLabel()
{
    (void)m_project->labels().add(label("Ada", "3"));
    LabelRecord decided = label("Ada", "4");
    decided.adjudicated = true;
    const auto added = m_project->labels().add(decided);
    QVERIFY(!added->replaces);
    QCOMPARE(m_project->labels().current(m_items)->size(), 2);
    decided.label = QStringLiteral("5");
    QCOMPARE(m_project->labels().add(decided)->replaces, added->id);
}

void TestLabels::theSameNumberIsNotWrittenAgain()
{
    VERIFY_RESULT(m_project->labels().add(label("Ada", "4.0")));
    std::optional<LabelStore::Added> added;
    m_project->labels().addAll({ label("Ada", "4"), label("Ben", "4") }, this, [&added](const Result<LabelStore::Added> &result) {
        if (result)
            added = *result;
    });
    QTRY_VERIFY(added);
    QCOMPARE(added->unchanged, 1);
    QCOMPARE(added->added, 1);
    QCOMPARE(added->replaced, 0);
}

void TestLabels::anEarlierLabelReplacesNoLaterOne()
{
    LabelRecord earlier = label("Ada", "3");
    earlier.atMs = 1000;
    VERIFY_RESULT(m_project->labels().add(label("Ada", "4")));
    std::optional<LabelStore::Added> added;
    m_project->labels().addAll({ earlier }, this, [&added](const Result<LabelStore::Added> &result) {
        if (result)
            added = *result;
    });
    QTRY_VERIFY(added);
    QCOMPARE(added->unchanged, 1);
    QCOMPARE(added->replaced, 0);
}

void TestLabels::labelsComeInTheOrderOfTheirRows()
{
    LabelRecord decided = label("Ada", "2");
    decided.adjudicated = true;
    LabelRecord ofTone = label("Ada", "5");
    ofTone.criterion = QStringLiteral("tone");
    for (const LabelRecord &given : { label("Ben", "1", 3), ofTone, label("Ben", "3"), decided, label("Ada", "4") })
        VERIFY_RESULT(m_project->labels().add(given));
    QStringList shown;
    const auto read = m_project->readerSource().eachLabel({ .dataset = m_dataset }, [&shown](const QString &id, const eval::LabelDetail &detail) {
        shown << QStringLiteral("%1 %2%3 %4%5")
                     .arg(id, detail.criterion, detail.rater, detail.label, detail.adjudicated ? QStringLiteral("!") : QString());
        return shown.size() < 5;
    });
    VERIFY_RESULT(read);
    const auto items = m_project->datasets().items(m_dataset, 1, 5);
    const QString first = items->at(0).extId;
    QCOMPARE(shown,
             QStringList({ first + QStringLiteral(" Ada 4"), first + QStringLiteral(" Ada 2!"), first + QStringLiteral(" Ben 3"),
                           first + QStringLiteral(" toneAda 5"), items->at(3).extId + QStringLiteral(" Ben 1") }));
}

void TestLabels::namelessRaterIsRefused()
{
    QCOMPARE(m_project->labels().add(label("", "3")).error().kind, Error::Kind::BadInput);
    LabelRecord nowhere = label("Ada", "3");
    nowhere.item = 999;
    QVERIFY(!m_project->labels().add(nowhere).has_value());
    QVERIFY(m_project->labels().current(m_items)->isEmpty());
}

void TestLabels::countsLabelledItems()
{
    (void)m_project->labels().add(label("Ada", "3"));
    (void)m_project->labels().add(label("Ben", "3"));
    (void)m_project->labels().add(label("Ada", "3", 2));
    QCOMPARE(m_project->labels().labelledItems(m_dataset).value(), 2);
}

void TestLabels::rulesRoundTrip_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 4; ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestLabels::rulesRoundTrip()
{
    QFETCH(const int, kind);
    const HumanRule rule{ HumanRule::Kind(kind), QStringLiteral("Ada") };
    QVERIFY(humanRuleFromJson(store::toJson(rule)) == rule);
    QVERIFY(humanRuleFromJson({}) == HumanRule());
}

GAVEL_TEST(TestLabels)
#include "tst_labels.moc"

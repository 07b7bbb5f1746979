// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/rolechange.h"

#include "data/mapping.h"
#include "jobs/import/importjob.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/runs.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;
using jobs::ImportReport;
using test::must;

class TestRoleChange : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_work.reset(); }
    void rowsTakeTheirNewRoles();
    void labelsOfPeopleComeAlong();
    void runsKeepTheOldRoles();
    void columnsBecomeLabelsAndCeaseToBe();
    void whatOnlyTheFileCanGiveIsRefused();

private:
    data::Dataset import(const QByteArray &text) const;
    ImportReport change(const data::Dataset &stored, const char *roles) const;
    ImportReport run(const jobs::ImportRequest &request) const;
    QStringList labels(const data::Dataset &dataset) const;

    std::unique_ptr<test::Workspace> m_work;
};

void TestRoleChange::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
}

data::Dataset TestRoleChange::import(const QByteArray &text) const
{
    jobs::ImportRequest request;
    request.path = m_work->write(QStringLiteral("rows.csv"), text);
    return run(request).dataset;
}

ImportReport TestRoleChange::run(const jobs::ImportRequest &request) const
{
    jobs::ImportJob job(m_work->project(), request);
    std::optional<Result<ImportReport>> answer;
    connect(&job, &jobs::ImportJob::finished, &job, [&answer](const Result<ImportReport> &report) { answer = report; });
    job.start();
    test::mustBecome([&answer] { return answer.has_value(); }, "the import ends");
    return must(*answer);
}

/// "input|output|none" for the columns in order; a human score is that of the column's name.
ImportReport TestRoleChange::change(const data::Dataset &stored, const char *roles) const
{
    jobs::ImportRequest request;
    request.stored = stored;
    request.mapping.emplace();
    const QStringList names = QString::fromLatin1(roles).split(u'|');
    for (qsizetype i = 0; i < names.size(); ++i) {
        const data::Role role = data::roleFromName(names.at(i)).value_or(data::Role::None);
        *request.mapping << data::ColumnRole{ role, role == data::Role::HumanScore ? stored.columns.at(i) : QString(), {} };
    }
    return run(request);
}

/// "1 human_anna 4", in the order of rows.
QStringList TestRoleChange::labels(const data::Dataset &dataset) const
{
    QStringList shown;
    for (const data::Item &item : must(m_work->project().datasets().items(dataset.id, 1, 100))) {
        const auto current = must(m_work->project().labels().current({ item.id }));
        for (const store::LabelRecord &label : current)
            shown << QStringLiteral("%1 %2 %3").arg(item.extId, label.rater, label.label.value_or(QString()));
    }
    return shown;
}

void TestRoleChange::rowsTakeTheirNewRoles()
{
    const data::Dataset before = import("input,output,other,topic\nq,a,x,t\nr,b,y,u\n");
    const ImportReport report = change(before, "none|output|input|segment");
    QCOMPARE(report.dataset.columnOf(data::Role::Input), 2);
    QVERIFY(report.keptAs.isEmpty());
    QCOMPARE(report.dataset.name, before.name);
    QVERIFY(report.dataset.digest != before.digest);
    QCOMPARE(must(m_work->project().datasets().all()).size(), 1);
    const auto items = must(m_work->project().datasets().items(report.dataset.id, 1, 10));
    QCOMPARE(items.at(1).cells, (QStringList{ QStringLiteral("r"), QStringLiteral("b"), QStringLiteral("y"), QStringLiteral("u") }));
    QCOMPARE(items.at(1).segment, QStringLiteral("u"));
}

void TestRoleChange::labelsOfPeopleComeAlong()
{
    const data::Dataset before = import("id,input,output,human\na,q,a,4\nb,r,b,5\n");
    const auto items = must(m_work->project().datasets().items(before.id, 1, 10));
    store::LabelRecord given;
    given.item = items.front().id;
    given.rater = QStringLiteral("human");
    given.label = QStringLiteral("2");
    given.reason = QStringLiteral("too short");
    must(m_work->project().labels().add(given));
    const ImportReport report = change(before, "id|output|input|human");
    QCOMPARE(labels(report.dataset).join(u'|'), QStringLiteral("a human 2|b human 5"));
    const auto item = must(m_work->project().datasets().items(report.dataset.id, 1, 1)).front();
    const auto history = must(m_work->project().labels().history(item.id));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.last().reason, QStringLiteral("too short"));
    QCOMPARE(history.last().replaces, std::optional(history.first().id));
}

void TestRoleChange::runsKeepTheOldRoles()
{
    const data::Dataset before = m_work->rows(3);
    const auto run = m_work->judge(before, { 1, 2, 3 });
    data::Dataset stored = must(m_work->project().datasets().dataset(before.id));
    QByteArray roles = "output|input";
    roles += QByteArray("|none").repeated(stored.columns.size() - 2);
    const ImportReport report = change(stored, roles.constData());
    QCOMPARE(report.keptAs, stored.name);
    QCOMPARE(report.dataset.name, stored.name + QStringLiteral(" (2)"));
    QCOMPARE(must(m_work->project().runs().run(run.id)).dataset, stored.id);
    QCOMPARE(must(m_work->project().datasets().dataset(stored.id)).mapping, stored.mapping);
    QCOMPARE(must(m_work->project().datasets().all()).size(), 2);
}

void TestRoleChange::columnsBecomeLabelsAndCeaseToBe()
{
    const data::Dataset before = import("input,output,human_anna,stars\nq,a,4,1\nr,b,nan,2\n");
    QCOMPARE(labels(before).join(u'|'), QStringLiteral("1 anna 4"));
    const ImportReport report = change(before, "input|output|none|human");
    QCOMPARE(labels(report.dataset).join(u'|'), QStringLiteral("1 stars 1|2 stars 2"));
}

void TestRoleChange::whatOnlyTheFileCanGiveIsRefused()
{
    const data::Dataset plain = import("input,output,second\nq,a,b\n");
    const auto roles = [](std::initializer_list<data::Role> all) {
        data::Mapping mapping;
        for (const data::Role role : all)
            mapping << data::ColumnRole{ role, {}, {} };
        return mapping;
    };
    using data::Role;
    QVERIFY(!jobs::RoleChange::check(m_work->project(), plain, roles({ Role::Input, Role::None, Role::None })));
    QVERIFY(!jobs::RoleChange::check(m_work->project(), plain, roles({ Role::Input, Role::Output, Role::Output })));
    QVERIFY(jobs::RoleChange::check(m_work->project(), plain, roles({ Role::Input, Role::None, Role::Output })));
    const data::Dataset rated = import("id,input,output,rater,human\na,q,a,anna,4\na,q,a,ben,5\n");
    QVERIFY(!jobs::RoleChange::check(m_work->project(), rated, roles({ Role::Id, Role::Input, Role::Output, Role::Rater, Role::None })));
}

GAVEL_TEST(TestRoleChange)
#include "tst_rolechange.moc"

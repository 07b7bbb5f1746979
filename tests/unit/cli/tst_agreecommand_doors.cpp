// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "jobs/analysis/agreement.h"
#include "jobs/analysis/comparison.h"
#include "jobs/run/trycomparison.h"
#include "mlflow/runcontents.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <map>

using namespace gavel;
using namespace Qt::StringLiterals;
using test::must;

namespace {

/// What the judge and people said; 0 stands for nothing.
struct Said
{
    eval::Scale scale = test::oneToFive();
    std::vector<std::vector<int>> repeats; ///< scores by repeat and row
    std::map<QString, std::vector<QString>> people; ///< labels as they are written
    QString option = u"1-5"_s; ///< --scale
};

struct Figures
{
    qint64 n = 0;
    double kappa = 0;
};

std::vector<QString> texts(const std::vector<int> &scores)
{
    std::vector<QString> list;
    for (const int score : scores)
        list.push_back(score == 0 ? QString() : QString::number(score));
    return list;
}

double valueOf(const eval::Scale &scale, const QString &label)
{
    for (const eval::ScalePoint &point : scale) {
        if (point.label == label)
            return point.value;
    }
    return 0;
}

/// From the formulas, without any of the program's code: 1 − n·Σ(j − h)² / ΣΣ(jᵢ − hₖ)² for every
/// person, weighted by the person's rows.
Figures expected(const Said &said)
{
    std::vector<double> judge;
    for (std::size_t row = 0; row < said.repeats.front().size(); ++row) {
        double sum = 0;
        int valid = 0;
        for (const std::vector<int> &scores : said.repeats) {
            sum += scores[row];
            valid += scores[row] > 0 ? 1 : 0;
        }
        judge.push_back(valid > 0 ? sum / valid : 0);
    }
    Figures figures;
    std::vector<bool> isPaired(judge.size());
    double all = 0;
    for (const auto &[name, labels] : said.people) {
        std::vector<std::pair<double, double>> pairs;
        for (std::size_t row = 0; row < judge.size(); ++row) {
            const double human = valueOf(said.scale, labels[row]);
            if (judge[row] == 0 || human == 0)
                continue;
            pairs.emplace_back(judge[row], human);
            isPaired[row] = true;
        }
        double observed = 0;
        double chance = 0;
        for (const auto &[j, h] : pairs) {
            observed += (j - h) * (j - h);
            for (const auto &[otherJudge, otherHuman] : pairs)
                chance += (j - otherHuman) * (j - otherHuman);
        }
        const auto n = static_cast<double>(pairs.size());
        figures.kappa += n * (1 - n * observed / chance);
        all += n;
    }
    figures.kappa /= all;
    figures.n = std::count(isPaired.begin(), isPaired.end(), true);
    return figures;
}

Figures fromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return { json.value("n"_L1).toInteger(), json.value("weighted_kappa"_L1).toObject().value("value"_L1).toDouble(-9) };
}

} // namespace

/// However one asks for the agreement of a run, the answer is the same.
class TestAgreeCommandDoors : public QObject
{
    Q_OBJECT

private slots:
    void allDoorsAgree_data();
    void allDoorsAgree();

private:
    store::RunInfo judged(const Said &said, const data::Dataset &dataset);
    QString exported(const Said &said);

    std::unique_ptr<test::CommandRoom> m_room;
    std::unique_ptr<test::Workspace> m_work;
};

void TestAgreeCommandDoors::allDoorsAgree_data()
{
    QTest::addColumn<std::shared_ptr<Said>>("said");
    const auto add = [](const char *name, Said said) { QTest::addRow("%s", name) << std::make_shared<Said>(std::move(said)); };
    const std::vector<int> first{ 1, 2, 2, 4, 5, 3, 4, 1, 0, 5, 2, 3 };
    const std::vector<int> second{ 1, 3, 2, 5, 5, 3, 3, 0, 0, 4, 2, 4 };
    const std::vector<QString> anna = texts({ 1, 2, 3, 4, 4, 3, 5, 1, 2, 5, 0, 3 });
    const std::vector<QString> ben = texts({ 2, 2, 3, 5, 0, 3, 4, 1, 2, 5, 0, 2 });
    std::vector<QString> bad = anna;
    bad[0] = u"nan"_s;
    bad[1] = u"99"_s;
    bad[2] = u"-1"_s;
    bad[3] = u"inf"_s;
    add("one person", { .repeats = { first }, .people = { { u"anna"_s, anna } } });
    add("several repeats", { .repeats = { first, second }, .people = { { u"anna"_s, anna } } });
    add("several people", { .repeats = { first }, .people = { { u"anna"_s, anna }, { u"ben"_s, ben } } });
    add("repeats and people", { .repeats = { first, second, first }, .people = { { u"anna"_s, anna }, { u"ben"_s, ben } } });
    add("labels that are no scores", { .repeats = { first }, .people = { { u"anna"_s, bad } } });
    add("of one of two people", { .repeats = { first, second }, .people = { { u"anna"_s, bad }, { u"ben"_s, ben } } });
    Said named{ .repeats = { { 1, 2, 3, 3, 2, 1, 3, 2 } }, .people = {}, .option = u"bad=1,good=3,fair=2"_s };
    named.scale = { { u"bad"_s, 1, {} }, { u"good"_s, 3, {} }, { u"fair"_s, 2, {} } };
    named.people.emplace(u"anna"_s, std::vector<QString>{ u"bad"_s, u"good"_s, u"good"_s, u"fair"_s, u"fair"_s, u"bad"_s, u"good"_s, u"bad"_s });
    add("named labels in no order", named);
}

store::RunInfo TestAgreeCommandDoors::judged(const Said &said, const data::Dataset &dataset)
{
    test::RunOf how;
    how.judge.criteria.first().scale = said.scale;
    how.repeats = static_cast<int>(said.repeats.size());
    const store::RunInfo run = m_work->judge(dataset, said.repeats.front(), how);
    std::vector<eval::ReplyRecord> more;
    for (std::size_t repeat = 1; repeat < said.repeats.size(); ++repeat) {
        for (std::size_t row = 0; row < said.repeats[repeat].size(); ++row) {
            eval::ReplyRecord record;
            record.run = run.id;
            record.pos = static_cast<qint64>(row);
            record.repeat = static_cast<int>(repeat);
            record.part = u"verdict"_s;
            eval::Verdict verdict;
            const int score = said.repeats[repeat][row];
            verdict.state = score > 0 ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
            if (score > 0)
                verdict.score = score;
            record.verdicts << verdict;
            more.push_back(record);
        }
    }
    if (!more.empty())
        must(m_work->project().runs().appendReplies(more));
    return run;
}

/// The export of the run, with what people said in columns.
QString TestAgreeCommandDoors::exported(const Said &said)
{
    const QString out = m_room->path(u"out.jsonl"_s);
    if (m_room->run({ u"export"_s, u"--project"_s, m_work->path(), u"--format"_s, u"jsonl"_s, u"--out"_s, out }).status != 0)
        qFatal("The run cannot be exported.");
    QFile file(out);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The export cannot be read.");
    QByteArray lines;
    while (!file.atEnd()) {
        QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        QJsonObject row = json.value("row"_L1).toObject();
        const auto place = static_cast<std::size_t>(json.value("id"_L1).toString().toInt() - 1);
        for (const auto &[name, labels] : said.people)
            row.insert(name, labels[place]);
        json.insert("row"_L1, row);
        lines += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    }
    return m_room->write(u"labelled.jsonl"_s, lines);
}

void TestAgreeCommandDoors::allDoorsAgree()
{
    QFETCH(const std::shared_ptr<Said>, said);
    m_room = std::make_unique<test::CommandRoom>();
    m_work = std::make_unique<test::Workspace>();
    const data::Dataset dataset = m_work->rows(static_cast<qint64>(said->repeats.front().size()));
    const auto items = must(m_work->project().datasets().items(dataset.id, 1, 100));
    for (const auto &[name, labels] : said->people) {
        for (std::size_t row = 0; row < labels.size(); ++row) {
            store::LabelRecord label;
            label.item = items[row].id;
            label.rater = name;
            label.label = labels[row];
            if (!labels[row].isEmpty())
                must(m_work->project().labels().add(label));
        }
    }
    const store::RunInfo run = must(m_work->project().runs().run(judged(*said, dataset).id));
    const auto reader = must(m_work->project().runs().reader(run.id));
    const Figures right = expected(*said);
    std::map<const char *, Figures> doors;

    const jobs::Agreement window = must(jobs::measureAgreement(*reader, run.judge, {}));
    doors["window"] = { window.report.n, window.report.qwk.value.value_or(-9) };
    const jobs::Comparison compared = must(jobs::compareRuns(*reader, run.judge, *reader, run.judge, {}));
    doors["compare"] = { compared.labelled, compared.a.qwk.value.value_or(-9) };

    const auto contents = must(mlflow::RunContents::read(*reader, run.judge, { .repeats = run.repeats, .table = false }, [](qint64, qint64) {}));
    const QList<mlflow::Metric> metrics = contents.agreement(1, {});
    for (const mlflow::Metric &metric : metrics) {
        if (metric.key.endsWith("/agreement/labels"_L1))
            doors["push"].n = static_cast<qint64>(metric.value);
        if (metric.key.endsWith("/agreement/weighted_kappa"_L1))
            doors["push"].kappa = metric.value;
    }

    const eval::RowScores scores = must(eval::readScores(*reader, run.judge, {}));
    std::vector<jobs::TryRow> tried(scores.scores.size());
    for (std::size_t row = 0; row < tried.size(); ++row) {
        if (scores.hasScore(row))
            tried[row].after = tried[row].before = { eval::VerdictState::Valid, {}, scores.scores[row] };
        if (scores.hasHuman(row))
            tried[row].human = scores.people.combined[row];
        for (qsizetype person = 0; person < scores.people.names.size(); ++person) {
            const double score = scores.people.each[static_cast<std::size_t>(person)][row];
            if (!std::isnan(score))
                tried[row].people.emplace_back(scores.people.names[person], score);
        }
    }
    const jobs::TryComparison tryOut = jobs::compareTry(tried);
    doors["try"] = { tryOut.labels, tryOut.after.value_or(-9) };

    doors["agree --project"] = fromJson(m_room->run({ u"agree"_s, u"--project"_s, m_work->path(), u"--json"_s }).out);
    QStringList people;
    for (const auto &[name, labels] : said->people)
        people << u"row."_s + name;
    doors["agree --data"] = fromJson(m_room
                                         ->run({ u"agree"_s, u"--data"_s, exported(*said), u"--judge-column"_s, u"score"_s, u"--human-column"_s,
                                                 people.join(u','), u"--scale"_s, said->option, u"--json"_s })
                                         .out);
    for (const auto &[name, figures] : doors) {
        QVERIFY2(figures.n == right.n, qPrintable(u"%1: %2, not %3"_s.arg(QLatin1StringView(name)).arg(figures.n).arg(right.n)));
        QVERIFY2(std::abs(figures.kappa - right.kappa) < 1e-9,
                 qPrintable(u"%1: %2, not %3"_s.arg(QLatin1StringView(name)).arg(figures.kappa, 0, 'g', 12).arg(right.kappa, 0, 'g', 12)));
    }
}

GAVEL_TEST(TestAgreeCommandDoors)

#include "tst_agreecommand_doors.moc"

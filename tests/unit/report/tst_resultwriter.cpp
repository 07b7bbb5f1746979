// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replies.h"

#include "data/readers.h"
#include "report/resultwriter.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace gavel;
using namespace gavel::report;
using namespace gavel::report::test;

namespace {

/// Keys as they stand in the text, since QJsonObject sorts them.
QStringList keysInOrder(const QByteArray &line)
{
    QStringList keys;
    int depth = 0;
    bool inText = false;
    QByteArray text;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (inText && c == '\\') {
            ++i;
        } else if (c == '"') {
            if (!inText)
                text.clear();
            else if (depth == 1 && line.at(i + 1) == ':')
                keys << QString::fromUtf8(text);
            inText = !inText;
        } else if (inText) {
            text += c;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return keys;
}

} // namespace

class TestResultWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fieldsAndTheirOrder();
    void aValidRow();
    void states_data();
    void states();
    void failedRow();
    void unjudgedRowsAreLeftOut();
    void repeats();
    void otherPartsDoNotCount();
    void severalCriteria();
    void severalParts();
    void worstStateOfSeveral();
    void textComesBack_data();
    void textComesBack();
    void csvColumns();
    void csvColumnsOfSeveralCriteria();
    void csvComesBack();
    void aMarkIsWrittenOnRequest();
    void onlyTheWantedRows();
    void numbersIgnoreTheLocale();
    void emptyRun();
    void manyRows();
    void formats();
    void unwritablePath();
    void pipesAreLeftAlone();
    void writeErrorKeepsTheOldFile();
    void readerErrorKeepsTheOldFile();

private:
    QByteArray written(const eval::JudgeDefinition &judge, ResultFormat format = ResultFormat::JsonLines);
    QList<QJsonObject> objects(const eval::JudgeDefinition &judge);

    QTemporaryDir m_folder;
    gavel::test::MemoryRun m_run;
};

void TestResultWriter::init()
{
    m_run = runOver({ QStringLiteral("input"), QStringLiteral("output") });
}

QByteArray TestResultWriter::written(const eval::JudgeDefinition &judge, ResultFormat format)
{
    const QString path = m_folder.filePath(QStringLiteral("out"));
    const auto rows = writeResults(m_run, judge, { path, format });
    if (!rows)
        return "error: " + rows.error().text.toUtf8();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> TestResultWriter::objects(const eval::JudgeDefinition &judge)
{
    QList<QJsonObject> result;
    const QByteArrayList lines = written(judge).split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject())
            qWarning("%s: %s", qPrintable(error.errorString()), line.constData());
        result << document.object();
    }
    return result;
}

void TestResultWriter::fieldsAndTheirOrder()
{
    m_run.add(QStringLiteral("a"), { QStringLiteral("q"), QStringLiteral("r") }).replies << reply({ valid({}, 2) });
    const QStringList expected{ QStringLiteral("id"),
                                QStringLiteral("repeat"),
                                QStringLiteral("state"),
                                QStringLiteral("score"),
                                QStringLiteral("scores"),
                                QStringLiteral("expected_score"),
                                QStringLiteral("spread"),
                                QStringLiteral("covered_mass"),
                                QStringLiteral("distribution"),
                                QStringLiteral("justification"),
                                QStringLiteral("raw"),
                                QStringLiteral("error"),
                                QStringLiteral("prompt_tokens"),
                                QStringLiteral("completion_tokens"),
                                QStringLiteral("cached_tokens"),
                                QStringLiteral("latency_ms"),
                                QStringLiteral("attempts"),
                                QStringLiteral("row") };
    const QByteArray text = written(singleJudge());
    QCOMPARE(keysInOrder(text), expected);
    QVERIFY(text.endsWith("}\n"));
    m_run.rows[0].replies = { reply({ valid(QStringLiteral("tone"), 1), valid(QStringLiteral("facts"), 2) }) };
    QCOMPARE(keysInOrder(written(doubleJudge())), expected);
}

void TestResultWriter::aValidRow()
{
    eval::Verdict verdict = valid({}, 2);
    verdict.expected = 2.25;
    verdict.spread = 0.5;
    verdict.mass = 0.98;
    verdict.distribution = { 0, 0.75, 0.25 };
    verdict.justification = QStringLiteral("so");
    m_run.add(QStringLiteral("a"), { QStringLiteral("q") }).replies << reply({ verdict });
    const QJsonObject row = objects(singleJudge()).value(0);
    const QJsonObject expected{
        { QStringLiteral("id"), QStringLiteral("a") },
        { QStringLiteral("repeat"), 0 },
        { QStringLiteral("state"), QStringLiteral("valid") },
        { QStringLiteral("score"), 2 },
        { QStringLiteral("scores"), QJsonObject() },
        { QStringLiteral("expected_score"), 2.25 },
        { QStringLiteral("spread"), 0.5 },
        { QStringLiteral("covered_mass"), 0.98 },
        { QStringLiteral("distribution"), QJsonObject{ { QStringLiteral("1"), 0 }, { QStringLiteral("2"), 0.75 }, { QStringLiteral("3"), 0.25 } } },
        { QStringLiteral("justification"), QStringLiteral("so") },
        { QStringLiteral("raw"), QStringLiteral("{…}") },
        { QStringLiteral("error"), QJsonValue() },
        { QStringLiteral("prompt_tokens"), 100 },
        { QStringLiteral("completion_tokens"), 20 },
        { QStringLiteral("cached_tokens"), QJsonValue() },
        { QStringLiteral("latency_ms"), 250 },
        { QStringLiteral("attempts"), 2 },
        { QStringLiteral("row"),
          QJsonObject{ { QStringLiteral("input"), QStringLiteral("q") }, { QStringLiteral("output"), QString(QLatin1StringView("")) } } },
    };
    QCOMPARE(row, expected);
}

void TestResultWriter::states_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("name");

    QTest::addRow("invalid") << int(eval::VerdictState::Invalid) << "invalid";
    QTest::addRow("abstained") << int(eval::VerdictState::Abstained) << "abstained";
    QTest::addRow("failed") << int(eval::VerdictState::Failed) << "failed";
}

void TestResultWriter::states()
{
    QFETCH(int, state);
    eval::Verdict verdict = inState({}, static_cast<eval::VerdictState>(state));
    verdict.score = 3; // must not be shown
    m_run.add(QStringLiteral("a"), {}).replies << reply({ verdict });
    const QJsonObject row = objects(singleJudge()).value(0);
    QTEST(row.value(QLatin1StringView("state")).toString(), "name");
    QVERIFY(row.value(QLatin1StringView("score")).isNull());
    QVERIFY(row.value(QLatin1StringView("distribution")).isNull());
    QVERIFY(row.value(QLatin1StringView("justification")).isNull());
}

void TestResultWriter::failedRow()
{
    eval::ReplyDetail failed = reply({});
    failed.raw = QString();
    failed.usage = {};
    failed.attempts = 8;
    failed.error = Error{ Error::Kind::ServerError, 500, QStringLiteral("translated"), QStringLiteral("boom") };
    m_run.add(QStringLiteral("a"), {}).replies << failed;
    failed.error = Error{ Error::Kind::Timeout, 0, {}, {} };
    m_run.add(QStringLiteral("b"), {}).replies << failed;
    const QList<QJsonObject> rows = objects(singleJudge());
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].value(QLatin1StringView("state")).toString(), QStringLiteral("failed"));
    const QJsonObject expected{ { QStringLiteral("kind"), QStringLiteral("ServerError") },
                                { QStringLiteral("status"), 500 },
                                { QStringLiteral("detail"), QStringLiteral("boom") } };
    QCOMPARE(rows[0].value(QLatin1StringView("error")).toObject(), expected);
    QVERIFY(rows[0].value(QLatin1StringView("raw")).isNull());
    QVERIFY(rows[0].value(QLatin1StringView("prompt_tokens")).isNull());
    QCOMPARE(rows[0].value(QLatin1StringView("attempts")).toInt(), 8);
    QVERIFY(rows[1].value(QLatin1StringView("error")).toObject().value(QLatin1StringView("status")).isNull());
    QVERIFY(!written(singleJudge()).contains("translated"));
}

void TestResultWriter::unjudgedRowsAreLeftOut()
{
    m_run.add(QStringLiteral("a"), {});
    m_run.add(QStringLiteral("b"), {}).replies << reply({ inState({}, eval::VerdictState::Pending) });
    m_run.add(QStringLiteral("c"), {}).replies << reply({ valid({}, 1) });
    const QList<QJsonObject> rows = objects(singleJudge());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].value(QLatin1StringView("id")).toString(), QStringLiteral("c"));

    // Of two criteria in two requests, one was never asked.
    const eval::JudgeDefinition judge = doubleJudge(eval::Method::ScoreOnly);
    m_run = runOver({ QStringLiteral("input"), QStringLiteral("output") });
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid(QStringLiteral("tone"), 1) }, QStringLiteral("tone"));
    QVERIFY(objects(judge).isEmpty());
}

void TestResultWriter::repeats()
{
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid({}, 3) }, QStringLiteral("verdict"), 1)
                                               << reply({ valid({}, 1) }, QStringLiteral("verdict"), 0);
    m_run.add(QStringLiteral("b"), {}).replies << reply({ valid({}, 2) }, QStringLiteral("verdict"), 1);
    QStringList shown;
    const QList<QJsonObject> rows = objects(singleJudge());
    for (const QJsonObject &row : rows)
        shown << row.value(QLatin1StringView("id")).toString() + QString::number(row.value(QLatin1StringView("repeat")).toInt()) + u'='
                + QString::number(row.value(QLatin1StringView("score")).toDouble());
    QCOMPARE(shown.join(u' '), QStringLiteral("a0=1 a1=3 b1=2"));
}

void TestResultWriter::otherPartsDoNotCount()
{
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid({}, 3) }) << reply({}, QStringLiteral("explanation"));
    const QList<QJsonObject> rows = objects(singleJudge());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].value(QLatin1StringView("prompt_tokens")).toInt(), 100);
    QCOMPARE(rows[0].value(QLatin1StringView("attempts")).toInt(), 2);
}

void TestResultWriter::severalCriteria()
{
    eval::Verdict tone = valid(QStringLiteral("tone"), 1);
    tone.justification = QStringLiteral("flat");
    tone.distribution = { 0.5, 0.5 };
    tone.spread = 0.5;
    // The reply may name the criteria in any order.
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid(QStringLiteral("facts"), 2), tone });
    const QJsonObject row = objects(doubleJudge()).value(0);
    QCOMPARE(row.value(QLatin1StringView("score")).toDouble(), 1.5);
    const QJsonObject scores{ { QStringLiteral("tone"), 1 }, { QStringLiteral("facts"), 2 } };
    QCOMPARE(row.value(QLatin1StringView("scores")).toObject(), scores);
    const QJsonObject justification{ { QStringLiteral("tone"), QStringLiteral("flat") }, { QStringLiteral("facts"), QJsonValue() } };
    QCOMPARE(row.value(QLatin1StringView("justification")).toObject(), justification);
    const QJsonObject distribution{ { QStringLiteral("tone"), QJsonObject{ { QStringLiteral("1"), 0.5 }, { QStringLiteral("2"), 0.5 } } },
                                    { QStringLiteral("facts"), QJsonValue() } };
    QCOMPARE(row.value(QLatin1StringView("distribution")).toObject(), distribution);
    QCOMPARE(row.value(QLatin1StringView("spread")).toObject().value(QLatin1StringView("tone")).toDouble(), 0.5);
    QCOMPARE(row.value(QLatin1StringView("raw")).toString(), QStringLiteral("{…}"));
    QVERIFY(row.value(QLatin1StringView("expected_score")).isNull());
}

void TestResultWriter::severalParts()
{
    const eval::JudgeDefinition judge = doubleJudge(eval::Method::ScoreOnly);
    eval::Verdict tone = valid(QStringLiteral("tone"), 2);
    tone.expected = 1.5;
    eval::Verdict facts = valid(QStringLiteral("facts"), 3);
    facts.expected = 2.5;
    eval::ReplyDetail second = reply({ facts }, QStringLiteral("facts"));
    second.raw = QStringLiteral("3");
    second.usage.cachedTokens = 60;
    m_run.add(QStringLiteral("a"), {}).replies << second << reply({ tone }, QStringLiteral("tone"));
    const QJsonObject row = objects(judge).value(0);
    const QJsonObject raw{ { QStringLiteral("tone"), QStringLiteral("{…}") }, { QStringLiteral("facts"), QStringLiteral("3") } };
    QCOMPARE(row.value(QLatin1StringView("raw")).toObject(), raw);
    QCOMPARE(row.value(QLatin1StringView("expected_score")).toDouble(), 2.0);
    QCOMPARE(row.value(QLatin1StringView("prompt_tokens")).toInt(), 200);
    QCOMPARE(row.value(QLatin1StringView("completion_tokens")).toInt(), 40);
    QCOMPARE(row.value(QLatin1StringView("cached_tokens")).toInt(), 60);
    QCOMPARE(row.value(QLatin1StringView("latency_ms")).toInt(), 500);
    QCOMPARE(row.value(QLatin1StringView("attempts")).toInt(), 4);
}

void TestResultWriter::worstStateOfSeveral()
{
    const eval::JudgeDefinition judge = doubleJudge(eval::Method::ScoreOnly);
    eval::ReplyDetail failed = reply({}, QStringLiteral("facts"));
    failed.raw = QString();
    failed.error = Error{ Error::Kind::Timeout, 0, {}, QStringLiteral("late") };
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid(QStringLiteral("tone"), 2) }, QStringLiteral("tone")) << failed;
    const QJsonObject row = objects(judge).value(0);
    QCOMPARE(row.value(QLatin1StringView("state")).toString(), QStringLiteral("failed"));
    QVERIFY(row.value(QLatin1StringView("score")).isNull());
    QCOMPARE(row.value(QLatin1StringView("scores")).toObject().value(QLatin1StringView("tone")).toInt(), 2);
    QVERIFY(row.value(QLatin1StringView("scores")).toObject().value(QLatin1StringView("facts")).isNull());
    QCOMPARE(row.value(QLatin1StringView("error")).toObject().value(QLatin1StringView("kind")).toString(), QStringLiteral("Timeout"));
}

void TestResultWriter::textComesBack_data()
{
    QTest::addColumn<QString>("text");

    QTest::addRow("quotes") << QStringLiteral("say \"hi\" \\ there");
    QTest::addRow("line ends") << QStringLiteral("a\r\nb\nc\td");
    QTest::addRow("control characters") << QString(QChar(u'\x01')) + QChar(u'\x1f') + QChar(u'\x7f');
    QTest::addRow("beyond the BMP") << QStringLiteral("ü 😀");
    QTest::addRow("separators of lines") << QString(QChar(0x2028)) + QChar(0x2029);
    QTest::addRow("commas") << QStringLiteral(",;|,\"\"");
    QTest::addRow("empty") << QStringLiteral("");
    QTest::addRow("spaces") << QStringLiteral("  x ");
}

void TestResultWriter::textComesBack()
{
    QFETCH(QString, text);
    eval::Verdict verdict = valid({}, 1);
    verdict.justification = text;
    m_run.add(QStringLiteral("a"), { text, QStringLiteral("r") }).replies << reply({ verdict });
    const QJsonObject row = objects(singleJudge()).value(0);
    QCOMPARE(row.value(QLatin1StringView("justification")).toString(), text);
    QCOMPARE(row.value(QLatin1StringView("row")).toObject().value(QLatin1StringView("input")).toString(), text);

    const QString path = m_folder.filePath(QStringLiteral("back.csv"));
    QVERIFY(writeResults(m_run, singleJudge(), { path, ResultFormat::Csv }));
    auto reader = data::openRows(path);
    QVERIFY(reader);
    const auto event = (*reader)->next();
    QVERIFY(event && std::holds_alternative<data::RawRow>(*event));
    const QStringList cells = std::get<data::RawRow>(*event).cells;
    QCOMPARE(cells.value((*reader)->columns().indexOf(QStringLiteral("row.input"))), text);
    QCOMPARE(cells.value((*reader)->columns().indexOf(QStringLiteral("justification"))), text);
}

void TestResultWriter::csvColumns()
{
    m_run = runOver({ QStringLiteral("input"), QStringLiteral("=x, y") });
    QCOMPARE(written(singleJudge(), ResultFormat::Csv),
             QByteArray("id,repeat,state,score,expected_score,spread,covered_mass,distribution.1,distribution.2,distribution.3,justification,raw,"
                        "error.kind,error.status,error.detail,prompt_tokens,completion_tokens,cached_tokens,latency_ms,attempts,row.input,"
                        "\"row.=x, y\"\r\n"));
}

void TestResultWriter::csvColumnsOfSeveralCriteria()
{
    m_run = runOver({});
    QCOMPARE(written(doubleJudge(eval::Method::ScoreOnly), ResultFormat::Csv),
             QByteArray("id,repeat,state,score,scores.tone,scores.facts,expected_score,spread.tone,spread.facts,covered_mass.tone,covered_mass.facts,"
                        "distribution.tone.1,distribution.tone.2,distribution.facts.1,distribution.facts.2,distribution.facts.3,"
                        "justification.tone,justification.facts,raw.tone,raw.facts,error.kind,error.status,error.detail,prompt_tokens,"
                        "completion_tokens,cached_tokens,latency_ms,attempts\r\n"));
}

void TestResultWriter::csvComesBack()
{
    eval::ReplyDetail failed = reply({ inState(QStringLiteral("facts"), eval::VerdictState::Failed) }, QStringLiteral("facts"));
    failed.raw = QString();
    failed.error = Error{ Error::Kind::ServerError, 500, {}, QStringLiteral("boom, twice") };
    eval::Verdict tone = valid(QStringLiteral("tone"), 2);
    tone.distribution = { 0.125, 0.875 };
    m_run.add(QStringLiteral("a"), { QStringLiteral("-1") }).replies << reply({ tone }, QStringLiteral("tone")) << failed;
    const QString path = m_folder.filePath(QStringLiteral("back.csv"));
    const auto rows = writeResults(m_run, doubleJudge(eval::Method::ScoreOnly), { path, ResultFormat::Csv });
    QVERIFY(rows);
    QCOMPARE(*rows, 1);
    auto reader = data::openRows(path);
    QVERIFY(reader);
    const auto event = (*reader)->next();
    QVERIFY(event && std::holds_alternative<data::RawRow>(*event));
    const QStringList columns = (*reader)->columns();
    const QStringList cells = std::get<data::RawRow>(*event).cells;
    QCOMPARE(cells.size(), columns.size());
    const QList<std::pair<const char *, const char *>> expected{
        { "id", "a" },
        { "repeat", "0" },
        { "state", "failed" },
        { "score", "" },
        { "scores.tone", "2" },
        { "scores.facts", "" },
        { "distribution.tone.1", "0.125" },
        { "distribution.facts.3", "" },
        { "raw.tone", "{…}" },
        { "raw.facts", "" },
        { "error.kind", "ServerError" },
        { "error.status", "500" },
        { "error.detail", "boom, twice" },
        { "prompt_tokens", "200" },
        { "latency_ms", "500" },
        { "attempts", "4" },
        { "row.input", "-1" },
        { "row.output", "" },
    };
    for (const auto &[column, cell] : expected) {
        const qsizetype index = columns.indexOf(QString::fromUtf8(column));
        QVERIFY2(index >= 0, column);
        QCOMPARE(cells.at(index), QString::fromUtf8(cell));
    }
    QVERIFY(std::holds_alternative<data::EndOfRows>(*(*reader)->next()));
}

void TestResultWriter::aMarkIsWrittenOnRequest()
{
    m_run.add(QStringLiteral("ä"), {}).replies << reply({ valid({}, 2) });
    const QString path = m_folder.filePath(QStringLiteral("marked.csv"));
    for (const Encoding encoding : { Encoding::Utf8, Encoding::Utf8WithMark }) {
        QVERIFY(writeResults(m_run, singleJudge(), { path, ResultFormat::Csv, encoding }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray start = file.readAll().first(5);
        QCOMPARE(start, encoding == Encoding::Utf8 ? QByteArray("id,re") : QByteArray("\xef\xbb\xbfid"));
    }
}

void TestResultWriter::onlyTheWantedRows()
{
    for (const char *id : { "a", "b", "c" })
        m_run.add(QString::fromLatin1(id), {}).replies << reply({ valid({}, 2) });
    const QString path = m_folder.filePath(QStringLiteral("some.csv"));
    const auto rows = writeResults(m_run, singleJudge(), { path, ResultFormat::Csv, Encoding::Utf8, std::vector<qint64>{ 0, 2 } });
    QVERIFY(rows);
    QCOMPARE(*rows, 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.at(1).startsWith("a,") && lines.at(2).startsWith("c,"));
}

void TestResultWriter::numbersIgnoreTheLocale()
{
    eval::Verdict verdict = valid({}, 2);
    verdict.expected = 1234.5;
    m_run.add(QStringLiteral("a"), {}).replies << reply({ verdict });
    m_run.rows[0].replies[0].latencyMs = 123456;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray json = written(singleJudge());
    const QByteArray csv = written(singleJudge(), ResultFormat::Csv);
    QLocale::setDefault(before);
    QVERIFY(json.contains("\"expected_score\":1234.5,") && json.contains("\"latency_ms\":123456,"));
    QVERIFY(csv.contains(",1234.5,") && csv.contains(",123456,"));
}

void TestResultWriter::emptyRun()
{
    QCOMPARE(written(singleJudge()), QByteArray());
    const QByteArray csv = written(singleJudge(), ResultFormat::Csv);
    QCOMPARE(csv.count('\n'), 1);
}

void TestResultWriter::manyRows()
{
    for (int i = 0; i < 5000; ++i)
        m_run.add(QString::number(i), { QString(200, u'x') }).replies << reply({ valid({}, 1 + i % 3) });
    const QList<QJsonObject> rows = objects(singleJudge());
    QCOMPARE(rows.size(), 5000);
    for (int i = 0; i < 5000; ++i) {
        if (rows[i].value(QLatin1StringView("id")).toString() != QString::number(i))
            QFAIL("order lost");
    }
}

void TestResultWriter::formats()
{
    QCOMPARE(resultFormatForPath(QStringLiteral("/a/b.JSONL")), ResultFormat::JsonLines);
    QCOMPARE(resultFormatForPath(QStringLiteral("b.csv")), ResultFormat::Csv);
    QVERIFY(!resultFormatForPath(QStringLiteral("b.xlsx")));
    QVERIFY(!resultFormatForPath(QStringLiteral("csv")));
}

void TestResultWriter::unwritablePath()
{
    m_run.add(QStringLiteral("a"), {}).replies << reply({ valid({}, 1) });
    const auto missing = writeResults(m_run, singleJudge(), { m_folder.filePath(QStringLiteral("none/out.jsonl")), ResultFormat::JsonLines });
    QVERIFY(!missing);
    QVERIFY2(missing.error().text.contains(QLatin1StringView("out.jsonl")), qPrintable(missing.error().text));
    const auto folder = writeResults(m_run, singleJudge(), { m_folder.path(), ResultFormat::JsonLines });
    QVERIFY(!folder);
}

void TestResultWriter::pipesAreLeftAlone()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(QStringLiteral("pipe.jsonl"));
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto result = writeResults(m_run, singleJudge(), { path, ResultFormat::JsonLines });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Io);
    QVERIFY(QFileInfo::exists(path) && !QFileInfo(path).isFile());
#else
    QSKIP("needs a named pipe");
#endif
}

void TestResultWriter::writeErrorKeepsTheOldFile()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(QStringLiteral("full.jsonl"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old\n");
    old.close();
    for (int i = 0; i < 20; ++i)
        m_run.add(QStringLiteral("a"), { QString(100'000, u'x') }).replies << reply({ valid({}, 1) });

    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = signal(SIGXFSZ, SIG_IGN);
    const rlimit small{ 500'000, before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writeResults(m_run, singleJudge(), { path, ResultFormat::JsonLines });
    setrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, handler);

    QVERIFY(!result);
    QVERIFY2(result.error().text.contains(QLatin1StringView("full.jsonl")), qPrintable(result.error().text));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old\n"));
    QCOMPARE(QDir(m_folder.path()).entryList({ QStringLiteral("full*") }, QDir::Files).size(), 1);
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestResultWriter::readerErrorKeepsTheOldFile()
{
    const QString path = m_folder.filePath(QStringLiteral("kept.jsonl"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old\n");
    old.close();
    m_run.add(QStringLiteral("a"), { QString(600'000, u'x') }).replies << reply({ valid({}, 1) });
    m_run.failure = Error{ Error::Kind::Io, 0, QStringLiteral("gone"), {} };
    const auto result = writeResults(m_run, singleJudge(), { path, ResultFormat::JsonLines });
    QVERIFY(!result);
    QCOMPARE(result.error().text, QStringLiteral("gone"));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old\n"));
    QCOMPARE(QDir(m_folder.path()).entryList({ QStringLiteral("kept*") }, QDir::Files).size(), 1);
}

GAVEL_TEST(TestResultWriter)
#include "tst_resultwriter.moc"

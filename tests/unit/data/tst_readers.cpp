// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfile.h"

#include "data/readers.h"
#include "data/tablesniffer.h"
#include "support/testmain.h"

#include <QStringEncoder>
#include <QTest>

using namespace gavel;
using namespace gavel::data;

class TestReaders : public QObject
{
    Q_OBJECT

private slots:
    void kind_data();
    void kind();
    void separator_data();
    void separator();
    void header_data();
    void header();
    void encoding_data();
    void encoding();
    void oneBrokenByteIsNoOtherEncoding();
    void surrogatePairAcrossBlocks();
    void brokenWideTextNamesTheLine();
    void overrides();
    void refused_data();
    void refused();
    void namesThatLookForeign();
    void missingFile();
    void sharedCorpora();
};

void TestReaders::kind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SourceKind>("kind");

    QTest::addRow("csv") << "a.csv" << QByteArray("input,output\nq,a\n") << SourceKind::Csv;
    QTest::addRow("tsv by suffix") << "a.tsv" << QByteArray("input\nq\n") << SourceKind::Tsv;
    QTest::addRow("tsv by content") << "a.csv" << QByteArray("input\toutput\nq\ta\n") << SourceKind::Tsv;
    QTest::addRow("jsonl") << "a.jsonl" << QByteArray("{\"a\":1}\n") << SourceKind::JsonLines;
    QTest::addRow("ndjson") << "a.ndjson" << QByteArray("{\"a\":1}\n") << SourceKind::JsonLines;
    QTest::addRow("json list") << "a.json" << QByteArray(" \n[{\"a\":1}]") << SourceKind::JsonArray;
    QTest::addRow("json with lines") << "a.json" << QByteArray("{\"a\":1}\n{\"a\":2}\n") << SourceKind::JsonLines;
    QTest::addRow("jsonl that is a list") << "a.jsonl" << QByteArray("[\n{\"a\":1}\n]") << SourceKind::JsonArray;
    QTest::addRow("lines of lists stay lines") << "a.jsonl" << QByteArray("[1,2]\n[3,4]\n") << SourceKind::JsonLines;
    QTest::addRow("text with json") << "a.txt" << QByteArray("{\"a\":1}\n") << SourceKind::JsonLines;
    QTest::addRow("csv that is json") << "a.csv" << QByteArray("{\"a\":1,\"b\":2}\n") << SourceKind::JsonLines;
    QTest::addRow("csv with a brace") << "a.csv" << QByteArray("{{x}},b\n1,2\n") << SourceKind::Csv;
    QTest::addRow("no suffix") << "rows" << QByteArray("input;output\nq;a\n") << SourceKind::Csv;
}

void TestReaders::kind()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const RowFile file(name, bytes);
    const auto format = detectFormat(file.path());
    QVERIFY(format);
    QTEST(format->kind, "kind");
    QCOMPARE((*openRows(file.path()))->format().kind, format->kind);
}

void TestReaders::separator_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");

    QTest::addRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::addRow("semicolon, decimal commas") << QByteArray("a;b\n1,5;2,5\n3,1;4,2\n") << ';';
    QTest::addRow("tab with commas in text") << QByteArray("a\tb\nx, y, z\tq\nx\ty\n") << '\t';
    QTest::addRow("pipe") << QByteArray("a|b|c\n1|2|3\n") << '|';
    QTest::addRow("quoted separators do not count") << QByteArray("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n") << ',';
    QTest::addRow("quoted line ends") << QByteArray("a;b\n\"x\ny,z\";1\n") << ';';
    QTest::addRow("one column") << QByteArray("input\nwhy?\n") << ',';
}

void TestReaders::separator()
{
    QFETCH(QByteArray, text);
    QTEST(sniffSeparator(text), "separator");
}

void TestReaders::header_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("header");

    QTest::addRow("role names") << QByteArray("input,output\nq,a\n") << true;
    QTest::addRow("other names") << QByteArray("alpha,beta\nq,a\n") << true;
    QTest::addRow("index without a name") << QByteArray(",alpha\n0,a\n") << true;
    QTest::addRow("numbers") << QByteArray("1,hello,4\n2,world,5\n") << false;
    QTest::addRow("same twice") << QByteArray("yes,yes\nno,no\n") << false;
    QTest::addRow("empty cell") << QByteArray("alpha,,gamma\n1,2,3\n") << false;
    QTest::addRow("long text") << QByteArray("q,") + QByteArray(200, 'x') + "\n" << false;
    QTest::addRow("a role beside numbers") << QByteArray("id,1,2\na,b,c\n") << true;
}

void TestReaders::header()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, header);
    QCOMPARE(sniffHeader(text, ','), header);
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QCOMPARE(all.format.header, header);
    QCOMPARE(all.columns.first() == QLatin1StringView("column 1"), !header || text.startsWith(','));
    QCOMPARE(qsizetype(all.rows.size()), text.count('\n') - (header ? 1 : 0));
}

void TestReaders::encoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("mark");

    const QString text = QStringLiteral("input,output\nWas kostet das?,5 € – “gut”, naïve\n").replace(QStringLiteral(", na"), QStringLiteral(" na"));
    const auto wide = [&text](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(text));
    };
    QTest::addRow("UTF-8") << text.toUtf8() << "UTF-8" << false;
    QTest::addRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << "UTF-8" << true;
    QTest::addRow("UTF-16LE with mark") << wide(QStringConverter::Utf16LE, true) << "UTF-16LE" << true;
    QTest::addRow("UTF-16BE with mark") << wide(QStringConverter::Utf16BE, true) << "UTF-16BE" << true;
    QTest::addRow("UTF-16LE") << wide(QStringConverter::Utf16LE, false) << "UTF-16LE" << false;
    QTest::addRow("UTF-16BE") << wide(QStringConverter::Utf16BE, false) << "UTF-16BE" << false;
    QTest::addRow("UTF-32LE with mark") << wide(QStringConverter::Utf32LE, true) << "UTF-32LE" << true;
    QTest::addRow("Windows-1252") << QByteArray("input,output\nWas kostet das?,5 \x80 \x96 \x93gut\x94 na\xEFve\n") << "Windows-1252" << false;
}

void TestReaders::encoding()
{
    QFETCH(QByteArray, bytes);
    const ReadAll all = readAll(QStringLiteral("a.csv"), bytes);
    QVERIFY(!all.error);
    QTEST(all.format.encoding, "encoding");
    QTEST(all.format.byteOrderMark, "mark");
    QCOMPARE(all.columns, QStringList({ QStringLiteral("input"), QStringLiteral("output") }));
    QCOMPARE(all.cells(0).value(1), QStringLiteral("5 € – “gut” naïve"));
}

void TestReaders::oneBrokenByteIsNoOtherEncoding()
{
    const ReadAll all = readAll(QStringLiteral("a.csv"), QByteArray("input,output\nü,ä\nbroken,\xE9\nö,ß\n"));
    QVERIFY(!all.error);
    QCOMPARE(all.format.encoding, QStringLiteral("UTF-8"));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.bad[0].line, 3);
    QVERIFY(all.bad[0].reason.contains(QLatin1StringView("UTF-8")));
}

void TestReaders::surrogatePairAcrossBlocks()
{
    // 64 KiB are 32,768 units; the mark shifts the blocks by one unit.
    const QString text = QStringLiteral("input\n") + QString(70'001, u'x').replace(QStringLiteral("xx"), QStringLiteral("😀")) + u'\n';
    for (const bool mark : { false, true }) {
        QStringEncoder encoder(QStringConverter::Utf16LE, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        ReadOptions options;
        options.encoding = QStringLiteral("UTF-16LE");
        const ReadAll all = readAll(QStringLiteral("a.csv"), QByteArray(encoder.encode(text)), options);
        QVERIFY(!all.error);
        QCOMPARE(all.cells(0).value(0), text.mid(6).trimmed());
    }
}

void TestReaders::brokenWideTextNamesTheLine()
{
    QByteArray bytes("\xFF\xFE");
    for (const char c : QByteArrayView("input,output\nq,a\nq,"))
        bytes += QByteArray(1, c) + '\0';
    const QByteArray loneSurrogate("\x00\xD8x\0", 4);
    const ReadAll broken = readAll(QStringLiteral("a.csv"), bytes + loneSurrogate);
    QVERIFY(broken.error);
    QCOMPARE(broken.error->kind, Error::Kind::BadInput);
    QVERIFY2(broken.error->text.contains(QLatin1StringView("line 3")), qPrintable(broken.error->text));

    const ReadAll cut = readAll(QStringLiteral("a.csv"), bytes + "x");
    QVERIFY(cut.error);
    QVERIFY(cut.error->text.contains(QLatin1StringView("UTF-16LE")));
}

void TestReaders::overrides()
{
    const QByteArray bytes("1;\xE4,x\n2;\xF6,y\n");
    ReadOptions options;
    options.separator = ',';
    options.header = true;
    options.encoding = QStringLiteral("latin-1");
    const ReadAll all = readAll(QStringLiteral("a.csv"), bytes, options);
    QCOMPARE(all.format.encoding, QStringLiteral("Windows-1252"));
    QCOMPARE(all.columns, QStringList({ QStringLiteral("1;ä"), QStringLiteral("x") }));
    QCOMPARE(all.rows.size(), size_t(1));
    QCOMPARE(all.rows[0].line, 2);

    options.encoding = QStringLiteral("EBCDIC");
    const ReadAll unknown = readAll(QStringLiteral("a.csv"), bytes, options);
    QVERIFY(unknown.error);
    QVERIFY(unknown.error->text.contains(QLatin1StringView("Windows-1252")));

    ReadOptions lines;
    lines.kind = SourceKind::JsonLines;
    QCOMPARE(readAll(QStringLiteral("a.csv"), "{\"a\":1}\n", lines).rows.size(), size_t(1));
}

void TestReaders::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");

    QTest::addRow("empty csv") << "a.csv" << QByteArray() << "is empty";
    QTest::addRow("empty jsonl") << "a.jsonl" << QByteArray() << "is empty";
    QTest::addRow("only a mark") << "a.csv" << QByteArray("\xEF\xBB\xBF") << "is empty";
    QTest::addRow("only blank lines") << "a.csv" << QByteArray("\n \r\n\n") << "is empty";
    QTest::addRow("damaged workbook") << "a.xlsx" << QByteArray("PK\x03\x04xxxx") << "damaged";
    QTest::addRow("archive") << "a.csv" << QByteArray("PK\x03\x04xxxx") << "archive";
    QTest::addRow("old spreadsheet") << "a.csv" << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1xxxx") << "XLSX or CSV";
    QTest::addRow("spreadsheet with a password") << "a.xlsx"
                                                 << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                                               "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                                               40)
                                                 << "password";
    QTest::addRow("PDF") << "a.csv" << QByteArray("%PDF-1.7\n") << "PDF";
    QTest::addRow("PNG") << "a.csv" << QByteArray("\x89PNG\r\n\x1A\n") << "picture";
    QTest::addRow("JPEG") << "a.csv" << QByteArray("\xFF\xD8\xFF\xE0xxxx") << "picture";
    QTest::addRow("program") << "a.csv"
                             << QByteArray("\x7F"
                                           "ELF\x02\x01")
                             << "program";
    QTest::addRow("pickle") << "a.csv" << QByteArray("\x80\x04\x95xxxx") << "Python";
    QTest::addRow("web page") << "a.csv" << QByteArray("\n<!DOCTYPE html><html>") << "web page";
    QTest::addRow("XML") << "a.csv" << QByteArray("<?xml version=\"1.0\"?><a/>") << "XML";
    QTest::addRow("bytes") << "a.csv" << QByteArray("\1\2\3\4\5\6\7\1\2\3\4\5\6\7") << "no text";
    QTest::addRow("project of ours") << "a.csv" << QByteArray("SQLite format 3\0", 16) + QByteArray(52, '\0') + "GVEL" + QByteArray(60, '\0')
                                     << "Open it as a project";
    QTest::addRow("gzip named csv") << "a.csv" << QByteArray("\x1F\x8Bxxxx") << "compressed";
    QTest::addRow("parquet") << "a.parquet" << QByteArray("PAR1xxxx") << "Parquet";
    QTest::addRow("database") << "a.csv" << QByteArray("SQLite format 3\0xx", 18) << "database";
}

void TestReaders::refused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const ReadAll all = readAll(name, bytes);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    QVERIFY2(all.error->text.contains(part), qPrintable(all.error->text));
    QVERIFY2(all.error->text.contains(name), qPrintable(all.error->text));
}

void TestReaders::namesThatLookForeign()
{
    // These begin like other kinds of file, but are texts.
    for (const char *name : { "ORC", "ID3", "BZh", "GIF8", "MZ", "Obj" }) {
        const ReadAll all = readAll(QStringLiteral("a.csv"), QByteArray(name) + ",output\nq,a\n");
        QVERIFY2(!all.error, name);
        QCOMPARE(all.columns.first(), QString::fromLatin1(name));
    }
}

void TestReaders::missingFile()
{
    const QTemporaryDir folder;
    const auto missing = openRows(folder.filePath(QStringLiteral("none.csv")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::BadInput);
    QVERIFY(missing.error().text.contains(QLatin1StringView("none.csv")));
    QVERIFY(!openRows(folder.path()));
}

void TestReaders::sharedCorpora()
{
    const QString root = qEnvironmentVariable("GAVEL_SHARED_DATA");
    if (root.isEmpty())
        QSKIP("GAVEL_SHARED_DATA does not name a folder with public corpora");
    const QString rubric = root + QStringLiteral("/llm-rubric/data/real_data/");
    const ReadAll humans = readAll(rubric + QStringLiteral("human_judges_real_convs_FIXED_ANON.tsv"));
    QVERIFY(!humans.error);
    QCOMPARE(humans.bad.size(), size_t(0));
    QCOMPARE(humans.rows.size(), size_t(223));
    QCOMPARE(humans.columns.size(), 12);
    const ReadAll judged = readAll(rubric + QStringLiteral("gpt-3.5-turbo-16k_real_evaluations_FIXED.tsv"));
    QCOMPARE(judged.bad.size(), size_t(0));
    QCOMPARE(judged.rows.size(), size_t(2007));
    const ReadAll pairs = readAll(root + QStringLiteral("/llmbar-natural/dataset.json"));
    QVERIFY(!pairs.error);
    QCOMPARE(pairs.bad.size(), size_t(0));
    QCOMPARE(pairs.rows.size(), size_t(100));
    QCOMPARE(pairs.format.kind, SourceKind::JsonArray);
}

GAVEL_TEST(TestReaders)
#include "tst_readers.moc"

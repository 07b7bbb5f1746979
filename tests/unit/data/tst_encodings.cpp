// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfile.h"

#include "data/encoding.h"
#include "data/encodingguess.h"
#include "data/readers.h"
#include "support/testmain.h"

#include <QStringEncoder>
#include <QTest>

using namespace gavel;
using namespace gavel::data;

namespace {

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return QByteArray(encoder.encode(text));
}

} // namespace

class TestEncodings : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();
    void isAskedForWhenUncertain_data();
    void isAskedForWhenUncertain();
    void isTakenAsNamed_data();
    void isTakenAsNamed();
    void guessIsTold();
    void charactersAcrossBlocks();
    void brokenCharacterNamesItsLine();
    void wideTextWithoutLatin();
    void everyNameCanBeRead();
};

void TestEncodings::isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("found");

    const QString chinese = QStringLiteral("问题,回答\n法国的首都是哪里？,法国的首都是巴黎。\n二加二等于多少？,四\n");
    const QString taiwan = QStringLiteral("問題,回答\n法國的首都是哪裡？,法國的首都是巴黎。\n二加二等於多少？,四\n");
    const QString japanese = QStringLiteral("質問,回答\nフランスの首都はどこですか？,フランスの首都はパリです。\n二足す二は？,四です\n");
    const QString korean = QStringLiteral("질문,답변\n프랑스의 수도는 어디입니까?,프랑스의 수도는 파리입니다.\n");
    const QString russian = QStringLiteral("вопрос,ответ\nКакая столица Франции?,Столица Франции - Париж.\nСколько будет два плюс два?,Четыре\n");
    const QString german = QStringLiteral("input,output\nWas kostet das?,Fünf Euro für größere Stücke\n");
    const QString french = QStringLiteral("question,réponse\nQuelle est la capitale ?,C’est Paris déjà très célèbre\n");
    const QString polish
        = QStringLiteral("pytanie,odpowiedź\nJaka jest stolica Polski?,Stolicą Polski jest Warszawa\nIle?,Cztery łącznie się zgadza\n");
    const QString greek = QStringLiteral("ερώτηση,απάντηση\nΠοια είναι η πρωτεύουσα της Γαλλίας;,Το Παρίσι\n");
    const QString hebrew = QStringLiteral("שאלה,תשובה\nמהי בירת צרפת?,פריז היא הבירה\n");
    const QString arabic = QStringLiteral("سؤال,جواب\nما هي عاصمة فرنسا؟,باريس هي العاصمة\n");

    QTest::addRow("GBK") << chinese << QByteArray("GBK") << "GB18030";
    QTest::addRow("GB18030") << chinese << QByteArray("GB18030") << "GB18030";
    QTest::addRow("Big5") << taiwan << QByteArray("Big5") << "Big5";
    QTest::addRow("Shift_JIS") << japanese << QByteArray("Shift_JIS") << "Shift_JIS";
    QTest::addRow("EUC-JP") << japanese << QByteArray("EUC-JP") << "EUC-JP";
    QTest::addRow("ISO-2022-JP") << japanese << QByteArray("ISO-2022-JP") << "ISO-2022-JP";
    QTest::addRow("EUC-KR") << korean << QByteArray("EUC-KR") << "EUC-KR";
    QTest::addRow("Windows-1251") << russian << QByteArray("windows-1251") << "Windows-1251";
    QTest::addRow("KOI8-R") << russian << QByteArray("KOI8-R") << "KOI8-R";
    QTest::addRow("DOS Cyrillic") << russian << QByteArray("IBM866") << "IBM866";
    QTest::addRow("Windows-1252, German") << german << QByteArray("windows-1252") << "Windows-1252";
    QTest::addRow("Windows-1252, French") << french << QByteArray("windows-1252") << "Windows-1252";
    QTest::addRow("Windows-1252, one name") << QStringLiteral("input,output\nWer?,Müller\n") << QByteArray("windows-1252") << "Windows-1252";
    QTest::addRow("Windows-1252, only typographic signs")
        << QStringLiteral("input,output\nIt’s “fine” – really…,€5\n") << QByteArray("windows-1252") << "Windows-1252";
    QTest::addRow("Windows-1250") << polish << QByteArray("windows-1250") << "Windows-1250";
    QTest::addRow("Windows-1253") << greek << QByteArray("windows-1253") << "Windows-1253";
    QTest::addRow("Windows-1255") << hebrew << QByteArray("windows-1255") << "Windows-1255";
    QTest::addRow("Windows-1256") << arabic << QByteArray("windows-1256") << "Windows-1256";
}

void TestEncodings::isFound()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    const ReadAll all = readAll(QStringLiteral("a.csv"), encoded(text, encoding.constData()));
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QTEST(all.format.encoding, "found");
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(all.columns, lines.first().split(u','));
    QCOMPARE(qsizetype(all.rows.size()), lines.size() - 1);
    for (size_t i = 0; i < all.rows.size(); ++i)
        QCOMPARE(all.cells(i), lines.at(static_cast<qsizetype>(i) + 1).split(u','));
}

void TestEncodings::isAskedForWhenUncertain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("candidate");

    // Each page has a letter in the same place, so no program can tell.
    QTest::addRow("Czech") << encoded(QStringLiteral("otázka,odpověď\nJaké je město?,Praha je město\n"), "windows-1250") << "Windows-1250";
    QTest::addRow("few Japanese letters") << encoded(QStringLiteral("input,output\n首都は？,東京\n"), "EUC-JP") << "EUC-JP";
}

void TestEncodings::isAskedForWhenUncertain()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, candidate);
    const ReadAll all = readAll(QStringLiteral("a.csv"), bytes);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    for (const QString &part : { candidate, QStringLiteral("a.csv"), QStringLiteral("--encoding"), QStringLiteral("UTF-8") })
        QVERIFY2(all.error->text.contains(part), qPrintable(all.error->text));
    ReadOptions options;
    options.encoding = candidate;
    QCOMPARE(readAll(QStringLiteral("a.csv"), bytes, options).format.encoding, candidate);
}

void TestEncodings::isTakenAsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("canonical");

    QTest::addRow("cp1251") << "cp1251"
                            << "Windows-1251";
    QTest::addRow("Windows_1251") << "Windows_1251"
                                  << "Windows-1251";
    QTest::addRow("win-1251") << "win-1251"
                              << "Windows-1251";
    QTest::addRow("gbk") << "gbk"
                         << "GB18030";
    QTest::addRow("GB2312") << "GB2312"
                            << "GB18030";
    QTest::addRow("sjis") << "sjis"
                          << "Shift_JIS";
    QTest::addRow("shift-jis") << "shift-jis"
                               << "Shift_JIS";
    QTest::addRow("euc_kr") << "euc_kr"
                            << "EUC-KR";
    QTest::addRow("cp949") << "cp949"
                           << "EUC-KR";
    QTest::addRow("koi8r") << "koi8r"
                           << "KOI8-R";
    QTest::addRow("latin-1") << "latin-1"
                             << "Windows-1252";
    QTest::addRow("utf8") << "utf8"
                          << "UTF-8";
    QTest::addRow("utf-8-sig") << "utf-8-sig"
                               << "UTF-8";
    QTest::addRow("cp866") << "cp866"
                           << "IBM866";
    QTest::addRow("one that is not listed") << "ISO-8859-13"
                                            << "ISO-8859-13";
}

void TestEncodings::isTakenAsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, canonical);
    QCOMPARE(canonicalEncoding(name).value_or(QString()), canonical);
    ReadOptions options;
    options.encoding = name;
    QCOMPARE(readAll(QStringLiteral("a.csv"), "input,output\nq,a\n", options).format.encoding, canonical);
}

void TestEncodings::guessIsTold()
{
    const ReadAll guessed = readAll(QStringLiteral("a.csv"), encoded(QStringLiteral("input,output\nWer?,Müller\n"), "windows-1252"));
    QVERIFY(guessed.format.encodingGuessed);
    QCOMPARE(guessed.format.notes.size(), 1);
    QVERIFY2(guessed.format.notes.first().contains(QLatin1StringView("Windows-1252")), qPrintable(guessed.format.notes.first()));
    const ReadAll known = readAll(QStringLiteral("a.csv"), QByteArray("input,output\nWer?,Müller\n"));
    QVERIFY(!known.format.encodingGuessed);
    QVERIFY(known.format.notes.isEmpty());
}

void TestEncodings::charactersAcrossBlocks()
{
    // An odd number of bytes before them, so that a block ends within a character.
    const QString text = QStringLiteral("input\nx") + QString(70'001, u'你') + u'\n';
    ReadOptions options;
    options.encoding = QStringLiteral("GBK");
    const ReadAll all = readAll(QStringLiteral("a.csv"), encoded(text, "GBK"), options);
    QVERIFY(!all.error);
    QCOMPARE(all.format.encoding, QStringLiteral("GB18030"));
    QCOMPARE(all.cells(0).value(0), text.mid(6).trimmed());
}

void TestEncodings::brokenCharacterNamesItsLine()
{
    ReadOptions options;
    options.encoding = QStringLiteral("Shift_JIS");
    const QByteArray good = encoded(QStringLiteral("input,output\n首都は？,東京\n"), "Shift_JIS");
    const ReadAll broken = readAll(QStringLiteral("a.csv"), good + "q,\x81\x20\nq,a\n", options);
    QVERIFY(broken.error);
    QVERIFY2(broken.error->text.contains(QLatin1StringView("line 3")), qPrintable(broken.error->text));
    const ReadAll cut = readAll(QStringLiteral("a.csv"), good + "q,\x93", options);
    QVERIFY(cut.error);
    QVERIFY2(cut.error->text.contains(QLatin1StringView("Shift_JIS")), qPrintable(cut.error->text));
}

void TestEncodings::wideTextWithoutLatin()
{
    const QString text = QStringLiteral("问题,回答\n法国的首都是哪里法国的首都是哪里,法国的首都是巴黎法国的首都是巴黎\n");
    for (const auto encoding : { QStringConverter::Utf16LE, QStringConverter::Utf16BE }) {
        QStringEncoder encoder(encoding);
        const ReadAll all = readAll(QStringLiteral("a.csv"), QByteArray(encoder.encode(text)));
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
        QCOMPARE(all.columns.first(), QStringLiteral("问题"));
    }
}

void TestEncodings::everyNameCanBeRead()
{
    const QStringList names = encodingNames();
    for (const QString &name : names) {
        ReadOptions options;
        options.encoding = name;
        const bool wide = name.startsWith(QLatin1StringView("UTF-16")) || name.startsWith(QLatin1StringView("UTF-32"));
        const QByteArray bytes = wide ? encoded(QStringLiteral("input\nq\n"), name.toLatin1().constData()) : QByteArray("input\nq\n");
        const ReadAll all = readAll(QStringLiteral("a.csv"), bytes, options);
        QVERIFY2(!all.error, qPrintable(name));
        QCOMPARE(all.cells(0).value(0), QStringLiteral("q"));
        QCOMPARE(canonicalEncoding(name).value_or(QString()), name);
    }
}

GAVEL_TEST(TestEncodings)
#include "tst_encodings.moc"

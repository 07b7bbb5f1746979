// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/contentcoding.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;

class TestContentCoding : public QObject
{
    Q_OBJECT

private slots:
    void knowsPlainBodies();
    void unpacks_data();
    void unpacks();
    void unknownCodingsAreNamed();
    void damagedData();
    void isBounded();
    void knowsItsEnd_data();
    void knowsItsEnd();
};

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
const QByteArray text = R"({"choices":[]})";

// The text above, compressed.
const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000203ab564acec8cf4c4e2d56b28a8ead05004b9ebaad0e000000");

/// As Qt packs it, without the length that it puts before: the zlib format.
QByteArray zlib(const QByteArray &plain)
{
    return qCompress(plain).sliced(4);
}

QByteArray raw(const QByteArray &plain)
{
    const QByteArray packed = zlib(plain);
    return packed.sliced(2, packed.size() - 6); // without header and checksum
}

} // namespace

void TestContentCoding::knowsPlainBodies()
{
    for (const char *coding : { "", " ", "identity", "Identity" })
        QVERIFY(ContentDecoder::isPlain(coding));
    for (const char *coding : { "gzip", "br", "deflate" })
        QVERIFY(!ContentDecoder::isPlain(coding));
}

void TestContentCoding::unpacks_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addRow("gzip") << QByteArray("gzip") << gzip;
    QTest::addRow("x-gzip") << QByteArray(" X-GZIP") << gzip;
    QTest::addRow("deflate") << QByteArray("deflate") << zlib(text);
    QTest::addRow("deflate without a header") << QByteArray("deflate") << raw(text);
}

void TestContentCoding::unpacks()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    ContentDecoder whole(coding, mebibyte);
    const auto plain = whole.feed(packed);
    QVERIFY(plain);
    QCOMPARE(*plain, text);
    if (packed == raw(text))
        return; // cannot be told from the other kind by its first byte
    ContentDecoder pieces(coding, mebibyte);
    QByteArray all;
    for (const char byte : std::as_const(packed)) {
        const auto part = pieces.feed(QByteArray(1, byte));
        QVERIFY(part);
        all += *part;
    }
    QCOMPARE(all, text);
}

void TestContentCoding::unknownCodingsAreNamed()
{
    ContentDecoder decoder("br", mebibyte);
    const auto plain = decoder.feed("x");
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, Error::Kind::BadReply);
    QVERIFY(plain.error().text.contains(QStringLiteral("br")));
}

void TestContentCoding::damagedData()
{
    ContentDecoder decoder("gzip", mebibyte);
    const auto plain = decoder.feed(text);
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, Error::Kind::BadReply);
}

void TestContentCoding::isBounded()
{
    ContentDecoder decoder("deflate", mebibyte);
    const auto plain = decoder.feed(zlib(QByteArray(20 * mebibyte, 'x')));
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, Error::Kind::TooLarge);
}

void TestContentCoding::knowsItsEnd_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addRow("gzip") << QByteArray("gzip") << gzip;
    QTest::addRow("deflate") << QByteArray("deflate") << zlib(text);
    QTest::addRow("deflate without a header") << QByteArray("deflate") << raw(text);
}

void TestContentCoding::knowsItsEnd()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, packed);
    QVERIFY(ContentDecoder(coding, mebibyte).isComplete()); // nothing was sent at all
    ContentDecoder decoder(coding, mebibyte);
    QVERIFY(decoder.feed(packed.chopped(1)));
    QVERIFY(!decoder.isComplete());
    QVERIFY(decoder.feed(packed.last(1)));
    QVERIFY(decoder.isComplete());
}

GAVEL_TEST(TestContentCoding)
#include "tst_contentcoding.moc"

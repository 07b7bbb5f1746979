// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onceuploaddevice.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::net;

class TestOnceUploadDevice : public QObject
{
    Q_OBJECT

private slots:
    void givesItsBytesOnce_data();
    void givesItsBytesOnce();
    void doesNotRewind();
    void refusesToBeWritten();
    void knowsWhenItWasRead();
};

void TestOnceUploadDevice::givesItsBytesOnce_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("piece");
    QTest::addRow("empty") << qsizetype(0) << qsizetype(10);
    QTest::addRow("one piece") << qsizetype(10) << qsizetype(10);
    QTest::addRow("many pieces") << qsizetype(1000) << qsizetype(7);
    QTest::addRow("16 K pieces") << qsizetype(100'000) << qsizetype(16384);
}

void TestOnceUploadDevice::givesItsBytesOnce()
{
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, piece);
    QByteArray body;
    for (qsizetype i = 0; i < size; ++i)
        body.append(static_cast<char>(i % 251));
    OnceUploadDevice device(body);
    QVERIFY(device.isOpen());
    QVERIFY(!device.isSequential());
    QCOMPARE(device.size(), size);
    QByteArray got;
    for (QByteArray part = device.read(piece); !part.isEmpty(); part = device.read(piece))
        got += part;
    QCOMPARE(got, body);
    QVERIFY(device.atEnd());
    QCOMPARE(device.read(piece), QByteArray());
}

void TestOnceUploadDevice::doesNotRewind()
{
    OnceUploadDevice device("hello");
    QCOMPARE(device.read(3), "hel");
    QVERIFY(!device.reset());
    QVERIFY(!device.seek(0));
    QVERIFY(!device.seek(5));
    QVERIFY(device.seek(3));
    QCOMPARE(device.read(3), "lo");
}

void TestOnceUploadDevice::refusesToBeWritten()
{
    OnceUploadDevice device("hello");
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (gavel::net::OnceUploadDevice): ReadOnly device");
    QCOMPARE(device.write("x"), -1);
    QCOMPARE(device.readAll(), "hello");
}

void TestOnceUploadDevice::knowsWhenItWasRead()
{
    const auto before = std::chrono::steady_clock::now();
    OnceUploadDevice device("hello");
    QVERIFY(device.lastRead() < before);
    device.read(1);
    QVERIFY(device.lastRead() >= before);
    QVERIFY(device.lastRead() <= std::chrono::steady_clock::now());
}

GAVEL_TEST(TestOnceUploadDevice)
#include "tst_onceuploaddevice.moc"

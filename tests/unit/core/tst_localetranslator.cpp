// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localetranslator.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#include <memory>

using namespace gavel;

namespace {

/// A compiled translation with "%n row(s)" and "plain %n", which is no count.
constexpr char compiled[] = "3cb86418caef9c95cd211cbf60a1bddda700000005656e5f55534200000010028005ce000000410796b3590000000069"
                            "00000076030000000c0025006e00200072006f0077030000000e0025006e00200072006f007700730800000000060000"
                            "0009256e20726f772873290700000004546573740103000000140070006c00610069006e006c007900200025006e0800"
                            "0000000600000008706c61696e20256e0700000004546573740188000000020101";

} // namespace

class TestLocaleTranslator : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countsAreWrittenByTheLocale_data();
    void countsAreWrittenByTheLocale();
    void otherTextsStay();

private:
    static QString rows(int count) { return QCoreApplication::translate("Test", "%n row(s)", nullptr, count); }

    QByteArray m_messages = QByteArray::fromHex(compiled);
    std::unique_ptr<LocaleTranslator> m_translator;
    QLocale m_before;
};

void TestLocaleTranslator::init()
{
    m_before = QLocale();
    m_translator = std::make_unique<LocaleTranslator>();
    QVERIFY(m_translator->load(reinterpret_cast<const uchar *>(m_messages.constData()), static_cast<int>(m_messages.size())));
    QCoreApplication::installTranslator(m_translator.get());
}

void TestLocaleTranslator::cleanup()
{
    m_translator.reset();
    QLocale::setDefault(m_before);
}

void TestLocaleTranslator::countsAreWrittenByTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("en") << QLocale(QLocale::English, QLocale::UnitedStates) << QStringLiteral("3,000 rows");
    QTest::newRow("de") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("3.000 rows");
    QTest::newRow("C") << QLocale::c() << QStringLiteral("3000 rows");
}

void TestLocaleTranslator::countsAreWrittenByTheLocale()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    QTEST(rows(3000), "text");
    QCOMPARE(rows(1), QStringLiteral("1 row"));
}

void TestLocaleTranslator::otherTextsStay()
{
    QCOMPARE(QCoreApplication::translate("Test", "plain %n"), QStringLiteral("plainly %n"));
    QCOMPARE(QCoreApplication::translate("Test", "unknown"), QStringLiteral("unknown"));
}

GAVEL_TEST(TestLocaleTranslator)

#include "tst_localetranslator.moc"

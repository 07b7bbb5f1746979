// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverdialog.h"
#include "servers/serverreport.h"
#include "support/judgehandler.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAccessible>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryFile>
#include <QTest>

using namespace gavel;
using test::FakeAction;

/// The server dialog as a person uses it, against a scripted server.
class TestServerDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savesAServerThatIsDown();
    void saysWhatIsWrongWithAnAddress();
    void testTellsWhatItIs();
    void testTellsWhatIsWrong_data();
    void testTellsWhatIsWrong();
    void testOfMlflow();
    void aTestCanBeStopped();
    void anEditForgetsTheTest();
    void theKeyIsKeptAndNeverShown();
    void aKeyStaysWithItsAddress();
    void userNameAndPassword();
    void aKeyCanBeRemoved();
    void repairAsksAtOnce();
    void everyFieldIsKept();
    void aMissingCertificateIsSaid();
    void saysWhenItCannotBeSaved();
    void escapeSavesNothing();

private:
    void open(const QUuid &id = {});
    template <typename T>
    T *child(const char *name) const
    {
        T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void type(const char *name, const QString &text) const;
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString report() const { return m_dialog->findChild<ui::ServerReport *>()->text(); }
    bool isTesting() const { return child<QPushButton>("testServer")->accessibleName() != QLatin1StringView("Test"); }

    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::ServerDialog> m_dialog;
};

void TestServerDialog::init()
{
    m_server = std::make_unique<test::FakeServer>();
    QVERIFY(m_server->start());
    m_server->scriptDefault({ test::judgeHandler() });
    m_work = std::make_unique<test::Workspace>();
}

void TestServerDialog::cleanup()
{
    m_dialog.reset();
    m_work.reset();
}

void TestServerDialog::open(const QUuid &id)
{
    m_dialog = std::make_unique<ui::ServerDialog>(m_work->book(), id);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestServerDialog::type(const char *name, const QString &text) const
{
    auto *field = child<QLineEdit>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void TestServerDialog::savesAServerThatIsDown()
{
    open();
    auto *save = child<QPushButton>("saveServer");
    QVERIFY(!save->isEnabled());
    QVERIFY(!save->toolTip().isEmpty());
    type("serverAddress", QStringLiteral("127.0.0.1:1/v1"));
    QVERIFY(save->isEnabled());
    const QSignalSpy saved(m_dialog.get(), &ui::ServerDialog::saved);
    QTest::keyClick(child<QLineEdit>("serverAddress"), Qt::Key_Return);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_work->book().servers().size(), 1);
    QCOMPARE(m_work->book().servers().first().baseUrl, QUrl(QStringLiteral("http://127.0.0.1:1")));
    QCOMPARE(m_work->saves(), 1);
}

void TestServerDialog::saysWhatIsWrongWithAnAddress()
{
    open();
    auto *note = child<QLabel>("addressNote");
    type("serverAddress", QStringLiteral("http://me:secret@host"));
    QVERIFY(note->isVisible());
    QVERIFY(!note->text().isEmpty());
    QVERIFY(!note->text().contains(QLatin1StringView("secret@")));
    QTRY_VERIFY2(note->height() >= note->heightForWidth(note->width()), "its sentence is cut off");
    QVERIFY(!child<QPushButton>("saveServer")->isEnabled());
    QVERIFY(!child<QPushButton>("testServer")->isEnabled());
    type("serverAddress", QStringLiteral("ftp://host"));
    QVERIFY(note->isVisible());
    type("serverAddress", QStringLiteral("host:8000"));
    QVERIFY(!note->isVisible());
    QVERIFY(child<QPushButton>("saveServer")->isEnabled());
}

void TestServerDialog::testTellsWhatItIs()
{
    open();
    type("serverAddress", m_server->url().toString() + QStringLiteral("/v1"));
    click("testServer");
    QVERIFY(isTesting());
    QTRY_VERIFY(!isTesting());
    QVERIFY2(report().contains(QLatin1StringView("vLLM")), qPrintable(report()));
    QVERIFY(report().contains(QLatin1StringView("judge")));
    QVERIFY(report().contains(QLatin1StringView("4,096")));
    QVERIFY(m_work->book().servers().isEmpty());
    auto *models = child<QComboBox>("serverModel");
    QCOMPARE(models->count(), 2);
    models->setCurrentIndex(1);
    click("saveServer");
    QCOMPARE(m_work->book().servers().first().defaultModel, QStringLiteral("judge"));
    QCOMPARE(m_work->book().servers().first().kind, ServerKind::Vllm);
}

void TestServerDialog::testTellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("word");
    QTest::addRow("401") << QByteArray("401") << QStringLiteral("key refused");
    QTest::addRow("page") << QByteArray("html") << QStringLiteral("sign-in");
    QTest::addRow("refused") << QByteArray("refused") << QStringLiteral("down");
    QTest::addRow("redirect") << QByteArray("redirect") << QStringLiteral("http://elsewhere.example");
    QTest::addRow("500") << QByteArray("500") << QStringLiteral("down");
    QTest::addRow("loading") << QByteArray("503") << QStringLiteral("loading");
}

void TestServerDialog::testTellsWhatIsWrong()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QString, word);
    if (kind == "401")
        m_server->scriptDefault({ test::judgeHandler({ .apiKey = "sesame" }) });
    else if (kind == "html")
        m_server->scriptDefault({ FakeAction::text("<!doctype html><html><b>Sign in</b></html>", "text/html") });
    else if (kind == "redirect")
        m_server->scriptDefault({ FakeAction::redirect("http://elsewhere.example/login") });
    else if (kind == "500")
        m_server->scriptDefault({ FakeAction::json("{}", 500) });
    else if (kind == "503")
        m_server->scriptDefault({ FakeAction::json(R"({"error":{"message":"Loading model"}})", 503) });
    const QString url = m_server->url().toString();
    if (kind == "refused")
        m_server->stop();
    open();
    type("serverAddress", url);
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QVERIFY2(report().contains(word), qPrintable(report()));
    QVERIFY2(report().contains(u'\n'), "there is no sentence that says what to do");
    QVERIFY(child<QPushButton>("saveServer")->isEnabled());
}

void TestServerDialog::testOfMlflow()
{
    m_server->scriptDefault({ FakeAction::text("not found", "text/plain", 404) });
    m_server->script("/health", { FakeAction::text("OK", "text/plain") });
    m_server->script("/version", { FakeAction::text("3.17.2", "text/plain") });
    open();
    type("serverAddress", m_server->url().toString());
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QVERIFY2(report().contains(QLatin1StringView("MLflow 3.17.2")), qPrintable(report()));
    click("saveServer");
    QCOMPARE(m_work->book().servers().first().kind, ServerKind::Mlflow);
}

void TestServerDialog::aTestCanBeStopped()
{
    m_server->scriptDefault({ FakeAction::hang() });
    open();
    type("serverAddress", m_server->url().toString());
    click("testServer");
    QTRY_COMPARE(m_server->inFlight(), 1);
    QVERIFY(isTesting());
    click("testServer");
    QVERIFY(!isTesting());
    QVERIFY(!report().isEmpty());
    QTRY_COMPARE(m_server->openConnections(), 0);
    // And closing stops it, too.
    click("testServer");
    QTRY_COMPARE(m_server->inFlight(), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_dialog.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestServerDialog::anEditForgetsTheTest()
{
    open();
    type("serverAddress", m_server->url().toString());
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QVERIFY(report().contains(QLatin1StringView("vLLM")));
    QTest::keyClicks(child<QLineEdit>("serverAddress"), QStringLiteral("0"));
    QVERIFY(!report().contains(QLatin1StringView("vLLM")));
}

void TestServerDialog::theKeyIsKeptAndNeverShown()
{
    m_server->scriptDefault({ test::judgeHandler({ .apiKey = "sesame" }) });
    open();
    type("serverAddress", m_server->url().toString());
    auto *edit = child<QLineEdit>("secretEdit");
    type("secretEdit", QStringLiteral("sesame"));
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(edit);
    QVERIFY(accessible);
    for (const auto text : { QAccessible::Name, QAccessible::Value, QAccessible::Description })
        QVERIFY(!accessible->text(text).contains(QLatin1StringView("sesame")));
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QVERIFY2(report().contains(QLatin1StringView("vLLM")), qPrintable(report()));
    click("saveServer");
    const QUuid id = m_work->book().servers().first().id;
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    QVERIFY(!QString::fromUtf8(QJsonDocument(toJson(m_work->book().servers().first())).toJson()).contains(QLatin1StringView("sesame")));

    open(id);
    QVERIFY(!child<QLineEdit>("secretEdit")->isVisible());
    QCOMPARE(child<QLineEdit>("secretEdit")->text(), QString());
    QVERIFY(child<QLabel>("secretSaved")->isVisible());
    QVERIFY(child<QLabel>("secretSaved")->text().contains(QLatin1StringView("until Gavel ends")));
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QVERIFY2(report().contains(QLatin1StringView("vLLM")), qPrintable(report()));
    click("secretReplace");
    QVERIFY(child<QLineEdit>("secretEdit")->isVisible());
    type("secretEdit", QStringLiteral("other"));
    click("saveServer");
    QCOMPARE(m_work->secrets().secret(*m_work->book().server(id)), QByteArray("other"));
}

void TestServerDialog::aKeyStaysWithItsAddress()
{
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    m_work->book().editSecret(id, { jobs::SecretEdit::What::Replace, "sesame" });
    open(id);
    QVERIFY(child<QLabel>("secretSaved")->isVisible());
    type("serverAddress", QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(!child<QLabel>("secretSaved")->isVisible());
    QVERIFY(child<QLineEdit>("secretEdit")->isVisible());
    QVERIFY(child<QLabel>("secretNote")->text().contains(QLatin1StringView("not sent to another")));
    type("serverAddress", m_server->url().toString());
    QVERIFY(child<QLabel>("secretSaved")->isVisible());
}

void TestServerDialog::userNameAndPassword()
{
    open();
    type("serverAddress", m_server->url().toString());
    QVERIFY(!child<QLineEdit>("serverUser")->isVisible());
    child<QComboBox>("serverSignIn")->setFocus();
    QTest::keyClick(child<QComboBox>("serverSignIn"), Qt::Key_Down);
    QVERIFY(child<QLineEdit>("serverUser")->isVisible());
    type("serverUser", QStringLiteral("ada"));
    type("secretEdit", QStringLiteral("lovelace"));
    m_server->clearRecords();
    click("testServer");
    QTRY_VERIFY(!isTesting());
    QCOMPARE(m_server->requests().first().header("Authorization"), "Basic " + QByteArray("ada:lovelace").toBase64());
    click("saveServer");
    QCOMPARE(m_work->book().servers().first().auth, AuthScheme::Basic);
    QCOMPARE(m_work->book().servers().first().userName, QStringLiteral("ada"));
}

void TestServerDialog::aKeyCanBeRemoved()
{
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    m_work->book().editSecret(id, { jobs::SecretEdit::What::Replace, "sesame" });
    open(id);
    click("secretRemove");
    QCOMPARE(m_work->secrets().secret(*m_work->book().server(id)), QByteArray("sesame"));
    click("secretRemove"); // keep it
    click("secretRemove");
    click("saveServer");
    QCOMPARE(m_work->secrets().secret(*m_work->book().server(id)), QByteArray());
}

void TestServerDialog::repairAsksAtOnce()
{
    m_server->scriptDefault({ test::judgeHandler({ .apiKey = "sesame" }) });
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    open(id);
    m_dialog->startRepair();
    QVERIFY(isTesting());
    QTRY_VERIFY(!isTesting());
    QVERIFY(report().contains(QLatin1StringView("key refused")));
    QTRY_VERIFY(child<QLineEdit>("secretEdit")->hasFocus());
}

void TestServerDialog::everyFieldIsKept()
{
    QTemporaryFile certificate;
    QVERIFY(certificate.open());
    open();
    type("serverAddress", QStringLiteral("https://lab.example:8443"));
    type("serverName", QStringLiteral("Lab <b>1</b>"));
    type("serverCaFile", certificate.fileName());
    child<QSpinBox>("serverSilence")->setValue(30);
    click("saveServer");
    const Server server = m_work->book().servers().first();
    QCOMPARE(server.name, QStringLiteral("Lab <b>1</b>"));
    QCOMPARE(server.caFile, certificate.fileName());
    QCOMPARE(server.silence, std::chrono::milliseconds(30'000));
    open(server.id);
    QCOMPARE(child<QLineEdit>("serverName")->text(), server.name);
    QCOMPARE(child<QLineEdit>("serverAddress")->text(), QStringLiteral("https://lab.example:8443"));
    QCOMPARE(child<QSpinBox>("serverSilence")->value(), 30);
    click("saveServer");
    QCOMPARE(m_work->book().servers().size(), 1);
    QCOMPARE(m_work->book().servers().first(), server);
}

void TestServerDialog::aMissingCertificateIsSaid()
{
    open();
    type("serverAddress", QStringLiteral("https://lab.example"));
    type("serverCaFile", QStringLiteral("/nonexistent/ca.pem"));
    QVERIFY(child<QLabel>("caNote")->isVisible());
    QVERIFY(!child<QPushButton>("saveServer")->isEnabled());
    type("serverCaFile", QString());
    QVERIFY(!child<QLabel>("caNote")->isVisible());
    QVERIFY(child<QPushButton>("saveServer")->isEnabled());
}

void TestServerDialog::saysWhenItCannotBeSaved()
{
    m_work->refuseToSave(Error{ Error::Kind::Io, 0, QStringLiteral("The disk is full."), {} });
    open();
    type("serverAddress", m_server->url().toString());
    click("saveServer");
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(child<QLabel>("saveProblem")->text(), QStringLiteral("The disk is full."));
    m_work->refuseToSave({});
    click("saveServer");
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_work->book().servers().size(), 1);
}

void TestServerDialog::escapeSavesNothing()
{
    open();
    type("serverAddress", m_server->url().toString());
    QTest::keyClick(child<QLineEdit>("serverAddress"), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_work->book().servers().isEmpty());
}

GAVEL_TEST(TestServerDialog)

#include "tst_serverdialog.moc"

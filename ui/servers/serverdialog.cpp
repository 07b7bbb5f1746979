// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverdialog.h"

#include "jobs/servers/savedservers.h"
#include "servers/secretfield.h"
#include "servers/serverreport.h"
#include "widgets/filedialogs.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {
constexpr int serverDialogWidth = 480;
constexpr int longestSilence = 3600;
constexpr int reportHeight = 96; ///< room for four models, so that nothing moves when an answer arrives
} // namespace

ServerDialog::ServerDialog(jobs::SavedServers &servers, const QUuid &id, QWidget *parent)
    : QDialog(parent)
    , m_saved(servers)
    , m_server(servers.server(id).value_or(Server()))
    , m_name(new QLineEdit)
    , m_address(new QLineEdit)
    , m_addressNote(new NoteLabel)
    , m_signIn(new QComboBox)
    , m_user(new QLineEdit)
    , m_secret(new SecretField)
    , m_model(new QComboBox)
    , m_caFile(new QLineEdit)
    , m_chooseCa(new QPushButton(tr("Choose…")))
    , m_caNote(new NoteLabel)
    , m_silence(new QSpinBox)
    , m_report(new ServerReport)
    , m_test(new QPushButton(tr("&Test")))
    , m_save(new QPushButton(tr("&Save")))
    , m_problem(new NoteLabel)
{
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(m_server.id.isNull() ? tr("Add a server") : tr("Edit a server"));
    buildFields();
    buildLayout();
    load();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &ServerDialog::showWaiting);
    for (QLineEdit *field : { m_address, m_user, m_caFile })
        connect(field, &QLineEdit::textChanged, this, &ServerDialog::edited);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &ServerDialog::edited);
    connect(m_secret, &SecretField::edited, this, &ServerDialog::edited);
    connect(m_chooseCa, &QPushButton::clicked, this, &ServerDialog::chooseCaFile);
    connect(m_test, &QPushButton::clicked, this, &ServerDialog::testOrStop);
    connect(m_save, &QPushButton::clicked, this, &ServerDialog::save);
}

ServerDialog::~ServerDialog() = default;

void ServerDialog::buildFields()
{
    const auto name = [](QWidget *widget, const QString &object, const QString &accessible) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
    };
    name(m_name, QStringLiteral("serverName"), tr("Name"));
    m_name->setPlaceholderText(tr("its address"));
    m_name->setMaxLength(200);
    name(m_address, QStringLiteral("serverAddress"), tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000"));
    m_addressNote->setObjectName(QStringLiteral("addressNote"));
    name(m_signIn, QStringLiteral("serverSignIn"), tr("Sign in with"));
    m_signIn->addItem(tr("a key, if it wants one"));
    m_signIn->addItem(tr("user name and password"));
    name(m_user, QStringLiteral("serverUser"), tr("User name"));
    name(m_model, QStringLiteral("serverModel"), tr("Default model"));
    setPlainToolTip(m_model, tr("The model that judges when none was chosen; Test lists what there is"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    name(m_caFile, QStringLiteral("serverCaFile"), tr("Certificate file of a private authority"));
    m_caFile->setPlaceholderText(tr("the system's certificates"));
    name(m_chooseCa, QStringLiteral("chooseCaFile"), tr("Choose a certificate file"));
    m_chooseCa->setAutoDefault(false);
    m_caNote->setObjectName(QStringLiteral("caNote"));
    name(m_silence, QStringLiteral("serverSilence"), tr("Longest silence in seconds"));
    m_silence->setRange(1, longestSilence);
    m_silence->setSuffix(tr(" s"));
    setPlainToolTip(m_silence, tr("A request is given up after this time without a byte"));
    name(m_test, QStringLiteral("testServer"), tr("Test"));
    setPlainToolTip(m_test, tr("Ask the server as typed, without saving (Alt+T)"));
    m_test->setAutoDefault(false);
    name(m_save, QStringLiteral("saveServer"), tr("Save"));
    m_save->setDefault(true);
    m_problem->setObjectName(QStringLiteral("saveProblem"));
}

QWidget *ServerDialog::buildCaRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_caFile, 1);
    layout->addWidget(m_chooseCa);
    return row;
}

void ServerDialog::addRow(QFormLayout *form, const QString &text, QWidget *field)
{
    auto *label = new MutedLabel(text);
    label->setBuddy(field);
    label->setMinimumHeight(26);
    form->addRow(label, field);
}

void ServerDialog::addNote(QFormLayout *form, QLabel *note)
{
    note->setVisible(false);
    form->setWidget(form->rowCount(), QFormLayout::FieldRole, note);
}

void ServerDialog::buildLayout()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    addRow(form, tr("Address"), m_address);
    addNote(form, m_addressNote);
    addRow(form, tr("Name"), m_name);
    addRow(form, tr("Sign in with"), m_signIn);
    addRow(form, tr("User name"), m_user);
    m_userLabel = qobject_cast<QLabel *>(form->labelForField(m_user));
    addRow(form, tr("Key"), m_secret);
    m_secretLabel = qobject_cast<QLabel *>(form->labelForField(m_secret));
    addRow(form, tr("Default model"), m_model);
    addRow(form, tr("CA file"), buildCaRow());
    addNote(form, m_caNote);
    addRow(form, tr("Give up after"), m_silence);
    m_silence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelServer"));
    cancel->setAccessibleName(tr("Cancel"));
    setPlainToolTip(cancel, tr("Close without saving (Esc)"));
    cancel->setAutoDefault(false);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    m_report->setMinimumHeight(reportHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(new Rule);
    layout->addWidget(m_report, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    m_problem->setVisible(false);
    setMinimumWidth(serverDialogWidth);
}

void ServerDialog::load()
{
    m_address->setText(m_server.baseUrl.toString());
    m_name->setText(m_server.name);
    m_signIn->setCurrentIndex(m_server.auth == AuthScheme::Basic ? 1 : 0);
    m_user->setText(m_server.userName);
    m_caFile->setText(m_server.caFile);
    m_silence->setValue(static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(m_server.silence).count()));
    showModels(m_saved.status(m_server.id).models);
    showAddress();
    showSignIn();
    m_report->showNote(tr("Test asks the server as typed: what it is, and which models it has."));
}

/// The last test no longer applies to the edited values.
void ServerDialog::edited()
{
    m_asking.cancel();
    endTest();
    m_foundKind = ServerKind::Unknown;
    m_report->showNote(tr("Not tested as it stands now."));
    showAddress();
    showSignIn();
    fit();
}

void ServerDialog::showAddress()
{
    QString why;
    const bool isTyped = !m_address->text().trimmed().isEmpty();
    const bool isGood = isTyped && baseUrlFromUserInput(m_address->text(), &why);
    m_addressNote->setText(isTyped && !isGood ? why : QString());
    m_addressNote->setVisible(isTyped && !isGood);
    m_address->setAccessibleDescription(m_addressNote->text());
    const QString caFile = m_caFile->text().trimmed();
    const bool caMissing = !caFile.isEmpty() && !QFileInfo(caFile).isReadable();
    m_caNote->setText(caMissing ? tr("This file cannot be read. Choose a PEM file.") : QString());
    m_caNote->setVisible(caMissing);
    const bool sound = isSound();
    m_save->setEnabled(sound);
    m_test->setEnabled(sound);
    setPlainToolTip(m_save, sound ? tr("Save it, whether it answers or not (Return)") : tr("Type an address first"));
    showSecret();
}

/// A window does not grow by itself for wrapped lines.
void ServerDialog::fit()
{
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (isVisible() && wanted > height())
        resize(width(), wanted);
}

bool ServerDialog::isSound() const
{
    return baseUrlFromUserInput(m_address->text()) && m_caNote->text().isEmpty();
}

void ServerDialog::showSignIn()
{
    const bool isBasic = m_signIn->currentIndex() == 1;
    m_user->setVisible(isBasic);
    m_userLabel->setVisible(isBasic);
    m_secretLabel->setText(isBasic ? tr("Password") : tr("Key"));
    m_secret->setPassword(isBasic);
}

void ServerDialog::showSecret()
{
    const auto url = baseUrlFromUserInput(m_address->text());
    m_secret->setSaved(m_saved.secret(m_server.id), !url || m_saved.secretFits(m_server.id, *url));
    const bool isOpen = url && url->scheme() == QLatin1StringView("http") && !isOnThisMachine(*url);
    const bool hasSecret
        = m_secret->edit().what == jobs::SecretEdit::What::Replace || m_saved.secret(m_server.id) != jobs::SavedServers::Secret::None;
    m_secret->setWarning(isOpen && hasSecret ? tr("It is sent to %1 unencrypted. Use https if the server has it.").arg(url->host()) : QString());
}

void ServerDialog::showModels(const QList<ModelInfo> &models)
{
    const QString chosen = m_model->count() > 0 ? m_model->currentData().toString() : m_server.defaultModel;
    m_model->clear();
    m_model->addItem(tr("none"), QString());
    for (const ModelInfo &model : models)
        m_model->addItem(model.id.left(200).simplified(), model.id);
    if (!chosen.isEmpty() && m_model->findData(chosen) < 0)
        m_model->addItem(chosen, chosen);
    m_model->setCurrentIndex(std::max(0, m_model->findData(chosen)));
}

void ServerDialog::chooseCaFile()
{
    const FileQuestion question{ tr("Certificate of a private authority"), QFileInfo(m_caFile->text()).absolutePath(),
                                 tr("Certificates (*.pem *.crt *.cer);;All files (*)") };
    askForFile(this, question, [this](const QString &path) { m_caFile->setText(path); });
}

Server ServerDialog::typed() const
{
    Server server = m_server;
    server.baseUrl = baseUrlFromUserInput(m_address->text()).value_or(QUrl());
    server.name = m_name->text().trimmed();
    server.auth = m_signIn->currentIndex() == 1 ? AuthScheme::Basic : AuthScheme::Bearer;
    server.userName = server.auth == AuthScheme::Basic ? m_user->text() : QString();
    server.caFile = m_caFile->text().trimmed();
    server.defaultModel = m_model->currentData().toString();
    server.silence = std::chrono::seconds(m_silence->value());
    if (m_foundKind != ServerKind::Unknown)
        server.kind = m_foundKind;
    else if (server.baseUrl != m_server.baseUrl)
        server.kind = ServerKind::Unknown;
    return server;
}

void ServerDialog::testOrStop()
{
    if (!m_asking.isActive()) {
        test();
        return;
    }
    m_asking.cancel();
    endTest();
    m_report->showNote(tr("Stopped. The server had not answered yet."));
}

void ServerDialog::test()
{
    m_asking = ScopedCall(m_saved.test(typed(), m_secret->edit(), this, [this](const Result<ServerStatus> &status) { takeStatus(status); }));
    m_test->setText(tr("S&top"));
    m_test->setAccessibleName(tr("Stop the test"));
    m_since.start();
    m_second.start();
    showWaiting();
}

void ServerDialog::showWaiting()
{
    const auto seconds = static_cast<int>(m_since.elapsed() / 1000);
    m_report->showNote(seconds < 1 ? tr("Asking…") : tr("Asking for %n second(s)…", nullptr, seconds));
}

void ServerDialog::endTest()
{
    m_second.stop();
    m_test->setText(tr("&Test"));
    m_test->setAccessibleName(tr("Test"));
}

void ServerDialog::takeStatus(const Result<ServerStatus> &status)
{
    if (!status)
        return; // stopped, which is shown already
    endTest();
    m_report->showStatus(*status);
    fit();
    m_foundKind = status->kind;
    if (status->state == ServerState::Usable)
        showModels(status->models);
    if (std::exchange(m_repairing, false) && status->state == ServerState::KeyRefused)
        m_secret->focusEdit();
}

void ServerDialog::startRepair()
{
    m_repairing = true;
    m_address->setFocus();
    if (isSound())
        test();
}

void ServerDialog::save()
{
    if (!isSound())
        return;
    // If the settings cannot be written, the next attempt saves the same server.
    if (m_server.id.isNull())
        m_server.id = QUuid::createUuid();
    const auto id = m_saved.add(typed());
    if (!id) {
        m_problem->setText(id.error().text);
        m_problem->setVisible(true);
        return;
    }
    m_saved.editSecret(*id, m_secret->edit());
    emit saved(*id);
    accept();
}

} // namespace gavel::ui

#include "moc_serverdialog.cpp"

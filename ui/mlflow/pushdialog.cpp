// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushdialog.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/currentrun.h"
#include "mlflow/outbox.h"
#include "mlflow/publishedview.h"
#include "mlflow/pushtexts.h"
#include "models/serversmodel.h"
#include "servers/serverdialog.h"
#include "widgets/mutedlabel.h"
#include "widgets/notelabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

using PushState = jobs::CurrentPush::State;

namespace {
constexpr int pushDialogWidth = 540;
}

PushDialog::PushDialog(jobs::CurrentPush &push, jobs::SavedServers &servers, jobs::CurrentRun &current, qint64 run, QWidget *parent)
    : QDialog(parent)
    , m_currentPush(push)
    , m_servers(servers)
    , m_current(current)
    , m_run(push.state() == PushState::Idle ? run : push.request().run)
    , m_title(plainLabel())
    , m_server(new QComboBox)
    , m_add(new QPushButton(tr("&Add one")))
    , m_serverNote(new NoteLabel)
    , m_repair(new QPushButton(tr("&Repair…")))
    , m_experiment(new QLineEdit)
    , m_runName(new QLineEdit)
    , m_figures(new MutedLabel)
    , m_table(new MutedLabel)
    , m_traces(new MutedLabel)
    , m_earlier(new MutedLabel)
    , m_step(plainLabel())
    , m_bar(new QProgressBar)
    , m_error(new NoteLabel)
    , m_published(new PublishedView)
    , m_push(new QPushButton)
    , m_stop(new QPushButton(tr("&Stop")))
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(QStringLiteral("pushDialog"));
    setWindowTitle(tr("Push to MLflow"));
    buildFields();
    buildLayout();
    load();
    using jobs::SavedServers;
    connect(&push, &jobs::CurrentPush::changed, this, &PushDialog::showState);
    connect(&push, &jobs::CurrentPush::progressed, this, &PushDialog::showProgress);
    connect(&servers, &SavedServers::changed, this, &PushDialog::showServers);
    connect(&servers, &SavedServers::statusChanged, this, &PushDialog::showServers);
    connect(&current, &jobs::CurrentRun::ended, this, &PushDialog::showButton);
    connect(&current, &jobs::CurrentRun::cleared, this, &QDialog::reject);
    connect(m_server, &QComboBox::currentIndexChanged, this, &PushDialog::showServerState);
    for (QLineEdit *field : { m_experiment, m_runName })
        connect(field, &QLineEdit::textChanged, this, &PushDialog::showButton);
    connect(m_add, &QPushButton::clicked, this, &PushDialog::addServer);
    connect(m_repair, &QPushButton::clicked, this, &PushDialog::repairServer);
    connect(m_push, &QPushButton::clicked, this, &PushDialog::push);
    connect(m_stop, &QPushButton::clicked, &push, &jobs::CurrentPush::cancel);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void PushDialog::buildFields()
{
    const auto name = [](QWidget *widget, const QString &object, const QString &accessible) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
    };
    name(m_server, QStringLiteral("pushServer"), tr("MLflow server"));
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    name(m_add, QStringLiteral("addMlflow"), tr("Add an MLflow server"));
    setPlainToolTip(m_add, tr("Add an MLflow server (Alt+A)"));
    name(m_repair, QStringLiteral("repairMlflow"), tr("Repair the MLflow server"));
    setPlainToolTip(m_repair, tr("Show what is wrong with the server (Alt+R)"));
    name(m_experiment, QStringLiteral("pushExperiment"), tr("Experiment"));
    setPlainToolTip(m_experiment, tr("It is made in MLflow if it does not exist"));
    name(m_runName, QStringLiteral("pushRunName"), tr("Run name"));
    for (QLineEdit *field : { m_experiment, m_runName })
        field->setMaxLength(250);
    name(m_push, QStringLiteral("pushButton"), tr("Push"));
    name(m_stop, QStringLiteral("stopPush"), tr("Stop"));
    setPlainToolTip(m_stop, tr("Stops at once; the push can be resumed later (Alt+S)"));
    name(m_close, QStringLiteral("closePush"), tr("Close"));
    name(m_bar, QStringLiteral("pushBar"), tr("Progress of the push"));
    for (QPushButton *button : { m_add, m_repair, m_stop, m_close })
        button->setAutoDefault(false);
    m_push->setDefault(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_title->setObjectName(QStringLiteral("pushTitle"));
    m_step->setObjectName(QStringLiteral("pushStep"));
    m_error->setObjectName(QStringLiteral("pushError"));
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_serverNote->setObjectName(QStringLiteral("pushServerNote"));
    m_traces->setObjectName(QStringLiteral("pushTraces"));
    m_table->setObjectName(QStringLiteral("pushTable"));
    m_earlier->setObjectName(QStringLiteral("pushEarlier"));
    m_earlier->setWordWrap(true);
}

QFormLayout *PushDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form](const QString &text, QWidget *field, auto *content) {
        auto *label = new MutedLabel(text);
        label->setBuddy(field);
        form->addRow(label, content);
    };
    auto *server = new QHBoxLayout;
    server->setSpacing(8);
    server->addWidget(m_server, 1);
    server->addWidget(m_serverNote, 1);
    server->addWidget(m_repair);
    server->addWidget(m_add);
    addRow(tr("MLflow server"), m_server, server);
    addRow(tr("Experiment"), m_experiment, m_experiment);
    addRow(tr("Run name"), m_runName, m_runName);
    return form;
}

QWidget *PushDialog::buildContents()
{
    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new SectionHead(tr("What is sent")));
    layout->addWidget(m_figures);
    layout->addWidget(m_table);
    layout->addWidget(m_traces);
    layout->addWidget(m_earlier);
    return contents;
}

QWidget *PushDialog::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_push);
    return buttons;
}

void PushDialog::buildLayout()
{
    m_fields = new QWidget;
    m_fields->setLayout(buildForm());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_fields);
    layout->addWidget(buildContents());
    layout->addWidget(new Rule);
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addWidget(m_error);
    layout->addWidget(m_published);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    setMinimumWidth(pushDialogWidth);
}

void PushDialog::load()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setText(m_currentPush.defaultRunName(m_run));
    m_figures->setText(tr("Metrics and parameters: the distribution of scores, agreement with people, judge and data"));
    m_table->setText(tr("The results table"));
    m_traces->setText(tr("A trace for each row, with its scores"));
    if (m_currentPush.state() == PushState::Idle) {
        m_experiment->setText(m_currentPush.experiment());
        m_runName->setText(m_currentPush.defaultRunName(m_run));
        showEarlier();
    } else {
        m_experiment->setText(m_currentPush.request().experiment);
        m_runName->setText(m_currentPush.request().runName);
        m_earlier->hide();
    }
    showServers();
    const QUuid server = m_currentPush.state() == PushState::Idle ? m_currentPush.server() : m_currentPush.request().mlflow.id;
    if (const int known = m_server->findData(server); known >= 0)
        m_server->setCurrentIndex(known);
    m_currentPush.count(m_run, this, [this](const jobs::PushContents &contents) { showCounts(contents); });
    showState();
    m_experiment->setFocus();
    m_experiment->selectAll();
}

/// An unfinished push is resumed when it is requested with the same names.
void PushDialog::showEarlier()
{
    const auto last = m_currentPush.lastPush(m_run);
    m_earlier->setVisible(last.has_value());
    if (!last)
        return;
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(last->createdMs), QLocale::ShortFormat);
    if (last->state == mlflow::Push::State::Done) {
        m_earlier->setText(last->isOpen()
                               ? tr("Pushed before, on %1, into “%2”, but MLflow refused a part. Pushing with the same names offers that part again.")
                                     .arg(when, last->experiment)
                               : tr("Pushed before, on %1, into “%2”. Pushing again makes another MLflow run.").arg(when, last->experiment));
        if (!last->isOpen())
            return;
        m_experiment->setText(last->experiment);
        m_runName->setText(last->runName);
        return;
    }
    m_experiment->setText(last->experiment);
    m_runName->setText(last->runName);
    const qint64 traces = last->progress.value(QLatin1StringView("traces")).toInteger();
    m_earlier->setText(
        tr("The push of %1 stopped after %n trace(s). It can be resumed where it stopped.", nullptr, static_cast<int>(traces)).arg(when));
}

void PushDialog::showServers()
{
    const QUuid chosen = chosenServer();
    const QSignalBlocker quiet(m_server);
    m_server->clear();
    const QList<Server> servers = m_servers.servers();
    for (const Server &server : servers) {
        const ServerStatus status = m_servers.status(server.id);
        if (server.kind != ServerKind::Mlflow && status.kind != ServerKind::Mlflow)
            continue;
        const bool isUsable = status.state == ServerState::Usable;
        const QString state = isUsable ? status.version.left(40) : models::statusSummary(status);
        m_server->addItem(QStringLiteral("%1 · %2 · %3").arg(server.name, server.baseUrl.authority(), state).simplified(), server.id);
    }
    m_server->setCurrentIndex(std::max(0, m_server->findData(chosen)));
    showServerState();
}

void PushDialog::showServerState()
{
    const bool isEmpty = m_server->count() == 0;
    m_server->setVisible(!isEmpty);
    m_serverNote->setVisible(isEmpty);
    m_serverNote->setText(isEmpty ? tr("No MLflow server is saved yet.") : QString());
    m_add->setVisible(isEmpty);
    const ServerState state = m_servers.status(chosenServer()).state;
    m_repair->setVisible(!isEmpty && state != ServerState::Usable && state != ServerState::Unknown);
    showButton();
}

void PushDialog::showCounts(const jobs::PushContents &contents)
{
    const auto count = [](qint64 value) { return static_cast<int>(value); };
    m_table->setText(tr("The results table of %n row(s)", nullptr, count(contents.rows)));
    const QString traces = tr("%n trace(s), one a reply", nullptr, count(contents.traces));
    m_traces->setText(contents.humanScores > 0 ? tr("%1, with the human scores of %n row(s)", nullptr, count(contents.humanScores)).arg(traces)
                                               : traces);
}

void PushDialog::showState()
{
    const PushState state = m_currentPush.state();
    m_fields->setEnabled(state == PushState::Idle || state == PushState::Failed);
    m_step->setVisible(state == PushState::Sending || state == PushState::Failed);
    m_bar->setVisible(m_step->isVisibleTo(this));
    m_stop->setVisible(state == PushState::Sending);
    m_push->setVisible(state == PushState::Idle || state == PushState::Failed);
    m_error->setVisible(state == PushState::Failed && m_currentPush.error().kind != Error::Kind::Cancelled);
    m_error->setText(m_error->isVisibleTo(this) ? m_currentPush.error().text : QString());
    m_published->setVisible(state == PushState::Done);
    setPlainToolTip(m_close, state == PushState::Sending ? tr("The push continues; the status bar shows it (Esc)") : tr("Close (Esc)"));
    if (state == PushState::Done)
        m_published->show(m_currentPush.published());
    showProgress();
    showButton();
    fit();
}

/// A window does not grow by itself for wrapped lines.
void PushDialog::fit()
{
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (isVisible() && wanted > height())
        resize(width(), wanted);
}

void PushDialog::showProgress()
{
    if (m_currentPush.state() == PushState::Failed) {
        const QString where = pushStepText(m_currentPush.progress());
        m_step->setText(tr("Stopped. %1").arg(where));
    } else {
        m_step->setText(pushStepText(m_currentPush.progress()));
    }
    m_bar->setValue(pushPercent(m_currentPush.progress()));
}

QString PushDialog::whatIsMissing() const
{
    if (m_current.isRunning(m_run))
        return tr("The run is still in progress. Push it when it has ended.");
    if (m_server->count() == 0)
        return tr("Add an MLflow server first.");
    if (m_experiment->text().trimmed().isEmpty())
        return tr("Name the experiment first.");
    return {};
}

void PushDialog::showButton()
{
    const QString missing = whatIsMissing();
    m_push->setEnabled(missing.isEmpty());
    m_push->setText(isSameAsFailed() ? tr("&Resume") : tr("&Push"));
    m_push->setAccessibleName(isSameAsFailed() ? tr("Resume the push") : tr("Push"));
    setPlainToolTip(m_push, missing.isEmpty() ? tr("Send it (Return)") : missing);
    m_push->setAccessibleDescription(missing);
    if (m_currentPush.state() != PushState::Idle)
        return;
    m_step->setText(missing);
    m_step->setVisible(!missing.isEmpty());
}

QUuid PushDialog::chosenServer() const
{
    return m_server->currentData().toUuid();
}

jobs::PushRequest PushDialog::typed() const
{
    jobs::PushRequest request;
    request.run = m_run;
    request.mlflow = m_servers.server(chosenServer()).value_or(Server());
    request.experiment = m_experiment->text().trimmed();
    request.runName = m_runName->text().trimmed();
    return request;
}

bool PushDialog::isSameAsFailed() const
{
    const jobs::PushRequest &failed = m_currentPush.request();
    return m_currentPush.state() == PushState::Failed && failed.run == m_run && failed.mlflow.id == chosenServer()
        && failed.experiment == m_experiment->text().trimmed() && failed.runName == m_runName->text().trimmed();
}

void PushDialog::push()
{
    m_earlier->hide();
    if (isSameAsFailed())
        m_currentPush.resume();
    else
        m_currentPush.start(typed());
}

void PushDialog::addServer()
{
    auto *dialog = new ServerDialog(m_servers, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PushDialog::repairServer()
{
    auto *dialog = new ServerDialog(m_servers, chosenServer(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->startRepair();
}

void PushDialog::done(int result)
{
    // The person has seen the addresses.
    if (m_currentPush.state() == PushState::Done)
        m_currentPush.clear();
    QDialog::done(result);
}

} // namespace gavel::ui

#include "moc_pushdialog.cpp"

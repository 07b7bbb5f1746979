// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverpanel.h"

#include "jobs/servers/savedservers.h"
#include "models/serversmodel.h"
#include "servers/panelnotice.h"
#include "servers/serverdialog.h"
#include "servers/serverview.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/texts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gavel::ui {

using models::ServersModel;

namespace {
constexpr std::chrono::seconds pollInterval{ 5 };
constexpr std::chrono::milliseconds shortestShown{ 500 };

} // namespace

ServerPanel::ServerPanel(jobs::SavedServers &servers, QWidget *parent)
    : QWidget(parent)
    , m_saved(servers)
    , m_model(new ServersModel(servers, this))
    , m_list(new ServerView)
    , m_empty(nullptr)
    , m_asking(new MutedLabel(tr("asking…")))
    , m_notice(new PanelNotice)
{
    setObjectName(QStringLiteral("serverPanel"));
    buildActions();
    buildList();
    setFocusProxy(m_list);
    m_empty = buildEmpty();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(buildHead());
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_notice);
    connectServers();
    updateEmptyState();
    updateActions();
}

QWidget *ServerPanel::buildHead()
{
    auto *head = new QWidget;
    auto *add = new QToolButton;
    add->setObjectName(QStringLiteral("addServer"));
    add->setText(QStringLiteral("+"));
    add->setAutoRaise(true);
    add->setFocusPolicy(Qt::StrongFocus);
    add->setFixedSize(24, 24);
    add->setAccessibleName(tr("Add a server"));
    setPlainToolTip(add, tr("Add a server (Ctrl+Shift+S)"));
    m_asking->setVisible(false);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(new SectionHead(tr("Servers")));
    row->addWidget(m_asking);
    row->addStretch(1);
    row->addWidget(add);
    connect(add, &QToolButton::clicked, this, &ServerPanel::addServer);
    return head;
}

QWidget *ServerPanel::buildEmpty()
{
    auto *empty = new QWidget;
    auto *text = new MutedLabel(tr("No server yet."));
    auto *add = new QPushButton(tr("Add a server"));
    add->setObjectName(QStringLiteral("addFirstServer"));
    add->setAccessibleName(tr("Add the first server"));
    setPlainToolTip(add, tr("vLLM, llama.cpp, Ollama, any OpenAI-compatible server, or MLflow (Ctrl+Shift+S)"));
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addWidget(add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(add, &QPushButton::clicked, this, &ServerPanel::addServer);
    return empty;
}

QAction *ServerPanel::addAction(const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, m_list);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    return action;
}

void ServerPanel::buildActions()
{
    m_addAnywhere = new QAction(tr("Add a server"), this);
    m_addAnywhere->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    QWidget::addAction(m_addAnywhere);
    connect(m_addAnywhere, &QAction::triggered, this, &ServerPanel::addServer);
    m_edit = addAction(QStringLiteral("editServer"), tr("&Edit…"), { QKeySequence(Qt::Key_F2) });
    m_judge = addAction(QStringLiteral("judgeWithServer"), tr("&Judge with it"), { QKeySequence(Qt::Key_J) });
    m_refresh = addAction(QStringLiteral("refreshServer"), tr("&Refresh"), { QKeySequence(Qt::SHIFT | Qt::Key_F5) });
    m_copy = addAction(QStringLiteral("copyAddress"), tr("&Copy address"), { QKeySequence(QKeySequence::Copy) });
    m_add = addAction(QStringLiteral("addAnother"), tr("&Add a server…"), { QKeySequence(Qt::Key_Insert) });
    m_remove = addAction(QStringLiteral("removeServer"), tr("Re&move"), { QKeySequence(QKeySequence::Delete) });
    m_undo = addAction(QStringLiteral("undoRemoval"), tr("&Undo removal"), { QKeySequence(QKeySequence::Undo) });
    connect(m_edit, &QAction::triggered, this, [this] { editServer(currentServer()); });
    connect(m_judge, &QAction::triggered, this, &ServerPanel::judgeWithCurrent);
    connect(m_refresh, &QAction::triggered, this, [this] { m_saved.refresh(currentServer()); });
    connect(m_copy, &QAction::triggered, this, &ServerPanel::copyAddress);
    connect(m_add, &QAction::triggered, this, &ServerPanel::addServer);
    connect(m_remove, &QAction::triggered, this, &ServerPanel::removeCurrent);
    connect(m_undo, &QAction::triggered, this, &ServerPanel::undo);
}

void ServerPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("servers"));
    m_list->setAccessibleName(tr("Saved servers"));
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ServerPanel::showMenu);
    connect(m_list, &ServerView::editWanted, this, [this](const QModelIndex &at) { editServer(at.data(ServersModel::IdRole).toUuid()); });
    connect(m_list, &ServerView::repairWanted, this, [this](const QModelIndex &at) { repairServer(at.data(ServersModel::IdRole).toUuid()); });
    connect(m_list, &ServerView::modelWanted, this,
            [this](const QModelIndex &at) { emit modelChosen(at.data(ServersModel::IdRole).toUuid(), at.data(ServersModel::ModelRole).toString()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServerPanel::updateActions);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ServerPanel::rememberPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ServerPanel::restorePlace);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ServerPanel::updateActions);
}

void ServerPanel::connectServers()
{
    using jobs::SavedServers;
    connect(&m_saved, &SavedServers::refreshStarted, this, &ServerPanel::startWorking);
    connect(&m_saved, &SavedServers::askingChanged, this, &ServerPanel::updateWorking);
    connect(&m_saved, &SavedServers::removalChanged, this, &ServerPanel::showRemoval);
    connect(&m_saved, &SavedServers::keychainProblem, this, &ServerPanel::showProblem);
    connect(m_notice, &PanelNotice::actionWanted, this, [this] {
        if (m_noticeIsUndo)
            undo();
        else
            m_notice->show({}, {}, {});
    });
    m_shownRequest.setSingleShot(true);
    m_shownRequest.setInterval(shortestShown);
    connect(&m_shownRequest, &QTimer::timeout, this, &ServerPanel::updateWorking);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (window()->isActiveWindow())
            m_saved.refreshOld();
    });
    m_poll.start();
}

ServerDialog *ServerPanel::openDialog(const QUuid &id)
{
    auto *dialog = new ServerDialog(m_saved, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerDialog::saved, this, &ServerPanel::selectServer);
    dialog->open();
    return dialog;
}

void ServerPanel::addServer()
{
    openDialog({});
}

void ServerPanel::editServer(const QUuid &id)
{
    if (m_saved.server(id))
        openDialog(id);
}

void ServerPanel::repairServer(const QUuid &id)
{
    if (m_saved.server(id))
        openDialog(id)->startRepair();
}

void ServerPanel::setChosenModel(const QUuid &server, const QString &model)
{
    m_model->setChosen(server, model);
}

void ServerPanel::selectServer(const QUuid &id)
{
    const QModelIndex at = m_model->indexOf(id);
    if (at.isValid())
        m_list->setCurrentIndex(at);
}

QUuid ServerPanel::currentServer() const
{
    return m_list->currentIndex().data(ServersModel::IdRole).toUuid();
}

void ServerPanel::removeCurrent()
{
    const auto removed = m_saved.remove(currentServer());
    if (!removed)
        showProblem(removed.error());
}

void ServerPanel::undo()
{
    const auto back = m_saved.undoRemoval();
    if (!back)
        showProblem(back.error());
    else if (!back->isNull())
        selectServer(*back);
    m_list->setFocus();
}

void ServerPanel::showRemoval()
{
    const QString name = m_saved.removedName();
    m_undo->setEnabled(!name.isEmpty());
    if (!name.isEmpty()) {
        m_noticeIsUndo = true;
        m_notice->show(tr("Removed %1.").arg(name.left(80)), tr("Undo"), tr("Bring it back (Ctrl+Z in the list)"));
    } else if (m_noticeIsUndo) {
        m_notice->show({}, {}, {});
    }
}

void ServerPanel::showProblem(const Error &error)
{
    m_noticeIsUndo = false;
    m_notice->show(error.text, tr("Close"), tr("Close this notice"));
}

/// The current model, else the server's default, else its first.
void ServerPanel::judgeWithCurrent()
{
    const auto server = m_saved.server(currentServer());
    if (!server)
        return;
    const QModelIndex current = m_list->currentIndex();
    const QList<ModelInfo> models = m_saved.status(server->id).models;
    if (current.data(ServersModel::IsModelRole).toBool())
        emit modelChosen(server->id, current.data(ServersModel::ModelRole).toString());
    else if (!server->defaultModel.isEmpty())
        emit modelChosen(server->id, server->defaultModel);
    else if (!models.isEmpty())
        emit modelChosen(server->id, models.first().id);
}

void ServerPanel::setDefaultModel(const QUuid &id, const QString &model)
{
    auto server = m_saved.server(id);
    if (!server)
        return;
    server->defaultModel = model;
    const auto saved = m_saved.save(*server);
    if (!saved)
        showProblem(saved.error());
}

void ServerPanel::copyAddress()
{
    if (const auto server = m_saved.server(currentServer()))
        QApplication::clipboard()->setText(server->baseUrl.toString());
}

void ServerPanel::addDefaultModels(QMenu *menu, const QUuid &id)
{
    const auto server = m_saved.server(id);
    const QList<ModelInfo> models = m_saved.status(id).models;
    QMenu *choices = menu->addMenu(tr("&Default model"));
    choices->setEnabled(server && !models.isEmpty());
    QStringList names{ QString() };
    for (const ModelInfo &model : models)
        names << model.id;
    for (const QString &name : std::as_const(names)) {
        QAction *choice = choices->addAction(name.isEmpty() ? tr("none") : menuText(name), this, [this, id, name] { setDefaultModel(id, name); });
        choice->setCheckable(true);
        choice->setChecked(server && server->defaultModel == name);
    }
}

void ServerPanel::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_list);
    menu->setObjectName(QStringLiteral("serverMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QUuid id = currentServer();
    if (!id.isNull()) {
        menu->addActions({ m_judge, m_edit, m_refresh, m_copy });
        addDefaultModels(menu, id);
        menu->addSeparator();
    }
    menu->addActions({ m_add, m_remove });
    if (m_undo->isEnabled())
        menu->addAction(m_undo);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void ServerPanel::updateActions()
{
    const QModelIndex current = m_list->currentIndex();
    const QUuid id = currentServer();
    const auto server = m_saved.server(id);
    const bool isServer = current.isValid() && !current.data(ServersModel::IsModelRole).toBool();
    const bool hasModel = server && (!m_saved.status(id).models.isEmpty() || !server->defaultModel.isEmpty());
    for (QAction *action : { m_edit, m_refresh, m_copy })
        action->setEnabled(current.isValid());
    // Delete pressed on a model by mistake must not remove its server.
    m_remove->setEnabled(isServer);
    m_judge->setEnabled(hasModel && server->kind != ServerKind::Mlflow);
    m_undo->setEnabled(!m_saved.removedName().isEmpty());
}

void ServerPanel::updateEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

void ServerPanel::rememberPlace()
{
    const QModelIndex current = m_list->currentIndex();
    m_placeServer = currentServer();
    m_placeRow = (current.parent().isValid() ? current.parent() : current).row();
    m_open.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex server = m_model->index(row, 0);
        if (m_list->isExpanded(server))
            m_open.insert(server.data(ServersModel::IdRole).toUuid());
    }
}

void ServerPanel::restorePlace()
{
    updateEmptyState();
    for (const QUuid &id : std::as_const(m_open))
        m_list->setExpanded(m_model->indexOf(id), true);
    QModelIndex place = m_model->indexOf(m_placeServer);
    if (!place.isValid() && !m_placeServer.isNull())
        place = m_model->index(std::min(m_placeRow, m_model->rowCount() - 1), 0);
    if (place.isValid())
        m_list->setCurrentIndex(place);
    updateActions();
}

void ServerPanel::startWorking()
{
    const QList<Server> servers = m_saved.servers();
    for (const Server &server : servers) {
        if (m_saved.isAsking(server.id))
            m_working.insert(server.id);
    }
    if (!m_working.isEmpty())
        m_shownRequest.start();
    updateWorking();
}

void ServerPanel::updateWorking()
{
    if (!m_shownRequest.isActive())
        m_working.removeIf([this](const QUuid &id) { return !m_saved.isAsking(id); });
    m_list->setWorking(m_working);
    m_asking->setVisible(!m_working.isEmpty());
}

} // namespace gavel::ui

#include "moc_serverpanel.cpp"

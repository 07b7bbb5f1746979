// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"

#include "chat/chatintro.h"
#include "chat/chatlist.h"
#include "chat/chatoptionspanel.h"
#include "chat/composer.h"
#include "chat/transcript.h"
#include "jobs/chat/conversations.h"
#include "jobs/servers/savedservers.h"
#include "jobs/session/chosenmodel.h"
#include "jobs/session/workbench.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/textbutton.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {
constexpr int listWidth = 196;
} // namespace

ChatPage::ChatPage(jobs::Workbench &workbench, jobs::ChosenModel &judging, QWidget *parent)
    : QWidget(parent)
    , m_judging(judging)
    , m_conversations(std::make_unique<jobs::Conversations>(workbench))
    , m_banner(new Banner)
    , m_model(new ChooserButton(tr("model")))
    , m_optionsFold(new TextButton({}))
    , m_optionsSummary(new MutedLabel)
    , m_raw(new TextButton(tr("Raw text")))
    , m_copyAll(new TextButton(tr("Copy conversation")))
    , m_options(new ChatOptionsPanel)
    , m_body(new QStackedWidget)
    , m_transcript(new Transcript)
    , m_intro(new ChatIntro)
    , m_composer(new Composer)
{
    setObjectName(QStringLiteral("chatPage"));
    auto *list = new ChatList(*m_conversations);
    list->setFixedWidth(listWidth);
    m_body->addWidget(m_intro);
    m_body->addWidget(m_transcript);
    m_options->hide();

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    for (QWidget *each : std::initializer_list<QWidget *>{ buildBar(), m_options, new Rule, m_banner })
        right->addWidget(each);
    right->addWidget(m_body, 1);
    right->addWidget(buildFoot());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addLayout(right, 1);
    setFocusProxy(m_composer);
    connect(list, &ChatList::picked, m_composer, &Composer::focusField);
    connectParts();
    addShortcuts();
    showConversation();
}

// An answer that is still arriving must be stored while the project is open.
ChatPage::~ChatPage()
{
    m_transcript->setConversation(nullptr);
}

QWidget *ChatPage::buildBar()
{
    m_model->setObjectName(QStringLiteral("chatModel"));
    setPlainToolTip(m_model, tr("The model that answers (Ctrl+M)"));
    m_model->setMenu(new QMenu(m_model));
    m_optionsFold->setObjectName(QStringLiteral("optionsFold"));
    m_optionsFold->setCheckable(true);
    setPlainToolTip(m_optionsFold, tr("System prompt, temperature, reply limit, top p and seed (Ctrl+Shift+O)"));
    m_optionsSummary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_raw->setObjectName(QStringLiteral("rawToggle"));
    m_raw->setCheckable(true);
    setPlainToolTip(m_raw, tr("Show the answers as the model wrote them, without Markdown (Ctrl+Shift+R)"));
    m_copyAll->setObjectName(QStringLiteral("copyConversation"));
    setPlainToolTip(m_copyAll, tr("Copy the whole conversation as Markdown (Ctrl+Shift+C)"));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_model);
    row->addWidget(m_optionsFold);
    row->addWidget(m_optionsSummary, 1);
    row->addWidget(m_raw);
    row->addWidget(m_copyAll);
    return bar;
}

/// The composer in the same column as the turns.
QWidget *ChatPage::buildFoot()
{
    m_undoRow = new QWidget;
    auto *undo = new TextButton(tr("Undo"), TextButton::Look::Link);
    undo->setObjectName(QStringLiteral("undoTurn"));
    setPlainToolTip(undo, tr("Bring the deleted turn back"));
    auto *undoRow = new QHBoxLayout(m_undoRow);
    undoRow->setContentsMargins(0, 8, 0, 0);
    undoRow->addWidget(new MutedLabel(tr("Deleted a turn.")));
    undoRow->addWidget(undo);
    undoRow->addStretch(1);
    connect(undo, &QAbstractButton::clicked, this, [this] {
        if (m_current)
            m_current->undoRemoval();
    });
    auto *column = new QWidget;
    column->setMaximumWidth(Transcript::columnWidth);
    auto *inColumn = new QVBoxLayout(column);
    inColumn->setContentsMargins(0, 0, 0, 0);
    inColumn->setSpacing(0);
    inColumn->addWidget(m_undoRow);
    inColumn->addWidget(m_composer);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 24, 0);
    // Aligned with the turns, which leave room for the scroll bar.
    connect(m_transcript->verticalScrollBar(), &QScrollBar::rangeChanged, row, [this, row](int, int highest) {
        row->setContentsMargins(24, 0, 24 + (highest > 0 ? m_transcript->verticalScrollBar()->sizeHint().width() : 0), 0);
    });
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Rule);
    layout->addLayout(row);
    return foot;
}

void ChatPage::connectParts()
{
    using jobs::ChosenModel;
    for (const auto signal : { &ChosenModel::listChanged, &ChosenModel::chosen })
        connect(&m_judging, signal, this, &ChatPage::showModel);
    connect(m_conversations.get(), &jobs::Conversations::currentChanged, this, &ChatPage::showConversation);
    connect(m_conversations.get(), &jobs::Conversations::problem, this,
            [this](const Error &error) { m_banner->show(error.text, Banner::Tone::Error); });
    connect(m_model->menu(), &QMenu::aboutToShow, this, &ChatPage::addMenuOfModels);
    connect(m_optionsFold, &QAbstractButton::toggled, this, [this](bool on) {
        m_options->setVisible(on);
        showOptions();
    });
    connect(m_options, &ChatOptionsPanel::edited, this, [this] {
        if (m_current)
            m_current->setOptions(m_options->options());
        showOptions();
    });
    connect(m_raw, &QAbstractButton::toggled, m_transcript, &Transcript::setRaw);
    connect(m_copyAll, &QAbstractButton::clicked, this, &ChatPage::copyConversation);
    connect(m_composer, &Composer::sendWanted, this, &ChatPage::send);
    connect(m_composer, &Composer::stopWanted, this, &ChatPage::escape);
    connect(m_composer, &Composer::editLastWanted, this, &ChatPage::editLast);
    connect(m_composer, &Composer::editCancelled, this, [this] { endEditing(); });
    connect(m_composer, &Composer::serverWanted, this, &ChatPage::serverWanted);
    connect(m_composer, &Composer::textEdited, this, [this] {
        if (m_current && !m_isEditing)
            m_current->setDraft(m_composer->text());
    });
    connect(m_intro, &ChatIntro::serverWanted, this, &ChatPage::serverWanted);
    connect(m_intro, &ChatIntro::questionPicked, this, [this](const QString &question) {
        m_composer->setText(question);
        if (m_current)
            m_current->setDraft(question);
        m_composer->focusField();
    });
    connect(m_transcript, &Transcript::askAgainWanted, this, &ChatPage::askAgain);
    connect(m_transcript, &Transcript::editWanted, this, &ChatPage::editLast);
    connect(m_transcript, &Transcript::removeWanted, this, [this](qint64 entry) {
        endEditing();
        if (m_current)
            m_current->removeTurn(entry);
    });
}

void ChatPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, Qt::ShortcutContext scope, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(scope);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    // None is active on a hidden page.
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), Qt::WindowShortcut, [this] {
        m_conversations->startNew();
        m_composer->focusField();
    });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), Qt::WindowShortcut, [this] { m_optionsFold->toggle(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), Qt::WindowShortcut, [this] { m_raw->toggle(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), Qt::WindowShortcut, [this] { copyConversation(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_M), Qt::WindowShortcut, [this] { m_model->showMenu(); });
    add(QKeySequence(Qt::Key_F9), Qt::WindowShortcut, [this] { askAgain(); });
    add(QKeySequence(Qt::Key_Escape), Qt::WidgetWithChildrenShortcut, [this] { escape(); });
}

void ChatPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Keeps the focus in the tab bar when it is used with the keyboard.
    if (!qobject_cast<QTabBar *>(QApplication::focusWidget()))
        m_composer->focusField();
}

void ChatPage::showConversation()
{
    m_isEditing = false;
    m_composer->setEditing(false);
    if (m_current)
        m_current->disconnect(this);
    m_current = m_conversations->current();
    m_banner->show({});
    m_transcript->setConversation(m_current);
    m_composer->setText(m_current ? m_current->draft() : QString());
    m_options->setOptions(m_current ? m_current->options() : jobs::ChatOptions());
    if (m_current) {
        using jobs::Conversation;
        for (const auto signal : { &Conversation::entriesChanged, &Conversation::answerStarted, &Conversation::answerEnded })
            connect(m_current, signal, this, &ChatPage::showTurns);
    }
    showOptions();
    showModel();
    showTurns();
}

void ChatPage::showTurns()
{
    const bool hasTurns = m_current && (!m_current->entries().isEmpty() || m_current->isAnswering());
    m_body->setCurrentWidget(hasTurns ? static_cast<QWidget *>(m_transcript) : m_intro);
    m_composer->setAnswering(m_current && m_current->isAnswering());
    m_copyAll->setEnabled(hasTurns);
    m_raw->setEnabled(hasTurns);
    m_undoRow->setVisible(m_current && m_current->canUndoRemoval());
}

jobs::ModelRef ChatPage::model() const
{
    const jobs::ChatOptions options = m_current ? m_current->options() : jobs::ChatOptions();
    const QList<jobs::ModelRef> all = m_judging.all();
    for (const jobs::ModelRef &each : all) {
        if (each.server == options.server && each.model == options.model)
            return each;
    }
    const jobs::ModelRef judging = m_judging.model();
    return all.contains(judging) || all.isEmpty() ? (all.isEmpty() ? jobs::ModelRef() : judging) : all.first();
}

std::optional<jobs::ChatTarget> ChatPage::target() const
{
    const jobs::ModelRef chosen = model();
    const auto server = m_judging.serverOf(chosen);
    if (chosen.isNull() || !server)
        return {};
    return jobs::ChatTarget{ *server, chosen.model };
}

void ChatPage::addMenuOfModels()
{
    QMenu *menu = m_model->menu();
    menu->clear();
    const jobs::ModelRef chosen = model();
    QUuid server;
    const QList<jobs::ModelRef> all = m_judging.all();
    for (const jobs::ModelRef &each : all) {
        if (each.server != server)
            menu->addSection(escapedAmpersand(each.serverName));
        server = each.server;
        QAction *action = menu->addAction(escapedAmpersand(each.model), this, [this, each] { chooseModel(each); });
        action->setCheckable(true);
        action->setChecked(each == chosen);
    }
    if (all.isEmpty())
        menu->addAction(tr("Add a server…"), this, &ChatPage::serverWanted);
}

void ChatPage::chooseModel(const jobs::ModelRef &chosen)
{
    if (!m_current)
        return;
    jobs::ChatOptions options = m_current->options();
    options.server = chosen.server;
    options.model = chosen.model;
    m_current->setOptions(options);
    m_options->setOptions(options);
    showModel();
}

void ChatPage::showModel()
{
    const jobs::ModelRef chosen = model();
    m_model->setValue(chosen.model, chosen.isNull() ? tr("none") : tr("on %1").arg(chosen.serverName));
    showState();
}

/// Shows why no question can be sent, and what to do about it.
void ChatPage::showState()
{
    const jobs::ModelRef chosen = model();
    const bool hasServers = !m_judging.servers().servers().isEmpty();
    const QString hint = hasServers ? tr("None of the saved servers has a model to talk to. Start one and press F5, or add another server.")
                                    : tr("Add a server that speaks the OpenAI protocol: vLLM, llama.cpp, Ollama, LM Studio or a hosted one.");
    if (!m_current) {
        m_intro->showObstacle(tr("No project is open"), tr("Open or make one in the File menu."), false);
        m_composer->setObstacle(tr("Open a project first; conversations are kept in it."));
    } else if (m_conversations->isReadOnly()) {
        m_intro->showObstacle(tr("No conversation yet"), tr("This project is read-only, and conversations are kept in the project."), false);
        m_composer->setObstacle(tr("This project is read-only. Open or make another one to ask something."));
    } else if (chosen.isNull()) {
        m_intro->showObstacle(hasServers ? tr("No model answers") : tr("No server yet"), hint, true);
        m_composer->setObstacle(m_current->entries().isEmpty() ? tr("There is no model to ask yet.") : hint, !m_current->entries().isEmpty());
    } else {
        m_intro->showQuestions(chosen.model);
        m_composer->setObstacle({});
    }
}

void ChatPage::showOptions()
{
    const bool isOpen = m_optionsFold->isChecked();
    m_optionsFold->setText(QStringLiteral("%1 %2").arg(isOpen ? QChar(0x25BE) : QChar(0x25B8)).arg(tr("Options")));
    m_optionsFold->setAccessibleName(tr("Options"));
    m_optionsFold->updateGeometry();
    const QString summary = ChatOptionsPanel::summary(m_options->options());
    m_optionsSummary->setText(isOpen ? QString() : summary);
    setPlainToolTip(m_optionsSummary, summary);
}

void ChatPage::send(const QString &question)
{
    const auto asked = target();
    if (!m_current || !asked)
        return;
    m_banner->show({});
    const bool replaces = m_isEditing;
    const auto sent = replaces ? m_current->replaceLast(*asked, question) : m_current->send(*asked, question);
    if (!sent)
        return report(sent);
    if (replaces)
        endEditing();
    else
        m_composer->setText({});
    showState();
}

void ChatPage::askAgain()
{
    const auto asked = target();
    if (!m_current || !asked)
        return;
    endEditing();
    report(m_current->askAgain(*asked));
}

void ChatPage::editLast()
{
    if (!m_current || m_current->isAnswering() || m_isEditing || m_current->lastQuestion().isNull())
        return;
    m_draftBefore = m_composer->text();
    m_isEditing = true;
    m_composer->setEditing(true);
    m_composer->setText(m_current->lastQuestion());
    m_composer->focusField();
}

/// Restores the previous text.
void ChatPage::endEditing()
{
    if (!m_isEditing)
        return;
    m_isEditing = false;
    m_composer->setEditing(false);
    m_composer->setText(m_draftBefore);
    if (m_current)
        m_current->setDraft(m_composer->text());
}

void ChatPage::escape()
{
    if (m_current && m_current->isAnswering())
        m_current->stop();
    else
        endEditing();
}

void ChatPage::copyConversation()
{
    if (!m_current)
        return;
    QStringList parts;
    for (const llm::ChatEntry &entry : m_current->entries()) {
        const QString who = entry.message.role == Message::Role::User ? tr("You") : entry.model;
        parts << QStringLiteral("**%1**\n\n%2").arg(who, entry.message.content);
    }
    QApplication::clipboard()->setText(parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n'));
}

void ChatPage::report(const Result<void> &result)
{
    if (!result)
        m_banner->show(result.error().text, Banner::Tone::Error);
}

} // namespace gavel::ui

#include "moc_chatpage.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/startpage.h"

#include "core/visibletext.h"
#include "habits/latinkey.h"
#include "start/startcard.h"
#include "widgets/droppedfile.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int startCardGap = 18;
constexpr int mostShown = 5;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_sample(new StartCard(tr("Look at the sample"), tr("72 answers, two graders, two recorded runs. Needs no server."), QStringLiteral("S")))
    , m_data(new StartCard(tr("Judge my data"), tr("Drop a CSV or JSONL here, or choose a file. Columns are recognised."), QStringLiteral("O")))
    , m_server(new StartCard(tr("Connect a server"), tr("vLLM, llama.cpp, Ollama, LM Studio or anything OpenAI-compatible."), QStringLiteral("C")))
{
    m_recent = buildRecent();
    setObjectName(QStringLiteral("startPage"));
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    m_sample->setObjectName(QStringLiteral("sampleCard"));
    m_data->setObjectName(QStringLiteral("dataCard"));
    m_server->setObjectName(QStringLiteral("serverCard"));
    auto *title = plainLabel(tr("Can you trust this judge?"));
    QFont large = font();
    large.setPointSizeF(18);
    large.setWeight(QFont::Bold);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto *hint = new MutedLabel(tr("Grade answers with a language model, see where it and people differ, and mend the prompt."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(startCardGap);
    cards->addStretch(1);
    for (StartCard *card : { m_sample, m_data, m_server })
        cards->addWidget(card, 100);
    cards->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(6);
    layout->addStretch(4);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addSpacing(18);
    layout->addLayout(cards);
    layout->addSpacing(20);
    layout->addWidget(buildModelHint());
    layout->addSpacing(12);
    layout->addWidget(m_recent);
    layout->addStretch(5);
    connect(m_sample, &QAbstractButton::clicked, this, &StartPage::sampleWanted);
    connect(m_data, &QAbstractButton::clicked, this, &StartPage::dataWanted);
    connect(m_server, &QAbstractButton::clicked, this, &StartPage::serverWanted);
}

/// The hardware for a small model, and the command that starts one.
QWidget *StartPage::buildModelHint()
{
    const QString command = QStringLiteral("packaging/quickstart.sh");
    auto *show = new TextButton(tr("How to start a small model here"), TextButton::Look::Link);
    show->setObjectName(QStringLiteral("modelHint"));
    show->setCheckable(true);
    setPlainToolTip(show, tr("Show the command that downloads and starts a small model on this machine"));
    auto *line = new QHBoxLayout;
    line->setSpacing(2);
    line->addStretch(1);
    line->addWidget(new MutedLabel(tr("No server at hand?")));
    line->addWidget(show);
    line->addStretch(1);

    auto *steps = new QWidget;
    steps->setObjectName(QStringLiteral("modelSteps"));
    auto *text
        = new MutedLabel(tr("Run this in a terminal, in the folder of Gavel's source. It installs what is missing, starts a small model, saves it as "
                            "a server and opens Gavel; afterwards it works offline."));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto *code = plainLabel(command);
    code->setObjectName(QStringLiteral("modelCommand"));
    code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new TextButton(tr("Copy"), TextButton::Look::Link);
    copy->setObjectName(QStringLiteral("copyCommand"));
    setPlainToolTip(copy, tr("Copy the command"));
    auto *commandRow = new QHBoxLayout;
    commandRow->addStretch(1);
    commandRow->addWidget(code);
    commandRow->addWidget(copy);
    commandRow->addStretch(1);
    auto *inSteps = new QVBoxLayout(steps);
    inSteps->setContentsMargins(0, 4, 0, 0);
    inSteps->addWidget(text);
    inSteps->addLayout(commandRow);
    steps->hide();

    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(steps);
    connect(show, &QAbstractButton::toggled, steps, &QWidget::setVisible);
    connect(copy, &QAbstractButton::clicked, this, [command] { QApplication::clipboard()->setText(command); });
    return both;
}

QWidget *StartPage::buildRecent()
{
    auto *projects = new QGridLayout;
    projects->setHorizontalSpacing(14);
    projects->setVerticalSpacing(2);
    for (int row = 0; row < mostShown; ++row) {
        auto *open = new TextButton({}, TextButton::Look::Link);
        open->setObjectName(QStringLiteral("recentProject%1").arg(row + 1));
        auto *folder = new MutedLabel;
        folder->setMinimumWidth(1); // cut rather than keeping the window wide
        projects->addWidget(open, row, 0, Qt::AlignLeft);
        projects->addWidget(folder, row, 1);
        connect(open, &QAbstractButton::clicked, this, [this, row] { emit projectWanted(m_projects[row].path); });
        m_rows << Row{ open, folder };
    }
    auto *inside = new QVBoxLayout;
    inside->setSpacing(4);
    auto *head = new SectionHead(tr("Recent"));
    head->setIndent(5); // as the words of the buttons below
    inside->addWidget(head);
    inside->addLayout(projects);
    auto *all = new QWidget;
    all->setObjectName(QStringLiteral("recentProjects"));
    all->setAccessibleName(tr("Recent projects"));
    auto *line = new QHBoxLayout(all);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addLayout(inside);
    line->addStretch(1);
    all->hide();
    return all;
}

void StartPage::setRecent(const QList<jobs::Workbench::Recent> &projects)
{
    m_projects = projects;
    m_projects.removeIf([](const jobs::Workbench::Recent &project) { return !project.isThere; });
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const auto project = m_projects.value(i);
        const QString path = QDir::toNativeSeparators(project.path);
        row.open->setText(escapedAmpersand(visibleText(project.title)));
        row.open->setAccessibleName(tr("Open %1").arg(path));
        setPlainToolTip(row.open, path);
        row.folder->setText(QDir::toNativeSeparators(QFileInfo(project.path).absolutePath()));
        row.open->setVisible(i < m_projects.size());
        row.folder->setVisible(i < m_projects.size());
    }
    m_recent->setVisible(!m_projects.isEmpty());
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->modifiers() == Qt::NoModifier ? latinKey(*event) : 0;
    if (key == Qt::Key_S)
        m_sample->click();
    else if (key == Qt::Key_O)
        m_data->click();
    else if (key == Qt::Key_C)
        m_server->click();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The shortcuts on the cards work at once; but keep the focus in the tab bar when it is used
    // with the keyboard.
    const auto *tabs = qobject_cast<QTabBar *>(QApplication::focusWidget());
    if (!tabs || !event->spontaneous())
        m_sample->setFocus(Qt::OtherFocusReason);
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedData(*event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    m_data->setDropTarget(true);
    event->acceptProposedAction();
}

void StartPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_data->setDropTarget(false);
    event->accept();
}

void StartPage::dropEvent(QDropEvent *event)
{
    m_data->setDropTarget(false);
    const QString path = droppedData(*event->mimeData());
    if (path.isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    emit fileDropped(path);
}

} // namespace gavel::ui

#include "moc_startpage.cpp"

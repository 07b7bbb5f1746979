// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcutsdialog.h"

#include "habits/actiontexts.h"
#include "habits/keynames.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <span>

namespace gavel::ui {

namespace {

struct Key
{
    const char *keys;
    const char *does;
};

constexpr std::array evaluate{
    Key{ "Ctrl+J, Ctrl+Shift+D, Ctrl+M", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Choose the judge, the data, the model") },
};
constexpr std::array dataPage{
    Key{ "Ctrl+F", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Find rows") },
    Key{ "Ctrl+G", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Go to a row") },
    Key{ "R", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Role of the current column, in the table and in the preview of a file") },
    Key{ "Ctrl+C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy the chosen rows with a header") },
    Key{ "F2, Del", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Rename or remove the data, in the list") },
    Key{ "Ctrl+Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Import the file, in its preview") },
    Key{ "Esc", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Leave the preview of a file, or show all rows again") },
};
constexpr std::array startPage{
    Key{ "S", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Look at the sample") },
    Key{ "O", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Judge my data") },
    Key{ "C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Connect a server") },
};
constexpr std::array judgePage{
    Key{ "Ctrl+Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Try the edited judge; in the bar above, too") },
    Key{ "Ctrl+Shift+K", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Keep this version") },
    Key{ "Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Undo, redo an edit") },
    Key{ "Ctrl+Up, Ctrl+Down", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Move the point of the scale, or the example") },
    Key{ "Ctrl+Shift+Del", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Remove the point of the scale") },
    Key{ "Return, Space", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Edit the example, switch it on or off") },
    Key{ "Ctrl+D, Del", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy or remove the example") },
    Key{ "Esc", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Close a completion or a field; never stops a run") },
};
constexpr std::array results{
    Key{ "Up, Down", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Row before, row after") },
    Key{ "1 … 9, 0", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Give the score at this place of the scale (0 is the tenth)") },
    Key{ "L", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Label rows, or end it") },
    Key{ "Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Accept the judge's score, while labelling") },
    Key{ "B", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Hide what the judge and others said, while labelling") },
    Key{ "R", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Give a reason for the label") },
    Key{ "S", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Skip the row") },
    Key{ "Ctrl+Z", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Take the last label back") },
    Key{ "Ctrl+F", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Filter") },
    Key{ "Ctrl+C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy the chosen rows with a header") },
    Key{ "Left, Right, Space", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "From bar to bar of the chart, filter by one") },
    Key{ "Esc", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Close the filter or the field") },
};
constexpr std::array runs{
    Key{ "Space", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Choose the run, or not") },
    Key{ "Ctrl+A", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Choose all runs") },
    Key{ "Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Show the run") },
    Key{ "C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Compare two runs") },
    Key{ "N, F2", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Note on the run") },
    Key{ "Del", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Delete the chosen runs; asks first") },
    Key{ "Ctrl+C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy the chosen rows with a header") },
    Key{ "Ctrl+F", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Find runs") },
    Key{ "Esc", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Back to the page") },
};
constexpr std::array servers{
    Key{ "Ins", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Add a server") },
    Key{ "F2", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Edit the server") },
    Key{ "J", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Judge with it") },
    Key{ "Shift+F5", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Refresh this server") },
    Key{ "Ctrl+C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy its address") },
    Key{ "Del, Ctrl+Z", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Remove it, bring it back") },
};
constexpr std::array chat{
    Key{ "Ctrl+Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Send the question") },
    Key{ "Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "New line") },
    Key{ "Esc", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Stop the answer; what has arrived is kept") },
    Key{ "Ctrl+Up", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Change the last question, while the field is empty") },
    Key{ "F9", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Ask the last question again") },
    Key{ "Ctrl+M", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Choose the model") },
    Key{ "Ctrl+Shift+N", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "New conversation") },
    Key{ "Ctrl+Shift+O", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Options: system prompt, temperature, limits") },
    Key{ "Ctrl+Shift+R", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Raw text or Markdown") },
    Key{ "Ctrl+Shift+C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Copy the whole conversation") },
};
constexpr std::array chatList{
    Key{ "F2", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Rename the conversation") },
    Key{ "Del", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Delete it") },
    Key{ "Ctrl+Z", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Bring it back") },
};

struct Scope
{
    const char *name;
    std::span<const Key> keys;
};

const std::array<Scope, 9> &scopes()
{
    static const std::array<Scope, 9> all{ {
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "On the pages of Evaluate"), evaluate },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "On the start page"), startPage },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "On the Data page"), dataPage },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the judge editor"), judgePage },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the table of results, while it has the focus"), results },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the table of runs"), runs },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the list of servers"), servers },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In Chat"), chat },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the list of conversations"), chatList },
    } };
    return all;
}

/// Of menus and their submenus, in order.
QList<QAction *> actionsOf(const QList<QAction *> &entries)
{
    QList<QAction *> all;
    for (QAction *entry : entries) {
        if (entry->menu())
            all << actionsOf(entry->menu()->actions());
        else
            all << entry;
    }
    return all;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit)
    , m_keys(new QTreeWidget)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setAccessibleName(tr("Filter the keys"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_keys->setObjectName(QStringLiteral("shortcutList"));
    m_keys->setAccessibleName(tr("Keys by the place where they act"));
    m_keys->setColumnCount(2);
    m_keys->setHeaderHidden(true);
    m_keys->setRootIsDecorated(false);
    m_keys->setIndentation(0);
    m_keys->setFrameShape(QFrame::NoFrame);
    m_keys->setSelectionMode(QAbstractItemView::NoSelection);
    auto *note = new MutedLabel(tr("Single keys act only where the focus is; Esc never stops a run."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_keys, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(640, 620);
    addMenus(menus);
    addPlaces();
    m_keys->expandAll();
    m_keys->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
}

void ShortcutsDialog::addMenus(const QMenuBar &menus)
{
    QTreeWidgetItem *head = addHead(tr("Everywhere"));
    const auto actions = actionsOf(menus.actions());
    for (const QAction *action : actions) {
        // Shortcuts of a single place are listed there.
        const QString keys = actionKeys(*action);
        if (!keys.isEmpty() && action->shortcutContext() != Qt::WidgetWithChildrenShortcut)
            addKey(head, keys, actionTitle(*action));
    }
}

void ShortcutsDialog::addPlaces()
{
    for (const Scope &scope : scopes()) {
        QTreeWidgetItem *head = addHead(tr(scope.name));
        for (const Key &key : scope.keys)
            addKey(head, keyNames(QString::fromUtf8(key.keys)), tr(key.does));
    }
}

QTreeWidgetItem *ShortcutsDialog::addHead(const QString &name)
{
    auto *head = new QTreeWidgetItem(m_keys, { name });
    head->setFont(0, headFont(font()));
    head->setForeground(0, Theme::of(QApplication::palette()).muted);
    head->setFirstColumnSpanned(true);
    head->setSizeHint(0, QSize(0, 30));
    return head;
}

void ShortcutsDialog::addKey(QTreeWidgetItem *head, const QString &keys, const QString &does)
{
    auto *item = new QTreeWidgetItem(head, { keys, does });
    item->setSizeHint(1, QSize(0, 24)); // the first column is as wide as its keys
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    for (int i = 0; event->type() == QEvent::PaletteChange && i < m_keys->topLevelItemCount(); ++i)
        m_keys->topLevelItem(i)->setForeground(0, Theme::of(QApplication::palette()).muted);
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_keys->topLevelItemCount(); ++i) {
        QTreeWidgetItem *head = m_keys->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < head->childCount(); ++j) {
            QTreeWidgetItem *item = head->child(j);
            const bool isShown = item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        head->setHidden(!isAnyShown);
    }
}

} // namespace gavel::ui

#include "moc_shortcutsdialog.cpp"

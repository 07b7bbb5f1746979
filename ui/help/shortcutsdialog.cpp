// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcutsdialog.h"

#include "widgets/keynames.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
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

constexpr std::array everywhere{
    Key{ "Alt+1 … Alt+5", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Data, Judge, Results, Compare, Trust") },
    Key{ "Alt+6", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Chat") },
    Key{ "Ctrl+J, Ctrl+Shift+D, Ctrl+M", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Choose the judge, the data, the model") },
    Key{ "Ctrl+Shift+Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Full run; its preview comes first") },
    Key{ "Ctrl+.", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Stop the run") },
    Key{ "Ctrl+N, Ctrl+O", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "New project, open a project") },
    Key{ "Ctrl+P", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Push the shown run to MLflow") },
    Key{ "F5", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Ask all servers anew") },
    Key{ "Ctrl+,", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Settings") },
    Key{ "F1", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "This list") },
    Key{ "Ctrl+Q", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Quit") },
};
constexpr std::array startPage{
    Key{ "S", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Look at the sample") },
    Key{ "O", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Judge my data") },
    Key{ "C", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Connect a server") },
};
constexpr std::array judgePage{
    Key{ "Ctrl+Return", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Try the edited judge") },
    Key{ "Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Undo, redo an edit") },
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

const std::array<Scope, 6> &scopes()
{
    static const std::array<Scope, 6> all{ {
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "Everywhere"), everywhere },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "On the start page"), startPage },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the judge editor"), judgePage },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the table of results, while it has the focus"), results },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In Chat"), chat },
        { QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", "In the list of conversations"), chatList },
    } };
    return all;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
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
    fill();
    m_keys->resizeColumnToContents(0);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
}

void ShortcutsDialog::fill()
{
    const Theme &theme = Theme::of(palette());
    for (const Scope &scope : scopes()) {
        auto *head = new QTreeWidgetItem(m_keys, { tr(scope.name) });
        head->setFont(0, headFont(font()));
        head->setForeground(0, theme.muted);
        head->setFirstColumnSpanned(true);
        head->setSizeHint(0, QSize(0, 30));
        for (const Key &key : scope.keys) {
            auto *item = new QTreeWidgetItem(head, { keyNames(QString::fromUtf8(key.keys)), tr(key.does) });
            item->setSizeHint(0, QSize(0, 24));
        }
        head->setExpanded(true);
    }
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

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcutsdialog.h"

#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <span>

namespace gavel::ui {

namespace {

constexpr int keyWidth = 190;

struct Key
{
    const char *keys;
    const char *does;
};

#define GAVEL_KEY(keys, does)                                                                                                                        \
    Key                                                                                                                                              \
    {                                                                                                                                                \
        keys, QT_TRANSLATE_NOOP("gavel::ui::ShortcutsDialog", does)                                                                                  \
    }

constexpr std::array everywhere{
    GAVEL_KEY("Alt+1 … Alt+5", "Data, Judge, Results, Compare, Trust"),
    GAVEL_KEY("Alt+6", "Chat"),
    GAVEL_KEY("Ctrl+J, Ctrl+Shift+D, Ctrl+M", "Choose the judge, the data, the model"),
    GAVEL_KEY("Ctrl+Shift+Return", "Full run; its preview comes first"),
    GAVEL_KEY("Ctrl+.", "Stop the run"),
    GAVEL_KEY("Ctrl+N, Ctrl+O", "New project, open a project"),
    GAVEL_KEY("Ctrl+P", "Push the shown run to MLflow"),
    GAVEL_KEY("F5", "Ask all servers anew"),
    GAVEL_KEY("Ctrl+,", "Settings"),
    GAVEL_KEY("F1", "This list"),
    GAVEL_KEY("Ctrl+Q", "Quit"),
};
constexpr std::array startPage{
    GAVEL_KEY("S", "Look at the sample"),
    GAVEL_KEY("O", "Judge my data"),
    GAVEL_KEY("C", "Connect a server"),
};
constexpr std::array judgePage{
    GAVEL_KEY("Ctrl+Return", "Try the edited judge"),
    GAVEL_KEY("Ctrl+Z, Ctrl+Shift+Z", "Undo, redo an edit"),
    GAVEL_KEY("Esc", "Close a completion or a field; never stops a run"),
};
constexpr std::array results{
    GAVEL_KEY("Up, Down", "Row before, row after"),
    GAVEL_KEY("1 … 9, 0", "Give the score at this place of the scale (0 is the tenth)"),
    GAVEL_KEY("Ctrl+F", "Filter"),
    GAVEL_KEY("Ctrl+C", "Copy the chosen rows with a header"),
    GAVEL_KEY("Esc", "Close the filter or the field"),
};
constexpr std::array chat{
    GAVEL_KEY("Ctrl+Return", "Send the question"),
    GAVEL_KEY("Return", "New line"),
    GAVEL_KEY("Esc", "Stop the answer; what has arrived is kept"),
    GAVEL_KEY("Ctrl+Up", "Change the last question, while the field is empty"),
    GAVEL_KEY("F9", "Ask the last question again"),
    GAVEL_KEY("Ctrl+M", "Choose the model"),
    GAVEL_KEY("Ctrl+Shift+N", "New conversation"),
    GAVEL_KEY("Ctrl+Shift+O", "Options: system prompt, temperature, limits"),
    GAVEL_KEY("Ctrl+Shift+R", "Raw text or Markdown"),
    GAVEL_KEY("Ctrl+Shift+C", "Copy the whole conversation"),
};
constexpr std::array chatList{
    GAVEL_KEY("F2", "Rename the conversation"),
    GAVEL_KEY("Del", "Delete it"),
    GAVEL_KEY("Ctrl+Z", "Bring it back"),
};

#undef GAVEL_KEY

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
    m_keys->header()->resizeSection(0, keyWidth);
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
    resize(560, 620);
    fill();
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
            auto *item = new QTreeWidgetItem(head, { QString::fromUtf8(key.keys), tr(key.does) });
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

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/edittarget.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <functional>
#include <optional>

namespace gavel::ui {

namespace {

QKeyEvent keyEvent(QEvent::Type type, QKeySequence::StandardKey keys)
{
    const QKeyCombination first = QKeySequence(keys)[0];
    return QKeyEvent(type, first.key(), first.keyboardModifiers());
}

/// Sends it. The application would go on to count its modifiers as pressed, up to the next key.
bool send(QWidget *target, QKeyEvent &event)
{
    const Qt::KeyboardModifiers pressed = QApplication::keyboardModifiers();
    const bool isTaken = QApplication::sendEvent(target, &event) && event.isAccepted();
    QWidget nobody;
    QKeyEvent next(QEvent::KeyPress, Qt::Key_unknown, pressed);
    QApplication::sendEvent(&nobody, &next);
    return isTaken;
}

/// Whether the widget itself takes the keys, before any shortcut.
bool takesItself(QWidget *target, QKeySequence::StandardKey keys)
{
    QKeyEvent event = keyEvent(QEvent::ShortcutOverride, keys);
    event.ignore();
    return send(target, event);
}

bool hasKeys(const QList<QKeySequence> &all, QKeySequence::StandardKey keys)
{
    const auto wanted = QKeySequence::keyBindings(keys);
    return std::ranges::any_of(all, [&wanted](const QKeySequence &each) { return wanted.contains(each); });
}

/// What a shortcut for these keys does with the focus in `target`.
std::function<void()> shortcutOf(const QWidget *target, QKeySequence::StandardKey keys)
{
    for (const QWidget *place = target; place && !place->isWindow(); place = place->parentWidget()) {
        const bool isTarget = place == target;
        const auto actions = place->actions();
        for (QAction *action : actions) {
            const bool reaches = isTarget || action->shortcutContext() != Qt::WidgetShortcut;
            if (reaches && action->isEnabled() && hasKeys(action->shortcuts(), keys))
                return [action] { action->trigger(); };
        }
        const auto shortcuts = place->findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly);
        for (QShortcut *shortcut : shortcuts) {
            const bool reaches = isTarget || shortcut->context() != Qt::WidgetShortcut;
            if (reaches && shortcut->isEnabled() && hasKeys({ shortcut->key() }, keys))
                return [shortcut] { emit shortcut->activated(); };
        }
    }
    return {};
}

/// The line of a combo box or a spin box, which has the focus for it.
const QLineEdit *lineOf(const QWidget *target)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(target))
        return line;
    if (const auto *box = qobject_cast<const QComboBox *>(target))
        return box->lineEdit();
    return qobject_cast<const QAbstractSpinBox *>(target) ? target->findChild<QLineEdit *>() : nullptr;
}

bool canEditLine(const QLineEdit &line, QKeySequence::StandardKey keys)
{
    const QMimeData *clipboard = QApplication::clipboard()->mimeData(); // may be null
    const bool isHidden = line.echoMode() != QLineEdit::Normal;
    switch (keys) {
    case QKeySequence::Undo:
        return line.isUndoAvailable();
    case QKeySequence::Redo:
        return line.isRedoAvailable();
    case QKeySequence::Cut:
        return line.hasSelectedText() && !line.isReadOnly() && !isHidden;
    case QKeySequence::Copy:
        return line.hasSelectedText() && !isHidden;
    case QKeySequence::Paste:
        return !line.isReadOnly() && clipboard && clipboard->hasText();
    default:
        return !line.text().isEmpty();
    }
}

template <typename Edit>
bool canEditText(const Edit &text, QKeySequence::StandardKey keys)
{
    switch (keys) {
    case QKeySequence::Undo:
        return text.document()->isUndoAvailable() && !text.isReadOnly();
    case QKeySequence::Redo:
        return text.document()->isRedoAvailable() && !text.isReadOnly();
    case QKeySequence::Cut:
        return text.textCursor().hasSelection() && !text.isReadOnly();
    case QKeySequence::Copy:
        return text.textCursor().hasSelection();
    case QKeySequence::Paste:
        return text.canPaste();
    default:
        return !text.document()->isEmpty();
    }
}

/// For a field, by what is in it; nullopt for other widgets.
std::optional<bool> canEditField(const QWidget *target, QKeySequence::StandardKey keys)
{
    if (const QLineEdit *line = lineOf(target))
        return canEditLine(*line, keys);
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(target))
        return canEditText(*text, keys);
    if (const auto *text = qobject_cast<const QTextEdit *>(target))
        return canEditText(*text, keys);
    return {};
}

bool canEditView(const QWidget *target, QKeySequence::StandardKey keys)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(target);
    if (!view || !view->model() || view->model()->rowCount(view->rootIndex()) == 0)
        return false;
    const auto mode = view->selectionMode();
    if (keys == QKeySequence::SelectAll)
        return mode == QAbstractItemView::ExtendedSelection || mode == QAbstractItemView::MultiSelection;
    return keys == QKeySequence::Copy && view->currentIndex().isValid();
}

} // namespace

bool canEdit(QWidget *target, QKeySequence::StandardKey keys)
{
    if (!target)
        return false;
    if (takesItself(target, keys))
        return canEditField(target, keys).value_or(true);
    return shortcutOf(target, keys) || canEditView(target, keys);
}

void edit(QWidget *target, QKeySequence::StandardKey keys)
{
    if (!target)
        return;
    const auto shortcut = takesItself(target, keys) ? std::function<void()>() : shortcutOf(target, keys);
    if (shortcut) {
        shortcut();
        return;
    }
    QKeyEvent press = keyEvent(QEvent::KeyPress, keys);
    send(target, press);
}

} // namespace gavel::ui

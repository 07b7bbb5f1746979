// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibilitywalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLineEdit>
#include <QMap>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace gavel::test {

namespace {

template <typename... Types>
bool isA(const QObject *object)
{
    return (qobject_cast<const Types *>(object) || ...);
}

/// What Qt puts inside its own controls.
bool isInnerPart(const QWidget *widget)
{
    if (isA<QScrollBar, QHeaderView>(widget) || widget->objectName().startsWith(QLatin1StringView("qt_")))
        return true;
    if (isA<QAbstractItemView>(widget->parent()) && widget->inherits("QTableCornerButton"))
        return true;
    for (const QWidget *outer = widget->parentWidget(); outer && !outer->isWindow(); outer = outer->parentWidget()) {
        if (isA<QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QHeaderView>(outer))
            return true;
    }
    return widget->window()->inherits("QComboBoxPrivateContainer");
}

bool isControl(const QWidget *widget)
{
    return isA<QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTabBar, QAbstractSpinBox, QAbstractSlider, QTextEdit, QPlainTextEdit>(
               widget)
        && !isInnerPart(widget);
}

/// The nearest outer widget that has a name of its own.
QString contextOf(const QWidget *widget)
{
    for (const QWidget *outer = widget->parentWidget(); outer; outer = outer->parentWidget()) {
        const auto *box = qobject_cast<const QGroupBox *>(outer);
        const QString name = box ? box->title() : outer->accessibleName();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

bool isReachable(const QWidget *control)
{
    if (control->focusPolicy() & Qt::TabFocus)
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(control);
    return button && !button->shortcut().isEmpty();
}

/// Tab must lead out again.
bool keepsTab(const QWidget *control)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(control))
        return view->tabKeyNavigation();
    if (const auto *edit = qobject_cast<const QTextEdit *>(control))
        return !edit->isReadOnly() && !edit->tabChangesFocus();
    const auto *edit = qobject_cast<const QPlainTextEdit *>(control);
    return edit && !edit->isReadOnly() && !edit->tabChangesFocus();
}

bool saysSomething(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

void AccessibilityWalk::visit(QWidget *window, const QString &place)
{
    look(window, place);
    visitTabs(window, place, {});
}

/// Every tab of every tab bar that is visible, and what its page then shows.
void AccessibilityWalk::visitTabs(QWidget *window, const QString &place, QSet<QTabBar *> open)
{
    const auto bars = window->findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        if (!bar->isVisible() || open.contains(bar))
            continue;
        open.insert(bar);
        const int before = bar->currentIndex();
        for (int i = 0; i < bar->count(); ++i) {
            bar->setCurrentIndex(i);
            const QString page = QStringLiteral("%1 / %2").arg(place, bar->tabText(i).remove(u'&'));
            look(window, page);
            visitTabs(window, page, open);
        }
        bar->setCurrentIndex(before);
    }
}

void AccessibilityWalk::look(QWidget *window, const QString &place)
{
    QMap<QString, QList<QAbstractButton *>> buttons;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isControl(widget) || !widget->isVisible() || widget->window() != window)
            continue;
        if (!m_seen.contains(widget)) {
            m_seen.insert(widget);
            check(widget, place);
        }
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (auto *button = qobject_cast<QAbstractButton *>(widget); button && accessible)
            buttons[QStringLiteral("%1\n%2").arg(accessible->text(QAccessible::Name), contextOf(button))].append(button);
    }
    for (const auto &alike : std::as_const(buttons)) {
        if (alike.size() > 1)
            find(place, alike.first(), QStringLiteral("has the same name as another one in its place"));
    }
}

void AccessibilityWalk::check(QWidget *control, const QString &place)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(control);
    if (!accessible) {
        find(place, control, QStringLiteral("is unknown to accessibility"));
        return;
    }
    const QString name = accessible->text(QAccessible::Name);
    const char *role = QMetaEnum::fromType<QAccessible::Role>().valueToKey(accessible->role());
    m_dump << QStringLiteral("%1: %2 | %3 | %4").arg(place, QString::fromLatin1(role), name, accessible->text(QAccessible::Value).left(60));
    if (!saysSomething(name))
        find(place, control, QStringLiteral("has no name"));
    if (!isReachable(control) && control->isEnabled())
        find(place, control, QStringLiteral("cannot be reached with Tab and has no shortcut"));
    if (keepsTab(control))
        find(place, control, QStringLiteral("keeps Tab to itself"));
}

void AccessibilityWalk::find(const QString &place, const QWidget *control, const QString &what)
{
    const QString line
        = QStringLiteral("%1: %2 \"%3\" %4").arg(place, QString::fromLatin1(control->metaObject()->className()), control->objectName(), what);
    if (!m_findings.contains(line))
        m_findings << line;
}

} // namespace gavel::test

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/panes.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace gavel::ui {

namespace {

constexpr qsizetype mostRemembered = 40;

bool takesTab(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

bool isWork(const QWidget *widget)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return view->model() && view->model()->rowCount(view->rootIndex()) > 0;
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isIn(const QWidget *pane, const QWidget *widget)
{
    return pane == widget || pane->isAncestorOf(widget);
}

/// The first table or text in a pane, else whatever Tab reaches first.
QWidget *firstOf(QWidget *pane)
{
    QWidget *first = nullptr;
    QWidget *each = pane;
    do {
        if (isIn(pane, each) && takesTab(each)) {
            if (isWork(each))
                return each;
            first = first ? first : each;
        }
        each = each->nextInFocusChain();
    } while (each != pane);
    return first;
}

/// What the outermost splitters inside a place show, down to what is not divided any more.
void collectPanes(QWidget *place, QList<QWidget *> &found)
{
    if (!place || !place->isVisible())
        return;
    QList<QSplitter *> splitters;
    if (auto *own = qobject_cast<QSplitter *>(place)) {
        splitters << own;
    } else {
        const auto inner = place->findChildren<QSplitter *>();
        for (QSplitter *each : inner) {
            const bool isOuter = std::ranges::none_of(inner, [each](const QSplitter *other) { return other != each && other->isAncestorOf(each); });
            if (isOuter && each->isVisible())
                splitters << each;
        }
    }
    const qsizetype before = found.size();
    for (const QSplitter *each : std::as_const(splitters)) {
        for (int i = 0; i < each->count(); ++i)
            collectPanes(each->widget(i), found);
    }
    if (found.size() == before && firstOf(place))
        found << place;
}

} // namespace

Panes::Panes(QWidget *window, Places places)
    : QObject(window)
    , m_window(window)
    , m_places(std::move(places))
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) { remember(now); });
}

QList<Panes::Pane> Panes::all() const
{
    QList<Pane> panes;
    const auto places = m_places();
    for (QWidget *place : places) {
        QList<QWidget *> found;
        collectPanes(place, found);
        for (QWidget *widget : std::as_const(found))
            panes << Pane{ widget, place };
    }
    return panes;
}

void Panes::remember(QWidget *focus)
{
    if (!focus || focus->window() != m_window || !takesTab(focus))
        return;
    m_recent.removeIf([focus](const QPointer<QWidget> &each) { return !each || each == focus; });
    m_recent.prepend(focus);
    m_recent = m_recent.mid(0, mostRemembered);
}

/// Where to count from. Above the panes of a page, such as in its filter, that is before them.
qsizetype Panes::currentOf(const QList<Pane> &panes, int by)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto indexOf = [&](QWidget *Pane::*part) {
        const auto found = std::ranges::find_if(panes, [&](const Pane &pane) { return focus && isIn(pane.*part, focus); });
        return found == panes.end() ? -1 : found - panes.begin();
    };
    if (const qsizetype pane = indexOf(&Pane::widget); pane >= 0)
        return pane;
    const qsizetype first = std::max<qsizetype>(0, indexOf(&Pane::place));
    return by > 0 ? first - 1 : first;
}

QWidget *Panes::entryOf(QWidget *pane) const
{
    for (const QPointer<QWidget> &each : m_recent) {
        if (takesTab(each) && isIn(pane, each))
            return each;
    }
    return firstOf(pane);
}

void Panes::step(int by)
{
    const QList<Pane> panes = all();
    if (panes.isEmpty())
        return;
    const qsizetype next = currentOf(panes, by) + by;
    entryOf(panes[(next + panes.size()) % panes.size()].widget)->setFocus(Qt::TabFocusReason);
}

} // namespace gavel::ui

#include "moc_panes.cpp"

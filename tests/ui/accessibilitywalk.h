// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>

class QTabBar;
class QWidget;

namespace gavel::test {

/// Walks what a window shows, through all its tabs, and writes down every control
/// that a person cannot name or reach.
class AccessibilityWalk
{
public:
    /// The window must be visible. `place` heads the findings.
    void visit(QWidget *window, const QString &place);

    const QStringList &findings() const { return m_findings; }
    /// "place: role | name | value", a line a control.
    const QStringList &dump() const { return m_dump; }
    int controls() const { return static_cast<int>(m_dump.size()); }

private:
    void visitTabs(QWidget *window, const QString &place, QSet<QTabBar *> open);
    void look(QWidget *window, const QString &place);
    void check(QWidget *control, const QString &place);
    void find(const QString &place, const QWidget *control, const QString &what);

    QSet<QWidget *> m_seen;
    QStringList m_findings;
    QStringList m_dump;
};

} // namespace gavel::test

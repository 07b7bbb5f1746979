// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

/// What a page shows if it is empty: what is missing, and what to do first.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &title = {}, const QString &hint = {}, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &hint);
    /// The button below the hint; an empty text hides it.
    void setAction(const QString &text);

signals:
    void actionWanted();

private:
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_action;
};

} // namespace gavel::ui

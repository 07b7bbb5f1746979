// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace gavel::ui {

/// A line of controls in which words that only explain give way while there is no room for all.
class FittingBar : public QWidget
{
    Q_OBJECT

public:
    explicit FittingBar(QWidget *parent = nullptr);

    QHBoxLayout *line() const { return m_line; }
    /// Adds a widget that gives way: the first one added goes first.
    void addOptional(QWidget *widget);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What a hidden or shown widget takes of the line.
    int widthOf(const QWidget *widget) const;
    void arrange();

    QHBoxLayout *m_line;
    QList<QWidget *> m_optional;
};

} // namespace gavel::ui

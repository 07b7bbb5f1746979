// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace gavel::ui {

/// A line under the run bar: what a run waits for, with the buttons that help.
class RunNotice : public QFrame
{
    Q_OBJECT

public:
    explicit RunNotice(QWidget *parent = nullptr);

    /// An empty text hides it.
    void show(const QString &text, Banner::Tone tone);
    QString text() const;
    /// To the right of the text; the notice takes it over.
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QHBoxLayout *m_layout;
    Banner::Tone m_tone = Banner::Tone::Information;
};

} // namespace gavel::ui

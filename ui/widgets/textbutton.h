// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/paintedbutton.h"

namespace gavel::ui {

/// A small button that looks like a word: for minor actions next to a text.
class TextButton : public PaintedButton
{
    Q_OBJECT

public:
    enum class Look { Muted, Link };

    explicit TextButton(const QString &text, Look look = Look::Muted, QWidget *parent = nullptr);

    /// A quiet button is only painted while `host` contains the pointer or the focus.
    void setQuiet(const QWidget *host);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isShown() const;

    Look m_look;
    const QWidget *m_host = nullptr;
};

} // namespace gavel::ui

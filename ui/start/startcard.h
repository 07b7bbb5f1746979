// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/paintedbutton.h"

namespace gavel::ui {

/// A large action of the start page: what it does, what it needs, and its shortcut.
class StartCard : public PaintedButton
{
    Q_OBJECT

public:
    StartCard(const QString &title, const QString &text, const QString &key, QWidget *parent = nullptr);

    /// A file is dragged over the page.
    void setDropTarget(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_key;
    bool m_isDropTarget = false;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace gavel::ui {

/// A key cap with what the key does next to it; also a button for the mouse.
class KeyCap : public QAbstractButton
{
    Q_OBJECT

public:
    /// `action` may be empty if the key speaks for itself ("4").
    explicit KeyCap(const QString &key, const QString &action = {}, QWidget *parent = nullptr);

    /// Active: the label that was given, blind mode.
    void setMarked(bool marked);
    bool isMarked() const { return m_marked; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int capWidth() const;

    QString m_key;
    QString m_action;
    bool m_marked = false;
};

} // namespace gavel::ui

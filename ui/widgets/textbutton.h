// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace gavel::ui {

/// A small button that looks like a word: for the lesser actions beside a text.
class TextButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Muted, Link };

    explicit TextButton(const QString &text, Look look = Look::Muted, QWidget *parent = nullptr);

    /// A quiet one is painted only while `host` has the pointer or the focus is in it.
    void setQuiet(const QWidget *host);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isShown() const;

    Look m_look;
    const QWidget *m_host = nullptr;
};

} // namespace gavel::ui

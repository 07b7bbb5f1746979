// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace gavel::ui {

/// A line across a page that tells what is wrong and what to do; part of the page, never a dialog
/// over running work.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Information, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    /// An empty text hides it.
    void show(const QString &text, Tone tone = Tone::Warning);
    QString text() const;
    /// To the right of the text; the banner takes ownership.
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QHBoxLayout *m_layout;
    Tone m_tone = Tone::Warning;
};

} // namespace gavel::ui

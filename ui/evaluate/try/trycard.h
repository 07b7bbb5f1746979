// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace gavel::ui {

/// A sentence and its figures in a thin frame, with a coloured edge if it is a verdict.
class TryCard : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Plain, Muted, Good, Doubt, Bad };

    explicit TryCard(const QString &objectName, QWidget *parent = nullptr);

    /// `title` comes first, in bold, then `rest`; `figures` are muted below.
    void setTexts(const QString &title, const QString &rest, const QString &figures);
    void setTone(Tone tone);
    QString title() const;
    /// Adds a button on the right; the card takes ownership.
    void addAction(QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_rest;
    QLabel *m_figures;
    Tone m_tone = Tone::Plain;
};

} // namespace gavel::ui

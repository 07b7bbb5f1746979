// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace gavel::ui {

/// The most important sentence of a place, with a mark whose shape says the same
/// as its colour.
class VerdictLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Plain, Good, Caution, Bad };

    explicit VerdictLabel(QWidget *parent = nullptr);

    /// An empty sentence hides it.
    void setSentence(const QString &sentence, Tone tone);
    QString sentence() const;
    Tone tone() const { return m_tone; }
    /// 13 pt instead of the text's own size.
    void setLarge();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    QLabel *m_text;
    Tone m_tone = Tone::Plain;
};

} // namespace gavel::ui

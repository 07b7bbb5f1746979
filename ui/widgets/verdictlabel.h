// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace gavel::ui {

class OwnColours;

/// The main sentence of a page, with a mark whose shape means the same as its colour.
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
    /// Uses 13 pt.
    void setLarge();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    Tone m_tone = Tone::Plain;
    OwnColours *m_colours;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace gavel {
struct ServerStatus;
}

namespace gavel::ui {

class MutedLabel;
class OwnColours;
struct Theme;

/// The answer of a server to a test: its state, kind, version and models, or the problem and what
/// to do.
class ServerReport : public QWidget
{
    Q_OBJECT

public:
    explicit ServerReport(QWidget *parent = nullptr);

    void showNote(const QString &note);
    void showStatus(const ServerStatus &status);
    QString text() const;

private:
    enum class Tone { Muted, Good, Warning, Bad };
    void show(const QString &mark, Tone tone, const QString &title, const QString &detail);
    void chooseColours(QPalette &own, const Theme &theme) const;

    QLabel *m_mark;
    QLabel *m_title;
    MutedLabel *m_detail;
    Tone m_tone = Tone::Muted;
    OwnColours *m_markColours;
    OwnColours *m_titleColours;
};

} // namespace gavel::ui

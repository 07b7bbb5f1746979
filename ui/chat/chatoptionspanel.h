// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/chat/conversation.h"

#include <QWidget>

class QDoubleSpinBox;
class QPlainTextEdit;
class QSpinBox;

namespace gavel::ui {

/// The settings of a conversation: system prompt and sampling.
class ChatOptionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChatOptionsPanel(QWidget *parent = nullptr);

    void setOptions(const jobs::ChatOptions &options);
    const jobs::ChatOptions &options() const { return m_options; }
    /// "temperature 0.7 · 1,024 tokens · system prompt": values that differ from the defaults,
    /// visible while it is folded.
    static QString summary(const jobs::ChatOptions &options);

signals:
    void edited();

private:
    void take();
    QWidget *labelled(const QString &text, QWidget *field) const;

    jobs::ChatOptions m_options;
    QPlainTextEdit *m_system;
    QDoubleSpinBox *m_temperature;
    QSpinBox *m_limit;
    QDoubleSpinBox *m_topP;
    QSpinBox *m_seed;
    bool m_isShowing = false;
};

} // namespace gavel::ui

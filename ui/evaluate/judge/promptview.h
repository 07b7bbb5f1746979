// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runreader.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace gavel::jobs {
class NextRun;
struct RowPrompt;
} // namespace gavel::jobs

namespace gavel::ui {

class TextButton;
class JudgeDraft;

/// What the model gets: the exact messages of one row, and after a Try its reply. Follows the
/// editor with a short delay.
class PromptView : public QWidget
{
    Q_OBJECT

public:
    PromptView(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent = nullptr);

    qint64 row() const;
    void showRow(qint64 no);
    /// The reply of the shown row to the text with this hash, until another row is shown.
    void showReply(const eval::RowDetail &detail, const QByteArray &hash);
    void forgetReply();
    /// Another judge or other data: the row at once as the model would get it now, without a reply.
    void startAnew();

protected:
    void changeEvent(QEvent *event) override;

private:
    void limitRows();
    void rowChosen();
    void refresh();
    void write(const jobs::RowPrompt &prompt);
    void writeBlock(const QString &head, const QColor &colour, const QString &text);
    void writeReply();
    void showMessage(const QString &text);

    JudgeDraft &m_draft;
    jobs::NextRun &m_run;
    QTimer m_delay;
    QSpinBox *m_row;
    TextButton *m_previous;
    TextButton *m_next;
    QComboBox *m_part;
    QLabel *m_tokens;
    QPlainTextEdit *m_text;
    std::optional<eval::RowDetail> m_reply;
    QByteArray m_replyTo; ///< hash of the text
};

} // namespace gavel::ui

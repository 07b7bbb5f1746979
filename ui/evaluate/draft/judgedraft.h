// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "eval/judge.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include <functional>

namespace gavel::ui {

/// The judge in the editor: its value, how it is changed, and undo. Every field of the editor shows
/// it and changes it through edit().
class JudgeDraft : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(eval::JudgeDefinition &)>;

    explicit JudgeDraft(QObject *parent = nullptr);

    const eval::JudgeDefinition &judge() const { return m_judge; }
    QUndoStack &history() { return m_history; }
    bool isReadOnly() const { return m_readOnly; }

    /// Templates may use its columns.
    const data::Dataset &dataset() const { return m_dataset; }
    void setDataset(const data::Dataset &dataset);
    void setReadOnly(bool readOnly);

    /// Another judge, or a text not typed here: clears the undo stack.
    void reset(const eval::JudgeDefinition &judge);
    /// An edit as one undo step. Consecutive edits with the same `field` and without a pause are
    /// merged; an edit with an empty field never is.
    void edit(const QString &text, const QString &field, const Change &change);

    const QList<eval::JudgeProblem> &problems() const { return m_problems; }
    /// The problems at this path, one on each line: "scale" finds "scale.4" too.
    QString problemsAt(const QString &path) const;

signals:
    void changed(); ///< for any reason
    void edited(); ///< by an edit, undo or redo

private:
    class Step;
    void take(const eval::JudgeDefinition &judge);

    eval::JudgeDefinition m_judge;
    data::Dataset m_dataset;
    QList<eval::JudgeProblem> m_problems;
    QUndoStack m_history;
    QElapsedTimer m_sinceEdit;
    int m_pause = 0; ///< incremented by every pause, so that steps before and after it are not merged
    bool m_readOnly = false;
};

} // namespace gavel::ui

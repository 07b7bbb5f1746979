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

/// The judge that the editor works on: the value, how it is changed, and the
/// way back. Every field of the editor shows it and changes it through edit().
class JudgeDraft : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(eval::JudgeDefinition &)>;

    explicit JudgeDraft(QObject *parent = nullptr);

    const eval::JudgeDefinition &judge() const { return m_judge; }
    QUndoStack &history() { return m_history; }
    bool isReadOnly() const { return m_readOnly; }

    /// The columns that templates may name.
    const data::Dataset &dataset() const { return m_dataset; }
    void setDataset(const data::Dataset &dataset);
    void setReadOnly(bool readOnly);

    /// Another judge, or another text not typed here: the way back ends.
    void reset(const eval::JudgeDefinition &judge);
    /// An edit as one step back. Edits with the same `field` one after another
    /// without a pause are one step; an empty field is always a step of its own.
    void edit(const QString &text, const QString &field, const Change &change);

    const QList<eval::JudgeProblem> &problems() const { return m_problems; }
    /// The problems at this place, one a line: "scale" finds "scale.4" too.
    QString problemsAt(const QString &path) const;

signals:
    void changed(); ///< by whatever
    void edited(); ///< by an edit, or by undoing or redoing one

private:
    class Step;
    void take(const eval::JudgeDefinition &judge);

    eval::JudgeDefinition m_judge;
    data::Dataset m_dataset;
    QList<eval::JudgeProblem> m_problems;
    QUndoStack m_history;
    QElapsedTimer m_sinceEdit;
    int m_pause = 0; ///< raised by every pause, so that steps before and after it stay apart
    bool m_readOnly = false;
};

} // namespace gavel::ui

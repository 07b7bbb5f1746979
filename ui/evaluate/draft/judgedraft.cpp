// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/draft/judgedraft.h"

#include <QUndoCommand>

namespace gavel::ui {

namespace {

constexpr qint64 typingPause = 1500; // ms
constexpr int stepId = 1;
constexpr int mostSteps = 500;

} // namespace

/// A pair of values; typing in one field extends the last one.
class JudgeDraft::Step : public QUndoCommand
{
public:
    Step(JudgeDraft &draft, const QString &text, const QString &field, eval::JudgeDefinition after)
        : QUndoCommand(text)
        , m_draft(draft)
        , m_field(field)
        , m_pause(draft.m_pause)
        , m_before(draft.m_judge)
        , m_after(std::move(after))
    {
    }

    int id() const override { return stepId; }
    void undo() override { m_draft.take(m_before); }
    void redo() override { m_draft.take(m_after); }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (m_field.isEmpty() || next->m_field != m_field || next->m_pause != m_pause)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    JudgeDraft &m_draft;
    QString m_field;
    int m_pause;
    eval::JudgeDefinition m_before;
    eval::JudgeDefinition m_after;
};

JudgeDraft::JudgeDraft(QObject *parent)
    : QObject(parent)
{
    m_history.setUndoLimit(mostSteps);
}

void JudgeDraft::setDataset(const data::Dataset &dataset)
{
    m_dataset = dataset;
    emit changed();
}

void JudgeDraft::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    emit changed();
}

void JudgeDraft::reset(const eval::JudgeDefinition &judge)
{
    m_history.clear();
    m_judge = judge;
    m_problems = eval::problems(judge);
    emit changed();
}

void JudgeDraft::edit(const QString &text, const QString &field, const Change &change)
{
    if (m_readOnly)
        return;
    eval::JudgeDefinition after = m_judge;
    change(after);
    if (after == m_judge)
        return;
    if (m_sinceEdit.isValid() && m_sinceEdit.elapsed() > typingPause)
        ++m_pause;
    m_sinceEdit.start();
    m_history.push(new Step(*this, text, field, std::move(after)));
}

void JudgeDraft::take(const eval::JudgeDefinition &judge)
{
    m_judge = judge;
    m_problems = eval::problems(judge);
    emit changed();
    emit edited();
}

QString JudgeDraft::problemsAt(const QString &path) const
{
    QStringList texts;
    for (const eval::JudgeProblem &problem : m_problems) {
        const bool isHere = problem.path == path || problem.path.startsWith(path + u'.') || problem.path.startsWith(path + u'[');
        if (isHere && !texts.contains(problem.text))
            texts << problem.text;
    }
    return texts.join(u'\n');
}

} // namespace gavel::ui

#include "moc_judgedraft.cpp"

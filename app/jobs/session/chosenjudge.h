// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "store/judges.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace gavel::jobs {

class Workbench;

/// The judge to use next, as a draft whose edits are stored a moment later. The choice is stored in
/// the project.
class ChosenJudge : public QObject
{
    Q_OBJECT

public:
    /// `workbench` must outlive it.
    explicit ChosenJudge(Workbench &workbench, QObject *parent = nullptr);
    ~ChosenJudge() override;

    const QList<store::JudgeEntry> &all() const { return m_all; }
    std::optional<qint64> id() const { return m_id; }
    /// What the editor shows; an empty definition if no judge is chosen.
    const eval::JudgeDefinition &draft() const { return m_draft; }
    /// "answer_quality v7", "answer_quality v7 + edits"; empty without a judge.
    QString caption() const;
    /// Whether the draft differs from the newest numbered version.
    bool hasEdits() const;
    std::optional<store::JudgeVersion> latestVersion() const { return m_latest; }
    /// All versions, newest first, including those that were only tried.
    Result<QList<store::JudgeVersion>> versions() const;
    /// What a person remarks on a version, by its hash; travels with the project.
    QString versionNote(const QByteArray &hash) const;
    void setVersionNote(const QByteArray &hash, const QString &note);
    /// The first of "name", "name_2", … that no judge of the project has.
    QString freeName(const QString &wanted) const;

    /// Keeps the current judge with its edits if its draft cannot be stored; problem() follows.
    void choose(qint64 judge);
    /// Adds a judge and chooses it.
    Result<void> add(const eval::JudgeDefinition &draft);
    /// BadInput while the project has runs of it.
    Result<void> remove(qint64 judge);
    /// Applies an edit; it is stored a moment later, or by storeDraft().
    void setDraft(const eval::JudgeDefinition &draft);
    Result<void> storeDraft();
    /// Stores the draft as a numbered version.
    Result<void> keepVersion();
    /// A run has numbered the draft.
    void reloadVersions();

signals:
    void listChanged(); ///< judges, their names or versions
    void chosen(); ///< another judge, or a change of the text from outside the editor
    void draftChanged();
    void problem(const gavel::Error &error);

private:
    void load();
    void clear();
    void loadList();
    void take(std::optional<qint64> judge);
    void loadLatest();
    void report(const Result<void> &result);
    void storeSoon();

    Workbench &m_workbench;
    QList<store::JudgeEntry> m_all;
    std::optional<qint64> m_id;
    eval::JudgeDefinition m_draft;
    std::optional<store::JudgeVersion> m_latest;
    QTimer m_saveDraft;
    bool m_isStored = true;
};

} // namespace gavel::jobs

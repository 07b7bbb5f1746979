// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/itembuilder.h"
#include "eval/judge.h"
#include "eval/runlog.h"

#include <QMap>

#include <optional>
#include <vector>

namespace gavel::jobs {

/// A judge's scores that were read along with the rows; they become an imported run.
class ImportedScores
{
public:
    /// `no` is the row's number, from 1.
    void add(qint64 no, QList<data::ImportedVerdict> verdicts) { m_items.push_back({ no, std::move(verdicts) }); }
    std::size_t size() const { return m_items.size(); }

    /// Finds out what the scores are measured on: `given`, if it has their criteria and most scores
    /// of each lie on its scale; else a judge with the file's own numbers as scales, named `name`.
    void measureBy(const eval::JudgeDefinition &given, const QString &name);
    const eval::JudgeDefinition &judge() const { return m_judge; }
    /// One reply of the imported run. Scores that are not on the scale are invalid. After
    /// measureBy().
    eval::ReplyRecord record(std::size_t index) const;

private:
    struct Item
    {
        qint64 no;
        QList<data::ImportedVerdict> verdicts;
    };
    using Numbers = QMap<double, QString>; ///< with the text of their first appearance
    struct Seen
    {
        qint64 onScale = 0;
        qint64 all = 0;
        Numbers numbers;
    };

    QMap<QString, Seen> look(const eval::JudgeDefinition &given) const;
    QStringList criteriaInOrder() const;
    eval::Criterion ownCriterion(const QString &name, const Numbers &numbers);
    QString nameOf(const QString &criterion) const;
    void setScore(eval::Verdict &verdict) const;

    std::vector<Item> m_items;
    eval::JudgeDefinition m_judge;
    bool m_isOwn = false;
    QMap<QString, QMap<QString, double>> m_values; ///< by criterion and label
};

} // namespace gavel::jobs

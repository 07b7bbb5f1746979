// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/labels.h"

#include <QObject>

#include <optional>
#include <vector>

namespace gavel::jobs {

class Evaluation;

/// Rows of a run to be labelled, in a frozen order. Kept in the project, one a
/// run, so that labelling goes on at its row.
struct LabelQueue
{
    enum class Kind {
        Rows, ///< those that the table showed
        Random,
        Differing, ///< judge and people differed
    };

    Kind kind = Kind::Rows;
    std::vector<qint32> positions; ///< in the run
    qsizetype at = 0;
    QString criterion; ///< empty: the overall score
    std::optional<double> probability; ///< with which a row was drawn
    bool telling = false; ///< which rows they are, or their order, tells the score

    /// What a label says brought its row.
    QString source() const;
};

/// A label that is to be given to a row of the shown run.
struct GivenLabel
{
    qint64 position = 0;
    qint64 item = 0;
    QString criterion;
    QString label;
    QString reason;
    bool seen = true; ///< the verdict was visible
};

/// Where people label the rows of the shown run: who labels, which rows, and
/// what was said, to be taken back one by one.
class LabelDesk : public QObject
{
    Q_OBJECT

public:
    /// `evaluation` must outlive it.
    explicit LabelDesk(Evaluation &evaluation, QObject *parent = nullptr);

    /// Why no label can be given; empty when one can.
    QString refusal() const;

    QString rater() const;
    Result<void> setRater(const QString &name);

    /// Of the shown run.
    const std::optional<LabelQueue> &queue() const { return m_queue; }
    Result<void> startQueue(LabelQueue queue);
    /// Remembers the row at which labelling goes on.
    Result<void> setPlace(qsizetype at);
    Result<void> setCriterion(const QString &criterion);
    Result<void> endQueue();
    /// `count` rows of `rows`, drawn evenly.
    static LabelQueue randomRows(qint64 rows, qint64 count);

    Result<void> give(const GivenLabel &given);
    bool canTakeBack() const { return !m_given.isEmpty(); }
    /// Takes the last label of this session back and gives the position of its row.
    Result<qint64> takeBack();
    /// What the person said of the item, if it still counts.
    std::optional<store::LabelRecord> own(qint64 item, const QString &criterion) const;

signals:
    /// Another queue, or none.
    void queueChanged();
    /// The labels of this row were changed here.
    void labelled(qint64 position);

private:
    void load();
    Result<void> savePlace();
    QString settingName(QLatin1StringView part) const;
    void announce(qint64 position);

    struct Given
    {
        qint64 position = 0;
        store::LabelRecord label;
    };

    Evaluation &m_evaluation;
    std::optional<qint64> m_run;
    std::optional<LabelQueue> m_queue;
    QList<Given> m_given;
};

} // namespace gavel::jobs

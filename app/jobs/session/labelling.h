// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/labels.h"

#include <QObject>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace gavel::jobs {

class ShownRun;

/// Rows of a run to label, in a frozen order. Stored in the project, one for each run, so that
/// labelling continues at the same row.
struct LabelQueue
{
    enum class Kind {
        Rows, ///< the rows shown in the table
        Random,
        Differing, ///< judge and people differed
    };

    Kind kind = Kind::Rows;
    std::vector<qint32> positions; ///< in the run
    qsizetype at = 0;
    QString criterion; ///< empty: the overall score
    std::optional<double> probability; ///< with which a row was drawn
    bool telling = false; ///< the selection or order of the rows gives the score away

    /// Stored with a label: why its row was labelled.
    QString source() const;
};

/// A label to give to a row of the shown run.
struct GivenLabel
{
    qint64 position = 0;
    qint64 item = 0;
    QString criterion;
    QString label;
    QString reason;
    bool seen = true; ///< the verdict was visible
};

/// Labelling of the shown run: who labels, which rows, and the labels of this session, which can be
/// undone one by one.
class Labelling : public QObject
{
    Q_OBJECT

public:
    /// `shown` must outlive it.
    explicit Labelling(ShownRun &shown, QObject *parent = nullptr);

    /// Why no label can be given; empty if one can.
    QString refusal() const;

    QString rater() const;
    Result<void> setRater(const QString &name);

    /// Of the shown run.
    const std::optional<LabelQueue> &queue() const { return m_queue; }
    Result<void> startQueue(LabelQueue queue);
    /// Remembers the row at which labelling continues.
    void setPlace(qsizetype at);
    void setCriterion(const QString &criterion);
    void endQueue();
    /// `count` rows of `rows`, drawn evenly.
    static LabelQueue randomRows(qint64 rows, qint64 count);

    /// Stored in the background: own() returns it at once, ShownRun::labelsChanged() follows.
    Result<void> give(const GivenLabel &given);
    bool canTakeBack() const { return !m_given.isEmpty(); }
    /// Undoes the last label of this session and returns the position of its row.
    Result<qint64> takeBack();
    /// The person's label of the item, if it still counts.
    std::optional<store::LabelRecord> own(qint64 item, const QString &criterion) const;

signals:
    /// Another queue, or none.
    void queueChanged();
    /// A label could not be stored; the previous one is restored.
    void problem(const gavel::Error &error);

private:
    void load();
    void savePlace();
    QString settingName(QLatin1StringView part) const;

    /// Item and criterion.
    using Target = std::pair<qint64, QString>;
    using Own = std::optional<store::LabelRecord>;
    struct Given
    {
        qint64 position = 0;
        Target target;
        Own before;
        store::LabelStore::Queued label;
    };
    struct Unwritten
    {
        Own own;
        int writes = 0; ///< still queued
    };

    void expect(const Target &target, const Own &own);
    void written(const Given &given, const Result<void> &result);

    ShownRun &m_shown;
    std::optional<qint64> m_run;
    std::optional<LabelQueue> m_queue;
    QList<Given> m_given;
    std::map<Target, Unwritten> m_unwritten;
};

} // namespace gavel::jobs

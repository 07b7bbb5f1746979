// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"
#include "jobs/session/labelling.h"

#include <QObject>

#include <optional>

class QKeyEvent;

namespace gavel::models {
class ResultsModel;
class RowOrder;
} // namespace gavel::models

namespace gavel::ui {

class LabelBar;
class ResultsTable;
class RowDetailView;

/// Labelling by keyboard in the table and the detail view: digits, Return, R, S, B, Ctrl+Z; L
/// starts and ends it.
class LabelMode : public QObject
{
    Q_OBJECT

public:
    /// The objects it works on; all must outlive it.
    struct Parts
    {
        jobs::Labelling &labelling;
        models::ResultsModel &model;
        models::RowOrder &order;
        ResultsTable &table;
        RowDetailView &detail;
        LabelBar &bar;
    };

    explicit LabelMode(const Parts &parts, QObject *parent = nullptr);

    bool isActive() const { return m_active; }
    bool isBlind() const { return m_blind; }
    void toggle();
    /// Keeps the queue, so that labelling can continue at the same row.
    void stop();
    /// Stops, and forgets the queue.
    void finish();
    void setBlind(bool blind);

    /// The judge of the shown run.
    void setJudge(const eval::JudgeDefinition &judge);
    /// The row shown in the detail view.
    void setRow(const eval::RowDetail &row);

    /// "50 rows at random"
    static QString queueName(const jobs::LabelQueue &queue);

signals:
    void changed();
    void problem(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void showQueue();
    void startQueue(jobs::LabelQueue::Kind kind, int rows);
    void startFromOrder();
    bool isForeignFilter() const;
    bool isMine(const QKeyEvent &event) const;
    void act(int key);
    void giveDigit(int key);
    void give(int point, const QString &reason, bool andNext);
    void agree();
    void takeReason(const QString &reason);
    void takeBack();
    void skip();
    void continuePaused();
    void chooseCriterion(const QString &criterion);
    void showOwn();
    void showProgress();
    void focusRows();
    QString criterion() const;
    eval::Scale scale() const;
    std::optional<double> judgeScore() const;

    Parts m_parts;
    eval::JudgeDefinition m_judge;
    std::optional<eval::RowDetail> m_row;
    QString m_reason; ///< for the row's next label
    bool m_active = false;
    bool m_blind = false;
    bool m_startWhenArranged = false;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/agreement.h"
#include "jobs/reading/counting.h"

#include <QObject>

namespace gavel::jobs {

class Evaluation;

/// How far the shown run agrees with people, kept up to date while verdicts and
/// labels come. Counted in a worker with a reader of its own, and only while active.
class AgreementJob : public QObject
{
    Q_OBJECT

public:
    /// `evaluation` must outlive it.
    explicit AgreementJob(Evaluation &evaluation, QObject *parent = nullptr);

    void setActive(bool active) { m_counting.setActive(active); }
    /// One of scoreCriteria() of the shown run; others fall back to its first.
    void setCriterion(const QString &criterion);
    QString criterion() const;

    /// Null while nothing is counted yet; the last answer stays until the next one.
    std::shared_ptr<const Agreement> agreement() const { return m_counting.value(); }
    std::optional<Error> error() const { return m_counting.error(); }
    bool isBusy() const { return m_counting.isBusy(); }

signals:
    void changed();

private:
    Counting<Agreement>::Count prepare() const;
    void follow();

    Evaluation &m_evaluation;
    QString m_criterion;
    Counting<Agreement> m_counting;
};

} // namespace gavel::jobs

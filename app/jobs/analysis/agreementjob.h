// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/agreement.h"
#include "jobs/reading/latestread.h"

#include <QObject>

namespace gavel::jobs {

class ShownRun;

/// The agreement of the shown run with people, kept up to date as verdicts and labels arrive. Read
/// in a worker, and only while active.
class AgreementJob : public QObject
{
    Q_OBJECT

public:
    /// `shown` must outlive it.
    explicit AgreementJob(ShownRun &shown, QObject *parent = nullptr);

    void setActive(bool active) { m_read.setActive(active); }
    /// One of scoreCriteria() of the shown run; any other selects the first of them.
    void setCriterion(const QString &criterion);
    QString criterion() const;

    /// Null before the first result; a result stays until the next one.
    std::shared_ptr<const Agreement> agreement() const { return m_read.value(); }
    std::optional<Error> error() const { return m_read.error(); }
    bool isBusy() const { return m_read.isBusy(); }

signals:
    void changed();

private:
    Call ask(QObject *context, LatestRead<Agreement>::Done done) const;
    void follow();

    ShownRun &m_shown;
    QString m_criterion;
    LatestRead<Agreement> m_read;
};

} // namespace gavel::jobs

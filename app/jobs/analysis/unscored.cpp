// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/unscored.h"

#include <QCoreApplication>
#include <QStringList>

namespace gavel::jobs {

namespace {

struct UnscoredText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Unscored)
};

/// "20 replies could not be read, 3 requests failed"
QString countedReasons(const Unscored &rows)
{
    QStringList parts;
    if (rows.invalid > 0)
        parts << UnscoredText::tr("%n replies could not be read", nullptr, static_cast<int>(rows.invalid));
    if (rows.failed > 0)
        parts << UnscoredText::tr("%n request(s) failed", nullptr, static_cast<int>(rows.failed));
    if (rows.abstained > 0)
        parts << UnscoredText::tr("the judge abstained on %n row(s)", nullptr, static_cast<int>(rows.abstained));
    return parts.join(QStringLiteral(", "));
}

} // namespace

void Unscored::add(eval::VerdictState state)
{
    switch (state) {
    case eval::VerdictState::Invalid:
        ++invalid;
        return;
    case eval::VerdictState::Failed:
        ++failed;
        return;
    case eval::VerdictState::Abstained:
        ++abstained;
        return;
    case eval::VerdictState::Pending:
    case eval::VerdictState::Valid:
        return;
    }
    Q_UNREACHABLE();
}

QString unscoredLabelsText(const Unscored &labelled)
{
    const qint64 all = labelled.all();
    if (all == 0)
        return {};
    if (labelled.invalid == all)
        return UnscoredText::tr("%n labelled row(s) have no score: the judge's reply could not be read", nullptr, static_cast<int>(all));
    if (labelled.failed == all)
        return UnscoredText::tr("%n labelled row(s) have no score: the request failed", nullptr, static_cast<int>(all));
    if (labelled.abstained == all)
        return UnscoredText::tr("%n labelled row(s) have no score: the judge abstained", nullptr, static_cast<int>(all));
    return UnscoredText::tr("%n labelled row(s) have no score: %1", nullptr, static_cast<int>(all)).arg(countedReasons(labelled));
}

QString noScoreReason(const Unscored &rows)
{
    const qint64 all = rows.all();
    if (all > 1 && rows.invalid == all)
        return UnscoredText::tr("all %n replies could not be read", nullptr, static_cast<int>(all));
    if (all > 1 && rows.failed == all)
        return UnscoredText::tr("all %n requests failed", nullptr, static_cast<int>(all));
    return countedReasons(rows);
}

} // namespace gavel::jobs

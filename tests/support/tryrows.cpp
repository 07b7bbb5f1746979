// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tryrows.h"

#include <QRegularExpression>

namespace gavel::test {

QString peopleSay(qint64 no)
{
    return QString::number(1 + no % 5);
}

QString guess(qint64 no)
{
    return QString::number(1 + (no * 3) % 5);
}

FakeJudge::Answer peoplesJudge(const eval::JudgeRequest &request, qint64)
{
    static const QRegularExpression row(QStringLiteral("question (\\d+)\\."));
    const qint64 no = row.match(request.user).captured(1).toLongLong();
    const bool isExact = request.prefix->system.contains(QLatin1StringView("precisely"));
    return FakeJudge::graded(request, isExact ? peopleSay(no) : guess(no));
}

data::Dataset tryRows(Workspace &work, qint64 rows, qint64 labelled)
{
    const data::Dataset made = work.rows(rows,
                                         { .input = QStringLiteral("question %1."),
                                           .output = QStringLiteral("<b>answer</b> %1"),
                                           .reference = QStringLiteral("ideal %1"),
                                           .columns = { QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("ideal") } });
    std::vector<int> scores;
    for (qint64 no = 1; no <= labelled; ++no)
        scores.push_back(peopleSay(no).toInt());
    work.label(made, QStringLiteral("anna"), scores);
    return made;
}

} // namespace gavel::test

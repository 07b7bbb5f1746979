// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runwarnings.h"

#include "eval/promptrenderer.h"
#include "store/humanscore.h"
#include "store/readersource.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::jobs {

namespace {

struct RunWarningsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::RunWarnings)
};

constexpr qsizetype mostNamed = 4;

bool hasCriterion(const eval::JudgeDefinition &judge, const QString &criterion)
{
    return criterion.isEmpty() || std::ranges::any_of(judge.criteria, [&criterion](const eval::Criterion &each) { return each.name == criterion; });
}

Result<QString> unfitLabels(const store::ReaderSource &source, const eval::JudgeDefinition &judge, qint64 dataset)
{
    const auto given = source.givenLabels(dataset);
    if (!given)
        return given.error();
    QStringList named;
    qint64 count = 0;
    for (const store::GivenLabel &each : *given) {
        if (!hasCriterion(judge, each.criterion) || store::labelScore(judge, each.criterion, each.label).score)
            continue;
        count += each.count;
        if (!named.contains(each.label))
            named << each.label;
    }
    if (count == 0)
        return QString();
    const QString some
        = named.size() > mostNamed ? named.first(mostNamed).join(QStringLiteral(", ")) + QStringLiteral(", …") : named.join(QStringLiteral(", "));
    return RunWarningsText::tr(
               "%Ln of people's labels (%1) are not on the scale of this judge, so they cannot be compared with it. Give the judge the "
               "scale that people used.",
               nullptr, static_cast<int>(count))
        .arg(some);
}

} // namespace

Result<QStringList> runWarnings(const store::ReaderSource &source, const eval::JudgeDefinition &judge, const data::Dataset &dataset)
{
    return unfitLabels(source, judge, dataset.id).transform([&](const QString &unfit) {
        QStringList warnings{ eval::peoplesScoresWarning(judge, dataset.columns, dataset.mapping), unfit };
        warnings.removeAll(QString());
        return warnings;
    });
}

} // namespace gavel::jobs

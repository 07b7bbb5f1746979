// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/runnames.h"

#include "jobs/analysis/comparison.h"
#include "jobs/session/nextrun.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace gavel::jobs {

namespace {

struct RunName
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::RunName)
};

constexpr qsizetype namedParts = 3;

/// Day and month as the language orders them, taken from its long date: "d MMM", "MMM d", "d. MMM".
QString shortDateFormat(const QLocale &locale)
{
    static const QRegularExpression dayAndMonth(QStringLiteral("d{1,2}[^dMy']*M{1,4}|M{1,4}[^dMy']*d{1,2}"));
    QString format = locale.dateFormat(QLocale::LongFormat).remove(QStringLiteral("dddd"));
    const QRegularExpressionMatch found = dayAndMonth.match(format);
    return found.hasMatch() ? found.captured().replace(QStringLiteral("MMMM"), QStringLiteral("MMM")) : QStringLiteral("d MMM");
}

bool isOfAJudge(const store::RunInfo &run)
{
    return run.kind != store::RunInfo::Kind::Imported || run.judgeVersion;
}

/// Of the judge's name or text: nothing, or what to say of it, long and short.
QStringList judgeDiffers(const store::RunInfo &run, const ChosenJudge &chosen)
{
    if (!isOfAJudge(run) || !chosen.id())
        return {};
    const eval::JudgeDefinition &draft = chosen.draft();
    if (run.judge.name != draft.name)
        return { RunName::tr("another judge"), RunName::tr("another judge") };
    if (run.versionHash == eval::versionHash(draft))
        return {};
    QStringList parts;
    for (const RunDifference &difference : textDifferences(run.judge, draft))
        parts << difference.name;
    const QString plain = RunName::tr("not the text above");
    if (parts.isEmpty())
        return { plain, plain };
    if (parts.size() > namedParts)
        parts = parts.first(namedParts) << QStringLiteral("…");
    return { RunName::tr("not the text above: %1").arg(parts.join(QStringLiteral(", "))), plain };
}

} // namespace

QString twoDecimals(double value)
{
    return QLocale().toString(value, 'f', 2).replace(u'-', QChar(0x2212));
}

QString momentText(qint64 ms)
{
    const QLocale locale;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    const bool isThisYear = moment.date().year() == QDate::currentDate().year();
    const QString date = locale.toString(moment.date(), isThisYear ? shortDateFormat(locale) : shortDateFormat(locale) + QStringLiteral(" yyyy"));
    // Some languages have seconds in their short format.
    static const QRegularExpression seconds(QStringLiteral("[:.]ss?"));
    const QString time = locale.toString(moment.time(), locale.timeFormat(QLocale::ShortFormat).remove(seconds));
    return QStringLiteral("%1 %2").arg(date, time);
}

qint64 momentOf(const store::RunInfo &run)
{
    return run.startedMs.value_or(run.createdMs);
}

QString versionText(const store::RunInfo &run)
{
    if (run.versionNumber)
        return QStringLiteral("v%1").arg(*run.versionNumber);
    return isOfAJudge(run) ? RunName::tr("tried") : RunName::tr("imported scores");
}

QString judgeText(const store::RunInfo &run)
{
    return isOfAJudge(run) && !run.judge.name.isEmpty() ? QStringLiteral("%1 %2").arg(run.judge.name, versionText(run)) : versionText(run);
}

QString repeatsText(const store::RunInfo &run)
{
    if (run.kind == store::RunInfo::Kind::Imported)
        return {};
    return run.repeats == 1 ? RunName::tr("once") : RunName::tr("%n times", nullptr, run.repeats);
}

QString dataName(const QList<data::Dataset> &all, qint64 dataset)
{
    const auto found = std::ranges::find(all, dataset, &data::Dataset::id);
    return found == all.end() ? QString() : found->name;
}

QString runCaption(const store::RunInfo &run)
{
    if (!run.name.isEmpty())
        return run.name;
    return run.model.isEmpty() ? judgeText(run) : QStringLiteral("%1 · %2").arg(judgeText(run), run.model);
}

QString runNote(const store::RunInfo &run)
{
    return QStringLiteral("%1 · %2").arg(momentText(momentOf(run)), RunName::tr("%n row(s)", nullptr, static_cast<int>(run.rows)));
}

QStringList differsFromNext(const store::RunInfo &run, const NextRun &next)
{
    QStringList complete;
    QStringList shorter;
    if (const QStringList judge = judgeDiffers(run, next.judge()); !judge.isEmpty()) {
        complete << judge.constFirst();
        shorter << judge.constLast();
    }
    QStringList others;
    if (const auto data = next.data().dataset(); data && data->id != run.dataset)
        others << RunName::tr("other data");
    if (const ModelRef model = next.model().model(); isOfAJudge(run) && !model.isNull() && model.model != run.model)
        others << RunName::tr("another model");
    complete << others;
    shorter << others;
    if (complete.isEmpty())
        return {};
    QStringList texts{ complete.join(QStringLiteral(" · ")), shorter.join(QStringLiteral(" · ")), RunName::tr("differs") };
    texts.removeDuplicates();
    return texts;
}

} // namespace gavel::jobs

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runtexts.h"

#include "jobs/reading/otherrows.h"
#include "llm/capabilities.h"
#include "widgets/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace gavel::ui {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::Run)
};

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

/// Only what a person should know: zeros are left out.
QStringList oddOnes(const eval::RunProgress &progress)
{
    QStringList parts;
    if (progress.invalid > 0)
        parts << RunText::tr("%1 invalid").arg(countText(progress.invalid));
    if (progress.failed > 0)
        parts << RunText::tr("%1 failed").arg(countText(progress.failed));
    if (progress.abstained > 0)
        parts << RunText::tr("%1 abstained").arg(countText(progress.abstained));
    return parts;
}

constexpr std::chrono::seconds worthTelling{ 3 }; ///< shorter waits come and go too fast to be read

/// What was judged, in how long, and what came of it: also of what an earlier stretch of the run judged.
QString judgedText(const jobs::RunReport &report)
{
    const eval::RunProgress &progress = report.progress;
    QStringList parts{ RunText::tr("%1 valid").arg(countText(progress.valid)) };
    parts << oddOnes(progress);
    const QString figures = parts.join(QStringLiteral(", "));
    if (progress.elapsed.count() <= 0)
        return RunText::tr("%Ln row(s): %1", nullptr, static_cast<int>(progress.done())).arg(figures);
    const QString time = durationText(progress.elapsed);
    if (report.resumed && progress.committed < progress.done())
        return RunText::tr("%Ln row(s) in %1, %2 in all: %3", nullptr, static_cast<int>(progress.committed))
            .arg(time, countText(progress.done()), figures);
    return RunText::tr("%Ln row(s) in %1: %2", nullptr, static_cast<int>(progress.done())).arg(time, figures);
}

QString identityText(const std::optional<ServerIdentity> &identity)
{
    if (!identity)
        return RunText::tr("unknown");
    QStringList parts{ identity->modelId };
    if (!identity->root.isEmpty() && identity->root != identity->modelId)
        parts << identity->root;
    if (identity->contextLength)
        parts << RunText::tr("%Ln token(s)", nullptr, *identity->contextLength);
    if (!identity->version.isEmpty())
        parts << identity->version;
    if (!identity->fingerprint.isEmpty())
        parts << identity->fingerprint;
    return parts.join(QStringLiteral(", "));
}

QString identityChanged(const eval::RunPause &pause, const QString &serverName)
{
    return RunText::tr("%1 now serves another model: %2 instead of %3. Scores of two models are not one measurement; continue only if you know that "
                       "it is the same model.")
        .arg(serverName, identityText(pause.offered), identityText(pause.expected));
}

QString repairOf(const Error &error)
{
    if (eval::isOutage(error))
        return RunText::tr("The run continues by itself once the server answers again.");
    switch (error.kind) {
    case Error::Kind::Auth:
        return RunText::tr("Repair it in the server panel, then Continue.");
    case Error::Kind::QuotaExceeded:
        return RunText::tr("Raise the quota or wait for a new one, then Continue.");
    case Error::Kind::NotFound:
        return RunText::tr("Load the model on the server again, then Continue.");
    default:
        return RunText::tr("Repair that, then Continue.");
    }
}

} // namespace

QString durationText(std::chrono::milliseconds duration)
{
    const auto seconds = static_cast<double>(duration.count()) / 1000;
    const QLocale locale;
    if (seconds < 10)
        return RunText::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return RunText::tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600)
        return RunText::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return RunText::tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

QString rateText(double rowsPerSecond)
{
    const QLocale locale;
    if (rowsPerSecond >= 10)
        return RunText::tr("%1 rows/s").arg(locale.toString(std::llround(rowsPerSecond)));
    if (rowsPerSecond >= 1)
        return RunText::tr("%1 rows/s").arg(locale.toString(rowsPerSecond, 'f', 1));
    const qint64 perMinute = std::llround(rowsPerSecond * 60);
    return perMinute > 0 ? RunText::tr("%1 rows/min").arg(locale.toString(perMinute)) : QString();
}

std::chrono::milliseconds timeLeft(const eval::RunProgress &progress)
{
    if (progress.rowsPerSecond <= 0)
        return {};
    return std::chrono::milliseconds(std::llround(static_cast<double>(progress.total - progress.done()) * 1000 / progress.rowsPerSecond));
}

QStringList progressTexts(const eval::RunProgress &progress, std::chrono::milliseconds left)
{
    const QString done = RunText::tr("%1 of %2").arg(countText(progress.done()), countText(progress.total));
    const QString rate = rateText(progress.rowsPerSecond);
    // A figure that changes by tenths would look exact.
    const auto rounded = std::chrono::ceil<std::chrono::seconds>(left);
    const QString rest = left.count() <= 0 ? QString()
        : rounded.count() < 60             ? RunText::tr("%1 s left").arg(countText(rounded.count()))
                                           : RunText::tr("%1 left").arg(durationText(rounded));
    QStringList all{ done };
    if (!rate.isEmpty())
        all << rate;
    all << oddOnes(progress);
    QStringList fewer{ done };
    fewer << oddOnes(progress);
    for (QStringList *parts : { &all, &fewer }) {
        if (!rest.isEmpty())
            *parts << rest;
    }
    return { joined(all), joined(fewer), rest.isEmpty() ? done : joined({ done, rest }), done };
}

RunNoticeText pauseText(const eval::RunPause &pause, const QString &serverName, std::optional<qint64> requestLimit)
{
    using Cause = eval::RunPause::Cause;
    switch (pause.cause) {
    case Cause::Asked:
        return {};
    case Cause::RunError: {
        if (!pause.error)
            return { RunText::tr("The server cannot be used. Repair it in the server panel, then Continue."), Banner::Tone::Error };
        const bool isOutage = eval::isOutage(*pause.error);
        return { QStringLiteral("%1 %2").arg(pause.error->text, repairOf(*pause.error)), isOutage ? Banner::Tone::Warning : Banner::Tone::Error };
    }
    case Cause::StoreError:
        return { RunText::tr("%1 Nothing that was answered is lost; make room or repair that, then Continue.")
                     .arg(pause.error ? pause.error->text : QString()),
                 Banner::Tone::Error };
    case Cause::RequestLimit:
        return { RunText::tr("The limit of %Ln request(s) is reached. Continue sends as many again.", nullptr,
                             static_cast<int>(requestLimit.value_or(0))),
                 Banner::Tone::Warning };
    case Cause::IdentityChanged:
        return { identityChanged(pause, serverName), Banner::Tone::Warning };
    case Cause::Unreadable:
        return { RunText::tr("None of the first %1 replies could be read. Look at one in the table below, then change the judge or the model, or "
                             "continue as it is.")
                     .arg(eval::firstReplies),
                 Banner::Tone::Warning };
    }
    Q_UNREACHABLE();
}

/// Empty while a request is under way.
QString untilText(const eval::RunWait &wait)
{
    if (!wait.left)
        return {};
    const QDateTime until = QDateTime::currentDateTime().addMSecs(wait.left->count());
    return until.date() == QDate::currentDate() ? until.toString(QStringLiteral("HH:mm:ss")) : QLocale().toString(until, QLocale::ShortFormat);
}

QString waitText(const eval::RunWait &wait)
{
    const QString until = untilText(wait);
    return until.isEmpty() ? QString() : RunText::tr("Waiting until %1").arg(until);
}

RunNoticeText waitNotice(const eval::RunWait &wait)
{
    if (!wait.left || (*wait.left < worthTelling && wait.since < worthTelling))
        return {};
    return { RunText::tr("%1 The run continues by itself at %2.").arg(wait.error.text, untilText(wait)), Banner::Tone::Warning };
}

RunNoticeText shortenedNotice(int tokens)
{
    return { RunText::tr("The server reads no more than %Ln token(s) of a prompt and drops the rest without a word. Scores of such rows say little: "
                         "give the model a larger context (Ollama: num_ctx), or shorten the rows.",
                         nullptr, tokens),
             Banner::Tone::Warning };
}

QString outcomeText(const jobs::RunReport &report)
{
    const eval::RunProgress &progress = report.progress;
    QStringList sentence{ judgedText(report) };
    if (progress.promptLimit)
        sentence << RunText::tr("prompts cut to %Ln token(s)", nullptr, *progress.promptLimit);
    if (const QString others = jobs::otherRowsText(report.others); !others.isEmpty())
        sentence << others;
    if (const QStringList &changes = report.info.adaptations; !changes.isEmpty())
        sentence << RunText::tr("for this server: %1").arg(llm::adaptationsText(changes));
    return sentence.join(QStringLiteral(" · "));
}

QString runTitle(const store::RunInfo &run)
{
    if (!run.name.isEmpty())
        return run.name;
    return run.versionNumber ? QStringLiteral("%1 v%2").arg(run.judge.name).arg(*run.versionNumber) : run.judge.name;
}

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushtexts.h"

#include "jobs/session/currentpush.h"
#include "widgets/texts.h"

#include <QCoreApplication>
#include <QLocale>

namespace gavel::ui {

namespace {

using Step = mlflow::RunPublisher::Step;

struct PushText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::PushDialog)
};

} // namespace

QString pushStepText(const jobs::PushProgress &progress)
{
    switch (progress.step) {
    case Step::Idle:
        return PushText::tr("Starting…");
    case Step::CheckRun:
        return PushText::tr("Looking for the MLflow run…");
    case Step::Reading:
        return progress.total > 1 ? PushText::tr("Reading rows: %1 of %2").arg(countText(progress.done), countText(progress.total))
                                  : PushText::tr("Reading rows…");
    case Step::Agreement:
        return PushText::tr("Comparing with people…");
    case Step::FindExperiment:
        return PushText::tr("Looking for the experiment…");
    case Step::CreateRun:
        return PushText::tr("Making the MLflow run…");
    case Step::LogInputs:
    case Step::LogParams:
        return PushText::tr("Sending data and parameters…");
    case Step::LogMetrics:
        return PushText::tr("Sending metrics…");
    case Step::PutTable:
        return PushText::tr("Sending the results table…");
    case Step::SendTraces: {
        if (progress.total <= 1)
            return PushText::tr("Sending traces…");
        const QString text = PushText::tr("Sending traces: %1 of %2").arg(countText(progress.done), countText(progress.total));
        return progress.perSecond < 1 ? text : PushText::tr("%1 · %2 per second").arg(text, countText(qRound64(progress.perSecond)));
    }
    case Step::Finish:
    case Step::Done:
        return PushText::tr("Finishing…");
    }
    Q_UNREACHABLE();
}

int pushPercent(const jobs::PushProgress &progress)
{
    // Rows are read first, traces take the longest; the other steps are one or two requests.
    constexpr int read = 15;
    constexpr int first = 25;
    constexpr int last = 98;
    const double part = progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0;
    const int step = static_cast<int>(progress.step);
    if (progress.step <= Step::Reading)
        return static_cast<int>(part * read);
    if (progress.step < Step::SendTraces)
        return read + step - static_cast<int>(Step::Reading);
    if (progress.step == Step::SendTraces)
        return first + static_cast<int>(part * (last - first));
    return last;
}

QString pushStatusText(const jobs::CurrentPush &push)
{
    using State = jobs::CurrentPush::State;
    const jobs::PushProgress &progress = push.progress();
    switch (push.state()) {
    case State::Idle:
        return {};
    case State::Sending:
        if (progress.step == Step::SendTraces && progress.total > 1)
            return PushText::tr("push: %1 of %2 traces").arg(countText(progress.done), countText(progress.total));
        return PushText::tr("push: under way");
    case State::Failed:
        return push.error().kind == Error::Kind::Cancelled ? PushText::tr("push: stopped") : PushText::tr("push: stopped by an error");
    case State::Done:
        return PushText::tr("push: done, %n trace(s)", nullptr, static_cast<int>(push.published().traces));
    }
    Q_UNREACHABLE();
}

} // namespace gavel::ui

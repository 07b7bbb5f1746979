// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushtext.h"

#include "jobs/pushdesk.h"

#include <QCoreApplication>
#include <QLocale>

namespace gavel::ui {

namespace {

using Step = mlflow::RunPublisher::Step;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::PushDialog)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString pushStepText(const jobs::PushProgress &progress)
{
    switch (progress.step) {
    case Step::Idle:
        return Text::tr("Starting…");
    case Step::Reading:
        return progress.total > 1 ? Text::tr("Reading rows: %1 of %2").arg(number(progress.done), number(progress.total)) : Text::tr("Reading rows…");
    case Step::Agreement:
        return Text::tr("Comparing with people…");
    case Step::FindExperiment:
        return Text::tr("Looking for the experiment…");
    case Step::CreateRun:
        return Text::tr("Making the MLflow run…");
    case Step::LogInputs:
    case Step::LogParams:
        return Text::tr("Sending data and parameters…");
    case Step::LogMetrics:
        return Text::tr("Sending metrics…");
    case Step::PutTable:
        return Text::tr("Sending the results table…");
    case Step::SendTraces: {
        if (progress.total <= 1)
            return Text::tr("Sending traces…");
        const QString text = Text::tr("Sending traces: %1 of %2").arg(number(progress.done), number(progress.total));
        return progress.perSecond < 1 ? text : Text::tr("%1 · %2 per second").arg(text, number(qRound64(progress.perSecond)));
    }
    case Step::Finish:
    case Step::Done:
        return Text::tr("Finishing…");
    }
    Q_UNREACHABLE();
}

int pushPercent(const jobs::PushProgress &progress)
{
    // Rows are read first, traces take the longest; the steps between are one request or two.
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

QString pushStatusText(const jobs::PushDesk &desk)
{
    using State = jobs::PushDesk::State;
    const jobs::PushProgress &progress = desk.progress();
    switch (desk.state()) {
    case State::Idle:
        return {};
    case State::Sending:
        if (progress.step == Step::SendTraces && progress.total > 1)
            return Text::tr("push: %1 of %2 traces").arg(number(progress.done), number(progress.total));
        return Text::tr("push: under way");
    case State::Failed:
        return desk.error().kind == Error::Kind::Cancelled ? Text::tr("push: stopped") : Text::tr("push: stopped by an error");
    case State::Done:
        return Text::tr("push: done, %n trace(s)", nullptr, static_cast<int>(desk.published().traces));
    }
    Q_UNREACHABLE();
}

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/replay.h"

#include "jobs/reading/backgroundread.h"

#include <algorithm>
#include <limits>

namespace gavel::jobs {

namespace {

constexpr std::chrono::milliseconds tickInterval{ 100 };
constexpr qint64 fastestTicks = 20; ///< at full speed a replay takes this many ticks
constexpr double rateWindowMs = 3000;

void count(eval::RunProgress &progress, eval::VerdictState state)
{
    switch (state) {
    case eval::VerdictState::Valid:
        ++progress.valid;
        break;
    case eval::VerdictState::Invalid:
        ++progress.invalid;
        break;
    case eval::VerdictState::Failed:
        ++progress.failed;
        break;
    case eval::VerdictState::Abstained:
        ++progress.abstained;
        break;
    case eval::VerdictState::Pending:
        break;
    }
}

} // namespace

Replay::Replay(store::Project &project, store::RunInfo run, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_info(std::move(run))
{
    m_timer.setInterval(tickInterval);
    connect(&m_timer, &QTimer::timeout, this, &Replay::tick);
    m_progress.total = m_info.rows * m_info.repeats;
}

void Replay::start()
{
    m_read = ScopedCall(readInBackground(
        m_project, m_info.id, nullptr, this,
        [judge = m_info.judge, repeats = m_info.repeats](const eval::RunReader &reader, const Stop &) {
            return ReplaySchedule::read(reader, judge, repeats);
        },
        [this](const Result<std::shared_ptr<ReplaySchedule>> &read) { begin(read); }));
}

void Replay::begin(const Result<std::shared_ptr<ReplaySchedule>> &read)
{
    if (m_ended)
        return;
    if (!read || (*read)->steps().empty()) {
        m_ended = true;
        emit finished(read ? badInput(tr("Nothing of this run has been judged yet, so there is nothing to replay.")) : read.error());
        return;
    }
    m_schedule = *read;
    m_progress.total = static_cast<qint64>(m_schedule->steps().size());
    emit begun();
    m_clock.start();
    if (!m_isPaused)
        m_timer.start();
}

void Replay::setSpeed(double speed)
{
    m_speed = std::max(0.0, speed);
    emit progressChanged();
}

void Replay::setPaused(bool isPaused)
{
    if (m_isPaused == isPaused || m_ended)
        return;
    m_isPaused = isPaused;
    if (isPaused) {
        m_timer.stop();
    } else if (m_schedule) {
        m_clock.restart();
        m_timer.start();
    }
    emit progressChanged();
}

void Replay::stop()
{
    if (m_ended)
        return;
    if (m_schedule)
        showUpTo(static_cast<qint64>(m_schedule->steps().size()));
    end();
}

void Replay::tick()
{
    const auto &steps = m_schedule->steps();
    const auto elapsed = static_cast<double>(m_clock.restart());
    auto next = m_schedule->shown();
    if (m_speed > 0) {
        m_nowMs += elapsed * m_speed;
        while (next < static_cast<qint64>(steps.size()) && static_cast<double>(steps[static_cast<std::size_t>(next)].dueMs) <= m_nowMs)
            ++next;
    } else {
        next = std::min(static_cast<qint64>(steps.size()), next + std::max<qint64>(1, static_cast<qint64>(steps.size()) / fastestTicks));
        m_nowMs = static_cast<double>(steps[static_cast<std::size_t>(next - 1)].dueMs);
    }
    showUpTo(next);
    if (next == static_cast<qint64>(steps.size()))
        end();
}

void Replay::showUpTo(qint64 step)
{
    const auto &steps = m_schedule->steps();
    const qint64 from = m_schedule->shown();
    m_schedule->setShown(step);
    qint64 first = m_schedule->rows();
    qint64 last = -1;
    for (qint64 i = from; i < step; ++i) {
        const ReplaySchedule::Step &shown = steps[static_cast<std::size_t>(i)];
        count(m_progress, shown.state);
        first = std::min(first, shown.pos);
        last = std::max(last, shown.pos);
    }
    m_progress.committed = step;
    m_progress.elapsed = std::chrono::milliseconds(static_cast<qint64>(m_nowMs));
    // The rate of the recorded server, whatever the speed.
    const auto since = std::partition_point(steps.cbegin(), steps.cbegin() + step,
                                            [this](const auto &each) { return static_cast<double>(each.dueMs) < m_nowMs - rateWindowMs; });
    const double window = std::clamp(m_nowMs, 1.0, rateWindowMs);
    m_progress.rowsPerSecond = static_cast<double>(steps.cbegin() + step - since) * 1000 / window;
    if (last >= 0)
        emit rowsChanged(first, last);
    emit progressChanged();
}

void Replay::end()
{
    m_timer.stop();
    m_ended = true;
    // Rows judged from now on are visible as well.
    if (m_schedule)
        m_schedule->setShown(std::numeric_limits<qint64>::max());
    emit finished(Result<void>());
}

eval::RunProgress Replay::progress() const
{
    return m_progress;
}

std::chrono::milliseconds Replay::left() const
{
    if (!m_schedule || m_speed <= 0)
        return {};
    return std::chrono::milliseconds(static_cast<qint64>((static_cast<double>(m_schedule->durationMs()) - m_nowMs) / m_speed));
}

} // namespace gavel::jobs

#include "moc_replay.cpp"

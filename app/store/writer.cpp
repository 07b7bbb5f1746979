// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writer.h"

#include "core/relay.h"
#include "store/replywriter.h"
#include "store/sql.h"
#include "store/words.h"

#include <QCoreApplication>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

namespace gavel::store {

namespace {

constexpr std::size_t batchRows = 1000;
constexpr qsizetype batchBytes = 4 * 1024 * 1024;
constexpr int bulkQueue = 2;
/// Pages of the write-ahead log before they are copied to the file, which waits for the disk: 32
/// MB.
constexpr int checkpointPages = 8000;

struct RunUpdate
{
    qint64 run = 0;
    eval::RunChange change;
};

struct LogEntry
{
    quint64 number = 0; ///< 0 for a change of the run
    std::variant<eval::ReplyRecord, RunUpdate> work;

    bool isReply() const { return std::holds_alternative<eval::ReplyRecord>(work); }

    qsizetype bytes() const
    {
        const auto *record = std::get_if<eval::ReplyRecord>(&work);
        return record ? record->raw.size() + record->reasoning.size() + record->logprobs.size() : 0;
    }
};

using Finished = std::function<void(Result<void>)>;

struct Job
{
    Writer::Write write;
    Finished finished;
};

struct StepJob
{
    Writer::Step step;
    Finished finished;
    std::shared_ptr<Result<void>> owner; ///< of bulk writes
};

/// Without a write-ahead log NORMAL may damage the file when the power fails.
Result<void> beDurable(const QSqlDatabase &db)
{
    const auto mode = scalar(db, QStringLiteral("PRAGMA journal_mode"));
    if (!mode)
        return mode.error();
    const bool isLogged = mode->toString() == QLatin1StringView("wal");
    return change(db, isLogged ? QStringLiteral("PRAGMA synchronous = NORMAL") : QStringLiteral("PRAGMA synchronous = FULL"));
}

Error closingError()
{
    return cancelledError(Words::tr("The project is being closed."));
}

} // namespace

class Writer::Private final : public QObject
{
public:
    /// What the thread uses while it runs.
    struct Session
    {
        QSqlDatabase &db;
        ReplyWriter replies{ db };
        Statement begin = {}; ///< of a transaction
        Statement commit = {};
    };

    void run();

    bool hasWork() const { return !m_jobs.empty() || !m_steps.empty() || hasRecords(); }
    bool hasRecords() const { return !m_suspended && (!m_queue.empty() || !m_pending.empty()); }
    void work(std::unique_lock<std::mutex> &lock, Session &session);
    void runJob(std::unique_lock<std::mutex> &lock, Session &session);
    void runStep(std::unique_lock<std::mutex> &lock, Session &session);
    void commitRecords(std::unique_lock<std::mutex> &lock, Session &session);
    std::size_t nextBatch() const;
    Result<void> writeBatch(ReplyWriter &replies, std::size_t size);
    void prepareToStop();
    void notify(const std::optional<Error> &error);
    Result<bool> inTransaction(Session &session, const std::function<Result<bool>()> &fn) const;
    Result<void> checkFile() const;
    bool isSettled() const { return m_suspended || m_unwritten == 0; }
    bool isWritable() const { return m_isStarted; }
    void wakeLater();
    bool event(QEvent *event) override;

    // Set before the thread starts
    ConnectionSpec m_spec;
    FileIdentity m_identity;
    std::shared_ptr<FileLock> m_lock;
    std::promise<Result<void>> m_opened;
    bool m_isStarted = false;
    std::shared_ptr<Relay::Register> m_relays = std::make_shared<Relay::Register>();

    // Guarded by the mutex
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_space;
    std::deque<LogEntry> m_queue;
    std::deque<Job> m_jobs;
    std::deque<StepJob> m_steps;
    int m_bulk = 0; ///< queued and running
    quint64 m_lastNumber = 0;
    std::size_t m_unwritten = 0; ///< in m_queue and m_pending
    qint64 m_uncommitted = 0; ///< the replies among them
    bool m_suspended = false;
    std::optional<Error> m_problem; ///< why
    bool m_stopping = false;
    bool m_isWakePosted = false;

    std::mutex m_subscriberMutex;
    std::vector<std::pair<quint64, std::shared_ptr<Committed>>> m_subscribers;

    // The writer thread's own, except while it is suspended
    std::deque<LogEntry> m_pending;
    quint64 m_committed = 0;

    std::jthread m_thread; ///< last, because its end is waited for before the rest goes
};

void Writer::Private::run()
{
    auto connection = Connection::open(m_spec);
    if (!connection) {
        m_opened.set_value(connection.error());
        return;
    }
    Session session{ (*connection)->database() };
    const auto tuned = change(session.db, QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(checkpointPages));
    m_opened.set_value(tuned ? beDurable(session.db) : tuned);

    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || hasWork(); });
        if (m_stopping)
            prepareToStop();
        if (!hasWork())
            break;
        work(lock, session);
    }
    if (m_uncommitted > 0)
        qWarning("%lld records of runs could not be stored before the project was closed.", m_uncommitted);
    lock.unlock();
    // A reader in another process may keep the -wal; that is not an error.
    (void)change(session.db, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

void Writer::Private::work(std::unique_lock<std::mutex> &lock, Session &session)
{
    while (!m_jobs.empty())
        runJob(lock, session);
    if (hasRecords())
        commitRecords(lock, session);
    if (!m_steps.empty())
        runStep(lock, session);
}

void Writer::Private::prepareToStop()
{
    for (StepJob &step : m_steps) {
        if (step.owner)
            *step.owner = closingError();
        if (step.finished)
            step.finished(closingError());
    }
    m_steps.clear();
    m_bulk = 0;
    m_space.notify_all();
}

void Writer::Private::runJob(std::unique_lock<std::mutex> &lock, Session &session)
{
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    lock.unlock();
    const auto done = inTransaction(session, [&] { return job.write(session.db).transform([] { return true; }); });
    if (job.finished)
        job.finished(done.transform([](bool) {}));
    job = {};
    lock.lock();
}

void Writer::Private::runStep(std::unique_lock<std::mutex> &lock, Session &session)
{
    StepJob job = std::move(m_steps.front());
    m_steps.pop_front();
    Result<bool> done = true;
    if (!job.owner || *job.owner) {
        lock.unlock();
        done = inTransaction(session, [&] { return job.step(session.db); });
        lock.lock();
    }
    if (done && !*done) {
        m_steps.push_back(std::move(job));
        return;
    }
    if (job.owner) {
        if (!done)
            *job.owner = done.error();
        m_bulk = std::max(0, m_bulk - 1);
        m_space.notify_all();
    }
    lock.unlock();
    if (job.finished)
        job.finished(done.transform([](bool) {}));
    job = {};
    lock.lock();
}

void Writer::Private::commitRecords(std::unique_lock<std::mutex> &lock, Session &session)
{
    if (m_pending.empty())
        std::swap(m_pending, m_queue);
    const bool isLastChance = m_stopping;
    lock.unlock();
    const std::size_t size = nextBatch();
    const auto done = inTransaction(session, [&] { return writeBatch(session.replies, size).transform([] { return true; }); });
    if (done) {
        qint64 replies = 0;
        for (std::size_t i = 0; i < size; ++i) {
            m_committed = std::max(m_committed, m_pending.front().number);
            replies += m_pending.front().isReply() ? 1 : 0;
            m_pending.pop_front();
        }
        notify({});
        lock.lock();
        m_unwritten -= size;
        m_uncommitted -= replies;
        m_space.notify_all();
        return;
    }
    lock.lock();
    m_suspended = true;
    m_problem = done.error();
    m_space.notify_all();
    if (!isLastChance)
        notify(done.error());
}

std::size_t Writer::Private::nextBatch() const
{
    std::size_t size = 0;
    qsizetype bytes = 0;
    while (size < m_pending.size() && size < batchRows && bytes < batchBytes)
        bytes += m_pending[size++].bytes();
    return size;
}

Result<void> Writer::Private::writeBatch(ReplyWriter &replies, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i) {
        const LogEntry &entry = m_pending[i];
        const auto *record = std::get_if<eval::ReplyRecord>(&entry.work);
        const auto *runUpdate = std::get_if<RunUpdate>(&entry.work);
        auto done = record ? replies.insert(*record) : replies.update(runUpdate->run, runUpdate->change);
        if (!done)
            return done;
    }
    return {};
}

Result<bool> Writer::Private::inTransaction(Session &session, const std::function<Result<bool>()> &fn) const
{
    if (const auto checked = checkFile(); !checked)
        return checked.error();
    const auto run = [&session](Statement &statement, const QString &sql) -> Result<void> {
        return prepareOnce(statement, session.db, sql).and_then([](QSqlQuery *prepared) { return execute(*prepared, {}); });
    };
    if (const auto begun = run(session.begin, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    auto done = fn();
    if (done) {
        if (const auto committed = run(session.commit, QStringLiteral("COMMIT")); !committed)
            done = committed.error();
    }
    // After a full disk SQLite may have rolled back already.
    if (!done)
        (void)change(session.db, QStringLiteral("ROLLBACK"));
    return done;
}

Result<void> Writer::Private::checkFile() const
{
    if (auto alive = m_identity.check(); !alive)
        return alive;
    const auto held = m_lock ? m_lock->keep() : FileLock::Outcome::Acquired;
    if (held == FileLock::Outcome::HeldElsewhere)
        return lockedError(
            Words::tr("The project's lock file was removed, and another program has opened the project. Close it there, then try again."));
    if (held == FileLock::Outcome::NotOurs)
        return lockedError(FileLock::notOursText(m_identity.path + QStringLiteral(".lock")));
    return {};
}

void Writer::Private::notify(const std::optional<Error> &error)
{
    const std::scoped_lock lock(m_subscriberMutex);
    std::erase_if(m_subscribers, [&](const auto &subscriber) {
        const auto call = [fn = subscriber.second, upTo = m_committed, error] { (*fn)(upTo, error); };
        return !m_relays->deliver(subscriber.first, call);
    });
}

/// With the mutex locked. Queued after all pending events, so that the records of all replies that
/// have arrived are committed together.
void Writer::Private::wakeLater()
{
    if (!std::exchange(m_isWakePosted, true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
}

bool Writer::Private::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    {
        const std::scoped_lock lock(m_mutex);
        m_isWakePosted = false;
    }
    m_wake.notify_one();
    return true;
}

Writer::Writer()
    : d(std::make_unique<Private>())
{
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_stopping = true;
        d->m_suspended = false; // one last attempt
    }
    d->m_wake.notify_one();
}

Result<void> Writer::start(const ConnectionSpec &spec, const FileIdentity &identity, std::shared_ptr<FileLock> lock)
{
    d->m_spec = spec;
    d->m_identity = identity;
    d->m_lock = std::move(lock);
    d->m_isStarted = true;
    auto opened = d->m_opened.get_future();
    d->m_thread = std::jthread([this] { d->run(); });
    return opened.get();
}

quint64 Writer::append(eval::ReplyRecord record)
{
    quint64 number = 0;
    {
        const std::scoped_lock lock(d->m_mutex);
        number = ++d->m_lastNumber;
        if (d->isWritable()) {
            d->m_queue.push_back({ number, std::move(record) });
            ++d->m_unwritten;
            ++d->m_uncommitted;
            d->wakeLater();
        }
    }
    if (!d->isWritable())
        d->notify(readOnlyError());
    return number;
}

void Writer::onCommitted(QObject *context, Committed fn)
{
    const quint64 relay = Relay::make(context, d->m_relays);
    const std::scoped_lock lock(d->m_subscriberMutex);
    d->m_subscribers.emplace_back(relay, std::make_shared<Committed>(std::move(fn)));
}

void Writer::retry()
{
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_suspended = false;
    }
    d->m_wake.notify_one();
}

void Writer::updateRun(qint64 run, const eval::RunChange &change)
{
    if (!d->isWritable())
        return;
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_queue.push_back({ 0, RunUpdate{ run, change } });
        ++d->m_unwritten;
    }
    d->m_wake.notify_one();
}

Result<void> Writer::storeRecords()
{
    std::unique_lock lock(d->m_mutex);
    if (d->m_unwritten == 0)
        return {};
    d->m_suspended = false;
    d->m_wake.notify_one();
    d->m_space.wait(lock, [this] { return d->isSettled(); });
    return d->m_suspended ? Result<void>(*d->m_problem) : Result<void>();
}

qint64 Writer::uncommitted() const
{
    const std::scoped_lock lock(d->m_mutex);
    return d->m_uncommitted;
}

Unstored Writer::unstored() const
{
    const std::scoped_lock lock(d->m_mutex);
    Unstored unstored;
    if (!d->m_suspended)
        return unstored;
    for (const auto *entries : { &d->m_pending, &d->m_queue }) {
        for (const LogEntry &entry : *entries) {
            if (const auto *record = std::get_if<eval::ReplyRecord>(&entry.work))
                unstored.replies.push_back(*record);
            else if (const auto *update = std::get_if<RunUpdate>(&entry.work); !update->change.servers.isEmpty())
                unstored.servers[update->run] << update->change.servers;
        }
    }
    return unstored;
}

void Writer::dropUnstored()
{
    const std::scoped_lock lock(d->m_mutex);
    if (!d->m_suspended)
        return;
    d->m_pending.clear();
    d->m_queue.clear();
    d->m_unwritten = 0;
    d->m_uncommitted = 0;
    d->m_suspended = false;
}

namespace {

/// Calls back the context of post() and postSteps(), from the writer's thread.
Finished finishedIn(const std::shared_ptr<Relay::Register> &relays, QObject *context, Writer::Done done)
{
    const quint64 relay = Relay::make(context, relays);
    return [relays, relay, done = std::move(done)](const Result<void> &result) { relays->deliverLast(relay, [done, result] { done(result); }); };
}

} // namespace

void Writer::post(Write write, QObject *context, Done done)
{
    Job job{ std::move(write), finishedIn(d->m_relays, context, std::move(done)) };
    if (!d->isWritable()) {
        job.finished(readOnlyError());
        return;
    }
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_jobs.push_back(std::move(job));
    }
    d->m_wake.notify_one();
}

void Writer::postSteps(Step step, QObject *context, Done done)
{
    StepJob job{ std::move(step), finishedIn(d->m_relays, context, std::move(done)), {} };
    if (!d->isWritable()) {
        job.finished(readOnlyError());
        return;
    }
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_steps.push_back(std::move(job));
    }
    d->m_wake.notify_one();
}

void Writer::postSteps(Step step)
{
    if (!d->isWritable())
        return;
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_steps.push_back({ std::move(step), {}, {} });
    }
    d->m_wake.notify_one();
}

Result<void> Writer::run(const Write &write)
{
    Q_ASSERT(std::this_thread::get_id() != d->m_thread.get_id());
    if (!d->isWritable())
        return readOnlyError();
    const auto promise = std::make_shared<std::promise<Result<void>>>();
    auto answer = promise->get_future();
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_jobs.push_back({ write, [promise](Result<void> result) { promise->set_value(std::move(result)); } });
    }
    d->m_wake.notify_one();
    return answer.get();
}

Result<void> Writer::runSteps(const Step &step)
{
    Q_ASSERT(std::this_thread::get_id() != d->m_thread.get_id());
    if (!d->isWritable())
        return readOnlyError();
    const auto promise = std::make_shared<std::promise<Result<void>>>();
    auto answer = promise->get_future();
    {
        const std::scoped_lock lock(d->m_mutex);
        d->m_steps.push_back({ step, [promise](Result<void> result) { promise->set_value(std::move(result)); }, {} });
    }
    d->m_wake.notify_one();
    return answer.get();
}

Result<void> Writer::queueBulk(const std::shared_ptr<Result<void>> &owner, Write write)
{
    if (!d->isWritable())
        return readOnlyError();
    std::unique_lock lock(d->m_mutex);
    d->m_space.wait(lock, [this] { return d->m_bulk < bulkQueue || d->m_stopping; });
    if (d->m_stopping)
        return closingError();
    if (!*owner)
        return *owner;
    ++d->m_bulk;
    const auto step = [write = std::move(write)](QSqlDatabase &db) { return write(db).transform([] { return true; }); };
    d->m_steps.push_back({ step, {}, owner });
    lock.unlock();
    d->m_wake.notify_one();
    return {};
}

void Writer::drainBulk()
{
    std::unique_lock lock(d->m_mutex);
    d->m_space.wait(lock, [this] { return d->m_bulk == 0; });
}

} // namespace gavel::store

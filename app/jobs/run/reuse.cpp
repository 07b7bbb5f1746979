// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/reuse.h"

#include "eval/retry.h"
#include "store/project.h"
#include "store/storedreplies.h"

#include <QHash>

namespace gavel::jobs {

namespace {

constexpr int reusedPageRows = 128;

/// Copies the replies for one reuse, in a worker.
class ReplyTransfer
{
public:
    ReplyTransfer(store::RunStore &runs, Reuse::Target target, std::vector<eval::JudgeClient::Digest> digests)
        : m_runs(runs)
        , m_target(std::move(target))
        , m_digests(std::move(digests))
    {
    }

    Result<qint64> run(const store::ReaderSource &source, const ServerIdentity &identity)
    {
        const auto replies = source.openReplies();
        if (!replies)
            return replies.error();
        const auto known = (*replies)->reusable(m_target.info.versionHash, m_target.info.model, identity);
        if (!known || known->isEmpty())
            return known.transform([](const auto &) { return qint64(0); });
        const auto reader = source.openReader(m_target.info.id);
        if (!reader)
            return reader.error();
        for (qint64 pos = 0;;) {
            const auto items = (*reader)->items(pos, reusedPageRows);
            if (!items || items->empty())
                return items.transform([this](const auto &) { return m_taken; });
            if (const auto taken = takePage(**replies, *known, *items, pos); !taken)
                return taken.error();
            pos += static_cast<qint64>(items->size());
        }
    }

private:
    Result<void> takePage(const store::StoredReplies &replies, const QHash<QByteArray, qint64> &known, const std::vector<data::Item> &items,
                          qint64 firstPos)
    {
        std::vector<eval::ReplyRecord> records;
        for (size_t i = 0; i < items.size(); ++i) {
            const qint64 pos = firstPos + static_cast<qint64>(i);
            for (int repeat = 0; repeat < m_target.ledger.repeats(); ++repeat) {
                for (int part = 0; part < m_target.ledger.parts(); ++part) {
                    if (!m_target.ledger.needs(pos, repeat, part))
                        continue;
                    const auto found = known.constFind(m_digests.at(static_cast<size_t>(part))(m_target.renderer.request(items[i], part, repeat)));
                    if (found == known.cend())
                        continue;
                    auto record = replies.reply(*found);
                    if (!record)
                        return record.error();
                    record->run = m_target.info.id;
                    record->pos = pos;
                    record->repeat = repeat;
                    record->part = m_target.ledger.partNames().at(part);
                    record->serverNo = m_target.serverNo;
                    records.push_back(std::move(*record));
                }
            }
        }
        m_taken += static_cast<qint64>(records.size());
        return records.empty() ? Result<void>() : m_runs.appendReplies(records);
    }

    store::RunStore &m_runs;
    Reuse::Target m_target;
    std::vector<eval::JudgeClient::Digest> m_digests; ///< by part
    qint64 m_taken = 0;
};

} // namespace

Reuse::Reuse(store::Project &project, eval::JudgeClient &client, Target target, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_client(client)
    , m_target(std::move(target))
{
}

void Reuse::start()
{
    m_identified = ScopedCall(m_client.identify(this, [this](const Result<ServerIdentity> &identity) {
        if (identity)
            look(*identity);
        else if (eval::isOutage(identity.error()))
            wait(identity.error());
        else
            emit finished(identity.error());
    }));
}

void Reuse::wait(const Error &error)
{
    m_outage = error;
    if (!m_outageBegan.isValid())
        m_outageBegan.start();
    m_reachable = ScopedCall(m_client.whenReachable(this, [this](const Result<void> &reached) {
        if (!reached)
            return;
        m_outage.reset();
        emit outageChanged();
        start();
    }));
    emit outageChanged();
}

std::optional<eval::RunWait> Reuse::waiting() const
{
    if (!m_outage)
        return {};
    return eval::RunWait{ *m_outage, std::chrono::milliseconds(m_outageBegan.elapsed()), {} };
}

void Reuse::look(const ServerIdentity &identity)
{
    const auto known = store::identitiesOf(m_target.info).byServerNo().value(m_target.serverNo);
    if (known && !isSameModel(*known, identity)) {
        emit finished(qint64(0)); // only the server can tell whether it may answer this run
        return;
    }
    std::vector<eval::JudgeClient::Digest> digests;
    for (const auto &prefix : m_target.renderer.prefixes())
        digests.push_back(m_client.digest(prefix));
    const ReplyTransfer transfer(m_project.runs(), m_target, std::move(digests));
    m_read = ScopedCall(m_project.read(
        this, [transfer, identity](const store::ReaderSource &source, const Stop &) { return ReplyTransfer(transfer).run(source, identity); },
        [this](const Result<qint64> &taken) { emit finished(taken); }));
}

} // namespace gavel::jobs

#include "moc_reuse.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/reuse.h"

#include "store/runs.h"

namespace gavel::jobs {

namespace {
constexpr int reusedPageRows = 128;
}

Reuse::Reuse(store::RunStore &runs, eval::JudgeClient &client, Target target, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_client(client)
    , m_target(target)
{
}

void Reuse::start()
{
    m_client.identify(this, [this](const Result<ServerIdentity> &identity) { look(identity); });
}

void Reuse::look(const Result<ServerIdentity> &identity)
{
    if (!identity) {
        emit finished(identity.error());
        return;
    }
    auto replies = m_runs.reusable(m_target.info.versionHash, m_target.info.model, *identity);
    if (!replies) {
        emit finished(replies.error());
        return;
    }
    m_replies = std::move(*replies);
    nextPage();
}

void Reuse::nextPage()
{
    const auto items
        = m_replies.isEmpty() ? Result<std::vector<data::Item>>(std::vector<data::Item>()) : m_target.reader.items(m_pos, reusedPageRows);
    if (!items || items->empty()) {
        emit finished(items ? Result<qint64>(m_taken) : Result<qint64>(items.error()));
        return;
    }
    const auto taken = takePage(*items, m_pos);
    if (!taken) {
        emit finished(taken.error());
        return;
    }
    m_pos += static_cast<qint64>(items->size());
    QMetaObject::invokeMethod(this, &Reuse::nextPage, Qt::QueuedConnection);
}

Result<void> Reuse::takePage(const std::vector<data::Item> &items, qint64 firstPos)
{
    std::vector<eval::ReplyRecord> records;
    for (size_t i = 0; i < items.size(); ++i) {
        const qint64 pos = firstPos + static_cast<qint64>(i);
        for (int repeat = 0; repeat < m_target.ledger.repeats(); ++repeat) {
            for (int part = 0; part < m_target.ledger.parts(); ++part) {
                if (!m_target.ledger.needs(pos, repeat, part))
                    continue;
                const auto found = m_replies.constFind(m_client.bodyDigest(m_target.renderer.request(items[i], part, repeat)));
                if (found == m_replies.cend())
                    continue;
                auto record = m_runs.reply(*found);
                if (!record)
                    return record.error();
                record->run = m_target.info.id;
                record->pos = pos;
                record->repeat = repeat;
                record->part = m_target.ledger.partNames().at(part);
                records.push_back(std::move(*record));
            }
        }
    }
    m_taken += static_cast<qint64>(records.size());
    return records.empty() ? Result<void>() : m_runs.appendReplies(records);
}

} // namespace gavel::jobs

#include "moc_reuse.cpp"

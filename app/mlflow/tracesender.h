// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/attempts.h"
#include "mlflow/client.h"
#include "mlflow/rowtraces.h"

#include <QObject>

#include <vector>

namespace gavel::mlflow {

/// Sends the rows of a run as traces, in batches: several trace requests at a
/// time, then the batch's spans in one. Reads a few rows a turn of the event loop.
class TraceSender : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        TraceContext context;
        RowTexts texts;
        qint64 rows = 0;
        qint64 firstPos = 0;
        qint64 sentBefore = 0; ///< traces of the rows before firstPos
        bool spans = true;
        int concurrency = 8;
        Attempts attempts;
    };

    static constexpr std::size_t batchTraces = 200;
    static constexpr qsizetype batchCharacters = 2'000'000;

    /// `client` and `reader` must outlive the sender.
    TraceSender(Plan plan, Client &client, const eval::RunReader &reader, QObject *parent = nullptr);
    ~TraceSender() override;

    void start();
    /// No signal follows.
    void stop();

    qint64 tracesSent() const { return m_plan.sentBefore + m_sent; }

signals:
    void traceSent();
    /// Everything of the rows before `pos` is there.
    void batchDone(qint64 pos);
    /// The server takes no spans in OTLP JSON; the rest goes without.
    void spansRefused(const gavel::Error &error);
    void finished(const gavel::Result<void> &result);

private:
    void readSoon();
    void readSlice();
    bool readRow();
    bool isBatchFull() const;
    void pump();
    void sendTrace(std::size_t index, int attempt);
    void sendSpans(int attempt);
    void endBatch();
    void finish(const Result<void> &result);
    void keep(const Call &call);

    Plan m_plan;
    Client &m_client;
    const eval::RunReader &m_reader;
    std::vector<RowTrace> m_batch;
    std::vector<Call> m_calls; ///< under way
    qsizetype m_characters = 0;
    std::size_t m_next = 0; ///< in m_batch
    int m_open = 0;
    qint64 m_pos = 0;
    qint64 m_sent = 0;
    bool m_running = false;
};

} // namespace gavel::mlflow

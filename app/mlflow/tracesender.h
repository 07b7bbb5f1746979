// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/attempts.h"
#include "mlflow/client.h"
#include "mlflow/rowtraces.h"
#include "mlflow/runsource.h"

#include <QObject>

#include <set>
#include <vector>

namespace gavel::mlflow {

/// Rows of which something was not taken, for a person to read.
struct LeftOutRows
{
    static constexpr qsizetype mostIds = 1000;

    qint64 count = 0;
    QStringList ids; ///< the first ones
    Error reason; ///< of the first one

    void add(const QString &id, const Error &error);
};

/// Sends the rows of a run as traces, in batches: several trace requests at a time, then the
/// batch's spans in one request. Batches are read in a worker. A row that the server does not take
/// is left out; the others follow.
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
        std::vector<qint64> again; ///< rows before firstPos that were left out; they are sent first
        qint64 sentBefore = 0; ///< number of traces of the rows before firstPos
        bool spans = true;
        int concurrency = 8;
        Attempts attempts;
    };

    static constexpr std::size_t batchTraces = 200;
    static constexpr qsizetype batchCharacters = 2'000'000;

    /// `client` and `source` must outlive the sender.
    TraceSender(Plan plan, Client &client, RunSource &source, QObject *parent = nullptr);
    ~TraceSender() override;

    void start();
    /// No signal is emitted afterwards.
    void stop();

    qint64 tracesSent() const { return m_plan.sentBefore + m_sent + m_sentOfBatch; } ///< taken by the server
    bool hasTakenAny() const { return tracesSent() > 0; }
    const std::set<qint64> &leftOut() const { return m_leftOut; } ///< positions before that of batchDone()
    const LeftOutRows &leftOutRows() const { return m_rows; }
    const LeftOutRows &withoutTexts() const { return m_withoutTexts; } ///< whose span was not taken
    qint64 changedRows() const { return m_changed; } ///< with characters that no database takes, which were replaced

signals:
    void traceSent();
    /// All rows before `pos` have been sent, but those left out.
    void batchDone(qint64 pos);
    /// The server does not accept spans in OTLP JSON; the rest is sent without them.
    void spansRefused(const gavel::Error &error);
    void finished(const gavel::Result<void> &result);

private:
    void readBatch();
    void pump();
    void sendTrace(std::size_t index, int attempt);
    void answered(std::size_t index, int attempt, const Result<void> &result);
    void leaveOut(std::size_t index, const Error &error);
    void askWhetherItLives(const Error &error);
    void startSpans();
    void sendSpans(int attempt);
    void spansAnswered(int attempt, const Result<void> &result);
    void refuseSpans(const Error &error);
    void endBatch();
    void finish(const Result<void> &result);
    void keep(const Call &call);

    Plan m_plan;
    Client &m_client;
    RunSource &m_source;
    std::vector<RowTrace> m_batch;
    std::set<std::size_t> m_refused; ///< indices in m_batch
    std::vector<std::vector<std::size_t>> m_spans; ///< indices in m_batch; one request each, the last one is next
    std::vector<Call> m_calls; ///< not answered yet
    std::set<qint64> m_leftOut;
    LeftOutRows m_rows;
    LeftOutRows m_withoutTexts;
    std::size_t m_again = 0; ///< index in m_plan.again after the batch
    std::size_t m_next = 0; ///< index in m_batch
    int m_open = 0;
    int m_inARow = 0; ///< traces that were not taken since the last one that was
    bool m_asking = false; ///< whether the server lives
    bool m_spansTaken = false;
    qint64 m_pos = 0; ///< position after the batch
    qint64 m_sent = 0; ///< of the rows before the batch, without those left out
    qint64 m_sentOfBatch = 0;
    qint64 m_changed = 0;
    bool m_running = false;
};

} // namespace gavel::mlflow

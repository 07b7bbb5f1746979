// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/attempts.h"
#include "mlflow/client.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace gavel::mlflow {

/// Logs metrics and params of a run. The server takes a batch as a whole or not at all, so a refused
/// batch is halved until what it does not take is found; that is left out. What the run has already
/// is not sent again.
class ItemSender : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QString runId;
        QList<Metric> metrics;
        QList<KeyValue> params;
        Attempts attempts;
    };

    /// `client` must outlive the sender.
    ItemSender(Plan plan, Client &client, QObject *parent = nullptr);
    ~ItemSender() override;

    void start();
    /// No signal is emitted afterwards.
    void stop();

    const QStringList &leftOut() const { return m_leftOut; } ///< keys
    const QStringList &shortened() const { return m_shortened; } ///< keys of params
    const Error &reason() const { return m_reason; } ///< why the first of them was

signals:
    /// An error: nothing can be sent; NotFound if the run is gone. Sent again, it goes on.
    void finished(const gavel::Result<void> &result);

private:
    void readBack();
    void removeWhatIsThere(const Run &run);
    void send();
    void sent(const Result<void> &result);
    void failed(const Error &error);
    void split();
    bool shorten();
    void finish(const Result<void> &result);

    Plan m_plan;
    Client &m_client;
    QList<Batch> m_rest; ///< the last one is next
    QStringList m_leftOut;
    QStringList m_shortened;
    Error m_reason;
    int m_attempt = 1;
    bool m_running = false;
    QTimer m_backoff;
    ScopedCall m_call;
};

} // namespace gavel::mlflow

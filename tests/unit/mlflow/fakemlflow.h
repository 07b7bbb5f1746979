// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakeserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <functional>
#include <optional>

namespace gavel::test {

/// As much of a tracking server as a push needs: it keeps what it is sent, appends
/// metrics, refuses changed params, and merges traces and assessments by their ids.
class FakeMlflow
{
public:
    struct FakeRun
    {
        QString id;
        QString status = QStringLiteral("RUNNING");
        QString stage = QStringLiteral("active"); ///< of its life
        QMap<QString, QString> tags;
        QMap<QString, QString> params;
        QJsonArray metrics; ///< all that were ever logged
        QJsonArray datasets;
        QMap<QString, QByteArray> artifacts;
    };
    struct FakeTrace
    {
        QJsonObject info;
        QMap<QString, QJsonObject> assessments; ///< by id
        QMap<QString, QJsonObject> spans; ///< by id
        int starts = 0;
    };
    /// One fault: for the requests whose "VERB path" begins with `target`.
    struct Fault
    {
        QByteArray target;
        FakeAction action;
        int times = 1;
        int skip = 0; ///< this many pass first
        bool applied = false; ///< the server did its work, only the answer goes wrong
    };

    FakeMlflow();

    FakeServer server;
    QMap<QString, QJsonObject> experiments; ///< by name
    QMap<QString, FakeRun> runs;
    QMap<QString, FakeTrace> traces;
    QList<Fault> faults;
    QByteArray prefix; ///< of all paths
    QString artifactRoot = QStringLiteral("mlflow-artifacts:/");
    std::optional<FakeAction> spansAnswer; ///< instead of taking spans
    int spanRequests = 0;
    /// What is refused for ever, by the body of a log-batch, a trace or spans.
    std::function<bool(const QJsonObject &body)> refuses;
    FakeAction refusal = FakeAction::text("refused", "text/plain", 400);
    std::chrono::milliseconds traceDelay{ 0 };

    static FakeAction error(int status, const QByteArray &code, const QByteArray &message);
    QJsonObject &addExperiment(const QString &name, const QString &stage = QStringLiteral("active"));

private:
    FakeAction answer(const FakeRequest &request);
    FakeAction handle(const FakeRequest &request);
    bool isRefused(const FakeRequest &request) const;
    FakeAction handleRun(const QByteArray &call, const FakeRequest &request, const QJsonObject &body);
    FakeAction logBatch(FakeRun &run, const QJsonObject &body);
    FakeAction startTrace(const QJsonObject &body);
    FakeAction takeSpans(const FakeRequest &request, const QJsonObject &body);
    QJsonObject runJson(const FakeRun &run) const;
};

} // namespace gavel::test

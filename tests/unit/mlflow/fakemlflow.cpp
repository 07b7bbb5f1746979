// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemlflow.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace gavel::test {

namespace {

FakeAction ok(const QJsonObject &json = {})
{
    return FakeAction::json(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonArray pairsOf(const QMap<QString, QString> &map)
{
    QJsonArray array;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        array.append(QJsonObject{ { QStringLiteral("key"), it.key() }, { QStringLiteral("value"), it.value() } });
    return array;
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

} // namespace

FakeMlflow::FakeMlflow()
{
    server.scriptDefault({ FakeAction::call([this](const FakeRequest &request) { return answer(request); }) });
}

FakeAction FakeMlflow::error(int status, const QByteArray &code, const QByteArray &message)
{
    return FakeAction::json(R"({"error_code":")" + code + R"(","message":")" + message + "\"}", status);
}

QJsonObject &FakeMlflow::addExperiment(const QString &name, const QString &stage)
{
    return experiments[name] = { { QStringLiteral("experiment_id"), QString::number(experiments.size() + 1) },
                                 { QStringLiteral("name"), name },
                                 { QStringLiteral("lifecycle_stage"), stage } };
}

FakeAction FakeMlflow::answer(const FakeRequest &asked)
{
    FakeRequest request = asked;
    if (request.target.startsWith(prefix))
        request.target.remove(0, prefix.size());
    const QByteArray target = request.method + ' ' + request.path();
    for (Fault &fault : faults) {
        if (fault.times == 0 || !target.startsWith(fault.target))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        --fault.times;
        if (fault.applied)
            handle(request);
        return fault.action;
    }
    if (isRefused(request))
        return refusal;
    return handle(request);
}

bool FakeMlflow::isRefused(const FakeRequest &request) const
{
    const QByteArray path = request.path();
    const bool isContent = path.endsWith("/log-batch") || path.endsWith("/traces");
    return refuses && isContent && refuses(QJsonDocument::fromJson(request.body).object());
}

FakeAction FakeMlflow::handle(const FakeRequest &request)
{
    const QByteArray path = request.path();
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QUrlQuery query(QUrl::fromEncoded(request.target));
    if (path == "/api/2.0/mlflow/experiments/get-by-name") {
        const QString name = query.queryItemValue(QStringLiteral("experiment_name"), QUrl::FullyDecoded);
        if (!experiments.contains(name))
            return error(404, "RESOURCE_DOES_NOT_EXIST", "no such experiment");
        return ok({ { QStringLiteral("experiment"), experiments.value(name) } });
    }
    if (path == "/api/2.0/mlflow/experiments/create") {
        const QString name = textOf(body, "name");
        if (experiments.contains(name))
            return error(400, "RESOURCE_ALREADY_EXISTS", "there is one");
        return ok({ { QStringLiteral("experiment_id"), addExperiment(name).value(QLatin1StringView("experiment_id")) } });
    }
    if (path.startsWith("/api/2.0/mlflow/runs/"))
        return handleRun(path.mid(21), request, body);
    if (path.startsWith("/api/2.0/mlflow-artifacts/artifacts/") && request.method == "PUT") {
        const QStringList parts = QString::fromUtf8(path.mid(36)).split(u'/');
        runs[parts.value(1)].artifacts[parts.mid(3).join(u'/')] = request.body;
        return ok();
    }
    if (path == "/ajax-api/2.0/mlflow/upload-artifact") {
        runs[query.queryItemValue(QStringLiteral("run_uuid"))].artifacts[query.queryItemValue(QStringLiteral("path"))] = request.body;
        return ok();
    }
    if (path == "/api/3.0/mlflow/traces" && request.method == "POST")
        return startTrace(body);
    if (path == "/v1/traces")
        return takeSpans(request, body);
    return error(404, "ENDPOINT_NOT_FOUND", "no such call");
}

QJsonObject FakeMlflow::runJson(const FakeRun &run) const
{
    QMap<QString, QJsonObject> latest;
    for (const auto &metric : run.metrics)
        latest[metric[QLatin1StringView("key")].toString()] = metric.toObject();
    QJsonArray metrics;
    for (const QJsonObject &metric : std::as_const(latest))
        metrics.append(metric);
    const QJsonObject info{ { QStringLiteral("run_id"), run.id },
                            { QStringLiteral("experiment_id"), QStringLiteral("1") },
                            { QStringLiteral("status"), run.status },
                            { QStringLiteral("lifecycle_stage"), run.stage },
                            { QStringLiteral("artifact_uri"), artifactRoot + QStringLiteral("1/") + run.id + QStringLiteral("/artifacts") } };
    const QJsonObject data{ { QStringLiteral("metrics"), metrics },
                            { QStringLiteral("params"), pairsOf(run.params) },
                            { QStringLiteral("tags"), pairsOf(run.tags) } };
    return { { QStringLiteral("info"), info },
             { QStringLiteral("data"), data },
             { QStringLiteral("inputs"), QJsonObject{ { QStringLiteral("dataset_inputs"), run.datasets } } } };
}

FakeAction FakeMlflow::handleRun(const QByteArray &call, const FakeRequest &request, const QJsonObject &body)
{
    if (call == "create") {
        FakeRun run;
        run.id = QStringLiteral("run%1").arg(runs.size() + 1);
        const QJsonArray tags = body.value(QLatin1StringView("tags")).toArray();
        for (const auto &tag : tags)
            run.tags[tag[QLatin1StringView("key")].toString()] = tag[QLatin1StringView("value")].toString();
        runs[run.id] = run;
        return ok({ { QStringLiteral("run"), runJson(run) } });
    }
    if (call == "search") {
        QJsonArray found;
        for (const FakeRun &run : std::as_const(runs)) {
            if (textOf(body, "filter") == QStringLiteral("tags.`gavel.push` = '%1'").arg(run.tags.value(QStringLiteral("gavel.push"))))
                found.append(runJson(run));
        }
        return ok({ { QStringLiteral("runs"), found } });
    }
    const QString id = call == "get" ? QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(QStringLiteral("run_id")) : textOf(body, "run_id");
    if (!runs.contains(id))
        return error(404, "RESOURCE_DOES_NOT_EXIST", "no such run");
    FakeRun &run = runs[id];
    if (call == "get")
        return ok({ { QStringLiteral("run"), runJson(run) } });
    if (call == "log-batch")
        return logBatch(run, body);
    if (call == "log-inputs") {
        for (const auto &dataset : body.value(QLatin1StringView("datasets")).toArray())
            run.datasets.append(dataset);
        return ok();
    }
    if (call == "set-tag") {
        run.tags[textOf(body, "key")] = textOf(body, "value");
        return ok();
    }
    if (call == "update") {
        run.status = textOf(body, "status");
        return ok();
    }
    return error(404, "ENDPOINT_NOT_FOUND", "no such call");
}

FakeAction FakeMlflow::logBatch(FakeRun &run, const QJsonObject &body)
{
    const QJsonArray metrics = body.value(QLatin1StringView("metrics")).toArray();
    const QJsonArray params = body.value(QLatin1StringView("params")).toArray();
    if (metrics.size() > 1000 || params.size() > 100)
        return error(400, "INVALID_PARAMETER_VALUE", "too many");
    for (const auto &metric : metrics)
        run.metrics.append(metric);
    for (const auto &param : params) {
        const QString key = param[QLatin1StringView("key")].toString();
        const QString value = param[QLatin1StringView("value")].toString();
        if (run.params.value(key, value) != value)
            return error(400, "INVALID_PARAMETER_VALUE", "params do not change");
        run.params[key] = value;
    }
    return ok();
}

FakeAction FakeMlflow::startTrace(const QJsonObject &body)
{
    const QJsonObject info = body.value(QLatin1StringView("trace"))[QLatin1StringView("trace_info")].toObject();
    FakeTrace &trace = traces[textOf(info, "trace_id")];
    trace.info = info;
    ++trace.starts;
    const QJsonArray assessments = info.value(QLatin1StringView("assessments")).toArray();
    for (const auto &assessment : assessments) {
        const QString id = assessment[QLatin1StringView("assessment_id")].toString();
        trace.assessments[id.isEmpty() ? QStringLiteral("made-%1").arg(trace.assessments.size()) : id] = assessment.toObject();
    }
    return ok({ { QStringLiteral("trace"), body.value(QLatin1StringView("trace")) } }).after(traceDelay);
}

FakeAction FakeMlflow::takeSpans(const FakeRequest &request, const QJsonObject &body)
{
    ++spanRequests;
    if (spansAnswer)
        return *spansAnswer;
    if (request.header("x-mlflow-experiment-id").isEmpty() || request.header("content-type") != "application/json")
        return FakeAction::json(R"({"detail":"Invalid Content-Type"})", 400);
    const QJsonArray spans
        = body.value(QLatin1StringView("resourceSpans"))[0][QLatin1StringView("scopeSpans")][0][QLatin1StringView("spans")].toArray();
    for (const auto &span : spans) {
        const QString traceId = QStringLiteral("tr-") + span[QLatin1StringView("traceId")].toString();
        traces[traceId].spans[span[QLatin1StringView("spanId")].toString()] = span.toObject();
    }
    return FakeAction::text({}, QByteArrayLiteral("application/json"));
}

} // namespace gavel::test

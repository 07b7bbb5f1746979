// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/limits.h"
#include "mlflow/wire.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace gavel;
using namespace gavel::mlflow;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

Assessment feedback(const QJsonValue &value)
{
    Assessment made;
    made.name = QStringLiteral("quality");
    made.sourceId = QStringLiteral("judge-model");
    made.value = value;
    return made;
}

QJsonObject onlyAssessment(const Assessment &assessment)
{
    Trace trace;
    trace.id = QStringLiteral("tr-1");
    trace.assessments = { assessment };
    return startTraceBody(trace)[QLatin1StringView("trace")][QLatin1StringView("trace_info")][QLatin1StringView("assessments")][0].toObject();
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void experiments()
    {
        QCOMPARE(compact(createExperimentBody(QStringLiteral("evals"))),
                 QByteArray(R"({"name":"evals","tags":[{"key":"mlflow.experimentKind","value":"genai_development"}]})"));
        QCOMPARE(*experimentIdFromReply(R"({"experiment_id":"7"})"), QStringLiteral("7"));
        QCOMPARE(experimentIdFromReply("{}").error().kind, Error::Kind::BadReply);
        const auto found = experimentFromReply(
            R"({"experiment":{"experiment_id":"7","name":"evals","artifact_location":"mlflow-artifacts:/7","lifecycle_stage":"active","tags":[]}})");
        QVERIFY(found);
        QCOMPARE(found->id, QStringLiteral("7"));
        QCOMPARE(found->artifactLocation, QStringLiteral("mlflow-artifacts:/7"));
        QVERIFY(!found->deleted);
        QVERIFY(experimentFromReply(R"({"experiment":{"experiment_id":"7","lifecycle_stage":"deleted"}})")->deleted);
        QVERIFY(!experimentFromReply("<html>"));
    }

    void runs()
    {
        const QJsonObject body = createRunBody(
            { QStringLiteral("7"), QStringLiteral("v7"), QStringLiteral("me"), 1764000000123, { { QStringLiteral("k"), QStringLiteral("v") } } });
        QCOMPARE(body, parsed(R"({"experiment_id":"7","run_name":"v7","user_id":"me","start_time":1764000000123,"tags":[{"key":"k","value":"v"}]})"));
        QVERIFY(compact(body).contains("1764000000123"));
        QCOMPARE(updateRunBody(QStringLiteral("r"), QStringLiteral("FINISHED"), 5), parsed(R"({"run_id":"r","status":"FINISHED","end_time":5})"));
        QCOMPARE(searchRunsBody(QStringLiteral("7"), QStringLiteral("f"), 10)[QLatin1StringView("max_results")].toInt(), 10);

        const auto run = runFromReply(R"({"run":{"info":{"run_id":"r","run_name":"n","experiment_id":"7","status":"RUNNING",
            "artifact_uri":"mlflow-artifacts:/7/r/artifacts"},"data":{"metrics":[{"key":"m","value":0.5,"timestamp":"1764000000123","step":2},
            {"key":"nan","value":"NaN","timestamp":1,"step":0},{"key":"low","value":"-Infinity","timestamp":1,"step":0}],
            "params":[{"key":"p","value":"1"}],"tags":[{"key":"t","value":"2"}]},"inputs":{"dataset_inputs":[{}]}}})");
        QVERIFY(run);
        QCOMPARE(run->artifactUri, QStringLiteral("mlflow-artifacts:/7/r/artifacts"));
        QCOMPARE(run->metrics.first(), (Metric{ QStringLiteral("m"), 0.5, 1764000000123, 2 }));
        QVERIFY(std::isnan(run->metrics[1].value));
        QCOMPARE(run->metrics[2].value, -std::numeric_limits<double>::infinity());
        QCOMPARE(run->params.value(QStringLiteral("p")), QStringLiteral("1"));
        QCOMPARE(run->tags.value(QStringLiteral("t")), QStringLiteral("2"));
        QCOMPARE(run->datasetInputs, 1);
        QVERIFY(!runFromReply("{}"));
        QVERIFY(runsFromReply("{}")->isEmpty());
        QVERIFY(!runsFromReply("[]"));
        QCOMPARE(runsFromReply(R"({"runs":[{"info":{"run_id":"a"}},{"info":{"run_id":"b"}}]})")->size(), 2);
    }

    void logBatch()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        const QJsonObject body
            = logBatchBody(QStringLiteral("r"),
                           { { QStringLiteral("a"), 0.25, 9, 0 }, { QStringLiteral("b"), nan, 9, 1 }, { QStringLiteral("c"), -infinite, 9, 0 } },
                           { { QStringLiteral("p"), QString(7000, u'x') } }, { { QString(300, u'k'), QStringLiteral("v") } });
        const QJsonValue metrics = body[QLatin1StringView("metrics")];
        QCOMPARE(metrics[0].toObject(), parsed(R"({"key":"a","value":0.25,"timestamp":9,"step":0})"));
        QCOMPARE(metrics[1][QLatin1StringView("value")].toString(), QStringLiteral("NaN"));
        QCOMPARE(metrics[2][QLatin1StringView("value")].toString(), QStringLiteral("-Infinity"));
        QCOMPARE(body[QLatin1StringView("params")][0][QLatin1StringView("value")].toString().size(), 6000);
        QCOMPARE(body[QLatin1StringView("tags")][0][QLatin1StringView("key")].toString().size(), 250);
    }

    void batchesKeepTheLimits()
    {
        QList<Metric> metrics;
        for (int i = 0; i < 2300; ++i)
            metrics.append({ QString::number(i), double(i), 1, 0 });
        QList<KeyValue> params;
        for (int i = 0; i < 130; ++i)
            params.append({ QString::number(i), i < 120 ? QStringLiteral("v") : QString(6000, u'x') });
        const QList<Batch> batches = splitBatches(metrics, params, { { QStringLiteral("t"), QStringLiteral("v") } });
        QList<Metric> metricsBack;
        QList<KeyValue> paramsBack;
        int tags = 0;
        for (const Batch &batch : batches) {
            QVERIFY(batch.metrics.size() <= 1000);
            QVERIFY(batch.params.size() <= 100);
            QVERIFY(batch.metrics.size() + batch.params.size() + batch.tags.size() <= 1000);
            metricsBack.append(batch.metrics);
            paramsBack.append(batch.params);
            tags += int(batch.tags.size());
        }
        QCOMPARE(metricsBack, metrics);
        QCOMPARE(paramsBack, params);
        QCOMPARE(tags, 1);
        QVERIFY(splitBatches({}, {}, {}).isEmpty());
        // A hundred params of full length would be 600 KB as ASCII and 1.8 MB as Chinese.
        const QList<Batch> large = splitBatches({}, QList<KeyValue>(100, { QStringLiteral("k"), QString(6000, QChar(0x4e2d)) }), {});
        QVERIFY(large.size() >= 3);
        for (const Batch &batch : large)
            QVERIFY(compact(logBatchBody(QStringLiteral("r"), {}, batch.params, {})).size() < 1'000'000);
    }

    void logInputs()
    {
        DatasetInput dataset;
        dataset.name = QString(600, u'n');
        dataset.digest = QString(64, u'd');
        dataset.source = QStringLiteral("qa.csv");
        dataset.schema = { { QStringLiteral("a"), 1 } };
        const QJsonObject body = logInputsBody(QStringLiteral("r"), dataset);
        const QJsonValue input = body[QLatin1StringView("datasets")][0];
        QCOMPARE(input[QLatin1StringView("tags")][0].toObject(), parsed(R"({"key":"mlflow.data.context","value":"eval"})"));
        const QJsonValue described = input[QLatin1StringView("dataset")];
        QCOMPARE(described[QLatin1StringView("name")].toString().size(), 500);
        QCOMPARE(described[QLatin1StringView("digest")].toString().size(), 36);
        QCOMPARE(described[QLatin1StringView("schema")].toString(), QStringLiteral(R"({"a":1})"));
        QCOMPARE(described[QLatin1StringView("profile")].toString(), QStringLiteral("{}"));
    }

    void startTrace()
    {
        Trace trace;
        trace.id = QStringLiteral("tr-0af7651916cd43dd8448eb211c80319c");
        trace.experimentId = QStringLiteral("7");
        trace.requestMs = 1763632800000;
        trace.durationMs = 1050;
        trace.clientRequestId = QStringLiteral("row-1");
        trace.requestPreview = QString(3000, u'q');
        trace.responsePreview = QStringLiteral("a");
        trace.metadata = { { QStringLiteral("mlflow.sourceRun"), QStringLiteral("r") } };
        trace.tags = { { QStringLiteral("mlflow.traceName"), QStringLiteral("quality") } };
        const QJsonObject info = startTraceBody(trace)[QLatin1StringView("trace")][QLatin1StringView("trace_info")].toObject();
        QCOMPARE(info[QLatin1StringView("request_preview")].toString().size(), 1000);
        QJsonObject rest = info;
        rest.remove(QLatin1StringView("request_preview"));
        QCOMPARE(rest, parsed(R"({"trace_id":"tr-0af7651916cd43dd8448eb211c80319c",
            "trace_location":{"type":"MLFLOW_EXPERIMENT","mlflow_experiment":{"experiment_id":"7"}},
            "request_time":"2025-11-20T10:00:00.000Z","execution_duration":"1.050s","state":"OK","client_request_id":"row-1",
            "response_preview":"a","trace_metadata":{"mlflow.sourceRun":"r"},"tags":{"mlflow.traceName":"quality"}})"));
    }

    void assessments()
    {
        Assessment score = feedback(4.0);
        score.rationale = QStringLiteral("why");
        score.metadata = { { QStringLiteral("mlflow.assessment.sourceRunId"), QStringLiteral("r") } };
        QCOMPARE(onlyAssessment(score), parsed(R"({"assessment_name":"quality","trace_id":"tr-1",
            "source":{"source_type":"LLM_JUDGE","source_id":"judge-model"},"feedback":{"value":4},"rationale":"why",
            "metadata":{"mlflow.assessment.sourceRunId":"r"}})"));

        Assessment failed = feedback(QJsonValue());
        failed.errorCode = QStringLiteral("NO_REPLY");
        failed.errorMessage = QStringLiteral("Timeout");
        QCOMPARE(onlyAssessment(failed)[QLatin1StringView("feedback")].toObject(),
                 parsed(R"({"error":{"error_code":"NO_REPLY","error_message":"Timeout"}})"));

        Assessment person = feedback(QStringLiteral("pass"));
        person.source = Assessment::Source::Human;
        person.createdMs = 1763632800500;
        person.id = QStringLiteral("a-1");
        const QJsonObject human = onlyAssessment(person);
        QCOMPARE(human[QLatin1StringView("source")][QLatin1StringView("source_type")].toString(), QStringLiteral("HUMAN"));
        QCOMPARE(human[QLatin1StringView("create_time")].toString(), QStringLiteral("2025-11-20T10:00:00.500Z"));
        QCOMPARE(human[QLatin1StringView("assessment_id")].toString(), QStringLiteral("a-1"));

        Assessment expected = feedback(QStringLiteral("Paris"));
        expected.isExpectation = true;
        const QJsonObject expectation = onlyAssessment(expected);
        QVERIFY(!expectation.contains(QLatin1StringView("feedback")));
        QCOMPARE(expectation[QLatin1StringView("expectation")].toObject(), parsed(R"({"value":"Paris"})"));
    }

    void tracesBack()
    {
        const auto page = tracesFromReply(R"({"traces":[{"trace_id":"tr-1","client_request_id":"row-19",
            "trace_location":{"type":"MLFLOW_EXPERIMENT","mlflow_experiment":{"experiment_id":"1"}},"request_time":"2025-11-24T16:00:00.190Z",
            "execution_duration":"0.219s","state":"OK","trace_metadata":{"mlflow.sourceRun":"r"},"tags":{"gavel.row":"20"},
            "request_preview":"q","response_preview":"a","assessments":[
            {"assessment_id":"a-1","assessment_name":"quality","source":{"source_type":"HUMAN","source_id":"rater"},
             "create_time":"2025-11-24T16:08:20Z","feedback":{"value":4.0},"metadata":{"k":"v"},"valid":true},
            {"assessment_id":"a-2","assessment_name":"quality","source":{"source_type":"LLM_JUDGE","source_id":"m"},
             "feedback":{"error":{"error_code":"NO_REPLY","error_message":"Timeout"}}},
            {"assessment_id":"a-3","assessment_name":"expected_response","source":{"source_type":"CODE"},"expectation":{"value":"r"}}]}],
            "next_page_token":"more"})");
        QVERIFY(page);
        QCOMPARE(page->nextPageToken, QStringLiteral("more"));
        const Trace &trace = page->traces.first();
        QCOMPARE(trace.experimentId, QStringLiteral("1"));
        QCOMPARE(trace.requestMs, 1764000000190);
        QCOMPARE(trace.durationMs, 219);
        QVERIFY(trace.ok);
        QCOMPARE(trace.assessments.size(), 3);
        QCOMPARE(trace.assessments[0].source, Assessment::Source::Human);
        QCOMPARE(trace.assessments[0].value.toDouble(), 4.0);
        QCOMPARE(trace.assessments[0].createdMs, 1764000500000);
        QCOMPARE(trace.assessments[1].errorCode, QStringLiteral("NO_REPLY"));
        QVERIFY(trace.assessments[1].value.isNull());
        QVERIFY(trace.assessments[2].isExpectation);
        QVERIFY(tracesFromReply("{}")->traces.isEmpty());
        QVERIFY(!tracesFromReply("OK"));
    }

    void spansAsOtlp()
    {
        Span span;
        span.traceId = QStringLiteral("tr-0af7651916cd43dd8448eb211c80319c");
        span.spanId = QStringLiteral("00f067aa0ba902b7");
        span.name = QStringLiteral("quality");
        span.startMs = 1763632800000;
        span.endMs = 1763632800850;
        span.inputs = parsed(R"({"question":"q","tags":["a",1,true,null,0.5]})");
        span.outputs = QStringLiteral("answer");
        span.usage.promptTokens = 10;
        span.usage.completionTokens = 3;
        const QJsonValue scope = otlpBody({ span })[QLatin1StringView("resourceSpans")][0][QLatin1StringView("scopeSpans")][0];
        QCOMPARE(scope[QLatin1StringView("spans")][0].toObject(), parsed(R"({"traceId":"0af7651916cd43dd8448eb211c80319c",
            "spanId":"00f067aa0ba902b7","name":"quality","kind":1,"startTimeUnixNano":"1763632800000000000",
            "endTimeUnixNano":"1763632800850000000","status":{"code":1},"attributes":[
            {"key":"mlflow.spanType","value":{"stringValue":"EVALUATOR"}},
            {"key":"mlflow.spanInputs","value":{"kvlistValue":{"values":[{"key":"question","value":{"stringValue":"q"}},
              {"key":"tags","value":{"arrayValue":{"values":[{"stringValue":"a"},{"intValue":"1"},{"boolValue":true},{},{"doubleValue":0.5}]}}}]}}},
            {"key":"mlflow.spanOutputs","value":{"stringValue":"answer"}},
            {"key":"mlflow.chat.tokenUsage","value":{"kvlistValue":{"values":[{"key":"input_tokens","value":{"intValue":"10"}},
              {"key":"output_tokens","value":{"intValue":"3"}},{"key":"total_tokens","value":{"intValue":"13"}}]}}}]})"));
        span.ok = false;
        span.statusMessage = QStringLiteral("Timeout");
        QCOMPARE(otlpBody({ span })[QLatin1StringView("resourceSpans")][0][QLatin1StringView("scopeSpans")][0][QLatin1StringView("spans")][0]
                                   [QLatin1StringView("status")]
                                       .toObject(),
                 parsed(R"({"code":2,"message":"Timeout"})"));
        QVERIFY(tokenUsage({}).isEmpty());
    }

    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("inText");
        QTest::addColumn<QString>("inDetail");
        const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind, const char *text, const char *detail) {
            QTest::addRow("%s", name) << status << body << int(kind) << QString::fromLatin1(text) << QString::fromLatin1(detail);
        };
        using Kind = Error::Kind;
        row("error code", 400, R"({"error_code":"INVALID_PARAMETER_VALUE","message":"bad key"})", Kind::BadRequest, "bad key", "bad key");
        row("missing", 404, R"({"error_code":"RESOURCE_DOES_NOT_EXIST","message":"no run"})", Kind::NotFound, "", "no run");
        row("empty 404", 404, "", Kind::BadReply, "address", "");
        row("no sign-in", 401, "You are not authenticated.", Kind::Auth, "user name", "not authenticated");
        row("no permission", 403, "Permission denied", Kind::Auth, "permit", "Permission denied");
        row("foreign host", 403, "Invalid Host header - possible DNS rebinding attack detected", Kind::BadRequest, "--allowed-hosts", "Invalid Host");
        row("FastAPI text", 422, R"({"detail":"Invalid span"})", Kind::BadRequest, "Invalid span", "Invalid span");
        row("FastAPI list", 422, R"({"detail":[{"loc":["header"],"msg":"field required"}]})", Kind::BadRequest, "field required", "field required");
        row("too many", 429, R"({"error_code":"REQUEST_LIMIT_EXCEEDED","message":"slow"})", Kind::RateLimited, "fewer", "slow");
        row("internal", 500, R"({"error_code":"INTERNAL_ERROR","message":"boom"})", Kind::ServerError, "log", "boom");
        row("file store", 501, R"({"detail":"not supported by FileStore"})", Kind::BadRequest, "database", "FileStore");
        row("bad gateway", 502, "<html>502</html>", Kind::ServerError, "proxy", "502");
        row("starting", 503, "", Kind::ServerBusy, "moment", "");
        row("no artifacts", 503, "Endpoint disabled due to the mlflow server running with `--no-serve-artifacts`.", Kind::BadRequest,
            "--no-serve-artifacts", "disabled");
        row("too large", 413, "", Kind::TooLarge, "much", "");
        row("odd", 299, "what?", Kind::BadReply, "address", "what?");
        row("unknown 5xx", 520, "", Kind::ServerError, "log", "");
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, inText);
        QFETCH(QString, inDetail);
        const Error error = errorFromReply(status, body);
        QCOMPARE(int(error.kind), kind);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.text.isEmpty());
        QVERIFY2(error.text.contains(inText), qPrintable(error.text));
        QVERIFY2(error.detail.contains(inDetail), qPrintable(error.detail));
    }

    void longErrorsAreCut()
    {
        QVERIFY(errorFromReply(500, QByteArray(100'000, 'x')).detail.size() <= 500);
        QCOMPARE(errorCode(R"({"error_code":"X"})"), QStringLiteral("X"));
        QVERIFY(errorCode("text").isEmpty());
    }

    void artifactPaths_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("path");
        QTest::addRow("proxied") << QStringLiteral("mlflow-artifacts:/7/abc/artifacts") << QStringLiteral("7/abc/artifacts");
        QTest::addRow("with host") << QStringLiteral("mlflow-artifacts://host:5000/7/abc/artifacts/") << QStringLiteral("7/abc/artifacts");
        QTest::addRow("folder") << QStringLiteral("/data/mlruns/7/abc/artifacts") << QString();
        QTest::addRow("file") << QStringLiteral("file:///data/7/abc/artifacts") << QString();
        QTest::addRow("bucket") << QStringLiteral("s3://bucket/7/abc/artifacts") << QString();
    }
    void artifactPaths()
    {
        QFETCH(QString, uri);
        QFETCH(QString, path);
        QCOMPARE(proxiedArtifactPath(uri).value_or(QString()), path);
        QCOMPARE(proxiedArtifactPath(uri).has_value(), !path.isEmpty());
    }

    void loggedArtifactsAreMerged()
    {
        const QString mine = QStringLiteral("t.json");
        const QString fresh = QStringLiteral(R"([{"path":"t.json","type":"table"}])");
        QCOMPARE(mergeLoggedArtifacts({}, mine), fresh);
        QCOMPARE(mergeLoggedArtifacts(fresh, mine), fresh);
        QCOMPARE(mergeLoggedArtifacts(QStringLiteral(R"([{"path":"other.json","type":"table"}])"), mine),
                 QStringLiteral(R"([{"path":"other.json","type":"table"},{"path":"t.json","type":"table"}])"));
        QCOMPARE(mergeLoggedArtifacts(QStringLiteral("broken"), mine), fresh);
    }

    void names()
    {
        QCOMPARE(assessmentName(QStringLiteral(" v1.2 quality ")), QStringLiteral("v1_2 quality"));
        QCOMPARE(assessmentName(QString()), QStringLiteral("judge"));
        QCOMPARE(assessmentName(QString(300, u'x')).size(), 250);
        QCOMPARE(metricKey(QStringLiteral("a/share_sehr gut!")), QStringLiteral("a/share_sehr gut_"));
        QCOMPARE(metricKey(QStringLiteral("/a//../b:c")), QStringLiteral("a/__/b_c"));
        QCOMPARE(metricKey(QString(QChar(0xe9))), QString(QChar(0xe9)));
        QCOMPARE(metricKey(QStringLiteral("ясность/mean")), QStringLiteral("ясность/mean"));
        QCOMPARE(metricKey(QStringLiteral("x/")), QStringLiteral("x"));
        QCOMPARE(metricKey(QString()), QStringLiteral("_"));
        // A cut may leave a step up of a longer part.
        const QString longest(mlflow::maxKey - 3, u'a');
        QCOMPARE(metricKey(longest + QStringLiteral("/..b")), longest + QStringLiteral("/__"));
        // Half a character is none.
        const QString astral = QString::fromUcs4(U"ab\U0001F600");
        QCOMPARE(cut(astral, 3), QStringLiteral("ab"));
        QCOMPARE(cut(astral, 4), astral);
        QCOMPARE(cut(QString(), 0), QString());
    }

    void idsAreFixed()
    {
        static const QRegularExpression traceId(QStringLiteral("^tr-[0-9a-f]{32}$"));
        static const QRegularExpression spanId(QStringLiteral("^[0-9a-f]{16}$"));
        QVERIFY(traceId.match(traceIdFor(QStringLiteral("x"))).hasMatch());
        QVERIFY(spanId.match(spanIdFor(QStringLiteral("x"))).hasMatch());
        QVERIFY(assessmentIdFor(QStringLiteral("x")).size() <= 50);
        QCOMPARE(traceIdFor(QStringLiteral("x")), traceIdFor(QStringLiteral("x")));
        QVERIFY(traceIdFor(QStringLiteral("x")) != traceIdFor(QStringLiteral("y")));
    }
};

GAVEL_TEST(TestWire)
#include "tst_wire.moc"

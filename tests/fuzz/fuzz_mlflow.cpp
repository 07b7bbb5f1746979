// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "mlflow/wire.h"

using namespace gavel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Choice input(data, size);
    const QByteArray &body = input.rest();
    (void)mlflow::experimentIdFromReply(body);
    (void)mlflow::experimentFromReply(body);
    (void)mlflow::runFromReply(body);
    (void)mlflow::runsFromReply(body);
    (void)mlflow::tracesFromReply(body);
    (void)mlflow::errorCode(body);
    const Error error = mlflow::errorFromReply(400 + input.of(200), body);
    fuzz::insist(!error.text.isEmpty(), "an error says what to do");
    const QString text = QString::fromUtf8(body);
    const QString metric = mlflow::metricKey(text);
    fuzz::insist(!metric.isEmpty() && metric == mlflow::metricKey(metric), "a metric's name is settled");
    fuzz::insist(!mlflow::assessmentName(text).isEmpty(), "an assessment has a name");
    (void)mlflow::proxiedArtifactPath(text);
    (void)mlflow::mergeLoggedArtifacts(text, QStringLiteral("table.json"));
    return 0;
}

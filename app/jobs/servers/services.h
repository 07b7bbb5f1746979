// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "eval/judgeclient.h"
#include "mlflow/client.h"

#include <functional>
#include <memory>

namespace gavel::llm {
class Capabilities;
class Client;
} // namespace gavel::llm

namespace gavel::store {
class SecretStore;
}

namespace gavel::jobs {

/// What the jobs need from other layers, assembled and owned by main(). The factories keep the
/// network layer out of the jobs, and let tests pass fakes.
struct Services
{
    store::SecretStore &secrets;
    llm::Client &llm;
    llm::Capabilities &capabilities;
    std::function<std::unique_ptr<eval::JudgeClient>(const Server &server, const QString &model)> judgeClient;
    std::function<std::unique_ptr<mlflow::Client>(const Server &server)> mlflowClient;
};

} // namespace gavel::jobs

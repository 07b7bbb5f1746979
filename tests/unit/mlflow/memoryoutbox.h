// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/outbox.h"

namespace gavel::test {

/// Pushes in memory; `failure` stands for a full disk.
class MemoryOutbox : public mlflow::Outbox
{
public:
    QList<mlflow::Push> stored;
    std::optional<Error> failure;
    int updates = 0;

    Result<QList<mlflow::Push>> pushes() const override { return stored; }
    Result<qint64> add(const mlflow::Push &push) override;
    Result<void> update(const mlflow::Push &push) override;
};

} // namespace gavel::test

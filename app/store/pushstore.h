// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/outbox.h"

namespace gavel::store {

struct Access;

/// The outbox of a project. Lives in the project's thread.
class PushStore final : public mlflow::Outbox
{
public:
    explicit PushStore(const Access &access);

    Result<QList<mlflow::Push>> pushes() const override; ///< oldest first
    Result<qint64> add(const mlflow::Push &push) override;
    Result<void> update(const mlflow::Push &push) override;

private:
    const Access &m_access;
};

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runidentities.h"

#include <QString>

namespace gavel::jobs {

/// A server's identity without what only concerns its machine: "qwen · 0.9.1".
QString identityText(const ServerIdentity &identity);
/// "310 rows left out: another model gave them (qwen · 0.9.1)"; empty for none.
QString otherRowsText(const eval::OtherRows &others);

} // namespace gavel::jobs

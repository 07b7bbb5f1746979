// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace gavel::test {

/// How long a test waits before it believes that nothing will come, ms. A wait ends with what it
/// waits for; that a machine is slow is no failure, so Qt Test's own five seconds do not do.
inline constexpr int patience = 60'000;

} // namespace gavel::test

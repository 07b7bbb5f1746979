// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel {

/// A server's or library's text without what looks like a key, a token or a password in an address.
/// Only a second net: the network layer takes out the secret that was really sent.
QString redacted(const QString &text);

} // namespace gavel

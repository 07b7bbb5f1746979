// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace gavel::data {

/// A conversation as texts.
struct Conversation
{
    QString before; ///< everything before the last answer; a single question alone is its text
    QString answer; ///< the model's last message; empty if it ends without one
    QString whole; ///< every message
};

/// Reads a list of messages ({"role", "content"} or {"from", "value"}), also inside an object
/// ({"messages": […]}), or one message. nullopt for any other value. Of content in parts the texts are taken, of
/// another part its type.
std::optional<Conversation> conversationOf(const QJsonValue &value);

} // namespace gavel::data

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QUrl>

#include <optional>

namespace gavel {

/// The base address of a server from what a person typed or copied: "host:8000", "http://host/v1/",
/// "http://host/v1/chat/completions", "https://host/v1beta/openai/",
/// "https://host/openai/deployments/NAME?api-version=…". nullopt, with the reason in `why`, if it is
/// not an http(s) address, or carries a user name, password, fragment or another query.
///
/// A base address has no trailing slash and no /v1. It ends with /chat/completions if that was given
/// and does not follow a version: then it is the address for chats as it is.
std::optional<QUrl> baseUrlFromUserInput(const QString &text, QString *why = nullptr);

/// An address of the OpenAI-compatible interface below a base address, for example with
/// "/chat/completions": /v1 comes between, unless the base address ends with a version or the like.
QUrl apiUrl(const QUrl &base, QLatin1StringView path);

/// Another address of the server, such as "/health".
QUrl serverUrl(const QUrl &base, QLatin1StringView path);

/// The address without anything that may be a secret.
QUrl withoutSecrets(const QUrl &base);

/// The address is of a kind whose servers take the key in a header of their own, `api-key`.
bool hasApiVersion(const QUrl &base);

} // namespace gavel

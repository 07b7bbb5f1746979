// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace gavel::store {

/// Where secrets outlive the program, by key. Callbacks run later from the event loop, not after
/// `context` is gone, and perhaps never: a service may be locked or silent. Errors are of Kind
/// Keychain and can be shown.
class Keychain
{
public:
    using Read = std::function<void(Result<std::optional<QByteArray>>)>;
    using Done = std::function<void(Result<void>)>;

    virtual ~Keychain() = default;

    /// nullopt: there is none.
    virtual void read(const QString &key, QObject *context, Read done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context, Done done) = 0;
    /// Having none is no error.
    virtual void remove(const QString &key, QObject *context, Done done) = 0;
    /// False once it is known that there is no keychain on this machine, or in this session.
    virtual bool isThere() const = 0;
};

/// The system's keychain, under the name of a service.
std::unique_ptr<Keychain> systemKeychain(const QString &service);

} // namespace gavel::store

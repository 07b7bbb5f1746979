// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace gavel::cli {

/// A subcommand's options: a thin layer over QCommandLineParser that turns
/// every mistake into a BadInput error instead of ending the program.
class Options
{
public:
    /// `usage` follows "gavel NAME "; `text` teaches, with examples.
    Options(const QString &name, const QString &usage, const QString &text);

    void value(const QString &name, const QString &placeholder, const QString &help, const QString &fallback = {});
    void flag(const QString &name, const QString &help);
    /// --api-key-env, --ca, --timeout
    void network();

    /// Error: BadInput. `args` starts with the first argument after the subcommand.
    Result<void> parse(const QStringList &args);

    bool helpAsked() const;
    QString help() const;
    bool has(const QString &name) const { return m_names.contains(name) && m_parser->isSet(name); }
    QString text(const QString &name) const { return m_names.contains(name) ? m_parser->value(name) : QString(); }
    QStringList texts(const QString &name) const { return m_parser->values(name); }
    QStringList positional() const { return m_parser->positionalArguments(); }
    /// BadInput when the option is missing.
    Result<QString> required(const QString &name) const;
    /// A whole number from `least` on; nullopt when the option is not there.
    Result<std::optional<qint64>> number(const QString &name, qint64 least) const;

    /// The server of --server (or `urlOption`), with --ca and --timeout; its id is made from its address.
    Result<Server> server(const QString &urlOption = QStringLiteral("server")) const;
    /// The secret in the variable that --api-key-env names; empty without the option.
    Result<QByteArray> secret() const;

private:
    QString m_name;
    QString m_usage;
    QString m_text;
    QStringList m_names; ///< the parser warns about options that it does not know
    std::unique_ptr<QCommandLineParser> m_parser; ///< by pointer: it can be neither copied nor moved
};

} // namespace gavel::cli

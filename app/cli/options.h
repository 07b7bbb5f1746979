// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <chrono>
#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>

namespace gavel::cli {

/// The options of a subcommand: a thin layer over QCommandLineParser that turns every mistake into
/// a BadInput error instead of ending the program.
class Options
{
public:
    static constexpr qint64 mostRows = 1'000'000'000;
    static constexpr int mostRequestsAtATime = 4096;
    static constexpr qint64 highestSeed = (qint64(1) << 53) - 1; ///< the same in every JSON
    static constexpr std::chrono::seconds longestTime = std::chrono::hours(24 * 7);

    /// `usage` follows "gavel NAME "; `text` is the help, with examples.
    Options(const QString &name, const QString &usage, const QString &text);

    void value(const QString &name, const QString &placeholder, const QString &help, const QString &fallback = {});
    void flag(const QString &name, const QString &help);
    /// --api-key-env, --ca, --timeout
    void network();
    /// Accepts so many positional arguments; without this call they are an error.
    void words(qsizetype most) { m_mostWords = most; }

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
    /// An integer from `least` to `most`; nullopt when the option is not given. There is no default
    /// limit: name the most that makes sense, which also fits what is computed with it.
    template <std::integral T = qint64>
    Result<std::optional<T>> number(const QString &name, std::type_identity_t<T> least, std::type_identity_t<T> most) const
    {
        return wholeNumber(name, least, most).transform([](const std::optional<qint64> &number) {
            return number ? std::optional(static_cast<T>(*number)) : std::nullopt;
        });
    }
    /// From `least` to longestTime; nullopt when the option is not given.
    Result<std::optional<std::chrono::seconds>> seconds(const QString &name, int least) const;

    /// The server of --server (or `urlOption`), with --ca and --timeout; its id is derived from its
    /// address.
    Result<Server> server(const QString &urlOption = QStringLiteral("server")) const;
    /// The secret in the variable that --api-key-env names; empty without the option. What
    /// names no variable may be the secret itself, and is only repeated if it looks like a name.
    Result<QByteArray> secret() const;

private:
    Result<std::optional<qint64>> wholeNumber(const QString &name, qint64 least, qint64 most) const;

    QString m_name;
    QString m_usage;
    QString m_text;
    qsizetype m_mostWords = 0;
    QStringList m_names; ///< the parser warns about options that it does not know
    std::unique_ptr<QCommandLineParser> m_parser; ///< by pointer: it can be neither copied nor moved
};

} // namespace gavel::cli

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gavel::cli {

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::Options)
};

} // namespace

Options::Options(const QString &name, const QString &usage, const QString &text)
    : m_name(name)
    , m_usage(usage)
    , m_text(text)
    , m_parser(std::make_unique<QCommandLineParser>())
{
    m_parser->setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    flag(QStringLiteral("help"), OptionsText::tr("Show this help."));
}

void Options::value(const QString &name, const QString &placeholder, const QString &help, const QString &fallback)
{
    m_names << name;
    m_parser->addOption(QCommandLineOption(name, help, placeholder, fallback));
}

void Options::flag(const QString &name, const QString &help)
{
    m_names << name;
    m_parser->addOption(QCommandLineOption(name, help));
}

void Options::network()
{
    value(QStringLiteral("api-key-env"), QStringLiteral("NAME"), OptionsText::tr("Take the server's key from this environment variable."));
    value(QStringLiteral("ca"), QStringLiteral("FILE"), OptionsText::tr("Trust this certificate authority (PEM) too."));
    value(QStringLiteral("timeout"), QStringLiteral("S"), OptionsText::tr("Seconds of silence before a request counts as lost."),
          QStringLiteral("120"));
}

Result<void> Options::parse(const QStringList &args)
{
    if (!m_parser->parse(QStringList{ m_name } + args))
        return badInput(m_parser->errorText() + u' ' + OptionsText::tr("See gavel %1 --help.").arg(m_name));
    return {};
}

bool Options::helpAsked() const
{
    return m_parser->isSet(QStringLiteral("help"));
}

QString Options::help() const
{
    const QString list = m_parser->helpText();
    const qsizetype options = list.indexOf(QCommandLineParser::tr("Options:"));
    return QStringLiteral("gavel %1 %2\n\n%3\n\n%4").arg(m_name, m_usage, m_text, options < 0 ? list : list.mid(options));
}

Result<QString> Options::required(const QString &name) const
{
    if (text(name).isEmpty())
        return badInput(OptionsText::tr("--%1 is missing. See gavel %2 --help.").arg(name, m_name));
    return text(name);
}

Result<std::optional<qint64>> Options::number(const QString &name, qint64 least) const
{
    if (text(name).isEmpty())
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = text(name).toLongLong(&ok);
    if (!ok || number < least)
        return badInput(OptionsText::tr("--%1 takes a whole number from %2 on, not \"%3\".").arg(name).arg(least).arg(text(name)));
    return std::optional(number);
}

Result<Server> Options::server(const QString &urlOption) const
{
    const auto address = required(urlOption);
    if (!address)
        return address.error();
    QString why;
    const auto url = baseUrlFromUserInput(*address, &why);
    if (!url)
        return badInput(QStringLiteral("--%1: %2").arg(urlOption, why));
    Server server;
    server.baseUrl = *url;
    server.name = url->authority();
    // The same address is the same server in every project, so that runs can be resumed.
    server.id = QUuid::createUuidV5(QUuid(QStringLiteral("{6ba7b811-9dad-11d1-80b4-00c04fd430c8}")), url->toString());
    if (has(QStringLiteral("ca"))) {
        server.caFile = QFileInfo(text(QStringLiteral("ca"))).absoluteFilePath();
        if (!QFileInfo(server.caFile).isReadable())
            return badInput(OptionsText::tr("--ca: %1 cannot be read.").arg(server.caFile));
    }
    const auto seconds = number(QStringLiteral("timeout"), 1);
    if (!seconds)
        return seconds.error();
    if (*seconds)
        server.silence = std::chrono::seconds(**seconds);
    return server;
}

Result<QByteArray> Options::secret() const
{
    const QString name = text(QStringLiteral("api-key-env"));
    if (name.isEmpty())
        return QByteArray();
    const QByteArray secret = qgetenv(name.toLocal8Bit().constData());
    if (secret.isEmpty())
        return badInput(OptionsText::tr("The environment variable %1 of --api-key-env is not set.").arg(name));
    return secret;
}

} // namespace gavel::cli

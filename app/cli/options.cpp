// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace gavel::cli {

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::Options)
};

/// Upper case, as nearly all variables are written: what else is given may be the key itself.
bool looksLikeVariable(const QString &name)
{
    const auto isPart = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !name.isEmpty() && !(name[0] >= u'0' && name[0] <= u'9') && std::ranges::all_of(name, isPart);
}

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
    if (positional().size() > m_mostWords) {
        const QString stray = positional().at(m_mostWords);
        return badInput(
            m_mostWords == 0
                ? OptionsText::tr("\"%1\" belongs to no option. See gavel %2 --help.").arg(stray, m_name)
                : OptionsText::tr("\"%1\" is one word too many: put a text of several words in quotes. See gavel %2 --help.").arg(stray, m_name));
    }
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

Result<std::optional<qint64>> Options::wholeNumber(const QString &name, qint64 least, qint64 most) const
{
    if (text(name).isEmpty() && !has(name))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = text(name).toLongLong(&ok);
    if (!ok || number < least || number > most)
        return badInput(OptionsText::tr("--%1 takes a whole number from %2 to %3, not \"%4\".").arg(name).arg(least).arg(most).arg(text(name)));
    return std::optional(number);
}

Result<std::optional<std::chrono::seconds>> Options::seconds(const QString &name, int least) const
{
    return number<int>(name, least, static_cast<int>(longestTime.count())).transform([](const std::optional<int> &number) {
        return number ? std::optional(std::chrono::seconds(*number)) : std::nullopt;
    });
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
    const auto silence = seconds(QStringLiteral("timeout"), 1);
    if (!silence)
        return silence.error();
    if (*silence)
        server.silence = **silence;
    return server;
}

Result<QByteArray> Options::secret() const
{
    const QString name = text(QStringLiteral("api-key-env"));
    if (name.isEmpty() && !has(QStringLiteral("api-key-env")))
        return QByteArray();
    const QByteArray secret = qgetenv(name.toLocal8Bit().constData());
    if (secret.isEmpty() && !looksLikeVariable(name))
        return badInput(OptionsText::tr("--api-key-env takes the name of an environment variable that is set, such as OPENAI_API_KEY, not the key "
                                        "itself."));
    if (secret.isEmpty())
        return badInput(OptionsText::tr("The environment variable %1 of --api-key-env is not set.").arg(name));
    return secret;
}

} // namespace gavel::cli

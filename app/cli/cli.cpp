// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cli.h"

#include "cli/agreecommand.h"
#include "cli/benchcommand.h"
#include "cli/chatcommand.h"
#include "cli/exportcommand.h"
#include "cli/importlabelscommand.h"
#include "cli/judgecommand.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/pushcommand.h"
#include "cli/servercommand.h"
#include "cli/statuscommand.h"

#include <QCoreApplication>

#include <array>

namespace gavel::cli {

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::Overview)
};

using Make = std::unique_ptr<Command> (*)(Options options, const Context &context);

template <typename T>
std::unique_ptr<Command> make(Options options, const Context &context)
{
    return std::make_unique<T>(std::move(options), context);
}

struct Entry
{
    const char *name;
    const char *summary;
    Options (*options)();
    Make make;
};

const std::array<Entry, 9> subcommands{ {
    { "status", QT_TRANSLATE_NOOP("gavel::cli::Overview", "health, version, kind and models of a server"), StatusCommand::options,
      make<StatusCommand> },
    { "chat", QT_TRANSLATE_NOOP("gavel::cli::Overview", "ask a model something, the answer streams"), ChatCommand::options, make<ChatCommand> },
    { "judge", QT_TRANSLATE_NOOP("gavel::cli::Overview", "judge a file of answers"), JudgeCommand::options, make<JudgeCommand> },
    { "agree", QT_TRANSLATE_NOOP("gavel::cli::Overview", "how far a judge's scores agree with people's"), AgreeCommand::options, make<AgreeCommand> },
    { "import-labels", QT_TRANSLATE_NOOP("gavel::cli::Overview", "add people's labels from a file to rows of a project"),
      ImportLabelsCommand::options, make<ImportLabelsCommand> },
    { "push", QT_TRANSLATE_NOOP("gavel::cli::Overview", "send a run to MLflow"), PushCommand::options, make<PushCommand> },
    { "export", QT_TRANSLATE_NOOP("gavel::cli::Overview", "write a run's results or its chart"), ExportCommand::options, make<ExportCommand> },
    { "bench", QT_TRANSLATE_NOOP("gavel::cli::Overview", "rows a second against a bare network loop"), BenchCommand::options, make<BenchCommand> },
    { "server", QT_TRANSLATE_NOOP("gavel::cli::Overview", "list or save the servers that the window shows"), ServerCommand::options,
      make<ServerCommand> },
} };

/// Prints one text and ends.
class Answer : public Command
{
public:
    Answer(QString text, ExitStatus status)
        : m_text(std::move(text))
        , m_status(status)
    {
    }

    void start() override
    {
        if (m_status == ExitStatus::Done)
            printLine(m_text.trimmed());
        else
            diagnose(m_text);
        finish(m_status);
    }

private:
    QString m_text;
    ExitStatus m_status;
};

} // namespace

bool isSubcommand(const QString &name)
{
    return std::any_of(subcommands.begin(), subcommands.end(), [&](const Entry &entry) { return name == QLatin1StringView(entry.name); });
}

QString overview()
{
    QString text = OverviewText::tr("Gavel: a workbench for LLM judges.\n\n"
                                    "gavel [PROJECT.gavel]     opens the window\n"
                                    "gavel --sample            opens it with the sample\n"
                                    "gavel --version\n\n"
                                    "Without a window:\n");
    for (const Entry &entry : subcommands)
        text += QStringLiteral("  gavel %1 %2\n").arg(QString::fromLatin1(entry.name), -13).arg(OverviewText::tr(entry.summary));
    return text
        + OverviewText::tr("\ngavel SUBCOMMAND --help explains each one.\n"
                           "Exit status: 0 done; 1 done, but rows failed or stayed invalid; 2 wrong usage or input;\n"
                           "3 server not reachable or refusing; 130 interrupted.");
}

std::unique_ptr<Command> makeCommand(const QStringList &args, const Context &context)
{
    for (const Entry &entry : subcommands) {
        if (args.value(0) != QLatin1StringView(entry.name))
            continue;
        Options options = entry.options();
        const auto parsed = options.parse(args.mid(1));
        if (options.helpAsked())
            return std::make_unique<Answer>(options.help(), ExitStatus::Done);
        if (!parsed)
            return std::make_unique<Answer>(parsed.error().text, ExitStatus::BadInput);
        return entry.make(std::move(options), context);
    }
    return std::make_unique<Answer>(OverviewText::tr("There is no subcommand \"%1\". See gavel --help.").arg(args.value(0)), ExitStatus::BadInput);
}

} // namespace gavel::cli

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A writer that the tests kill, and a second holder of a project's lock.
//   storehelper write FILE ROWS   appends to the project's only run without end; prints each acknowledged number
//   storehelper hold FILE         opens, prints "open", and stays until its standard input ends

#include "eval/runlog.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <functional>

#include <unistd.h>

namespace {

using namespace gavel;

eval::ReplyRecord record(qint64 run, qint64 pos)
{
    eval::ReplyRecord record;
    record.run = run;
    record.pos = pos;
    record.part = QStringLiteral("verdict");
    record.raw = QStringLiteral("reply %1").arg(pos);
    eval::Verdict verdict;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QStringLiteral("3");
    verdict.score = 3;
    record.verdicts << verdict;
    return record;
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.text + error.detail));
    return 1;
}

int write(store::Project &project, qint64 rows)
{
    const auto runs = project.runs().all();
    if (!runs)
        return fail(runs.error());
    const qint64 run = runs->first().id;
    qint64 next = 0;
    const auto more = [&] {
        for (int i = 0; i < 20 && next < rows; ++i)
            project.log().append(record(run, next++));
    };
    project.log().onCommitted(qApp, [&](quint64 upTo, const std::optional<Error> &) {
        std::printf("%llu\n", static_cast<unsigned long long>(upTo));
        std::fflush(stdout);
        more();
    });
    more();
    return QCoreApplication::exec();
}

int hold()
{
    std::printf("open\n");
    std::fflush(stdout);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("storehelper"));
    const QStringList arguments = QCoreApplication::arguments();
    const auto project = store::Project::open(arguments.value(2));
    if (!project)
        return fail(project.error());
    if (arguments.value(1) == QLatin1StringView("write"))
        return write(**project, arguments.value(3).toLongLong());
    return hold();
}

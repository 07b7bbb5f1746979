// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/judgefile.h"

#include "report/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace gavel::jobs {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

Error fileError(const QFileDevice &file)
{
    return ioError(QCoreApplication::translate("gavel::jobs::JudgeFile", "%1: %2").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<eval::JudgeDefinition> readJudgeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    // One byte over the limit is enough to be refused. A pipe gives its content in pieces.
    QByteArray yaml;
    for (QByteArray piece; yaml.size() <= largestFile && !(piece = file.read(largestFile + 1 - yaml.size())).isEmpty();)
        yaml += piece;
    if (file.error() != QFileDevice::NoError)
        return fileError(file);
    auto judge = eval::judgeFromYaml(yaml);
    if (judge)
        return judge;
    Error error = judge.error();
    error.text = QStringLiteral("%1: %2").arg(path, error.text);
    return error;
}

Result<void> writeJudgeFile(const QString &path, const eval::JudgeDefinition &judge)
{
    QSaveFile file(path);
    if (const auto opened = report::openOutput(file); !opened)
        return opened;
    const QByteArray yaml = eval::toYaml(judge);
    if (file.write(yaml) != yaml.size() || !file.commit())
        return report::outputError(file);
    return {};
}

} // namespace gavel::jobs

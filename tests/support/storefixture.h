// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runlog.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/project.h"
#include "store/runs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

/// A project in a folder of its own, and what most tests put into it.
namespace fixture {

using namespace gavel;

eval::JudgeDefinition judge(const QString &prompt = QStringLiteral("Weigh it."));
data::Dataset shape();
data::Item row(qint64 no, const QString &output = QStringLiteral("an answer"));
data::Dataset import(store::Project &project, qint64 rows);
store::JudgeVersion version(store::Project &project, const eval::JudgeDefinition &definition = judge());
store::RunInfo runInfo(const data::Dataset &dataset, const store::JudgeVersion &version);
/// A run over `rows` fresh rows with a fresh judge.
store::RunInfo run(store::Project &project, qint64 rows);
/// A Try over all rows of a dataset, in the state given.
store::RunInfo tryRun(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version, eval::RunState state);
eval::ReplyRecord reply(qint64 run, qint64 pos, int score = 4);
eval::ReplyRecord failure(qint64 run, qint64 pos, Error::Kind kind = Error::Kind::Timeout);
/// Appends and waits for the acknowledgement of the last.
void store(store::Project &project, const std::vector<eval::ReplyRecord> &records);

/// Overwrites a page of a table or an index, in a file that is not open: its root, or that child of
/// the root, -1 being the last.
void damagePage(const QString &file, const QString &part, std::optional<int> child = {});

class Folder
{
public:
    QString file(const QString &name = QStringLiteral("p.gavel")) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<store::Project> open(const store::OpenOptions &options = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace fixture

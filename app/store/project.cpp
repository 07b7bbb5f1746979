// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/project.h"

#include "store/access.h"
#include "store/chatstore.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/projectopening.h"
#include "store/pushstore.h"
#include "store/rowvalues.h"
#include "store/runs.h"
#include "store/sqlitelocks.h"
#include "store/words.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace gavel::store {

/// In the order in which they are made; they go in the opposite one, so that
/// the writer's connection is the last and leaves a single file.
struct Project::Private
{
    std::unique_ptr<QTemporaryDir> folder;
    FileLock lock;
    FileIdentity identity;
    SqliteLocks sqliteLocks; ///< closes descriptors of the file, so it must outlive the connections
    ReaderSource readers;
    bool isReadOnly = false;
    QList<Notice> notices;
    std::unique_ptr<Writer> writer;
    std::unique_ptr<Connection> reader;
    std::unique_ptr<Access> access;
    std::unique_ptr<DatasetStore> datasets;
    std::unique_ptr<JudgeStore> judges;
    std::unique_ptr<RunStore> runs;
    std::unique_ptr<LabelStore> labels;
    std::unique_ptr<ChatStore> chats;
    std::unique_ptr<PushStore> pushes;

    void take(OpenedFile opened);
    bool isAtRisk() const;
};

void Project::Private::take(OpenedFile opened)
{
    lock = std::move(opened.lock);
    identity = opened.identity;
    readers = ReaderSource(opened.readSpec);
    isReadOnly = opened.isReadOnly;
    notices = opened.notices;
    writer = std::move(opened.writer);
    reader = std::move(opened.reader);
    access = std::make_unique<Access>(Access{ reader->database(), *writer });
    datasets = std::make_unique<DatasetStore>(*access);
    judges = std::make_unique<JudgeStore>(*access);
    runs = std::make_unique<RunStore>(*access);
    labels = std::make_unique<LabelStore>(*access);
    chats = std::make_unique<ChatStore>(*access);
    pushes = std::make_unique<PushStore>(*access);
    for (const Writer::Step &step : std::as_const(opened.leftovers))
        writer->postSteps(step);
    // A connection has its locks from its first look into the file on.
    if (!isReadOnly && scalar(reader->database(), QStringLiteral("PRAGMA user_version")))
        sqliteLocks = SqliteLocks(identity.path);
}

bool Project::Private::isAtRisk() const
{
    return std::ranges::any_of(notices, [](const Notice &notice) { return notice.kind == Notice::Kind::LocksLost; });
}

Project::Project()
    : d(std::make_unique<Private>())
{
}

Project::~Project()
{
    if (!d->isReadOnly || !d->reader)
        return;
    const QString file = d->identity.path;
    d.reset();
    removeReaderLeftovers(file);
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, const OpenOptions &options)
{
    auto opened = openProjectFile(path, options);
    if (!opened)
        return opened.error();
    std::unique_ptr<Project> project(new Project);
    project->d->take(std::move(*opened));
    return project;
}

Result<std::unique_ptr<Project>> Project::openTemporary()
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return Error{ Error::Kind::Io, 0, Words::tr("No temporary folder can be made. Check the space and permissions of %1.").arg(QDir::tempPath()),
                      folder->errorString() };
    auto opened = openProjectFile(folder->filePath(QStringLiteral("temporary.gavel")), {});
    if (!opened)
        return opened.error();
    std::unique_ptr<Project> project(new Project);
    project->d->folder = std::move(folder);
    project->d->take(std::move(*opened));
    return project;
}

QString Project::path() const
{
    return d->identity.path;
}

QString Project::name() const
{
    return QFileInfo(d->identity.path).completeBaseName();
}

bool Project::isReadOnly() const
{
    return d->isReadOnly;
}

bool Project::isTemporary() const
{
    return d->folder != nullptr;
}

const QList<Notice> &Project::notices() const
{
    return d->notices;
}

QString Project::notice() const
{
    QStringList texts;
    for (const Notice &notice : std::as_const(d->notices))
        texts << notice.text;
    return texts.join(u'\n');
}

Result<void> Project::checkAlive() const
{
    return d->identity.check();
}

bool Project::checkLocks()
{
    const bool wasAtRisk = d->isAtRisk();
    const SqliteLocks::State state = d->sqliteLocks.check();
    d->notices.removeIf([](const Notice &notice) { return notice.kind == Notice::Kind::LocksLost; });
    if (state == SqliteLocks::State::Lost)
        d->notices << Notice{ Notice::Kind::LocksLost,
                              Words::tr("Another program has taken hold of the project file, and what is new may be lost. Close that program, then "
                                        "close Gavel and open the project again.") };
    return d->isAtRisk() != wasAtRisk;
}

bool Project::isAtRisk() const
{
    return d->isAtRisk();
}

Result<void> Project::checkIsForeign(const QString &path) const
{
    const QString asked = QFileInfo(path).absoluteFilePath();
    const auto askedFile = FileIdentity::of(asked);
    for (const auto suffix : { "", "-wal", "-shm", "-journal", ".lock" }) {
        const QString own = d->identity.path + QLatin1StringView(suffix);
        const auto ownFile = FileIdentity::of(own);
        const bool isSame = askedFile && ownFile && askedFile->device == ownFile->device && askedFile->inode == ownFile->inode;
        if (isSame || asked == own)
            return Error{ Error::Kind::BadInput, 0,
                          Words::tr("%1 belongs to the project that is open. Choose another file.").arg(QDir::toNativeSeparators(asked)), asked };
    }
    return {};
}

Result<void> Project::saveCopy(const QString &path) const
{
    return d->readers.saveCopy(d->access->reader, path);
}

DatasetStore &Project::datasets() const
{
    return *d->datasets;
}

JudgeStore &Project::judges() const
{
    return *d->judges;
}

RunStore &Project::runs() const
{
    return *d->runs;
}

LabelStore &Project::labels() const
{
    return *d->labels;
}

eval::RunLog &Project::log() const
{
    return *d->writer;
}

llm::ChatLog &Project::chats() const
{
    return *d->chats;
}

mlflow::Outbox &Project::outbox() const
{
    return *d->pushes;
}

Writer &Project::writer() const
{
    return *d->writer;
}

ReaderSource Project::readerSource() const
{
    return d->readers;
}

QJsonValue Project::setting(const QString &key) const
{
    const auto stored = scalar(d->access->reader, QStringLiteral("SELECT value FROM setting WHERE key = ?"), { text(key) });
    return stored ? settingFrom(*stored) : QJsonValue(QJsonValue::Undefined);
}

Result<void> Project::setSetting(const QString &key, const QJsonValue &value)
{
    return d->writer->run([&](QSqlDatabase &db) {
        if (value.isUndefined())
            return change(db, QStringLiteral("DELETE FROM setting WHERE key = ?"), { text(key) });
        return change(db, QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"), { text(key), settingText(value) });
    });
}

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/project.h"

#include "store/access.h"
#include "store/chatstore.h"
#include "store/datasets.h"
#include "store/file/projectopening.h"
#include "store/file/sqlitelocks.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/pushstore.h"
#include "store/rowvalues.h"
#include "store/runs.h"
#include "store/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QPointer>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace gavel::store {

namespace {

Writer::Write settingWrite(const QString &key, const QJsonValue &value)
{
    return [key, value](QSqlDatabase &db) {
        if (value.isUndefined())
            return change(db, QStringLiteral("DELETE FROM setting WHERE key = ?"), { text(key) });
        return change(db, QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"), { text(key), settingText(value) });
    };
}

} // namespace

/// Declared in the order of creation and destroyed in reverse, so that the workers end first, and
/// the writer's connection, closed last, leaves a single file.
struct Project::Private
{
    std::unique_ptr<QTemporaryDir> folder;
    std::shared_ptr<FileLock> lock; ///< used by the writer's thread while there is one
    FileIdentity identity;
    SqliteLocks sqliteLocks; ///< closes descriptors of the file, so it must outlive the connections
    ReaderSource readers;
    bool isReadOnly = false;
    bool isUnchecked = false;
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
    struct Unwritten
    {
        QJsonValue value;
        int writes = 0; ///< still queued
    };
    QHash<QString, Unwritten> settings;
    std::vector<std::pair<QPointer<QObject>, std::function<void(const Error &)>>> listeners;
    QObject context; ///< of writes without a context of their own
    Workers workers;

    void take(OpenedFile opened);
    void settingWritten(const QString &key, const Result<void> &written);
    bool isAtRisk() const;
};

void Project::Private::take(OpenedFile opened)
{
    lock = std::move(opened.lock);
    identity = opened.identity;
    readers = ReaderSource(opened.readSpec);
    isReadOnly = opened.isReadOnly;
    isUnchecked = opened.isUnchecked;
    notices = opened.notices;
    writer = std::move(opened.writer);
    reader = std::move(opened.reader);
    access = std::make_unique<Access>(Access{ reader->database(), *writer, readers.checks() });
    datasets = std::make_unique<DatasetStore>(*access);
    judges = std::make_unique<JudgeStore>(*access);
    runs = std::make_unique<RunStore>(*access);
    labels = std::make_unique<LabelStore>(*access);
    chats = std::make_unique<ChatStore>(*access);
    pushes = std::make_unique<PushStore>(*access);
    for (const Writer::Step &step : std::as_const(opened.leftovers))
        writer->postSteps(step);
    // A connection takes its locks when it first reads the file.
    if (!isReadOnly && scalar(reader->database(), QStringLiteral("PRAGMA user_version")))
        sqliteLocks = SqliteLocks(identity.path);
}

/// A value that could not be written is kept while the project is open.
void Project::Private::settingWritten(const QString &key, const Result<void> &written)
{
    const auto unwritten = settings.find(key);
    if (--unwritten->writes == 0 && written)
        settings.remove(key);
    for (const auto &[listener, tell] : std::as_const(listeners)) {
        if (listener && !written)
            tell(written.error());
    }
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
        return ioError(Words::tr("No temporary folder can be made. Check the space and permissions of %1.").arg(QDir::tempPath()),
                       folder->errorString());
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

bool Project::isUnchecked() const
{
    return d->isUnchecked;
}

Call Project::lookThrough(QObject *context, std::function<void(const Result<QString> &)> done)
{
    const auto finish = [this, done = std::move(done)](const Result<QString> &damage) {
        if (damage && damage->isEmpty()) {
            d->isUnchecked = false;
            d->writer->post([file = d->identity](QSqlDatabase &db) { return rememberChecked(db, file); }, &d->context, [](const Result<void> &) {});
        }
        done(damage);
    };
    return read(
        context, [](const ReaderSource &source, const Stop &) { return source.damage(); }, finish);
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
            return badInput(Words::tr("%1 belongs to the project that is open. Choose another file.").arg(QDir::toNativeSeparators(asked)), asked);
    }
    return {};
}

Result<QStringList> Project::saveCopy(const QString &path) const
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

Workers &Project::workers() const
{
    return d->workers;
}

QJsonValue Project::setting(const QString &key) const
{
    if (const auto unwritten = d->settings.constFind(key); unwritten != d->settings.cend())
        return unwritten->value;
    const auto stored = scalar(d->access->reader, QStringLiteral("SELECT value FROM setting WHERE key = ?"), { text(key) });
    return stored ? settingFrom(*stored) : QJsonValue(QJsonValue::Undefined);
}

Result<void> Project::setSetting(const QString &key, const QJsonValue &value)
{
    auto written = d->writer->run(settingWrite(key, value));
    if (const auto earlier = d->settings.find(key); written && earlier != d->settings.end())
        earlier->value = value;
    return written;
}

void Project::keepSetting(const QString &key, const QJsonValue &value)
{
    Private::Unwritten &unwritten = d->settings[key];
    unwritten.value = value;
    ++unwritten.writes;
    d->writer->post(settingWrite(key, value), &d->context, [this, key](const Result<void> &written) { d->settingWritten(key, written); });
}

Result<void> Project::storeAll()
{
    if (d->isReadOnly)
        return {};
    const QHash<QString, Private::Unwritten> settings = d->settings;
    for (auto each = settings.cbegin(); each != settings.cend(); ++each) {
        if (auto written = d->writer->run(settingWrite(each.key(), each->value)); !written)
            return written;
        if (each->writes == 0)
            d->settings.remove(each.key());
    }
    return d->writer->storeRecords();
}

void Project::onWriteFailed(QObject *context, std::function<void(const Error &)> tell)
{
    d->listeners.emplace_back(context, std::move(tell));
}

} // namespace gavel::store

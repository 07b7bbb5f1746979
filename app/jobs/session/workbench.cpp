// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/workbench.h"

#include "core/writetarget.h"
#include "jobs/exchange/savedreplies.h"
#include "jobs/run/runjob.h"
#include "jobs/session/sampleproject.h"
#include "store/file/projectfile.h"
#include "store/runs.h"
#include "store/writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

namespace gavel::jobs {

namespace {
using namespace std::chrono_literals;

constexpr qsizetype mostRecent = 10;
constexpr auto openingTime = 3s;
constexpr QLatin1StringView choicesKey{ "evaluation" };

QString untitledPath()
{
    return Workbench::dataFolder() + QStringLiteral("/projects/untitled.gavel");
}

} // namespace

Workbench::Workbench(const Services &services, store::Settings &settings, Save save, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_views(settings)
    , m_save(std::move(save))
{
    m_opening.setSingleShot(true);
    m_opening.setInterval(openingTime);
    connect(&m_opening, &QTimer::timeout, this, &Workbench::endOpening);
}

Workbench::~Workbench()
{
    endOpening();
}

QString Workbench::dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gavel");
}

QString Workbench::projectsFolder()
{
    const QString folder = dataFolder() + QStringLiteral("/projects");
    QDir().mkpath(folder);
    return folder;
}

QString Workbench::samplePath()
{
    return dataFolder() + QStringLiteral("/sample/sample.gavel");
}

bool Workbench::isOpen(const QString &path) const
{
    return m_project && store::isSameFile(m_project->path(), path);
}

Result<void> Workbench::openProject(const QString &path)
{
    return open(path, Missing::IsMade);
}

Result<void> Workbench::openExisting(const QString &path)
{
    return open(path, Missing::IsAnError);
}

Result<void> Workbench::open(const QString &path, Missing missing)
{
    if (isOpen(path)) {
        m_isGivenUp = false;
        return {};
    }
    if (const auto stored = storeToLeave(); !stored)
        return stored;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (missing == Missing::IsMade)
        QDir().mkpath(QFileInfo(absolute).absolutePath());
    auto project = store::Project::open(absolute, { .mustExist = missing == Missing::IsAnError });
    if (!project && project.error().kind == Error::Kind::NotFound)
        forget(absolute);
    if (!project)
        return project.error();
    take(std::move(*project), absolute);
    const auto saved = m_save();
    emit projectChanged();
    return saved;
}

Result<void> Workbench::storeToLeave()
{
    auto stored = store();
    return std::exchange(m_isGivenUp, false) ? Result<void>() : stored;
}

void Workbench::take(std::unique_ptr<store::Project> project, const QString &path)
{
    emit projectAboutToChange();
    m_project = std::move(project);
    m_project->onWriteFailed(this, [this](const Error &error) { emit problem(error); });
    m_settings.lastProject = path;
    m_settings.openingProject = path;
    m_opening.start();
    m_settings.recentProjects.removeIf([&path](const QString &known) { return store::isSameFile(known, path); });
    m_settings.recentProjects.prepend(path);
    m_settings.recentProjects = m_settings.recentProjects.mid(0, mostRecent);
    lookThrough();
}

void Workbench::lookThrough()
{
    if (!m_project->isUnchecked())
        return;
    m_looking = ScopedCall(m_project->lookThrough(this, [this](const Result<QString> &damage) {
        if (damage && !damage->isEmpty())
            showDamaged();
    }));
}

/// Opens it again, for reading only. What is not stored yet keeps it open as it is.
void Workbench::showDamaged()
{
    if (const auto stored = store(); !stored) {
        emit problem(stored.error());
        return;
    }
    const QString path = m_project->path();
    emit projectAboutToChange();
    m_project.reset();
    auto project = store::Project::open(path, { .mustExist = true, .isDamaged = true });
    if (project)
        take(std::move(*project), path);
    else
        emit problem(project.error());
    emit projectChanged();
}

/// It was shown, or is being closed in order.
void Workbench::endOpening()
{
    m_opening.stop();
    if (m_settings.openingProject.isEmpty())
        return;
    m_settings.openingProject.clear();
    // Not fatal: the project is left out at the next start.
    (void)m_save();
}

void Workbench::forget(const QString &path)
{
    if (m_settings.recentProjects.removeAll(path) > 0)
        (void)m_save();
}

Result<void> Workbench::openLast()
{
    const QString last = m_settings.lastProject;
    std::optional<Error> why;
    if (!last.isEmpty() && m_settings.openingProject == last) {
        why = ioError(tr("Gavel ended while it was showing %1, so it is not opened now. To try again, open it from the menu.")
                          .arg(QDir::toNativeSeparators(last)),
                      last);
        m_settings.openingProject.clear();
        m_settings.lastProject.clear();
        (void)m_save();
    } else if (!last.isEmpty()) {
        const auto opened = openExisting(last);
        if (m_project)
            return opened;
        why = opened.error();
    }
    const auto opened = why && last == untitledPath() ? Result<void>() : openProject(untitledPath());
    if (why)
        emit problem(*why);
    return opened;
}

Result<void> Workbench::openSample()
{
    const bool isGivenUp = m_isGivenUp;
    if (auto stored = storeToLeave(); !stored)
        return stored;
    // The sample project is written by a connection of its own and must not be open here.
    if (isOpen(samplePath())) {
        emit projectAboutToChange();
        m_project.reset();
        emit projectChanged();
    }
    m_sample = std::make_unique<SampleProject>(QStringLiteral(":/sample"), samplePath());
    connect(m_sample.get(), &SampleProject::finished, this, [this, isGivenUp](const Result<QString> &path) {
        m_isGivenUp = isGivenUp && path;
        const auto opened = path ? openProject(*path) : Result<void>(path.error());
        if (!opened)
            emit problem(opened.error());
    });
    m_sample->start();
    return {};
}

void Workbench::saveCopy(const QString &path)
{
    if (const auto stored = store(); !stored) {
        emit problem(stored.error());
        return;
    }
    if (const auto allowed = mayBecomeProject(path, { m_project->path() }); !allowed) {
        emit problem(allowed.error());
        return;
    }
    m_copying = ScopedCall(m_project->read(
        this, [path](const store::ReaderSource &source, const Stop &) { return source.saveCopy(path); },
        [this, path](const Result<QStringList> &copied) {
            if (copied)
                takeCopy(path, *copied);
            else
                emit problem(copied.error());
        }));
}

void Workbench::takeCopy(const QString &path, const QStringList &leftOut)
{
    const auto opened = isReadOnly() ? openProject(path) : Result<void>();
    if (opened)
        emit copySaved(path, leftOut);
    else
        emit problem(opened.error());
}

/// Moves the file: edits made while a copy is being written would be missing from it.
Result<void> Workbench::name(const QString &path)
{
    if (QFileInfo::exists(path))
        return badInput(tr("%1 is there already. Choose another name.").arg(QDir::toNativeSeparators(path)));
    if (const auto stored = store(); !stored)
        return stored;
    const QString before = m_project->path();
    emit projectAboutToChange();
    m_project.reset();
    const auto moved = store::moveProject(before, path);
    if (moved) {
        QFile::remove(before + QStringLiteral(".lock"));
        m_settings.recentProjects.removeAll(before);
    }
    const auto opened = openProject(moved ? path : before);
    return moved ? opened : moved;
}

bool Workbench::isUntitled() const
{
    return isOpen(untitledPath());
}

QString Workbench::projectTitle() const
{
    if (!m_project)
        return {};
    return isUntitled() ? tr("Untitled project") : m_project->name();
}

QList<Workbench::Recent> Workbench::recentProjects() const
{
    QList<Recent> all;
    for (const QString &path : std::as_const(m_settings.recentProjects)) {
        if (isOpen(path))
            continue;
        const QFileInfo file(path);
        all << Recent{ path, path == untitledPath() ? tr("Untitled project") : file.completeBaseName(), file.exists() };
    }
    return all;
}

void Workbench::forgetRecentProjects()
{
    m_settings.recentProjects.clear();
    if (m_project)
        m_settings.recentProjects << m_project->path();
    emit recentChanged();
    if (const auto saved = m_save(); !saved)
        emit problem(saved.error());
}

QJsonValue Workbench::choice(QLatin1StringView name) const
{
    return m_project ? m_project->setting(choicesKey).toObject().value(name) : QJsonValue();
}

void Workbench::keepChoice(QLatin1StringView name, const QJsonValue &value)
{
    if (isReadOnly())
        return;
    QJsonObject all = m_project->setting(choicesKey).toObject();
    all.insert(name, value);
    m_project->keepSetting(choicesKey, all);
}

void Workbench::askBeforeClosing(QObject *owner, StoreAll store)
{
    m_closing.push_back({ owner, std::move(store) });
}

Result<void> Workbench::store() const
{
    for (const Closing &closing : m_closing) {
        const auto stored = closing.owner ? closing.store() : Result<void>();
        if (!stored)
            return stored;
    }
    return m_project ? m_project->storeAll() : Result<void>();
}

qint64 Workbench::unstoredReplies() const
{
    return m_project ? static_cast<qint64>(m_project->writer().unstored().replies.size()) : 0;
}

Result<qint64> Workbench::saveUnstored(const QString &path)
{
    if (const auto allowed = mayBeWritten(path, { m_project->path() }); !allowed)
        return allowed.error();
    auto saved = writeReplies(*m_project, m_project->writer().unstored(), path);
    if (saved)
        dropUnstored();
    return saved;
}

void Workbench::dropUnstored()
{
    if (!m_project)
        return;
    m_project->writer().dropUnstored();
    emit repliesLeft();
}

void Workbench::giveUpUnstored()
{
    dropUnstored();
    m_isGivenUp = true;
}

void Workbench::takeReplies(const QString &path)
{
    store::Project *project = m_project.get();
    if (!project || project->isReadOnly()) {
        emit problem(readOnlyError(tr("Replies can only be taken into a project that is open for writing.")));
        return;
    }
    m_taking = ScopedCall(project->read(
        this, [project, path](const store::ReaderSource &source, const Stop &stop) { return takeSavedReplies(*project, source, path, stop); },
        [this](const Result<qint64> &replies) {
            if (replies)
                emit repliesTaken(*replies);
            else
                emit problem(replies.error());
        }));
}

std::shared_ptr<const eval::RunReader> Workbench::reader(qint64 run) const
{
    if (!m_project)
        return nullptr;
    auto reader = m_project->runs().reader(run);
    return reader ? std::shared_ptr<const eval::RunReader>(std::move(*reader)) : nullptr;
}

} // namespace gavel::jobs

#include "moc_workbench.cpp"

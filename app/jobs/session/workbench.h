// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "jobs/servers/services.h"
#include "jobs/session/viewmemory.h"
#include "store/project.h"
#include "store/settings/settings.h"

#include <QJsonValue>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace gavel::jobs {

class SampleProject;

/// The open project of the window, and what it remembers between starts. Owns the project; lives in
/// the GUI thread, as all of a session does.
class Workbench : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>()>;

    /// `settings` are edited in place and stored by `save`.
    Workbench(const Services &services, store::Settings &settings, Save save, QObject *parent = nullptr);
    ~Workbench() override;

    /// Makes it if there is none. Keeps the open project if the other cannot be opened, or if unsaved
    /// changes cannot be stored (see store()).
    Result<void> openProject(const QString &path);
    /// The same, but NotFound if there is none.
    Result<void> openExisting(const QString &path);
    /// Opens the project of the last start, or the untitled one in the application's data folder.
    /// A project over which Gavel ended the last time is left out, with a problem().
    Result<void> openLast();
    /// Makes the sample project if needed and opens it. An error, or problem() later.
    Result<void> openSample();
    /// Copies the project to one file, in a worker; copySaved() or problem() follows. The copy is
    /// opened if this project is read-only.
    void saveCopy(const QString &path);
    /// Moves the untitled project to this name and place. BadInput if there is a file already; Io if
    /// it cannot be moved: then it stays open where it is.
    Result<void> name(const QString &path);
    bool isUntitled() const;

    /// Also if another link leads to it.
    bool isOpen(const QString &path) const;
    store::Project *project() const { return m_project.get(); }
    bool isReadOnly() const { return !m_project || m_project->isReadOnly(); }
    /// "course-2026", or a translated word for the untitled project.
    QString projectTitle() const;

    /// The last choice in this project (judge, data, run); Undefined if there is none.
    QJsonValue choice(QLatin1StringView name) const;
    /// Does nothing in a read-only project.
    void keepChoice(QLatin1StringView name, const QJsonValue &value);

    /// Stores what is not stored yet: edits, choices and replies. Waits for it. An error keeps the
    /// project open; with unstoredReplies() see saveUnstored().
    Result<void> store() const;
    /// Replies that are not in the project, since it could not be written.
    qint64 unstoredReplies() const;
    /// Writes them to a file that takeReplies() reads, after which they need not be stored any more.
    /// Returns their number.
    Result<qint64> saveUnstored(const QString &path);
    /// Gives up whatever cannot be stored: it keeps the project open no longer, if it is left next.
    void giveUpUnstored();
    /// Adds the replies of such a file to their runs in the open project, in a worker; repliesTaken()
    /// or problem() follows.
    void takeReplies(const QString &path);

    /// Stores unsaved changes; an error keeps the project open.
    using StoreAll = std::function<Result<void>()>;
    /// `store` is called before another project is opened, while `owner` exists.
    void askBeforeClosing(QObject *owner, StoreAll store);

    /// A project that was open before.
    struct Recent
    {
        QString path;
        QString title;
        bool isThere = true; ///< else it was moved or deleted, or its medium is away
    };
    /// Newest first, without the open one.
    QList<Recent> recentProjects() const;
    void forgetRecentProjects();

    std::shared_ptr<const eval::RunReader> reader(qint64 run) const;
    /// How long after opening a project it counts as shown without harm.
    void setOpeningTime(std::chrono::milliseconds time) { m_opening.setInterval(time); }
    const Services &services() const { return m_services; }
    store::Settings &settings() { return m_settings; }
    ViewMemory &views() { return m_views; }
    Result<void> saveSettings() { return m_save(); }

    static QString dataFolder();
    /// The default folder for projects; created if needed.
    static QString projectsFolder();
    static QString samplePath();

signals:
    /// The open project must not be read any more.
    void projectAboutToChange();
    void projectChanged();
    /// The list of recent projects was cleared.
    void recentChanged();
    /// `leftOut`: what could not be read of a damaged project.
    void copySaved(const QString &path, const QStringList &leftOut);
    void repliesTaken(qint64 replies);
    /// Replies of a run were saved elsewhere or given up: it cannot go on as it was.
    void repliesLeft();
    void problem(const gavel::Error &error);

private:
    enum class Missing { IsAnError, IsMade };
    Result<void> open(const QString &path, Missing missing);
    Result<void> storeToLeave();
    void dropUnstored();
    void take(std::unique_ptr<store::Project> project, const QString &path);
    void lookThrough();
    void showDamaged();
    void endOpening();
    void forget(const QString &path);
    void takeCopy(const QString &path, const QStringList &leftOut);

    struct Closing
    {
        QPointer<QObject> owner;
        StoreAll store;
    };

    const Services &m_services;
    store::Settings &m_settings;
    ViewMemory m_views;
    Save m_save;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<SampleProject> m_sample;
    std::vector<Closing> m_closing;
    bool m_isGivenUp = false; ///< what cannot be stored
    ScopedCall m_looking;
    ScopedCall m_copying;
    ScopedCall m_taking;
    QTimer m_opening; ///< until the project counts as shown
};

} // namespace gavel::jobs

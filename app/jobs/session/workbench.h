// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/services.h"
#include "store/project.h"
#include "store/runs.h"
#include "store/settings.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gavel::jobs {

class SampleProject;

/// The open project of the window, and what it remembers between starts.
class Workbench : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>()>;

    /// `settings` is edited in place and stored by `save`.
    Workbench(const Services &services, store::Settings &settings, Save save, QObject *parent = nullptr);
    ~Workbench() override;

    /// Keeps the open project when the new one cannot be opened.
    Result<void> openProject(const QString &path);
    /// The project of the last start, or the untitled one in the application's data folder.
    Result<void> openLast();
    /// Makes the sample project if needed and opens it; problem() says why not.
    void openSample();

    /// Whichever links lead to it.
    bool isOpen(const QString &path) const;
    store::Project *project() const { return m_project.get(); }
    /// "course-2026", or the word for an untitled project.
    QString projectTitle() const;

    /// Runs with rows, newest first; not those of a Try, which belong to the Judge page.
    QList<store::RunInfo> runs() const;
    std::shared_ptr<const eval::RunReader> reader(qint64 run) const;
    const Services &services() const { return m_services; }
    store::Settings &settings() { return m_settings; }
    Result<void> saveSettings() { return m_save(); }

    static QString dataFolder();
    /// Where projects are kept; made if it is not there yet.
    static QString projectsFolder();
    static QString samplePath();

signals:
    /// Everything that reads the open project must let go of it.
    void projectAboutToChange();
    void projectChanged();
    void problem(const gavel::Error &error);

private:
    const Services &m_services;
    store::Settings &m_settings;
    Save m_save;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<SampleProject> m_sample;
};

} // namespace gavel::jobs

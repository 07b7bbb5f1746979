// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/workbench.h"

#include "jobs/run/runjob.h"
#include "jobs/session/sampleproject.h"
#include "store/projectfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace gavel::jobs {

namespace {
constexpr qsizetype recentProjects = 10;

QString untitledPath()
{
    return Workbench::dataFolder() + QStringLiteral("/projects/untitled.gavel");
}

} // namespace

Workbench::Workbench(const Services &services, store::Settings &settings, Save save, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_save(std::move(save))
{
}

Workbench::~Workbench() = default;

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
    if (isOpen(path))
        return {};
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QDir().mkpath(QFileInfo(absolute).absolutePath());
    auto project = store::Project::open(absolute);
    if (!project)
        return project.error();
    emit projectAboutToChange();
    m_project = std::move(*project);
    m_settings.lastProject = absolute;
    m_settings.recentProjects.removeIf([&absolute](const QString &known) { return store::isSameFile(known, absolute); });
    m_settings.recentProjects.prepend(absolute);
    m_settings.recentProjects = m_settings.recentProjects.mid(0, recentProjects);
    const auto saved = m_save();
    emit projectChanged();
    return saved;
}

Result<void> Workbench::openLast()
{
    if (!m_settings.lastProject.isEmpty() && QFileInfo::exists(m_settings.lastProject)) {
        const auto opened = openProject(m_settings.lastProject);
        if (m_project)
            return opened;
        emit problem(opened.error());
    }
    return openProject(untitledPath());
}

void Workbench::openSample()
{
    // Made by its own connection; it must not be open here meanwhile.
    if (isOpen(samplePath())) {
        emit projectAboutToChange();
        m_project.reset();
        emit projectChanged();
    }
    m_sample = std::make_unique<SampleProject>(QStringLiteral(":/sample"), samplePath());
    connect(m_sample.get(), &SampleProject::finished, this, [this](const Result<QString> &path) {
        const auto opened = path ? openProject(*path) : Result<void>(path.error());
        if (!opened)
            emit problem(opened.error());
    });
    m_sample->start();
}

QString Workbench::projectTitle() const
{
    if (!m_project)
        return {};
    return isOpen(untitledPath()) ? tr("Untitled project") : m_project->name();
}

QList<store::RunInfo> Workbench::runs() const
{
    if (!m_project)
        return {};
    auto runs = m_project->runs().all().value_or(QList<store::RunInfo>());
    runs.removeIf(&store::isTry);
    std::reverse(runs.begin(), runs.end());
    return runs;
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

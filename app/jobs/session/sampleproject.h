// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"

#include <QObject>
#include <QString>

#include <memory>

namespace gavel::data {
struct Dataset;
}
namespace gavel::store {
class Project;
}

namespace gavel::jobs {

class ImportJob;

/// The sample project: rows, labels and a judge's scores written for the sample, judges and two
/// recorded runs, made from text files in the program's resources. Made on first use, and again when
/// their digest changes; a changed old one is kept next to it. Rows and replies are stored in workers.
class SampleProject : public QObject
{
    Q_OBJECT

public:
    /// `folder` holds sample.json and its files (":/sample" in the program).
    SampleProject(QString folder, QString projectPath, QObject *parent = nullptr);
    ~SampleProject() override;

    /// finished() returns the path of the complete project.
    void start();

signals:
    void finished(const gavel::Result<QString> &path);

private:
    bool isCurrent() const;
    void fill();
    void completeProject(const data::Dataset &dataset);
    void end(Result<QString> path);

    QString m_folder;
    QString m_path;
    QByteArray m_manifest;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<ImportJob> m_import;
    ScopedCall m_filling;
};

} // namespace gavel::jobs

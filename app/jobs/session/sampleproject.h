// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <memory>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

class ImportJob;

/// The sample project: rows, labels written for the sample, judges and two
/// recorded runs, made from the text files that the program carries. Made on
/// first use, and anew when their digest changes: what a person did in the old
/// one stays beside it.
class SampleProject : public QObject
{
    Q_OBJECT

public:
    /// `folder` holds sample.json and its files (":/sample" in the program).
    SampleProject(QString folder, QString projectPath, QObject *parent = nullptr);
    ~SampleProject() override;

    /// finished() gives the path of the project, complete.
    void start();

signals:
    void finished(const gavel::Result<QString> &path);

private:
    bool isCurrent() const;
    void fill();
    Result<void> addLabels(qint64 dataset);
    Result<void> addRuns(qint64 dataset);
    Result<void> completeProject(qint64 dataset);
    void end(Result<QString> path);
    QByteArray file(const QString &name) const;

    QString m_folder;
    QString m_path;
    QByteArray m_manifest;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<ImportJob> m_import;
};

} // namespace gavel::jobs

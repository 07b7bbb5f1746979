// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"

#include <QList>
#include <QObject>

#include <optional>

namespace gavel::jobs {

class Workbench;

/// The data to judge next. The choice is stored in the project.
class ChosenData : public QObject
{
    Q_OBJECT

public:
    /// `workbench` must outlive it.
    explicit ChosenData(Workbench &workbench, QObject *parent = nullptr);

    const QList<data::Dataset> &all() const { return m_all; }
    std::optional<data::Dataset> dataset() const;
    /// The row of the chosen dataset with this number; nullopt if there is none.
    Result<std::optional<data::Item>> row(qint64 no) const;

    void choose(qint64 dataset);
    Result<void> rename(qint64 dataset, const QString &name);
    /// BadInput while runs use it.
    Result<void> remove(qint64 dataset);
    /// After an import: reads the list again and chooses this dataset.
    void takeImported(qint64 dataset);

signals:
    void listChanged();
    void chosen();
    /// A file was imported as a dataset, possibly with a run.
    void imported();
    void problem(const gavel::Error &error);

private:
    void load();
    void clear();
    void loadList();

    Workbench &m_workbench;
    QList<data::Dataset> m_all;
    std::optional<qint64> m_id;
};

} // namespace gavel::jobs

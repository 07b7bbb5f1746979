// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "jobs/import/labelplan.h"

#include <QObject>

#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// The judge whose scales the labels of a dataset are measured on: that of its newest run, else the
/// only judge of the project; nullopt if neither is there.
std::optional<eval::JudgeDefinition> judgeOfLabels(const store::Project &project, qint64 dataset);

/// Adds labels from a file to rows of a dataset, joined by their ids: first a plan to look at, then
/// all of it in one step. Importing a file again adds nothing twice; another label by the same
/// person replaces the earlier one, which is kept.
class LabelImport : public QObject
{
    Q_OBJECT

public:
    /// `project` must outlive it.
    LabelImport(store::Project &project, LabelRequest request, QObject *parent = nullptr);

    /// Reads the file in a worker; planned() follows.
    void start();
    /// Stores the plan; finished() follows. Only after planned() with a value.
    void apply();
    const LabelPlan &plan() const { return m_plan; }

signals:
    void planned(const gavel::Result<gavel::jobs::LabelPlan> &plan);
    void finished(const gavel::Result<gavel::store::LabelStore::Added> &added);

private:
    store::Project &m_project;
    LabelRequest m_request;
    LabelPlan m_plan;
    ScopedCall m_call;
};

} // namespace gavel::jobs

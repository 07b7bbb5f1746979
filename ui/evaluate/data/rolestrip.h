// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/import/importjob.h"
#include "widgets/banner.h"

#include <memory>

class QPushButton;

namespace gavel::jobs {
class NextRun;
}

namespace gavel::ui {

/// Other roles for the columns of stored data: collects what a person changes, says what it means,
/// and makes it so.
class RoleStrip : public Banner
{
    Q_OBJECT

public:
    explicit RoleStrip(const jobs::NextRun &next, QWidget *parent = nullptr);
    ~RoleStrip() override;

    /// Forgets what was changed.
    void reset();
    bool isBusy() const { return m_job != nullptr; }
    /// The roles of the chosen data with what was changed.
    data::Mapping mapping() const;
    void change(int column, data::Role role);

signals:
    void mappingChanged();
    void applied(const gavel::jobs::ImportReport &report);
    void failed(const QString &text);

private:
    void refresh();
    void apply();
    void end(const Result<jobs::ImportReport> &report);

    const jobs::NextRun &m_next;
    qint64 m_dataset = 0; ///< that m_mapping belongs to
    data::Mapping m_mapping;
    std::unique_ptr<jobs::ImportJob> m_job;
    QPushButton *m_apply;
    QPushButton *m_discard;
};

} // namespace gavel::ui

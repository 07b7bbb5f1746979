// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/import/labelimport.h"
#include "widgets/banner.h"

#include <memory>

class QPushButton;

namespace gavel::jobs {
class NextRun;
}

namespace gavel::ui {

/// Labels from a file of their own: what of it matches the chosen data, and a button that adds it.
class LabelStrip : public Banner
{
    Q_OBJECT

public:
    explicit LabelStrip(const jobs::NextRun &next, QWidget *parent = nullptr);
    ~LabelStrip() override;

    /// Reads the file for the chosen data.
    void open(const QString &path);
    void close();

signals:
    void added(const QString &text);
    void failed(const QString &text);

private:
    void takePlan(const Result<jobs::LabelPlan> &plan);
    void takeAdded(const Result<store::LabelStore::Added> &result);

    const jobs::NextRun &m_next;
    std::unique_ptr<jobs::LabelImport> m_import;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace gavel::ui

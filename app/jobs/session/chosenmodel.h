// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/servedmodels.h"

#include <QObject>

namespace gavel::jobs {

class Workbench;

/// The model that judges next. The choice is the program's, not the project's.
class ChosenModel : public QObject
{
    Q_OBJECT

public:
    ChosenModel(Workbench &workbench, ServerBook &servers, QObject *parent = nullptr);

    const ModelRef &model() const { return m_model; }
    void choose(const ModelRef &model);
    /// Keeps the choice while its server is there; else the remembered one, else a
    /// server's default, else the first that can judge.
    void chooseSome();

signals:
    void chosen();
    void problem(const gavel::Error &error);

private:
    Workbench &m_workbench;
    ServerBook &m_servers;
    ModelRef m_model;
};

} // namespace gavel::jobs

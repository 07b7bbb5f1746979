// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// What a run would do, before it is started; hidden otherwise.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Previews a full run of the draft over the chosen data.
    void ask();
    /// Previews the rest of a run that did not end.
    void askToResume(qint64 run);

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class ChooserButton;

/// Judge, data and model of the evaluation; Try and Run; what the run is doing.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

signals:
    void tryWanted();
    void runWanted();
    void importWanted();
    void judgeWanted();

private:
    void showJudge();
    void showData();
    void showModel();

    jobs::Evaluation &m_evaluation;
    ChooserButton *m_judge;
    ChooserButton *m_data;
    ChooserButton *m_model;
};

} // namespace gavel::ui

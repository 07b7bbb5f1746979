// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class ChooserButton;

/// What would run next: the buttons that show judge, data and model of the
/// evaluation, and choose others.
class RunChoices : public QObject
{
    Q_OBJECT

public:
    enum class Part { Judge, Data, Model };

    RunChoices(jobs::Evaluation &evaluation, QObject *parent);

    /// Judge, data, model: for the layout of the bar, which takes them.
    QList<QWidget *> buttons() const;
    /// Opens its menu.
    void choose(Part part);

signals:
    void importWanted();
    void newJudgeWanted();
    void importJudgeWanted();
    void serverWanted();
    /// The version was not numbered.
    void keepFailed(const gavel::Error &error);

private:
    void addMenu(ChooserButton *chooser, void (RunChoices::*fill)(QMenu *));
    void fillJudges(QMenu *menu);
    void fillData(QMenu *menu);
    void fillModels(QMenu *menu);
    void showJudge();
    void showData();
    void showModel();
    void keepVersion();

    jobs::Evaluation &m_evaluation;
    ChooserButton *m_judge;
    ChooserButton *m_data;
    ChooserButton *m_model;
};

} // namespace gavel::ui

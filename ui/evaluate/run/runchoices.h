// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace gavel::jobs {
class NextRun;
}

namespace gavel::ui {

class ChooserButton;

/// The next run: the buttons that show judge, data and model of the evaluation, with menus to
/// choose others.
class RunChoices : public QObject
{
    Q_OBJECT

public:
    enum class Part { Judge, Data, Model };

    RunChoices(jobs::NextRun &next, QObject *parent);

    /// Judge, data, model; the layout of the bar takes ownership.
    QList<QWidget *> buttons() const;
    /// Opens the menu of this part.
    void choose(Part part);

signals:
    void importWanted();
    void newJudgeWanted();
    void importJudgeWanted();
    void serverWanted();
    /// The version could not be numbered.
    void keepFailed(const gavel::Error &error);

private:
    void addMenu(ChooserButton *chooser, void (RunChoices::*fill)(QMenu *));
    void fillJudges(QMenu *menu);
    void fillData(QMenu *menu);
    void fillModels(QMenu *menu);
    void showJudge();
    void showVersion(const QString &name, int number);
    void showData();
    void showModel();
    void keepVersion();

    jobs::NextRun &m_next;
    ChooserButton *m_judge;
    ChooserButton *m_data;
    ChooserButton *m_model;
};

} // namespace gavel::ui

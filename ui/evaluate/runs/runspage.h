// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::jobs {
class NextRun;
class RunFiguresJob;
class ShownRun;
} // namespace gavel::jobs
namespace gavel::models {
class RunsModel;
class RunsOrder;
} // namespace gavel::models

namespace gavel::ui {

class Banner;
class ChooserButton;
class LineSplitter;
class MutedLabel;
class RunButton;
class RunsDifference;
class RunsTable;

/// The table of runs, in the place of the page that shows one of them. Two chosen runs are held
/// against each other below it.
class RunsPage : public QWidget
{
    Q_OBJECT

public:
    RunsPage(jobs::ShownRun &shown, const jobs::NextRun &next, QWidget *parent = nullptr);

    /// Chooses the shown run.
    void open();

signals:
    void showWanted(qint64 run);
    /// `b` is the newer one.
    void compareWanted(qint64 a, qint64 b);
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildBar();
    void connectParts();
    QWidget *buildFoot();
    void load();
    void fillData();
    void showChosen();
    void compareChosen();
    void askToDelete();
    void deleteChosen();
    bool isBeingAsked() const;
    std::vector<qint64> deletable() const;
    /// The two chosen runs, the older one first.
    std::optional<std::pair<qint64, qint64>> pair() const;

    jobs::ShownRun &m_shown;
    const jobs::NextRun &m_next;
    jobs::RunFiguresJob *m_job;
    models::RunsModel *m_model;
    models::RunsOrder *m_order;
    MutedLabel *m_count;
    QLineEdit *m_find;
    ChooserButton *m_data;
    std::optional<qint64> m_dataset;
    RunButton *m_compare;
    RunButton *m_show;
    RunButton *m_note;
    RunButton *m_delete;
    Banner *m_question;
    RunsTable *m_table;
    RunsDifference *m_difference;
    LineSplitter *m_down;
    std::vector<qint64> m_asked; ///< the runs of the question
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace gavel::jobs {
class AgreementJob;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

class FigureList;
class MutedLabel;
class VerdictLabel;

/// How well the shown run agrees with people, as three figures and a sentence; kept up to date.
class AgreementSummary : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementSummary(jobs::ShownRun &shown, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    jobs::ShownRun &m_shown;
    jobs::AgreementJob *m_job;
    QLabel *m_head;
    MutedLabel *m_labels;
    FigureList *m_figures;
    VerdictLabel *m_verdict;
};

} // namespace gavel::ui

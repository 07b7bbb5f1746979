// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rowindex.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::jobs {
struct Agreement;
class AgreementJob;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class ChooserButton;
class EmptyState;
class FigureList;
class MatrixView;
class MutedLabel;
class VerdictLabel;

/// How well the shown run agrees with people, in figures and plain words.
class TrustPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrustPage(jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// Copies the figures to the clipboard as tab-separated lines.
    void copyFigures() const;

signals:
    void labellingWanted();
    /// Rows with these overall human and judge scores.
    void rowsWanted(const gavel::models::ScoreRange &human, const gavel::models::ScoreRange &judge);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildHead();
    QWidget *buildFigures();
    QWidget *buildParts();
    void refresh();
    void showEmpty(const QString &title, const QString &hint, const QString &action = {});
    void showAgreement(const jobs::Agreement &agreement);
    void showMatrix(const jobs::Agreement &agreement);
    void showMoreLabels(const jobs::Agreement &agreement);
    void showCriteria();
    void chooseCell(int row, int column);

    jobs::ShownRun &m_shown;
    jobs::AgreementJob *m_job;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    Banner *m_banner;
    VerdictLabel *m_verdict;
    QLabel *m_meaning;
    MutedLabel *m_labels;
    ChooserButton *m_criterion;
    QPushButton *m_label;
    QPushButton *m_copy;
    FigureList *m_figures;
    MatrixView *m_matrix;
    MutedLabel *m_matrixNote;
    QWidget *m_corrected = nullptr;
    QLabel *m_correctedText;
    QDoubleSpinBox *m_halfWidth;
    QLabel *m_moreLabels;
    QWidget *m_people = nullptr;
    FigureList *m_peopleFigures;
    QLabel *m_ceiling;
    QWidget *m_segments = nullptr;
    FigureList *m_segmentFigures;
    MutedLabel *m_segmentsNote;
};

} // namespace gavel::ui

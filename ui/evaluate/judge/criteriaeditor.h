// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace gavel::ui {

class TextButton;
class FoldButton;
class GrowingEdit;
class JudgeDraft;
class ProblemLabel;
class ScaleEditor;
class SectionHead;

/// One of several named criteria: name, question, weight, reference, its own scale.
class CriterionCard : public QWidget
{
    Q_OBJECT

public:
    CriterionCard(JudgeDraft &draft, int criterion, QWidget *parent = nullptr);

    void refresh();
    /// Selects it, so that typing writes over it.
    void focusName();

signals:
    void removeWanted(int criterion);
    void moveWanted(int criterion, int by);

private:
    void edit(const QString &text, const QString &field, const std::function<void(eval::Criterion &)> &change);
    void fillMenu(QMenu *menu);

    JudgeDraft &m_draft;
    int m_criterion;
    QLineEdit *m_name;
    GrowingEdit *m_question;
    QDoubleSpinBox *m_weight;
    QCheckBox *m_reference;
    TextButton *m_more = nullptr;
    FoldButton *m_fold;
    ProblemLabel *m_problem;
};

/// The scale of a plain judge, or its several criteria and how they are combined to one score.
class CriteriaEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaEditor(JudgeDraft &draft, QWidget *parent = nullptr);

private:
    void refresh();
    void setCards(int count);
    void split();
    void addCriterion();
    void removeCriterion(int criterion);
    void moveCriterion(int criterion, int by);

    JudgeDraft &m_draft;
    SectionHead *m_head;
    ScaleEditor *m_scale;
    QWidget *m_several;
    QVBoxLayout *m_list;
    std::vector<CriterionCard *> m_cards;
    QComboBox *m_overall;
    ProblemLabel *m_problem;
    QCheckBox *m_reference;
    TextButton *m_split;
    TextButton *m_add;
};

} // namespace gavel::ui

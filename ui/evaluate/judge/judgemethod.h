// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace gavel::ui {

class JudgeDraft;
class ProblemLabel;

/// How the judge answers: method, thinking, abstaining, sampling.
class JudgeMethod : public QWidget
{
    Q_OBJECT

public:
    explicit JudgeMethod(JudgeDraft &draft, QWidget *parent = nullptr);

private:
    QWidget *makeSampling();
    void connectFields();
    void refresh();
    void refreshSampling();
    QString methodText() const;

    JudgeDraft &m_draft;
    QComboBox *m_method;
    QLabel *m_methodText;
    QComboBox *m_thinking;
    QSpinBox *m_thinkingTokens;
    ProblemLabel *m_thinkingProblem;
    QCheckBox *m_abstain;
    QDoubleSpinBox *m_temperature;
    QSpinBox *m_limit;
    QDoubleSpinBox *m_topP;
    QSpinBox *m_seed;
    ProblemLabel *m_samplingProblem;
};

} // namespace gavel::ui

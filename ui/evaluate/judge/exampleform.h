// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;

namespace gavel::ui {

class GrowingEdit;
class JudgeDraft;
class ProblemLabel;

/// A form to edit one example, below the table.
class ExampleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleForm(JudgeDraft &draft, QWidget *parent = nullptr);

    /// -1 hides it.
    void showExample(int row);
    int example() const { return m_row; }
    void focusFirst();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Grade
    {
        QWidget *name = nullptr;
        QComboBox *label = nullptr;
        GrowingEdit *why = nullptr;
    };

    void refresh();
    void setGrades(int count);
    void refreshGrade(int criterion);
    void gradeWith(int criterion, const QString &label);

    JudgeDraft &m_draft;
    int m_row = -1;
    GrowingEdit *m_input;
    GrowingEdit *m_output;
    GrowingEdit *m_reference;
    QGridLayout *m_grid;
    std::vector<Grade> m_grades;
    ProblemLabel *m_problem;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/draft/judgedraft.h"

#include <QTableView>
#include <QWidget>

class QLabel;
class QSpinBox;

namespace gavel::jobs {
class NextRun;
}
namespace gavel::models {
class ExamplesModel;
}

namespace gavel::ui {

class TextButton;
class ExampleForm;
class ProblemLabel;
class SectionHead;

/// The table of examples, as high as all of its rows.
class ExampleTable : public QTableView
{
    Q_OBJECT

public:
    explicit ExampleTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    int currentRow() const { return currentIndex().row(); }

signals:
    void editWanted(int row);
    void deleteWanted(int row);
    void duplicateWanted(int row);
    void moveWanted(int row, int to);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool command(int row, const QKeyEvent &event);
    void fit();
};

/// The graded examples of the judge: the table, a form for the current one, and new ones made from
/// rows of the data.
class ExampleSection : public QWidget
{
    Q_OBJECT

public:
    ExampleSection(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent = nullptr);

private:
    QWidget *makeButtons();
    QWidget *makeRowPicker();
    void connectTable();
    void refresh();
    void addExample(const eval::Example &example, const QString &what);
    void edit(int row);
    void remove(int row);
    void duplicate(int row);
    void move(int row, int to);
    void showPicker(bool shown);
    void showPickedRow();
    void addPicked();

    JudgeDraft &m_draft;
    jobs::NextRun &m_next;
    SectionHead *m_head;
    models::ExamplesModel *m_model;
    ExampleTable *m_table;
    ExampleForm *m_form;
    ProblemLabel *m_problem;
    QWidget *m_buttons;
    TextButton *m_fromRow = nullptr;
    TextButton *m_edit = nullptr;
    TextButton *m_duplicate = nullptr;
    TextButton *m_delete = nullptr;
    QWidget *m_picker;
    QSpinBox *m_row = nullptr;
    QLabel *m_rowText = nullptr;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "models/rowindex.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;
class QToolButton;

namespace gavel::ui {

class ChooserButton;

/// What the table shows: filters as chips, the count, a text filter, and the buttons for labelling.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// What can be filtered by; see models::rangeAt().
    void setPoints(const eval::Scale &points, bool areScoresOnPoints);
    void setFilter(const models::RowFilter &filter);
    void setSort(const models::RowSort &sort);
    /// The number of rows shown, and of all rows.
    void setCounts(qint64 shown, qint64 all);
    /// New rows that are not sorted in yet.
    void setWaiting(int rows);
    /// While labelling: a description of the queue; empty ends it.
    void setQueue(const QString &caption);
    void setSearching(bool searching);
    /// `refusal`: why labelling is disabled.
    void setLabelling(bool active, const QString &refusal);

    QString text() const;
    void editText();
    void clearText();

signals:
    void filterChanged(const gavel::models::RowFilter &filter);
    void sortChanged(const gavel::models::RowSort &sort);
    void textChanged(const QString &text);
    void waitingWanted();
    void queueEndWanted();
    void labelToggled();
    /// Esc or Return in the text field: the focus should return to the table.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    QString scoreName(double score) const;
    void showChips();
    void addChip(const QString &name, const QString &text, void (*removal)(models::RowFilter &filter));
    void showCounts();

    eval::Scale m_points;
    bool m_areScoresOnPoints = true;
    models::RowFilter m_filter;
    models::RowSort m_sort;
    QString m_queue;
    qint64 m_shown = 0;
    qint64 m_all = 0;
    bool m_searching = false;
    ChooserButton *m_add;
    QMenu *m_menu;
    QHBoxLayout *m_chips;
    QLabel *m_counts;
    QPushButton *m_waiting;
    QLineEdit *m_text;
    QTimer *m_typed;
    QToolButton *m_label;
};

} // namespace gavel::ui

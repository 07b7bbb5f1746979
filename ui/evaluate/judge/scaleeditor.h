// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QMenu;

namespace gavel::ui {

class TextButton;
class FieldEdit;
class JudgeDraft;
class ProblemLabel;

/// The points of one criterion's scale: label, number and meaning. Ctrl+Up and Ctrl+Down move a
/// point, Ctrl+Shift+Delete removes it.
class ScaleEditor : public QWidget
{
    Q_OBJECT

public:
    ScaleEditor(JudgeDraft &draft, int criterion, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        FieldEdit *label = nullptr;
        FieldEdit *value = nullptr;
        FieldEdit *meaning = nullptr;
        TextButton *more = nullptr;
    };

    const eval::Scale &scale() const;
    void refresh();
    void addRow();
    void removeRow();
    void fillMenu(QMenu *menu, int point);
    void editPoint(const QString &what, int point, const std::function<void(eval::ScalePoint &)> &change);
    void addPoint();
    void removePoint(int point);
    void movePoint(int point, int by);
    void usePreset(int preset);
    int pointOf(const QObject *field) const;

    JudgeDraft &m_draft;
    int m_criterion;
    std::vector<Row> m_rows;
    QGridLayout *m_grid;
    ProblemLabel *m_problem;
    TextButton *m_add;
    TextButton *m_presets = nullptr;
};

} // namespace gavel::ui

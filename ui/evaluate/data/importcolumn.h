// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace gavel::ui {

class MutedLabel;

/// What the current column of the preview holds: its role, and for scores whose they are.
class ImportColumn : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumn(QWidget *parent = nullptr);

    /// The criteria of the judge, to choose from.
    void setCriteria(const QStringList &names);
    void showColumn(const QString &name, const data::ColumnRole &role, bool isGuessed);
    void showNone();

signals:
    void roleChanged(const gavel::data::ColumnRole &role);

private:
    void takeRole();
    void takeChoice();
    void showDetails(data::Role role);

    QLabel *m_name;
    MutedLabel *m_guessed;
    QComboBox *m_role;
    MutedLabel *m_raterTitle;
    QLineEdit *m_rater;
    MutedLabel *m_criterionTitle;
    QComboBox *m_criterion;
    bool m_showing = false;
};

} // namespace gavel::ui

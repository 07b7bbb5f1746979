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

/// The role of the preview's current column, and the person and criterion of scores.
class ImportColumn : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumn(QWidget *parent = nullptr);

    /// The judge's criteria, as choices.
    void setCriteria(const QStringList &names);
    /// `fields`: what its cells hold inside; one of them can be made a column.
    void showColumn(const QString &name, const data::ColumnRole &role, bool isGuessed, const QStringList &fields = {});
    void showNone();

signals:
    void roleChanged(const gavel::data::ColumnRole &role);
    void fieldWanted(const QString &field);

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
    MutedLabel *m_fieldTitle;
    QComboBox *m_field;
    bool m_showing = false;
};

} // namespace gavel::ui

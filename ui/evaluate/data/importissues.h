// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/import/importpreview.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace gavel::ui {

class MutedLabel;
class SectionHead;

/// Problems of a file and how to solve them: bad lines, duplicate ids, scores off the scale.
class ImportIssues : public QWidget
{
    Q_OBJECT

public:
    explicit ImportIssues(QWidget *parent = nullptr);

    void clear();
    /// The labels that off-scale values can be mapped to.
    void setLabels(const QStringList &labels);
    void showReport(const jobs::ScanReport &report);

    bool leavesBadOut() const;
    /// "good" -> "5", as chosen.
    const QMap<QString, QString> &valueMap() const { return m_values; }

signals:
    void changed();
    /// The ids are not usable: number the rows.
    void idsUnwanted();

private:
    void showBad(const jobs::ScanReport &report);
    void showDuplicates(const jobs::ScanReport &report);
    void showValues(const jobs::ScanReport &report);
    void addValue(int row, const QString &value, const data::OffScaleValue &seen);

    SectionHead *m_badHead;
    QCheckBox *m_leaveOut;
    QListWidget *m_bad;
    SectionHead *m_duplicateHead;
    QListWidget *m_duplicates;
    QPushButton *m_number;
    SectionHead *m_valueHead;
    MutedLabel *m_valueHint;
    QTableWidget *m_table;
    QStringList m_labels;
    QStringList m_shownValues;
    QMap<QString, QString> m_values;
};

} // namespace gavel::ui

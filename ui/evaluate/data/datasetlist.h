// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace gavel::jobs {
class ChosenData;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

/// The datasets of the project, one of them selected.
class DatasetList : public QWidget
{
    Q_OBJECT

public:
    DatasetList(jobs::ChosenData &chosen, jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// Rows, labels and runs of a dataset: "2,000 rows · 50 labelled · 3 runs".
    static QString figures(const jobs::ShownRun &shown, const data::Dataset &dataset);

signals:
    void importWanted();
    void labelsWanted();
    void removeWanted(qint64 dataset);
    void failed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    static QStringList figureParts(const jobs::ShownRun &shown, const data::Dataset &dataset);
    void setFigures(QListWidgetItem &item, const data::Dataset &dataset) const;
    void reload();
    void showFigures();
    void select();
    void rename(QListWidgetItem *item);
    void openMenu(const QPoint &position);
    qint64 current() const;

    jobs::ChosenData &m_data;
    jobs::ShownRun &m_shown;
    QListWidget *m_list;
    QPushButton *m_import;
    QPushButton *m_labels;
    bool m_loading = false;
};

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// The datasets of the project, one of them chosen.
class DatasetList : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetList(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Rows, labels and runs of a dataset: "2,000 rows · 50 labelled · 3 runs".
    static QString figures(const jobs::Evaluation &evaluation, const data::Dataset &dataset);

signals:
    void importWanted();
    void removeWanted(qint64 dataset);
    void failed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void reload();
    void showFigures();
    void select();
    void rename(QListWidgetItem *item);
    void openMenu(const QPoint &position);
    qint64 current() const;

    jobs::Evaluation &m_evaluation;
    QListWidget *m_list;
    QPushButton *m_import;
    bool m_loading = false;
};

} // namespace gavel::ui

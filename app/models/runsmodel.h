// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "jobs/analysis/runfigures.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <optional>

namespace gavel::models {

/// The runs of a project, one a row, with their figures as far as they are known.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Choose, When, Judge, Data, Model, Rows, Repeats, Invalid, Mean, Kappa, Tokens, Seconds, Note };
    static constexpr int columns = static_cast<int>(Column::Note) + 1;

    enum Role {
        SortRole = Qt::UserRole, ///< a number or a text; invalid where there is none
        FiguresRole, ///< std::optional<jobs::RunFigures>
        RunRole, ///< the id
        CautionRole, ///< the cell is a reason to look
        ShownRole, ///< it is the run that the pages show
    };

    explicit RunsModel(QObject *parent = nullptr);

    /// Rows of runs that stay, stay. Notes can be edited unless it is read-only.
    void setRuns(const QList<store::RunInfo> &runs, const QList<data::Dataset> &data, bool isReadOnly);
    void setFigures(qint64 run, const std::optional<jobs::RunFigures> &figures);
    /// The run that the pages show.
    void setShown(std::optional<qint64> run);
    const QList<store::RunInfo> &runs() const { return m_runs; }
    int rowOf(qint64 run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void noteEdited(qint64 run, const QString &note);

private:
    QString text(const store::RunInfo &run, Column column) const;
    QString figureText(const jobs::RunFigures &figures, Column column) const;
    QVariant sortValue(const store::RunInfo &run, Column column) const;
    QString tip(const store::RunInfo &run, Column column) const;
    void rowChanged(int row);

    QList<store::RunInfo> m_runs;
    QList<data::Dataset> m_data;
    QHash<qint64, jobs::RunFigures> m_figures;
    std::optional<qint64> m_shown;
    bool m_isReadOnly = false;
    bool m_hasSeveralJudges = false;
};

/// Sorted by a column; of one data set, and with a text in names and notes. Rows move only when
/// asked to, not while figures arrive.
class RunsOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunsOrder(RunsModel &model, QObject *parent = nullptr);

    void setDataset(std::optional<qint64> dataset);
    void setText(const QString &text);
    /// Sorts and filters anew by what is known now.
    void arrange();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    RunsModel &m_model;
    std::optional<qint64> m_dataset;
    QString m_text;
};

} // namespace gavel::models

Q_DECLARE_METATYPE(std::optional<gavel::jobs::RunFigures>)

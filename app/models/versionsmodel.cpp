// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/versionsmodel.h"

#include "core/visibletext.h"
#include "jobs/analysis/runnames.h"
#include "stats/agreementreport.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace gavel::models {

namespace {

QString kappaText(const jobs::RunFigures &figures)
{
    const QString labels = QLocale().toString(figures.labelled);
    if (!figures.mean && figures.judged > 0)
        return VersionsModel::tr("– (no score)");
    if (figures.kappa.value)
        return QStringLiteral("%1 (%2)").arg(jobs::twoDecimals(*figures.kappa.value), labels);
    return figures.labelled >= stats::fewestLabels ? VersionsModel::tr("– (one score only)") : QStringLiteral("– (%1)").arg(labels);
}

/// What the cell has no room for.
QString kappaTip(const jobs::RunFigures &figures)
{
    if (figures.kappa.value && figures.kappa.interval)
        return VersionsModel::tr("%n label(s), weighted κ %1 (%2 to %3)", nullptr, static_cast<int>(figures.labelled))
            .arg(jobs::twoDecimals(*figures.kappa.value), jobs::twoDecimals(figures.kappa.interval->low),
                 jobs::twoDecimals(figures.kappa.interval->high));
    if (figures.kappa.value)
        return VersionsModel::tr("%n label(s), weighted κ %1", nullptr, static_cast<int>(figures.labelled))
            .arg(jobs::twoDecimals(*figures.kappa.value));
    if (!figures.mean && figures.judged > 0)
        return VersionsModel::tr("No reply could be read.");
    if (figures.labelled >= stats::fewestLabels)
        return VersionsModel::tr("There is no κ if one side gave one score only.");
    return VersionsModel::tr("%n label(s), too few for κ, which needs %1", nullptr, static_cast<int>(figures.labelled)).arg(stats::fewestLabels);
}

} // namespace

void VersionsModel::setRows(std::vector<VersionRow> rows)
{
    // What is chosen stays chosen while figures arrive.
    const bool isSame = std::ranges::equal(rows, m_rows, [](const VersionRow &a, const VersionRow &b) { return a.version.id == b.version.id; });
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int VersionsModel::rowOf(qint64 version) const
{
    const auto found = std::ranges::find_if(m_rows, [version](const VersionRow &row) { return row.version.id == version; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VersionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString VersionsModel::text(const VersionRow &row, Column column)
{
    switch (column) {
    case Column::Version:
        return row.version.number ? QStringLiteral("v%1").arg(*row.version.number) : tr("tried");
    case Column::When:
        return jobs::momentText(row.version.createdMs);
    case Column::Change:
        return row.change;
    case Column::Kappa:
        return row.figures ? kappaText(*row.figures) : QString();
    case Column::Mean:
        return row.figures && row.figures->mean ? jobs::twoDecimals(*row.figures->mean) : QString();
    case Column::Note:
        return row.note;
    }
    Q_UNREACHABLE();
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const VersionRow &shown = row(index.row());
    if (role == Qt::DisplayRole)
        return visibleText(text(shown, column));
    if (role == Qt::ToolTipRole)
        return column == Column::Kappa && shown.figures ? kappaTip(*shown.figures) : text(shown, column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == Column::Mean ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((static_cast<Column>(section) == Column::Mean ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{ tr("version"), tr("when"), tr("change"), tr("κ (n)"), tr("mean"), tr("note") };
    return titles.value(section);
}

} // namespace gavel::models

#include "moc_versionsmodel.cpp"

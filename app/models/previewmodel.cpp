// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/previewmodel.h"

#include "core/visibletext.h"

namespace gavel::models {

namespace {

bool mayRepeat(data::Role role)
{
    using data::Role;
    return role == Role::Output || role == Role::HumanScore || role == Role::JudgeScore || role == Role::JudgeReason || role == Role::None;
}

} // namespace

PreviewModel::PreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PreviewModel::setRows(const QStringList &columns, std::vector<data::RawRow> rows, const data::Mapping &guessed)
{
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    m_mapping = guessed;
    m_mapping.resize(columns.size());
    m_guessed = QList<bool>(columns.size(), true);
    endResetModel();
    emit mappingChanged();
}

void PreviewModel::setRole(int column, const data::ColumnRole &role)
{
    if (column < 0 || column >= m_columns.size() || m_mapping.at(column) == role)
        return;
    for (qsizetype i = 0; i < m_mapping.size(); ++i) {
        if (i != column && m_mapping.at(i).role == role.role && !mayRepeat(role.role)) {
            m_mapping[i] = {};
            m_guessed[i] = false;
        }
    }
    m_mapping[column] = role;
    m_guessed[column] = false;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit mappingChanged();
}

QString PreviewModel::cell(int row, int column) const
{
    return row >= 0 && static_cast<size_t>(row) < m_rows.size() ? m_rows[static_cast<size_t>(row)].cells.value(column) : QString();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isLine = index.column() == 0;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (isLine)
        return QString::number(m_rows[static_cast<size_t>(index.row())].line);
    return cellLine(cell(index.row(), index.column() - 1));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("line")) : QVariant();
    const data::ColumnRole &column = m_mapping.at(section - 1);
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(m_columns.at(section - 1));
    case RoleTextRole:
        return roleCaption(column);
    case RoleRole:
        return static_cast<int>(column.role);
    case GuessedRole:
        return isGuessed(section - 1);
    default:
        return {};
    }
}

} // namespace gavel::models

#include "moc_previewmodel.cpp"

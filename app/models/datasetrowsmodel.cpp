// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/datasetrowsmodel.h"

#include "core/visibletext.h"

#include <algorithm>

namespace gavel::models {

namespace {
constexpr int rowPage = 64;
constexpr int rowPages = 16;
} // namespace

DatasetRowsModel::DatasetRowsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(rowPages)
{
}

void DatasetRowsModel::setDataset(const data::Dataset &dataset, jobs::RowSource source)
{
    beginResetModel();
    m_pages.clear();
    m_filter.reset();
    m_dataset = dataset;
    m_dataset.mapping.resize(dataset.columns.size());
    m_source = std::move(source);
    endResetModel();
}

void DatasetRowsModel::setMapping(const data::Mapping &mapping)
{
    m_dataset.mapping = mapping;
    m_dataset.mapping.resize(m_dataset.columns.size());
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void DatasetRowsModel::setFilter(std::optional<std::vector<qint64>> numbers)
{
    beginResetModel();
    m_pages.clear();
    m_filter = std::move(numbers);
    endResetModel();
}

qint64 DatasetRowsModel::numberAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_filter ? (*m_filter)[static_cast<size_t>(row)] : row + 1;
}

int DatasetRowsModel::rowOf(qint64 number) const
{
    if (!m_filter)
        return number >= 1 && number <= rowCount() ? static_cast<int>(number - 1) : -1;
    const auto found = std::lower_bound(m_filter->cbegin(), m_filter->cend(), number);
    return found != m_filter->cend() && *found == number ? static_cast<int>(found - m_filter->cbegin()) : -1;
}

Result<data::Item> DatasetRowsModel::item(int row) const
{
    const qint64 number = numberAt(row);
    const auto read = m_source && number > 0 ? m_source(number, 1) : Result<std::vector<data::Item>>(std::vector<data::Item>());
    if (!read)
        return read.error();
    if (read->empty() || read->front().no != number)
        return notFound(tr("This row is not in the project any more."));
    return read->front();
}

int DatasetRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_source)
        return 0;
    return static_cast<int>(m_filter ? static_cast<qint64>(m_filter->size()) : m_dataset.rows);
}

int DatasetRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : static_cast<int>(m_dataset.columns.size()) + 1;
}

DatasetRowsModel::Page *DatasetRowsModel::readPage(int page) const
{
    const int first = page * rowPage;
    const int count = std::min(rowPage, rowCount() - first);
    auto *rows = new Page;
    rows->reserve(static_cast<size_t>(count));
    const auto take = [rows](const Result<std::vector<data::Item>> &read) {
        for (const data::Item &item : read.value_or(std::vector<data::Item>())) {
            QStringList cut;
            for (const QString &cell : item.cells)
                cut << cellLine(cell);
            rows->push_back(cut);
        }
    };
    if (!m_filter) {
        take(m_source(first + 1, count));
        return rows;
    }
    for (int i = 0; i < count; ++i)
        take(m_source(numberAt(first + i), 1));
    return rows;
}

const QStringList &DatasetRowsModel::cells(int row) const
{
    static const QStringList none;
    const int page = row / rowPage;
    if (!m_pages.contains(page))
        m_pages.insert(page, readPage(page));
    const Page *rows = m_pages.object(page);
    const auto offset = static_cast<size_t>(row % rowPage);
    return rows && offset < rows->size() ? (*rows)[offset] : none;
}

QVariant DatasetRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isNumber = index.column() == 0;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return isNumber ? QString::number(numberAt(index.row())) : cells(index.row()).value(index.column() - 1);
}

QVariant DatasetRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("#")) : QVariant();
    const data::ColumnRole &column = m_dataset.mapping.at(section - 1);
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(m_dataset.columns.at(section - 1));
    case RoleTextRole:
        return roleCaption(column);
    case RoleRole:
        return static_cast<int>(column.role);
    default:
        return {};
    }
}

} // namespace gavel::models

#include "moc_datasetrowsmodel.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/resultsmodel.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace gavel::models {

namespace {

constexpr int resultPage = 128;
constexpr int resultPages = 12;
constexpr int resultTextLimit = 400;

struct ResultColumn
{
    ResultsModel::Column id = ResultsModel::Column::Number;
    const char *title = nullptr;
    Qt::Alignment alignment;
};

constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;

constexpr std::array resultColumns{
    ResultColumn{ ResultsModel::Column::Number, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "#"), right },
    ResultColumn{ ResultsModel::Column::Score, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "score"), left },
    ResultColumn{ ResultsModel::Column::Human, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "human"), left },
    ResultColumn{ ResultsModel::Column::Input, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "input"), left },
    ResultColumn{ ResultsModel::Column::Output, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "output"), left },
    ResultColumn{ ResultsModel::Column::Reason, QT_TRANSLATE_NOOP("gavel::models::ResultsModel", "reason"), left },
};

/// A table shows one line of a text.
QString singleLine(const QString &text)
{
    return text.simplified();
}

QString numberText(float value)
{
    return QLocale().toString(static_cast<double>(value), 'g', 3);
}

} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(resultPages)
{
}

void ResultsModel::setRun(std::shared_ptr<const eval::RunReader> reader, eval::JudgeDefinition judge, std::vector<CompactRow> rows)
{
    beginResetModel();
    m_pages.clear();
    m_reader = std::move(reader);
    m_judge = std::move(judge);
    m_scale = eval::ascending(displayScale(m_judge));
    m_rows = std::move(rows);
    m_own.clear();
    m_order = rowOrder(m_rows, {}, {});
    endResetModel();
}

void ResultsModel::setOrder(std::vector<qint32> order)
{
    beginResetModel();
    m_pages.clear();
    m_order = std::move(order);
    endResetModel();
}

/// The first and the last row that shows one of the positions; (-1, -1) for none.
std::pair<int, int> ResultsModel::rowsOf(qint64 first, qint64 last) const
{
    std::pair<int, int> found{ -1, -1 };
    for (size_t row = 0; row < m_order.size(); ++row) {
        if (m_order[row] < first || m_order[row] > last)
            continue;
        if (found.first < 0)
            found.first = static_cast<int>(row);
        found.second = static_cast<int>(row);
    }
    return found;
}

void ResultsModel::updateRows(qint64 first, const std::vector<CompactRow> &part)
{
    const auto known = static_cast<qint64>(m_rows.size());
    if (part.empty() || first < 0 || first + static_cast<qint64>(part.size()) > known)
        return;
    std::copy(part.cbegin(), part.cend(), m_rows.begin() + first);
    const auto [top, bottom] = rowsOf(first, first + static_cast<qint64>(part.size()) - 1);
    if (top < 0)
        return;
    for (int page = top / resultPage; page <= bottom / resultPage; ++page)
        m_pages.remove(page);
    emit dataChanged(index(top, 0), index(bottom, columnCount() - 1));
}

void ResultsModel::setBlind(bool blind)
{
    if (m_blind == blind)
        return;
    m_blind = blind;
    if (!m_order.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResultsModel::setOwnScore(qint64 position, std::optional<double> score)
{
    if (score)
        m_own.insert(position, *score);
    else if (!m_own.remove(position))
        return;
    const int row = m_blind ? rowOfPosition(position) : -1;
    if (row >= 0)
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

/// The human score, if it may be shown.
std::optional<double> ResultsModel::human(qint32 position) const
{
    if (m_blind)
        return m_own.contains(position) ? std::optional(m_own.value(position)) : std::nullopt;
    const CompactRow &row = m_rows[static_cast<size_t>(position)];
    return row.hasHuman() ? std::optional<double>(row.human) : std::nullopt;
}

qint64 ResultsModel::positionAt(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_order.size() ? m_order[static_cast<size_t>(row)] : -1;
}

int ResultsModel::rowOfPosition(qint64 position) const
{
    const auto it = std::find(m_order.cbegin(), m_order.cend(), static_cast<qint32>(position));
    return it == m_order.cend() ? -1 : static_cast<int>(it - m_order.cbegin());
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(resultColumns.size());
}

const eval::RowSummary *ResultsModel::summary(int row) const
{
    const int page = row / resultPage;
    if (!m_pages.contains(page)) {
        const auto begin = m_order.cbegin() + page * resultPage;
        const auto end = m_order.cbegin() + std::min(static_cast<qsizetype>(m_order.size()), static_cast<qsizetype>(page + 1) * resultPage);
        auto read = m_reader->summaries(std::vector<qint64>(begin, end), resultTextLimit);
        m_pages.insert(page, new std::vector<eval::RowSummary>(read ? std::move(*read) : std::vector<eval::RowSummary>()));
    }
    const auto *rows = m_pages.object(page);
    const auto offset = static_cast<size_t>(row % resultPage);
    return rows && offset < rows->size() ? &(*rows)[offset] : nullptr;
}

QVariant ResultsModel::text(Column column, int row) const
{
    const qint32 position = m_order[static_cast<size_t>(row)];
    const CompactRow &compact = m_rows[static_cast<size_t>(position)];
    switch (column) {
    case Column::Score:
        return compact.hasScore() && !m_blind ? numberText(compact.score) : QString();
    case Column::Human:
        return human(position) ? numberText(static_cast<float>(*human(position))) : QString();
    case Column::Number:
    case Column::Input:
    case Column::Output:
    case Column::Reason:
        break;
    }
    const eval::RowSummary *found = summary(row);
    if (!found)
        return {};
    switch (column) {
    case Column::Number:
        return found->no;
    case Column::Input:
        return singleLine(found->input);
    case Column::Output:
        return singleLine(found->output);
    case Column::Reason:
        return m_blind ? QString() : singleLine(found->reason);
    case Column::Score:
    case Column::Human:
        break;
    }
    Q_UNREACHABLE();
}

QVariant ResultsModel::pointData(Column column, qint32 position, int role) const
{
    if (role == PointCountRole)
        return m_scale.size();
    if (column == Column::Score)
        return m_blind ? -1 : nearestPoint(m_scale, static_cast<double>(m_rows[static_cast<size_t>(position)].score));
    const std::optional<double> score = human(position);
    return score ? nearestPoint(m_scale, *score) : -1;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultColumn &column = resultColumns[static_cast<size_t>(index.column())];
    const qint32 position = m_order[static_cast<size_t>(index.row())];
    const CompactRow &row = m_rows[static_cast<size_t>(position)];
    switch (role) {
    case Qt::DisplayRole:
        return text(column.id, index.row());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case PositionRole:
        return position;
    case PointRole:
    case PointCountRole:
        return pointData(column.id, position, role);
    case StateRole:
        return static_cast<int>(m_blind ? eval::VerdictState::Pending : row.state);
    case DiffersRole:
        return !m_blind && row.differs();
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ResultColumn &column = resultColumns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment);
    return {};
}

} // namespace gavel::models

#include "moc_resultsmodel.cpp"

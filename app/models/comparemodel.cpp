// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparemodel.h"

#include "core/pastedline.h"
#include "models/rowindex.h"
#include "models/stateword.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace gavel::models {

namespace {

constexpr int comparePage = 128;
constexpr int comparedPages = 12;
constexpr int compareTextLimit = 400;

struct CompareColumn
{
    CompareModel::Column id = CompareModel::Column::Number;
    const char *title = nullptr;
    Qt::Alignment alignment;
};

constexpr auto leftAligned = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto rightAligned = Qt::AlignRight | Qt::AlignVCenter;

constexpr std::array compareColumns{
    CompareColumn{ CompareModel::Column::Number, QT_TRANSLATE_NOOP("gavel::models::CompareModel", "#"), rightAligned },
    CompareColumn{ CompareModel::Column::Scores, QT_TRANSLATE_NOOP("gavel::models::CompareModel", "A → B"), leftAligned },
    CompareColumn{ CompareModel::Column::Human, QT_TRANSLATE_NOOP("gavel::models::CompareModel", "human"), leftAligned },
    CompareColumn{ CompareModel::Column::Input, QT_TRANSLATE_NOOP("gavel::models::CompareModel", "input"), leftAligned },
    CompareColumn{ CompareModel::Column::Moved, QT_TRANSLATE_NOOP("gavel::models::CompareModel", "Δ"), rightAligned },
};

/// B − A; rows that lack one sort last in either order.
double change(const jobs::ComparedRow &row)
{
    return row.hasBoth() ? row.b - row.a : std::numeric_limits<double>::quiet_NaN();
}

double compareKey(const jobs::ComparedRow &row, CompareModel::Column column)
{
    switch (column) {
    case CompareModel::Column::Scores:
        return row.b;
    case CompareModel::Column::Human:
        return row.human;
    case CompareModel::Column::Moved:
        return change(row);
    case CompareModel::Column::Number:
    case CompareModel::Column::Input:
        return static_cast<double>(row.no);
    }
    Q_UNREACHABLE();
}

QString signedNumber(double value)
{
    const QString digits = QLocale().toString(static_cast<double>(std::abs(value)), 'g', 3);
    return value < 0 ? QStringLiteral("−") + digits : value > 0 ? u'+' + digits : digits;
}

} // namespace

CompareModel::CompareModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_pages(comparedPages)
{
}

void CompareModel::setComparison(std::shared_ptr<const jobs::Comparison> comparison, std::shared_ptr<const eval::RunReader> reader)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_reader = std::move(reader);
    m_counts = {};
    for (std::size_t i = 0; m_comparison && i < m_comparison->rows.size(); ++i) {
        for (std::size_t filter = 0; filter < m_counts.size(); ++filter)
            m_counts[filter] += passes(m_comparison->rows[i], static_cast<CompareFilter>(filter)) ? 1 : 0;
    }
    order();
    endResetModel();
}

void CompareModel::setFilter(CompareFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    order();
    endResetModel();
}

void CompareModel::setCell(std::optional<std::pair<int, int>> cell)
{
    if (cell == m_cell)
        return;
    beginResetModel();
    m_cell = cell;
    order();
    endResetModel();
}

bool CompareModel::passes(const jobs::ComparedRow &row, CompareFilter filter)
{
    switch (filter) {
    case CompareFilter::Differing:
        return row.differs();
    case CompareFilter::Nearer:
        return row.moved() < 0;
    case CompareFilter::Farther:
        return row.moved() > 0;
    case CompareFilter::InvalidInOne:
        return row.invalidInOne();
    case CompareFilter::All:
        return true;
    }
    Q_UNREACHABLE();
}

qint64 CompareModel::countOf(CompareFilter filter) const
{
    return m_counts[static_cast<std::size_t>(filter)];
}

/// Only within a model reset.
void CompareModel::order()
{
    m_pages.clear();
    m_order.clear();
    if (!m_comparison)
        return;
    const auto &rows = m_comparison->rows;
    const auto isInCell = [this](const jobs::ComparedRow &row) {
        return row.hasBoth() && nearestPoint(m_comparison->scale, row.a) == m_cell->first
            && nearestPoint(m_comparison->scale, row.b) == m_cell->second;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // A selected cell overrides the filter: the diagonal has rows that do not differ.
        if (m_cell ? isInCell(rows[i]) : passes(rows[i], m_filter))
            m_order.push_back(static_cast<quint32>(i));
    }
    const bool isDown = m_sortOrder == Qt::DescendingOrder;
    const auto isBefore = [&](quint32 a, quint32 b) {
        const double one = compareKey(rows[a], m_sortColumn);
        const double other = compareKey(rows[b], m_sortColumn);
        if (std::isnan(one) || std::isnan(other))
            return !std::isnan(one) && std::isnan(other);
        return isDown ? one > other : one < other;
    };
    if (!std::is_sorted(m_order.cbegin(), m_order.cend(), isBefore))
        std::stable_sort(m_order.begin(), m_order.end(), isBefore);
}

void CompareModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= columnCount())
        return;
    beginResetModel();
    m_sortColumn = compareColumns[static_cast<std::size_t>(column)].id;
    m_sortOrder = sortOrder;
    order();
    endResetModel();
}

const jobs::ComparedRow *CompareModel::rowAt(int row) const
{
    if (!m_comparison || row < 0 || static_cast<std::size_t>(row) >= m_order.size())
        return nullptr;
    return &m_comparison->rows[m_order[static_cast<std::size_t>(row)]];
}

int CompareModel::rowOfPosition(qint32 posA) const
{
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (m_comparison->rows[m_order[i]].posA == posA)
            return static_cast<int>(i);
    }
    return -1;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(compareColumns.size());
}

QString CompareModel::input(int row) const
{
    const int page = row / comparePage;
    if (!m_pages.contains(page)) {
        std::vector<qint64> positions;
        for (int i = page * comparePage; i < std::min(rowCount(), (page + 1) * comparePage); ++i)
            positions.push_back(rowAt(i)->posA);
        auto *texts = new std::vector<QString>;
        if (const auto read
            = m_reader ? m_reader->summaries(positions, compareTextLimit) : Result<std::vector<eval::RowSummary>>(std::vector<eval::RowSummary>())) {
            for (const eval::RowSummary &summary : *read)
                texts->push_back(summary.input.simplified());
        }
        m_pages.insert(page, texts);
    }
    const auto *texts = m_pages.object(page);
    const auto offset = static_cast<std::size_t>(row % comparePage);
    return texts && offset < texts->size() ? (*texts)[offset] : QString();
}

Result<QString> CompareModel::rowsAsText(const std::vector<int> &rows) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QString lines = pastedLine(cells);
    for (std::size_t first = 0; m_reader && first < rows.size(); first += comparePage) {
        const auto page = std::span(rows).subspan(first, std::min<std::size_t>(comparePage, rows.size() - first));
        std::vector<qint64> positions;
        for (const int row : page)
            positions.push_back(rowAt(row)->posA);
        const auto summaries = m_reader->summaries(positions, std::numeric_limits<int>::max());
        if (!summaries)
            return summaries.error();
        for (std::size_t i = 0; i < page.size(); ++i) {
            for (int column = 0; column < columnCount(); ++column)
                cells[column] = compareColumns[static_cast<std::size_t>(column)].id == Column::Input ? (*summaries)[i].input
                                                                                                     : index(page[i], column).data().toString();
            lines += pastedLine(cells);
        }
    }
    return lines;
}

QString CompareModel::scoreText(double score, eval::VerdictState state) const
{
    if (score == score) {
        const int point = nearestPoint(m_comparison->scale, score);
        const bool isPoint = point >= 0 && std::abs(m_comparison->scale[point].value - score) < 1e-3;
        return isPoint ? m_comparison->scale[point].label : QLocale().toString(score, 'g', 3);
    }
    return state == eval::VerdictState::Valid ? tr("no score") : stateWord(state);
}

QVariant CompareModel::text(Column column, int row) const
{
    const jobs::ComparedRow &compared = *rowAt(row);
    switch (column) {
    case Column::Number:
        return compared.no;
    case Column::Scores:
        return QStringLiteral("%1 → %2").arg(scoreText(compared.a, compared.stateA), scoreText(compared.b, compared.stateB));
    case Column::Human:
        return compared.hasHuman() ? scoreText(compared.human, eval::VerdictState::Valid) : QString();
    case Column::Input:
        return input(row);
    case Column::Moved:
        return compared.hasBoth() ? signedNumber(compared.b - compared.a) : QString();
    }
    Q_UNREACHABLE();
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompareColumn &column = compareColumns[static_cast<std::size_t>(index.column())];
    const jobs::ComparedRow &row = *rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(column.id, index.row());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case PointARole:
        return nearestPoint(m_comparison->scale, row.a);
    case PointBRole:
        return nearestPoint(m_comparison->scale, row.b);
    case PointHumanRole:
        return nearestPoint(m_comparison->scale, row.human);
    case PointCountRole:
        return m_comparison->scale.size();
    case TextARole:
        return scoreText(row.a, row.stateA);
    case TextBRole:
        return scoreText(row.b, row.stateB);
    case TextHumanRole:
        return row.hasHuman() ? scoreText(row.human, eval::VerdictState::Valid) : QString();
    case MovedRole:
        return row.moved();
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CompareColumn &column = compareColumns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment);
    return {};
}

} // namespace gavel::models

#include "moc_comparemodel.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/trymodel.h"

#include "core/visibletext.h"
#include "models/stateword.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gavel::models {

namespace {

QString changeText(jobs::TryRow::Change change)
{
    using Change = jobs::TryRow::Change;
    switch (change) {
    case Change::None:
        return {};
    case Change::NowAgrees:
        return TryModel::tr("now agrees");
    case Change::Nearer:
        return TryModel::tr("nearer");
    case Change::MovedAway:
        return TryModel::tr("moved away");
    case Change::Changed:
        return TryModel::tr("changed");
    }
    Q_UNREACHABLE();
}

} // namespace

void TryModel::setRows(const std::vector<jobs::TryRow> &rows, const eval::JudgeDefinition &judge, bool onlyChanged)
{
    std::vector<jobs::TryRow> shown;
    for (const jobs::TryRow &row : rows) {
        const bool isJudged = row.after.state != eval::VerdictState::Pending;
        if (onlyChanged ? row.change() != jobs::TryRow::Change::None : isJudged)
            shown.push_back(row);
    }
    if (shown == m_rows && judge == m_judge)
        return;
    // During a Try mostly rows are added: the selection is kept.
    const bool isLonger = judge == m_judge && shown.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), shown.begin());
    if (isLonger)
        beginInsertRows({}, rowCount(), static_cast<int>(shown.size()) - 1);
    else
        beginResetModel();
    m_rows = std::move(shown);
    m_judge = judge;
    m_values = jobs::scoreValues(judge);
    if (std::exchange(m_compares, onlyChanged) != onlyChanged)
        emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (isLonger)
        endInsertRows();
    else
        endResetModel();
}

int TryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

int TryModel::pointOf(std::optional<double> score) const
{
    if (!score || m_values.empty())
        return -1;
    const auto nearer = [score](double a, double b) { return std::abs(a - *score) < std::abs(b - *score); };
    return static_cast<int>(std::min_element(m_values.begin(), m_values.end(), nearer) - m_values.begin());
}

QString TryModel::verdictText(const jobs::TryVerdict &verdict) const
{
    if (verdict.state == eval::VerdictState::Pending)
        return {};
    if (verdict.state != eval::VerdictState::Valid)
        return stateWord(verdict.state);
    if (!verdict.label.isEmpty())
        return verdict.label;
    return verdict.score ? QString::number(*verdict.score, 'g', 3) : tr("no overall score");
}

std::optional<double> TryModel::scoreAt(const QModelIndex &index) const
{
    const jobs::TryRow &shown = row(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Before:
        return shown.before.isValid() ? shown.before.score : std::nullopt;
    case Column::After:
        return shown.after.isValid() ? shown.after.score : std::nullopt;
    case Column::Human:
        return shown.human;
    case Column::Number:
    case Column::Change:
    case Column::Input:
    case Column::Output:
        break;
    }
    return {};
}

QString TryModel::text(const QModelIndex &index) const
{
    const jobs::TryRow &shown = row(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Number:
        return QString::number(shown.no);
    case Column::Before:
        return verdictText(shown.before);
    case Column::After:
        return verdictText(shown.after);
    case Column::Human: {
        if (!shown.human)
            return {};
        const eval::Scale scale = m_judge.criteria.size() == 1 ? m_judge.criteria.first().scale : eval::Scale();
        const auto isIt = [&shown](const eval::ScalePoint &point) { return std::abs(point.value - *shown.human) < 1e-9; };
        const auto point = std::find_if(scale.cbegin(), scale.cend(), isIt);
        return point != scale.cend() ? point->label : QString::number(*shown.human, 'g', 3);
    }
    case Column::Change:
        return changeText(shown.change());
    case Column::Input:
        return visibleText(shown.input.simplified());
    case Column::Output:
        return visibleText(shown.output.simplified());
    }
    Q_UNREACHABLE();
}

QVariant TryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::TextAlignmentRole:
        return QVariant((static_cast<Column>(index.column()) == Column::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PositionRole:
        return row(index.row()).pos;
    case RowNumberRole:
        return row(index.row()).no;
    case PointRole:
        return pointOf(scoreAt(index));
    case PointCountRole:
        return static_cast<int>(m_values.size());
    case ChangeRole:
        return static_cast<int>(row(index.row()).change());
    default:
        return {};
    }
}

QVariant TryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{ tr("#"), tr("old"), m_compares ? tr("→ new") : tr("score"), tr("human"), QString(), tr("input"), tr("output") };
    return titles.value(section);
}

} // namespace gavel::models

#include "moc_trymodel.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/examplesmodel.h"

#include "eval/labels.h"

#include <QIODevice>
#include <QMimeData>

namespace gavel::models {

namespace {

constexpr qsizetype shownText = 400;
constexpr QLatin1StringView rowsFormat{ "application/x-qabstractitemmodeldatalist" };

QString oneLine(const QString &text)
{
    return text.first(std::min(shownText, text.size())).simplified();
}

/// The row in the format that views use for drags.
int draggedRow(const QMimeData &data)
{
    QByteArray encoded = data.data(QString(rowsFormat));
    QDataStream stream(&encoded, QIODevice::ReadOnly);
    int row = -1;
    stream >> row;
    return stream.status() == QDataStream::Ok ? row : -1;
}

} // namespace

void ExamplesModel::setJudge(const eval::JudgeDefinition &judge)
{
    const bool isSameLength = judge.examples.size() == m_judge.examples.size();
    if (!isSameLength)
        beginResetModel();
    m_judge = judge;
    m_problems = QStringList(judge.examples.size());
    for (const eval::JudgeProblem &each : eval::problems(judge)) {
        for (qsizetype row = 0; row < m_problems.size(); ++row) {
            if (each.path.startsWith(QStringLiteral("examples[%1].").arg(row)) && m_problems[row].isEmpty())
                m_problems[row] = each.text;
        }
    }
    if (!isSameLength)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int ExamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_judge.examples.size());
}

int ExamplesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ExamplesModel::score(const eval::Example &example) const
{
    QStringList labels;
    for (const eval::Criterion &criterion : m_judge.criteria) {
        const QString label = example.grades.value(criterion.name).label;
        labels << (label.isEmpty() ? QStringLiteral("?") : label);
    }
    return labels.join(QStringLiteral(" · "));
}

QString ExamplesModel::reason(const eval::Example &example) const
{
    QStringList reasons;
    for (const eval::Criterion &criterion : m_judge.criteria) {
        const QString why = example.grades.value(criterion.name).justification;
        if (!why.isEmpty())
            reasons << oneLine(why);
    }
    return reasons.join(QStringLiteral(" · "));
}

QString ExamplesModel::problem(int row) const
{
    return m_problems.value(row);
}

QVariant ExamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const eval::Example &example = m_judge.examples[index.row()];
    const auto column = static_cast<Column>(index.column());
    if (role == ProblemRole)
        return problem(index.row());
    if (role == Qt::CheckStateRole && column == Column::On)
        return example.enabled ? Qt::Checked : Qt::Unchecked;
    if (role == PointCountRole)
        return m_judge.criteria.size() == 1 ? m_judge.criteria.first().scale.size() : 0;
    if (role == PointRole) {
        const bool isOne = m_judge.criteria.size() == 1;
        return isOne ? eval::pointOf(m_judge.criteria.first().scale, QStringView(score(example))) : -1;
    }
    if (role == Qt::AccessibleTextRole && column == Column::On)
        return example.enabled ? tr("on") : tr("off");
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::On:
        return {};
    case Column::Input:
        return oneLine(example.input);
    case Column::Output:
        return oneLine(example.output);
    case Column::Reference:
        return oneLine(example.reference);
    case Column::Score:
        return score(example);
    case Column::Why:
        return reason(example);
    }
    Q_UNREACHABLE();
}

bool ExamplesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    emit enabledWanted(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant ExamplesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{ tr("on"), tr("input"), tr("output"), tr("reference"), tr("score"), tr("why") };
    return titles.value(section);
}

Qt::ItemFlags ExamplesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_readOnly ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (m_readOnly)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (static_cast<Column>(index.column()) == Column::On)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ExamplesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    Q_UNUSED(column)
    const int from = draggedRow(*data);
    if (action != Qt::MoveAction || from < 0 || from >= rowCount())
        return false;
    const int place = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    const int to = place > from ? place - 1 : place;
    if (to != from)
        emit moveWanted(from, to);
    // moveWanted() has moved the row; returning true would make the view remove it.
    return false;
}

} // namespace gavel::models

#include "moc_examplesmodel.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runsmodel.h"

#include "core/visibletext.h"
#include "jobs/analysis/runnames.h"
#include "stats/agreementreport.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace gavel::models {

namespace {

constexpr double muchInvalid = 0.1; ///< of the judged rows

struct RunsColumn
{
    const char *title;
    bool isNumber;
};

constexpr std::array<RunsColumn, RunsModel::columns> runsColumns{ {
    { "", false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "when"), false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "judge"), false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "data"), false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "model"), false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "rows"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "times"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "invalid"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "mean"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "κ with people"), false },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "tokens"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "time"), true },
    { QT_TRANSLATE_NOOP("gavel::models::RunsModel", "note"), false },
} };

std::optional<qint64> durationOf(const store::RunInfo &run)
{
    return run.startedMs && run.finishedMs ? std::optional(*run.finishedMs - *run.startedMs) : std::nullopt;
}

std::optional<double> invalidShare(const jobs::RunFigures &figures)
{
    return figures.judged > 0 ? std::optional(static_cast<double>(figures.invalid) / static_cast<double>(figures.judged)) : std::nullopt;
}

/// "536", "158 k", "1.9 M".
QString tokensText(qint64 tokens)
{
    const QLocale locale;
    if (tokens < 1000)
        return locale.toString(tokens);
    if (tokens < 999'500)
        return RunsModel::tr("%1 k").arg(locale.toString(std::llround(static_cast<double>(tokens) / 1000)));
    return RunsModel::tr("%1 M").arg(locale.toString(static_cast<double>(tokens) / 1'000'000, 'f', 1));
}

/// "16 s", "4 min", "2.5 h".
QString secondsText(qint64 ms)
{
    const QLocale locale;
    const double seconds = static_cast<double>(ms) / 1000;
    if (seconds < 10)
        return RunsModel::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 100)
        return RunsModel::tr("%1 s").arg(locale.toString(std::llround(seconds)));
    if (seconds < 6000)
        return RunsModel::tr("%1 min").arg(locale.toString(std::llround(seconds / 60)));
    return RunsModel::tr("%1 h").arg(locale.toString(seconds / 3600, 'f', 1));
}

template <typename T>
QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

RunsModel::RunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunsModel::setRuns(const QList<store::RunInfo> &runs, const QList<data::Dataset> &data, bool isReadOnly)
{
    m_data = data;
    m_isReadOnly = isReadOnly;
    std::set<QString> judges;
    for (const store::RunInfo &run : runs)
        judges.insert(run.judge.name);
    m_hasSeveralJudges = judges.size() > 1;
    const auto isIn = [](const QList<store::RunInfo> &list, qint64 id) { return std::ranges::find(list, id, &store::RunInfo::id) != list.end(); };
    for (auto row = static_cast<int>(m_runs.size()) - 1; row >= 0; --row) {
        if (isIn(runs, m_runs.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_figures.remove(m_runs.at(row).id);
        m_runs.removeAt(row);
        endRemoveRows();
    }
    // What stayed is in the same order, and new runs are anywhere between.
    for (int row = 0; row < static_cast<int>(runs.size()); ++row) {
        if (row < m_runs.size() && m_runs.at(row).id == runs.at(row).id) {
            m_runs[row] = runs.at(row);
            rowChanged(row);
            continue;
        }
        beginInsertRows({}, row, row);
        m_runs.insert(row, runs.at(row));
        endInsertRows();
    }
}

void RunsModel::setFigures(qint64 run, const std::optional<jobs::RunFigures> &figures)
{
    const int row = rowOf(run);
    if (row < 0)
        return;
    if (figures)
        m_figures.insert(run, *figures);
    else
        m_figures.remove(run);
    rowChanged(row);
}

void RunsModel::setShown(std::optional<qint64> run)
{
    const auto before = std::exchange(m_shown, run);
    for (const auto &each : { before, run }) {
        if (const int row = each ? rowOf(*each) : -1; row >= 0)
            rowChanged(row);
    }
}

void RunsModel::rowChanged(int row)
{
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

int RunsModel::rowOf(qint64 run) const
{
    const auto found = std::ranges::find(m_runs, run, &store::RunInfo::id);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RunsModel::figureText(const jobs::RunFigures &figures, Column column) const
{
    switch (column) {
    case Column::Invalid:
        if (const auto share = invalidShare(figures))
            return tr("%1 %").arg(QLocale().toString(*share * 100, 'f', *share > 0 ? 1 : 0));
        return {};
    case Column::Mean:
        return figures.mean ? jobs::twoDecimals(*figures.mean) : figures.judged > 0 ? QStringLiteral("–") : QString();
    case Column::Kappa:
        if (!figures.mean && figures.judged > 0)
            return tr("– (no score)");
        if (figures.kappa.value && figures.kappa.interval)
            return tr("%1 (%2 to %3)")
                .arg(jobs::twoDecimals(*figures.kappa.value), jobs::twoDecimals(figures.kappa.interval->low),
                     jobs::twoDecimals(figures.kappa.interval->high));
        if (figures.kappa.value)
            return jobs::twoDecimals(*figures.kappa.value);
        if (figures.labelled >= stats::fewestLabels)
            return tr("– (one score only)");
        return figures.labelled > 0 ? tr("too few: %n label(s)", nullptr, static_cast<int>(figures.labelled)) : tr("no labels");
    case Column::Tokens:
        return figures.tokens ? tokensText(*figures.tokens) : QString();
    default:
        return {};
    }
}

QString RunsModel::text(const store::RunInfo &run, Column column) const
{
    switch (column) {
    case Column::Choose:
        return {};
    case Column::When:
        return jobs::momentText(jobs::momentOf(run));
    case Column::Judge:
        return m_hasSeveralJudges ? jobs::judgeText(run) : jobs::versionText(run);
    case Column::Data:
        return jobs::dataName(m_data, run.dataset);
    case Column::Model:
        return run.model;
    case Column::Rows:
        return QLocale().toString(run.rows);
    case Column::Repeats:
        return run.kind == store::RunInfo::Kind::Imported ? QString() : QLocale().toString(run.repeats);
    case Column::Seconds:
        if (const auto duration = durationOf(run))
            return secondsText(*duration);
        return {};
    case Column::Note:
        return run.damage.isEmpty() ? run.name : tr("damaged");
    case Column::Invalid:
    case Column::Mean:
    case Column::Kappa:
    case Column::Tokens:
        break;
    }
    const auto figures = m_figures.constFind(run.id);
    return figures == m_figures.cend() ? QString() : figureText(*figures, column);
}

QVariant RunsModel::sortValue(const store::RunInfo &run, Column column) const
{
    const jobs::RunFigures figures = m_figures.value(run.id);
    switch (column) {
    case Column::When:
        return jobs::momentOf(run);
    case Column::Judge:
        return run.versionNumber ? QVariant(QStringLiteral("%1 %2").arg(run.judge.name).arg(*run.versionNumber, 6, 10, QLatin1Char('0')))
                                 : QVariant(run.judge.name);
    case Column::Rows:
        return run.rows;
    case Column::Repeats:
        return run.repeats;
    case Column::Invalid:
        return variantOf(invalidShare(figures));
    case Column::Mean:
        return variantOf(figures.mean);
    case Column::Kappa:
        return variantOf(figures.kappa.value);
    case Column::Tokens:
        return variantOf(figures.tokens);
    case Column::Seconds:
        return variantOf(durationOf(run));
    case Column::Choose:
    case Column::Data:
    case Column::Model:
    case Column::Note:
        break;
    }
    return text(run, column);
}

QString RunsModel::tip(const store::RunInfo &run, Column column) const
{
    const auto figures = m_figures.constFind(run.id);
    if (column == Column::Invalid && figures != m_figures.cend())
        return tr("%1 of %2 judged rows have no readable reply").arg(QLocale().toString(figures->invalid), QLocale().toString(figures->judged));
    if (column == Column::Kappa && figures != m_figures.cend() && figures->labelled > 0)
        return tr("Weighted κ with people over %n labelled row(s), with the interval that holds 95 % of what others would show", nullptr,
                  static_cast<int>(figures->labelled));
    if (column == Column::Tokens && figures != m_figures.cend() && figures->tokens)
        return tr("%Ln token(s) of prompts and replies", nullptr,
                  static_cast<int>(std::min<qint64>(*figures->tokens, std::numeric_limits<int>::max())));
    return {};
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const store::RunInfo &run = m_runs.at(index.row());
    const auto column = static_cast<Column>(index.column());
    const auto figures = m_figures.constFind(run.id);
    const bool isMeasured = figures != m_figures.cend();
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(text(run, column));
    case Qt::EditRole:
        return column == Column::Note ? QVariant(run.name) : QVariant();
    case Qt::ToolTipRole:
        return tip(run, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((runsColumns[static_cast<std::size_t>(index.column())].isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return column == Column::Choose ? QVariant(jobs::runCaption(run)) : QVariant();
    case SortRole:
        return sortValue(run, column);
    case FiguresRole:
        return QVariant::fromValue(isMeasured ? std::optional(*figures) : std::nullopt);
    case RunRole:
        return run.id;
    case CautionRole:
        return (column == Column::Invalid && isMeasured && invalidShare(*figures).value_or(0) > muchInvalid)
            || (column == Column::Note && !run.damage.isEmpty());
    case ShownRole:
        return run.id == m_shown;
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const store::RunInfo &run = m_runs.at(index.row());
    const QString note = value.toString().simplified();
    if (note != run.name)
        emit noteEdited(run.id, note);
    return true;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    const bool isEditable = !m_isReadOnly && index.column() == static_cast<int>(Column::Note) && m_runs.at(index.row()).damage.isEmpty();
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const RunsColumn &column = runsColumns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return section == 0 ? QString() : tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

RunsOrder::RunsOrder(RunsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSortRole(RunsModel::SortRole);
    setSortLocaleAware(true);
    setSourceModel(&model);
}

void RunsOrder::setDataset(std::optional<qint64> dataset)
{
    m_dataset = dataset;
    arrange();
}

void RunsOrder::setText(const QString &text)
{
    m_text = text.simplified();
    arrange();
}

void RunsOrder::arrange()
{
    invalidateFilter();
    sort(sortColumn(), sortOrder());
}

bool RunsOrder::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const store::RunInfo &run = m_model.runs().at(row);
    if (m_dataset && run.dataset != *m_dataset)
        return false;
    return m_text.isEmpty() || std::ranges::any_of(QStringList{ jobs::judgeText(run), run.model, run.name }, [this](const QString &text) {
               return text.contains(m_text, Qt::CaseInsensitive);
           });
}

/// Runs without the figure come last, whatever the direction.
bool RunsOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(RunsModel::SortRole);
    const QVariant b = right.data(RunsModel::SortRole);
    if (a.isValid() != b.isValid())
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace gavel::models

#include "moc_runsmodel.cpp"

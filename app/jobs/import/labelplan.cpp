// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/labelplan.h"

#include "core/number.h"
#include "core/tablecell.h"
#include "data/itembuilder.h"
#include "data/layouts/table.h"
#include "data/mapping.h"
#include "jobs/import/importjob.h"
#include "report/labelwriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace gavel::jobs {

namespace {

struct LabelPlanText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::LabelPlan)
};

constexpr qsizetype shownExamples = 5;
constexpr qsizetype shownCharacters = 60;

/// Columns of a file of labels, by index; -1 if there is none.
struct Columns
{
    qsizetype id = -1;
    qsizetype system = -1;
    qsizetype rater = -1;
    qsizetype criterion = -1;
    qsizetype reason = -1;
    QList<qsizetype> scores;
    // Of a file that Gavel has written
    qsizetype seen = -1;
    qsizetype source = -1;
    qsizetype time = -1;
};

qsizetype firstNamed(const QStringList &columns, const QStringList &names)
{
    for (const QString &name : names) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns.at(i).trimmed().compare(name, Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

qsizetype withRole(const data::Mapping &mapping, data::Role role)
{
    const auto found = std::find_if(mapping.begin(), mapping.end(), [role](const data::ColumnRole &each) { return each.role == role; });
    return found == mapping.end() ? -1 : found - mapping.begin();
}

/// How a spreadsheet may write "no" again; anything else counts as seen, so that nothing counts as
/// blind that was not.
bool isNo(const QString &cell)
{
    static const QStringList no = QStringLiteral("false 0 no falsch nein ложь нет").split(u' ');
    return no.contains(cell.trimmed(), Qt::CaseInsensitive);
}

/// By ISO 8601, in UTC unless it says otherwise.
std::optional<qint64> timeFrom(const QString &cell)
{
    QDateTime time = QDateTime::fromString(cell.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QStringList words(const char *spaced)
{
    return QString::fromUtf8(spaced).split(u' ');
}

/// Ids of the data, also as a spreadsheet changes them: 7 for 007, 7.0 for 7.
class ItemsById
{
public:
    void add(const QString &id, qint64 item)
    {
        m_items.insert(id, item);
        if (const auto number = finiteNumber(id)) {
            const auto known = m_byNumber.constFind(*number);
            m_byNumber.insert(*number, known == m_byNumber.cend() || *known == item ? item : ambiguous);
        }
    }
    /// The item with this id, or 0.
    qint64 find(const QString &id) const
    {
        if (const auto exact = m_items.constFind(id); exact != m_items.cend())
            return *exact;
        const auto number = finiteNumber(id);
        const qint64 item = number ? m_byNumber.value(*number, 0) : 0;
        return item == ambiguous ? 0 : item;
    }

private:
    static constexpr qint64 ambiguous = -1;

    QHash<QString, qint64> m_items;
    QMap<double, qint64> m_byNumber;
};

/// Reads one file of labels.
class Planner
{
public:
    Planner(const LabelRequest &request, const store::ReaderSource &source, const Stop &stop)
        : m_request(request)
        , m_source(source)
        , m_stop(stop)
    {
    }

    Result<LabelPlan> plan();

private:
    /// A score that may be taken.
    struct Score
    {
        QString value;
        QString reason;
        qint64 line = 0;
        bool seen = false;
        QString source = QStringLiteral("file");
        qint64 atMs = 0;
        bool isContradicted = false;
    };
    struct Target
    {
        qint64 item = 0;
        QString criterion;
        QString rater;
        bool adjudicated = false;

        friend bool operator<(const Target &a, const Target &b)
        {
            return std::tie(a.item, a.criterion, a.rater, a.adjudicated) < std::tie(b.item, b.criterion, b.rater, b.adjudicated);
        }
    };

    Result<void> findColumns();
    Result<bool> openOwn();
    data::Mapping rolesOf(const QStringList &columns, const QStringList &criteria) const;
    Result<void> readItems();
    Result<void> readRows();
    Result<void> take(const data::RawRow &row);
    Result<void> takeScore(const data::RawRow &row, qsizetype column, qint64 item);
    void takeOwn(const data::RawRow &row, qint64 item);
    void place(const Target &target, const Score &score, const QString &id);
    data::RawRow given(const data::RawRow &row) const;
    qint64 itemOf(const data::RawRow &row) const;
    void settleWords();
    void fillPlan();
    Error nothingTaken() const;
    Result<QStringList> scaleOf(const QString &criterion) const;

    const LabelRequest &m_request;
    const store::ReaderSource &m_source;
    const Stop &m_stop;
    std::unique_ptr<data::RowReader> m_table;
    bool m_isOwn = false; ///< Gavel has written the file
    bool m_isGuarded = false; ///< against formulas
    QStringList m_names;
    data::Mapping m_roles;
    Columns m_columns;
    ItemsById m_items;
    LabelPlan m_plan;
    std::map<Target, Score> m_scores;
};

Result<LabelPlan> Planner::plan()
{
    m_plan.source = QFileInfo(m_request.path).fileName();
    m_plan.dataset = m_request.dataset;
    for (const auto step : { &Planner::findColumns, &Planner::readItems, &Planner::readRows }) {
        if (const auto done = (this->*step)(); !done)
            return done.error();
    }
    if (m_plan.scale.isEmpty() && !m_isOwn)
        settleWords();
    fillPlan();
    if (m_plan.labels.isEmpty())
        return nothingTaken();
    return std::move(m_plan);
}

/// What the names suggest; in a file of labels a plain "score" is a person's.
data::Mapping Planner::rolesOf(const QStringList &columns, const QStringList &criteria) const
{
    data::Mapping roles = data::guessRoles(columns, criteria);
    if (withRole(roles, data::Role::HumanScore) < 0) {
        const qsizetype score = firstNamed(columns, words("score rating grade value stars annotation judge_score"));
        if (score >= 0)
            roles[score] = { data::Role::HumanScore, columns.at(score), {} };
    }
    return roles;
}

/// A file with all columns of writeLabels() says everything itself, unless a person says otherwise.
Result<bool> Planner::openOwn()
{
    if (!m_request.overrides.isEmpty())
        return false;
    data::ReadOptions read = m_request.read;
    read.asItStands = true;
    auto table = data::Table::open(m_request.path, read);
    if (!table)
        return table.error();
    const QStringList names = (*table)->columns();
    const auto isThere = [&names](const QString &column) { return names.contains(column); };
    if (!std::ranges::all_of(report::labelColumns(), isThere))
        return false;
    const auto at = [&names](const char *name) { return names.indexOf(QLatin1StringView(name)); };
    m_columns = { .id = at("id"),
                  .system = -1,
                  .rater = at("rater"),
                  .criterion = at("criterion"),
                  .reason = at("reason"),
                  .scores = { at("score") },
                  .seen = at("seen"),
                  .source = at("source"),
                  .time = at("at") };
    const data::SourceKind kind = (*table)->format().kind;
    m_isGuarded = kind == data::SourceKind::Csv || kind == data::SourceKind::Tsv || kind == data::SourceKind::Xlsx;
    m_table = std::move(*table);
    return true;
}

Result<void> Planner::findColumns()
{
    const auto own = openOwn();
    if (!own)
        return own.error();
    m_isOwn = *own;
    if (m_isOwn)
        return {};
    data::ReadOptions read = m_request.read;
    QList<std::pair<QString, QString>> overrides;
    QString reason;
    QString criterion;
    for (const auto &[role, column] : m_request.overrides) {
        read.fields << column;
        if (role == QLatin1StringView("reason"))
            reason = column;
        else if (role == QLatin1StringView("criterion"))
            criterion = column;
        else
            overrides.append({ role, column });
    }
    auto table = data::Table::open(m_request.path, read);
    if (!table)
        return table.error();
    m_table = std::move(*table);
    m_names = m_table->columns();
    QStringList criteria;
    for (const eval::Criterion &each : m_request.judge.criteria)
        criteria << each.name;
    criteria.removeAll(QString());
    const auto roles = data::applyOverrides(rolesOf(m_names, criteria), m_names, overrides);
    if (!roles)
        return roles.error();
    m_roles = *roles;
    m_columns.id = withRole(m_roles, data::Role::Id);
    m_columns.rater = withRole(m_roles, data::Role::Rater);
    m_columns.system = withRole(m_roles, data::Role::System);
    m_columns.reason
        = firstNamed(m_names, reason.isEmpty() ? words("reason justification rationale comment note explanation") : QStringList{ reason });
    m_columns.criterion = firstNamed(m_names, criterion.isEmpty() ? words("criterion aspect dimension") : QStringList{ criterion });
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        if (m_roles.at(i).role == data::Role::HumanScore && i != m_columns.criterion && i != m_columns.reason)
            m_columns.scores << i;
    }
    const QString all = m_names.join(QLatin1StringView(", "));
    if (!reason.isEmpty() && m_columns.reason < 0)
        return badInput(LabelPlanText::tr("There is no column “%1”. The columns are: %2.").arg(reason, all));
    if (!criterion.isEmpty() && m_columns.criterion < 0)
        return badInput(LabelPlanText::tr("There is no column “%1”. The columns are: %2.").arg(criterion, all));
    if (m_columns.id < 0)
        return badInput(
            LabelPlanText::tr("%1 has no column with the rows' ids. Say which one it is: --map id=COLUMN. Its columns: %2.").arg(m_plan.source, all));
    if (m_columns.scores.isEmpty())
        return badInput(LabelPlanText::tr("%1 has no column with people's scores. Say which one it is: --map human=COLUMN. Its columns: %2.")
                            .arg(m_plan.source, all));
    return {};
}

Result<void> Planner::readItems()
{
    return m_source.eachItem(m_request.dataset.id, 1, [this](const data::Item &item) {
        m_items.add(item.extId, item.id);
        return !m_stop();
    });
}

Result<void> Planner::readRows()
{
    while (true) {
        if (m_stop())
            return cancelledError();
        auto event = m_table->next();
        if (!event)
            return event.error();
        if (const auto *bad = std::get_if<data::BadLine>(&*event)) {
            ++m_plan.badLines;
            if (!m_request.skipBad)
                return badInput(
                    LabelPlanText::tr("%1, line %2: %3 Mend the line, or leave bad lines out.").arg(m_plan.source).arg(bad->line).arg(bad->reason));
        }
        if (std::holds_alternative<data::EndOfRows>(*event))
            return {};
        if (const auto *row = std::get_if<data::RawRow>(&*event)) {
            if (const auto taken = take(m_isGuarded ? given(*row) : *row); !taken)
                return taken;
        }
    }
}

/// As it was before a spreadsheet could open it.
data::RawRow Planner::given(const data::RawRow &row) const
{
    data::RawRow whole = row;
    for (QString &cell : whole.cells)
        cell = givenCell(cell);
    return whole;
}

qint64 Planner::itemOf(const data::RawRow &row) const
{
    const QString id = row.cells.value(m_columns.id).trimmed();
    const QString system = row.cells.value(m_columns.system).trimmed();
    // A row with several outputs has an item for each.
    const qint64 ofSystem = system.isEmpty() ? 0 : m_items.find(id + u'/' + system);
    return ofSystem != 0 ? ofSystem : m_items.find(id);
}

Result<void> Planner::take(const data::RawRow &row)
{
    const auto isBlank = [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); };
    if (std::all_of(row.cells.cbegin(), row.cells.cend(), isBlank))
        return {};
    ++m_plan.rows;
    const qint64 item = itemOf(row);
    if (item == 0) {
        m_plan.unknownIds.add(row.cells.value(m_columns.id), row.line);
        return {};
    }
    ++m_plan.matched;
    if (m_isOwn) {
        takeOwn(row, item);
        return {};
    }
    for (const qsizetype column : std::as_const(m_columns.scores)) {
        if (const auto taken = takeScore(row, column, item); !taken)
            return taken;
    }
    return {};
}

Result<QStringList> Planner::scaleOf(const QString &criterion) const
{
    const auto &criteria = m_request.judge.criteria;
    QStringList names;
    for (const eval::Criterion &each : criteria) {
        if (each.name == criterion || (criterion.isEmpty() && criteria.size() == 1)) {
            QStringList labels;
            for (const eval::ScalePoint &point : each.scale)
                labels << point.label;
            return labels;
        }
        names << each.name;
    }
    if (criterion.isEmpty() || criteria.isEmpty())
        return criteria.isEmpty() ? QStringList() : scaleOf(criteria.first().name);
    return badInput(LabelPlanText::tr("The judge has no criterion “%1”. It has: %2.").arg(criterion, names.join(QLatin1StringView(", "))));
}

Result<void> Planner::takeScore(const data::RawRow &row, qsizetype column, qint64 item)
{
    const QString cell = row.cells.value(column).trimmed();
    const data::ColumnRole &role = m_roles.at(column);
    Target target{ item, role.criterion, row.cells.value(m_columns.rater).trimmed() };
    if (m_columns.criterion >= 0)
        target.criterion = row.cells.value(m_columns.criterion).trimmed();
    if (isMissingCell(target.rater))
        target.rater = !m_request.rater.isEmpty() ? m_request.rater : role.rater.isEmpty() ? m_names.at(column) : role.rater;
    if (isMissingCell(cell)) {
        ++m_plan.missing;
        return {};
    }
    const auto scale = scaleOf(target.criterion);
    if (!scale)
        return badInput(LabelPlanText::tr("%1, line %2: %3").arg(m_plan.source).arg(row.line).arg(scale.error().text));
    if (m_plan.scale.isEmpty())
        m_plan.scale = *scale;
    const auto label = data::scaleLabel(cell, *scale);
    if (!label || (scale->isEmpty() && isInfiniteCell(cell))) {
        (cellNumber(cell) || isInfiniteCell(cell) ? m_plan.offScale : m_plan.words).add(cell, row.line);
        return {};
    }
    place(target, { .value = *label, .reason = row.cells.value(m_columns.reason).trimmed(), .line = row.line }, row.cells.value(m_columns.id));
    return {};
}

/// A label as it is stored, whatever the judge's scale is by now.
void Planner::takeOwn(const data::RawRow &row, qint64 item)
{
    const auto cell = [&](qsizetype column) { return row.cells.value(column); };
    const QString value = cell(m_columns.scores.constFirst()).trimmed();
    Target target{ item, cell(m_columns.criterion).trimmed(), cell(m_columns.rater).trimmed() };
    if (target.rater.isEmpty())
        target.rater = m_request.rater;
    if (value.isEmpty() || target.rater.isEmpty()) {
        ++m_plan.missing;
        return;
    }
    const auto scale = scaleOf(target.criterion);
    const auto label = scale ? data::scaleLabel(value, *scale) : std::nullopt;
    if (!label)
        m_plan.unscaled.add(value, row.line);
    Score score{ .value = label.value_or(value), .reason = cell(m_columns.reason), .line = row.line, .seen = !isNo(cell(m_columns.seen)) };
    const QString source = cell(m_columns.source).trimmed();
    target.adjudicated = source == report::adjudicatedSource;
    if (!source.isEmpty())
        score.source = source;
    const QString time = cell(m_columns.time);
    const auto atMs = timeFrom(time);
    if (!atMs && !isMissingCell(time))
        m_plan.badTimes.add(time, row.line);
    score.atMs = atMs.value_or(0);
    place(target, score, cell(m_columns.id));
}

/// Two different labels of one person contradict each other.
void Planner::place(const Target &target, const Score &score, const QString &id)
{
    const auto [known, isNew] = m_scores.try_emplace(target, score);
    if (isNew || known->second.value == score.value)
        return;
    if (!std::exchange(known->second.isContradicted, true))
        m_plan.contradictions.addText(
            LabelPlanText::tr("“%1” in lines %2 and %3").arg(id.left(shownCharacters).simplified()).arg(known->second.line).arg(score.line));
}

/// Without a scale a few words among numbers are no labels.
void Planner::settleWords()
{
    qsizetype numbers = 0;
    for (const auto &[target, score] : m_scores)
        numbers += cellNumber(score.value) ? 1 : 0;
    if (static_cast<std::size_t>(numbers) * 2 <= m_scores.size())
        return;
    for (auto it = m_scores.begin(); it != m_scores.end();) {
        const bool isWord = !cellNumber(it->second.value);
        if (isWord)
            m_plan.words.add(it->second.value, it->second.line);
        it = isWord ? m_scores.erase(it) : std::next(it);
    }
}

void Planner::fillPlan()
{
    for (const auto &[target, score] : m_scores) {
        if (score.isContradicted)
            continue;
        store::LabelRecord label;
        label.item = target.item;
        label.criterion = target.criterion;
        label.rater = target.rater;
        label.label = score.value;
        label.reason = score.reason;
        label.seen = score.seen;
        label.source = score.source;
        label.atMs = score.atMs;
        label.adjudicated = target.adjudicated;
        m_plan.labels << label;
        if (!m_plan.raters.contains(target.rater))
            m_plan.raters << target.rater;
    }
}

Error Planner::nothingTaken() const
{
    return badInput(LabelPlanText::tr("Nothing of %1 can be taken. %2").arg(m_plan.source, labelNotes(m_plan).join(u' ')));
}

QString withExamples(const QString &sentence, const LeftLabels &left)
{
    const QString more = left.count > left.examples.size() ? QStringLiteral(", …") : QString();
    return sentence.arg(left.examples.join(QLatin1StringView(", ")) + more);
}

/// A count as tr() takes it.
int noun(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

void LeftLabels::addText(const QString &example)
{
    ++count;
    if (examples.size() < shownExamples)
        examples << example;
}

void LeftLabels::add(const QString &what, qint64 line)
{
    addText(LabelPlanText::tr("“%1” in line %2").arg(what.left(shownCharacters).simplified()).arg(line));
}

Result<LabelPlan> planLabels(const LabelRequest &request, const store::ReaderSource &source, const Stop &stop)
{
    return Planner(request, source, stop).plan();
}

QStringList labelNotes(const LabelPlan &plan)
{
    QStringList notes{
        LabelPlanText::tr("%1 of %n row(s) have an id of “%2”.", nullptr, noun(plan.rows)).arg(QLocale().toString(plan.matched), plan.dataset.name)
    };
    if (!plan.labels.isEmpty())
        notes << LabelPlanText::tr("%n label(s) by %1.", nullptr, noun(plan.labels.size())).arg(plan.raters.join(QLatin1StringView(", ")));
    if (plan.dataset.columnOf(data::Role::Id) < 0)
        notes << LabelPlanText::tr("This data has no id column, so its ids are the rows' numbers.");
    if (plan.unknownIds.count > 0)
        notes << withExamples(LabelPlanText::tr("%n id(s) are not in the data: %1.", nullptr, noun(plan.unknownIds.count)), plan.unknownIds);
    if (plan.contradictions.count > 0)
        notes << withExamples(LabelPlanText::tr("%n row(s) have two different labels by one person, of which none is taken: %1.", nullptr,
                                                noun(plan.contradictions.count)),
                              plan.contradictions);
    if (plan.offScale.count > 0)
        notes << withExamples(LabelPlanText::tr("%n score(s) are not on the scale: %1.", nullptr, noun(plan.offScale.count)), plan.offScale);
    if (plan.words.count > 0)
        notes << withExamples(LabelPlanText::tr("%n score(s) are words that the scale does not know: %1.", nullptr, noun(plan.words.count)),
                              plan.words);
    if (plan.unscaled.count > 0)
        notes << withExamples(
            LabelPlanText::tr("%n label(s) are not on the scale of the judge, and are kept as they are: %1.", nullptr, noun(plan.unscaled.count)),
            plan.unscaled);
    if (plan.badTimes.count > 0)
        notes << withExamples(
            LabelPlanText::tr("%n time(s) cannot be read, so these labels count as given now: %1.", nullptr, noun(plan.badTimes.count)),
            plan.badTimes);
    if (plan.missing > 0)
        notes << LabelPlanText::tr("%n cell(s) hold no score.", nullptr, noun(plan.missing));
    if (plan.badLines > 0)
        notes << LabelPlanText::tr("%n bad line(s) are left out.", nullptr, noun(plan.badLines));
    return notes;
}

QString addedText(const store::LabelStore::Added &added)
{
    QStringList parts{ LabelPlanText::tr("%n label(s) added", nullptr, noun(added.added)) };
    if (added.replaced > 0)
        parts << LabelPlanText::tr("%n replaced", nullptr, noun(added.replaced));
    if (added.unchanged > 0)
        parts << LabelPlanText::tr("%n were there already", nullptr, noun(added.unchanged));
    return parts.join(QLatin1StringView(", ")) + u'.';
}

} // namespace gavel::jobs

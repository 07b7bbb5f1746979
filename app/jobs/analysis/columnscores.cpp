// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/columnscores.h"

#include "core/number.h"
#include "data/layouts/fieldpath.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <span>

using namespace Qt::StringLiterals;

namespace gavel::jobs {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int mostPoints = 101;
constexpr qint64 wordsInOf = 5; ///< a column with one unknown word in five cells has another scale

struct ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::ColumnScores)
};

/// One column of scores while it is read.
class Column
{
public:
    Column(QString name, data::FieldPath place)
        : m_name(std::move(name))
        , m_place(std::move(place))
    {
    }

    QString text(const QStringList &cells) const
    {
        const QString cell = cells.value(m_place.column);
        return m_place.isNested() ? data::textOf(data::valueAt(data::cellJson(cell), m_place.keys)) : cell;
    }

    eval::ReadScore read(const data::RawRow &row, const eval::Scale &scale)
    {
        const QString cell = text(row.cells);
        const eval::ReadScore read = eval::scoreFromText(scale, cell);
        m_scores += read.score ? 1 : 0;
        m_filled += read.why == eval::NoScore::Missing ? 0 : 1;
        m_words += read.why == eval::NoScore::Word ? 1 : 0;
        const bool isFirstWord = read.why == eval::NoScore::Word && m_words == 1;
        if (isFirstWord || (!read.score && m_first.isEmpty() && !cell.isEmpty())) {
            m_first = cell.simplified().left(60);
            m_line = row.line;
        }
        return read;
    }

    bool hasScores() const { return m_scores > 0; }

    /// BadInput for too many words that the scale does not know.
    Result<void> checkWords() const
    {
        if (m_words > 0 && m_words * wordsInOf >= m_filled)
            return badInput(ColumnText::tr("The scale does not know what is in column \"%1\", first \"%2\" in line %3. Give all its labels, lowest "
                                           "first: --scale fail,pass.")
                                .arg(m_name, m_first)
                                .arg(m_line));
        return {};
    }

    /// BadInput without any score.
    Result<void> checkScores() const
    {
        if (m_scores == 0 && m_first.isEmpty())
            return badInput(ColumnText::tr("Column \"%1\" has no scores: it is empty.").arg(m_name));
        if (m_scores == 0)
            return badInput(
                ColumnText::tr("Column \"%1\" has no score on the scale; first \"%2\" in line %3. Say with --scale which scores there are.")
                    .arg(m_name, m_first)
                    .arg(m_line));
        return {};
    }

private:
    QString m_name;
    data::FieldPath m_place;
    qint64 m_scores = 0;
    qint64 m_filled = 0;
    qint64 m_words = 0;
    QString m_first; ///< text without a score
    qint64 m_line = 0;
};

Result<Column> columnNamed(const QStringList &columns, const QString &name)
{
    const data::FieldPath place = data::resolveField(name, columns);
    if (place.column >= 0)
        return Column(name, place);
    return badInput(ColumnText::tr("There is no column \"%1\". There are: %2.").arg(name, columns.join(", "_L1)));
}

/// The scores of one side of a row, before they are combined.
struct Cell
{
    double sum = 0;
    int scores = 0;
    eval::NoScore why = eval::NoScore::Missing;

    void add(const eval::ReadScore &read)
    {
        if (read.score) {
            sum += *read.score;
            ++scores;
            why = eval::NoScore::None;
        } else if (scores == 0 && (why == eval::NoScore::Missing || why == eval::NoScore::None)) {
            why = read.why;
        }
    }
    double mean() const { return scores > 0 ? sum / scores : none; }
};

/// Reads the lines of a file and makes rows of them.
class Reading
{
public:
    Reading(const eval::Scale &scale, bool hasBaseline, bool hasClusters)
        : m_scale(eval::ascending(scale))
        , m_hasBaseline(hasBaseline)
        , m_hasClusters(hasClusters)
    {
    }

    /// Finds the columns; `human` in the order of people.
    Result<void> open(const QStringList &columns, const ScoreColumns &wanted)
    {
        QStringList names{ wanted.judge };
        names << wanted.human;
        if (m_hasBaseline)
            names << wanted.baseline;
        for (const QString &name : std::as_const(names)) {
            auto column = columnNamed(columns, name);
            if (!column)
                return column.error();
            m_columns.push_back(std::move(*column));
        }
        m_people = wanted.human;
        if (m_hasClusters) {
            auto column = columnNamed(columns, wanted.cluster);
            if (!column)
                return column.error();
            m_cluster = std::move(*column);
        }
        // Of our own results, which have one line for each repeat.
        if (const qsizetype id = columns.indexOf("id"_L1); id >= 0 && columns.contains("repeat"_L1))
            m_id = id;
        return {};
    }

    void take(const data::RawRow &row)
    {
        const auto [place, isNew] = placeOf(row);
        m_judge[place].add(m_columns.front().read(row, m_scale));
        const auto people = static_cast<std::size_t>(m_people.size());
        for (std::size_t person = 0; person < people; ++person) {
            const eval::ReadScore read = m_columns[person + 1].read(row, m_scale);
            if (isNew)
                m_human[place * people + person].add(read); // a repeat has the same label again
        }
        if (m_hasBaseline)
            m_other[place].add(m_columns.back().read(row, m_scale));
        if (m_hasClusters && isNew)
            m_clusters.push_back(m_cluster->text(row.cells));
    }

    Result<ColumnScores> finish()
    {
        if (const auto checked = check(); !checked)
            return checked.error();
        ColumnScores result;
        result.rows.scale = m_scale;
        for (const Cell &cell : m_judge) {
            result.rows.states.push_back(eval::VerdictState::Valid);
            result.rows.scores.push_back(cell.mean());
            result.rows.noScore.push_back(cell.why);
        }
        for (const Cell &cell : m_other)
            result.baseline.push_back(cell.mean());
        result.clusters = m_hasClusters ? eval::clusterNumbers(m_clusters) : std::vector<qint32>();
        combinePeople(result.rows.people);
        return result;
    }

private:
    Result<void> check() const
    {
        const auto people = std::span(m_columns).subspan(1, static_cast<std::size_t>(m_people.size()));
        for (const Column &column : m_columns) {
            if (const auto checked = column.checkWords(); !checked)
                return checked;
        }
        // One of several people may have scored nothing.
        const bool anyone = std::any_of(people.begin(), people.end(), [](const Column &column) { return column.hasScores(); });
        for (const Column *column : { &m_columns.front(), anyone ? &m_columns.front() : &people.front(), &m_columns.back() }) {
            const bool isPerson = column != &m_columns.front() && (!m_hasBaseline || column != &m_columns.back());
            if (isPerson && anyone)
                continue;
            if (const auto checked = column->checkScores(); !checked)
                return checked;
        }
        return {};
    }

    std::pair<std::size_t, bool> placeOf(const data::RawRow &row)
    {
        const std::size_t next = m_judge.size();
        if (const QString id = row.cells.value(m_id); m_id >= 0 && !id.trimmed().isEmpty()) {
            const auto known = m_places.constFind(id);
            if (known != m_places.cend())
                return { *known, false };
            m_places.insert(id, next);
        }
        m_judge.emplace_back();
        m_human.resize(m_human.size() + static_cast<std::size_t>(m_people.size()));
        if (m_hasBaseline)
            m_other.emplace_back();
        return { next, true };
    }

    void combinePeople(eval::PeopleScores &people) const
    {
        const auto count = static_cast<std::size_t>(m_people.size());
        if (count > 1) {
            people.names = m_people;
            people.each.resize(count);
        }
        for (std::size_t row = 0; row < m_judge.size(); ++row) {
            Cell combined;
            eval::NoScoreCounts bad;
            for (std::size_t person = 0; person < count; ++person) {
                const Cell &cell = m_human[row * count + person];
                combined.add({ cell.scores > 0 ? std::optional(cell.mean()) : std::nullopt, cell.why });
                if (cell.scores == 0 && cell.why != eval::NoScore::Missing)
                    bad.add(cell.why);
                if (count > 1)
                    people.each[person].push_back(cell.mean());
            }
            people.combined.push_back(combined.mean());
            people.why.push_back(combined.why);
            if (combined.scores > 0)
                people.leftOut += bad;
        }
    }

    eval::Scale m_scale;
    bool m_hasBaseline;
    bool m_hasClusters;
    std::vector<Column> m_columns; ///< judge, people, baseline
    std::optional<Column> m_cluster;
    QStringList m_people;
    qsizetype m_id = -1;
    QHash<QString, std::size_t> m_places; ///< by id, if rows have repeats
    std::vector<Cell> m_judge;
    std::vector<Cell> m_human; ///< by row and person
    std::vector<Cell> m_other;
    std::vector<QString> m_clusters;
};

eval::Scale wholeSteps(const QString &text)
{
    static const QRegularExpression form(u"^\\s*([-\u2212]?\\d{1,9})\\s*(?:-|\u2013|\\.\\.)\\s*([-\u2212]?\\d{1,9})\\s*$"_s);
    const auto match = form.match(text);
    const auto low = match.hasMatch() ? cellNumber(match.captured(1)) : std::nullopt;
    const auto high = match.hasMatch() ? cellNumber(match.captured(2)) : std::nullopt;
    eval::Scale scale;
    if (!low || !high || *low >= *high || *high - *low >= mostPoints)
        return scale;
    for (int step = 0; step <= static_cast<int>(*high - *low); ++step)
        scale << eval::ScalePoint{ QString::number(*low + step), *low + step, {} };
    return scale;
}

/// "fail", "0.5" or "good=3"; a word without a value has its place in the list.
std::optional<eval::ScalePoint> pointFromText(const QString &text, bool areNumbers, qsizetype place)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const QString label = (equals < 0 ? text : text.first(equals)).trimmed();
    const auto value = equals >= 0 ? cellNumber(QStringView(text).sliced(equals + 1))
        : areNumbers               ? cellNumber(label)
                                   : std::optional(static_cast<double>(place));
    if (label.isEmpty() || !value)
        return std::nullopt;
    return eval::ScalePoint{ label, *value, {} };
}

} // namespace

Result<eval::Scale> scaleFromText(const QString &text)
{
    eval::Scale scale = wholeSteps(text);
    if (!scale.isEmpty())
        return scale;
    const auto wrong
        = badInput(ColumnText::tr("--scale takes 1-5, -2..2, a list of numbers (0,0.5,1) or of labels, lowest first (fail,pass), with at "
                                  "most %1 points; not \"%2\".")
                       .arg(mostPoints)
                       .arg(text));
    const QStringList parts = text.split(text.contains(u';') ? u';' : u',');
    const bool areNumbers = std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) { return cellNumber(part).has_value(); });
    for (const QString &part : parts) {
        const auto point = pointFromText(part, areNumbers, scale.size());
        if (!point)
            return wrong;
        scale << *point;
    }
    std::set<QString> labels;
    std::set<double> values;
    for (const eval::ScalePoint &point : std::as_const(scale)) {
        labels.insert(point.label.toCaseFolded());
        values.insert(point.value);
    }
    const auto size = static_cast<std::size_t>(scale.size());
    if (size < 2 || size > mostPoints || labels.size() != size || values.size() != size)
        return wrong;
    return scale;
}

Result<QStringList> splitColumns(const QString &list, const QStringList &columns)
{
    const auto isColumn = [&columns](const QString &name) {
        return columns.contains(name) || (!name.contains(u',') && data::resolveField(name, columns).column >= 0);
    };
    const QStringList parts = list.split(u',');
    QStringList found;
    for (qsizetype first = 0; first < parts.size();) {
        // The longest name first: a column can be called "a, b".
        qsizetype length = parts.size() - first;
        QString name;
        for (; length > 0; --length) {
            name = parts.sliced(first, length).join(u',');
            if (isColumn(name) || isColumn(name = name.trimmed()))
                break;
        }
        if (length == 0)
            return columnNamed(columns, parts[first].trimmed()).error();
        found << name;
        first += length;
    }
    return found;
}

Result<ColumnScores> readColumnScores(const QString &path, const ScoreColumns &columns, const eval::Scale &scale, const data::ReadOptions &options)
{
    const auto reader = data::openRows(path, options);
    if (!reader)
        return reader.error();
    ScoreColumns wanted = columns;
    wanted.human.clear();
    for (const QString &list : columns.human) {
        const auto names = splitColumns(list, (*reader)->columns());
        if (!names)
            return names.error();
        wanted.human << *names;
    }
    Reading reading(scale, !wanted.baseline.isEmpty(), !wanted.cluster.isEmpty());
    if (const auto opened = reading.open((*reader)->columns(), wanted); !opened)
        return opened.error();
    while (true) {
        const auto event = (*reader)->next();
        if (!event)
            return event.error();
        if (const auto *line = std::get_if<data::BadLine>(&*event))
            return badInput(ColumnText::tr("Line %1: %2").arg(line->line).arg(line->reason));
        if (std::holds_alternative<data::EndOfRows>(*event))
            break;
        if (const auto *row = std::get_if<data::RawRow>(&*event))
            reading.take(*row);
    }
    auto scores = reading.finish();
    if (scores) {
        scores->format = (*reader)->format();
        scores->passedOver = (*reader)->leftOut();
    }
    return scores;
}

} // namespace gavel::jobs

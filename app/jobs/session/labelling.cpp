// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/labelling.h"

#include "jobs/session/shownrun.h"
#include "jobs/session/workbench.h"
#include "store/project.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace gavel::jobs {

namespace {

constexpr QLatin1StringView rowsPart{ "rows" };
constexpr QLatin1StringView placePart{ "place" };

constexpr std::array<std::pair<LabelQueue::Kind, QLatin1StringView>, 3> kindNames{ {
    { LabelQueue::Kind::Rows, QLatin1StringView("free") },
    { LabelQueue::Kind::Random, QLatin1StringView("random") },
    { LabelQueue::Kind::Differing, QLatin1StringView("differing") },
} };

LabelQueue::Kind kindFrom(const QString &text)
{
    for (const auto &[kind, name] : kindNames) {
        if (text == name)
            return kind;
    }
    return LabelQueue::Kind::Rows;
}

QJsonObject rowsToJson(const LabelQueue &queue)
{
    QJsonArray positions;
    for (const qint32 position : queue.positions)
        positions.append(position);
    QJsonObject json{ { QStringLiteral("kind"), queue.source() }, { QStringLiteral("positions"), positions } };
    if (queue.telling)
        json.insert(QStringLiteral("telling"), true);
    if (queue.probability)
        json.insert(QStringLiteral("probability"), *queue.probability);
    return json;
}

/// Without positions that a run of `count` rows does not have.
std::optional<LabelQueue> queueFrom(const QJsonObject &rows, const QJsonObject &place, qint64 count)
{
    LabelQueue queue;
    queue.kind = kindFrom(rows.value(QLatin1StringView("kind")).toString());
    const QJsonArray positions = rows.value(QLatin1StringView("positions")).toArray();
    for (const auto &each : positions) {
        if (const int position = each.toInt(-1); position >= 0 && position < count)
            queue.positions.push_back(position);
    }
    if (queue.positions.empty())
        return {};
    if (rows.contains(QLatin1StringView("probability")))
        queue.probability = rows.value(QLatin1StringView("probability")).toDouble();
    queue.telling = rows.value(QLatin1StringView("telling")).toBool();
    queue.criterion = place.value(QLatin1StringView("criterion")).toString();
    queue.at = std::clamp<qsizetype>(place.value(QLatin1StringView("at")).toInt(), 0, static_cast<qsizetype>(queue.positions.size()) - 1);
    return queue;
}

} // namespace

QString LabelQueue::source() const
{
    for (const auto &[each, name] : kindNames) {
        if (each == kind)
            return name;
    }
    Q_UNREACHABLE();
}

Labelling::Labelling(ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
    connect(&shown, &ShownRun::changed, this, &Labelling::load);
    load();
}

QString Labelling::refusal() const
{
    if (!m_shown.info())
        return tr("There are no rows to label yet.");
    if (m_shown.workbench().isReadOnly())
        return tr("This project is open read-only, so labels cannot be stored. Save a copy, or close the window that has it open.");
    return {};
}

QString Labelling::rater() const
{
    return m_shown.workbench().settings().raterName;
}

Result<void> Labelling::setRater(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return badInput(tr("A label says who gave it. Enter your name."));
    m_shown.workbench().settings().raterName = trimmed;
    return m_shown.workbench().saveSettings();
}

QString Labelling::settingName(QLatin1StringView part) const
{
    return QStringLiteral("label_queue/%1/%2").arg(m_run.value_or(0)).arg(part);
}

void Labelling::load()
{
    const auto run = m_shown.info();
    const std::optional<qint64> id = run ? std::optional(run->id) : std::nullopt;
    m_given.clear();
    m_unwritten.clear();
    m_run = id;
    m_queue.reset();
    if (m_run && m_shown.workbench().project()) {
        const store::Project &project = *m_shown.workbench().project();
        m_queue = queueFrom(project.setting(settingName(rowsPart)).toObject(), project.setting(settingName(placePart)).toObject(), run->rows);
    }
    emit queueChanged();
}

Result<void> Labelling::startQueue(LabelQueue queue)
{
    if (const QString why = refusal(); !why.isEmpty())
        return readOnlyError(why);
    if (queue.positions.empty())
        return badInput(tr("No row is left to be labelled in this way."));
    m_shown.workbench().project()->keepSetting(settingName(rowsPart), rowsToJson(queue));
    m_queue = std::move(queue);
    savePlace();
    emit queueChanged();
    return {};
}

void Labelling::savePlace()
{
    if (!m_queue || m_shown.workbench().isReadOnly())
        return;
    const QJsonObject place{ { QStringLiteral("at"), m_queue->at }, { QStringLiteral("criterion"), m_queue->criterion } };
    m_shown.workbench().project()->keepSetting(settingName(placePart), place);
}

void Labelling::setPlace(qsizetype at)
{
    if (!m_queue || m_queue->at == at || at < 0 || at >= static_cast<qsizetype>(m_queue->positions.size()))
        return;
    m_queue->at = at;
    savePlace();
}

void Labelling::setCriterion(const QString &criterion)
{
    if (!m_queue || m_queue->criterion == criterion)
        return;
    m_queue->criterion = criterion;
    savePlace();
}

void Labelling::endQueue()
{
    if (!m_queue)
        return;
    m_queue.reset();
    for (const auto part : { rowsPart, placePart }) {
        if (!m_shown.workbench().isReadOnly())
            m_shown.workbench().project()->keepSetting(settingName(part), QJsonValue::Undefined);
    }
    emit queueChanged();
}

LabelQueue Labelling::randomRows(qint64 rows, qint64 count)
{
    std::vector<qint32> all(static_cast<size_t>(rows));
    std::iota(all.begin(), all.end(), 0);
    LabelQueue queue;
    queue.kind = LabelQueue::Kind::Random;
    std::ranges::sample(all, std::back_inserter(queue.positions), std::min(rows, count), *QRandomGenerator::global());
    // Shuffled, so that stopping early leaves a random sample labelled.
    std::ranges::shuffle(queue.positions, *QRandomGenerator::global());
    queue.probability = rows > 0 ? static_cast<double>(std::min(rows, count)) / static_cast<double>(rows) : 0;
    return queue;
}

Result<void> Labelling::give(const GivenLabel &given)
{
    if (const QString why = refusal(); !why.isEmpty())
        return readOnlyError(why);
    store::LabelRecord label;
    label.item = given.item;
    label.criterion = given.criterion;
    label.rater = rater();
    label.label = given.label;
    label.reason = given.reason;
    label.seen = given.seen;
    label.source = m_queue ? m_queue->source() : LabelQueue().source();
    label.probability = m_queue ? m_queue->probability : std::nullopt;
    const Given made{
        given.position, { given.item, given.criterion }, own(given.item, given.criterion), std::make_shared<store::LabelRecord>(label)
    };
    expect(made.target, label);
    m_given << made;
    m_shown.workbench().project()->labels().add(made.label, this, [this, made](const Result<void> &result) {
        if (!result)
            m_given.removeIf([&made](const Given &each) { return each.label == made.label; });
        written(made, result);
    });
    return {};
}

Result<qint64> Labelling::takeBack()
{
    if (m_given.isEmpty())
        return badInput(tr("There is no label of this session to take back."));
    const Given last = m_given.takeLast();
    QList<store::LabelStore::Queued> earlier;
    for (const Given &given : std::as_const(m_given))
        earlier << given.label;
    expect(last.target, last.before);
    m_shown.workbench().project()->labels().undo(last.label, earlier, this, [this, last](const Result<void> &result) { written(last, result); });
    return last.position;
}

/// Sets what own() returns until it is stored.
void Labelling::expect(const Target &target, const Own &own)
{
    Unwritten &unwritten = m_unwritten[target];
    unwritten.own = own;
    ++unwritten.writes;
}

void Labelling::written(const Given &given, const Result<void> &result)
{
    if (const auto found = m_unwritten.find(given.target); found != m_unwritten.end() && --found->second.writes == 0)
        m_unwritten.erase(found);
    if (!result)
        emit problem(result.error());
    m_shown.labelsWereChanged(given.position);
}

std::optional<store::LabelRecord> Labelling::own(qint64 item, const QString &criterion) const
{
    if (!m_shown.workbench().project() || rater().isEmpty())
        return {};
    if (const auto unwritten = m_unwritten.find({ item, criterion }); unwritten != m_unwritten.cend())
        return unwritten->second.own;
    const auto labels = m_shown.workbench().project()->labels().current({ item });
    if (!labels)
        return {};
    const QString name = rater();
    for (const store::LabelRecord &label : *labels) {
        if (label.rater == name && label.criterion == criterion && !label.adjudicated)
            return label;
    }
    return {};
}

} // namespace gavel::jobs

#include "moc_labelling.cpp"

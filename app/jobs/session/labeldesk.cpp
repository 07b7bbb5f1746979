// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/labeldesk.h"

#include "jobs/session/evaluation.h"
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

std::optional<LabelQueue> queueFrom(const QJsonObject &rows, const QJsonObject &place)
{
    LabelQueue queue;
    queue.kind = kindFrom(rows.value(QLatin1StringView("kind")).toString());
    const QJsonArray positions = rows.value(QLatin1StringView("positions")).toArray();
    for (const auto &position : positions)
        queue.positions.push_back(position.toInt(-1));
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

LabelDesk::LabelDesk(Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
{
    connect(&evaluation, &Evaluation::projectChanged, this, &LabelDesk::load);
    connect(&evaluation, &Evaluation::shownRunChanged, this, &LabelDesk::load);
    load();
}

QString LabelDesk::refusal() const
{
    if (!m_evaluation.shownRun())
        return tr("There are no rows to label yet.");
    if (m_evaluation.isReadOnly())
        return tr("This project is open read-only, so labels cannot be stored. Save a copy, or close the window that has it open.");
    return {};
}

QString LabelDesk::rater() const
{
    return m_evaluation.workbench().settings().raterName;
}

Result<void> LabelDesk::setRater(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return Error{ Error::Kind::BadInput, 0, tr("A label says who gave it. Enter your name."), {} };
    m_evaluation.workbench().settings().raterName = trimmed;
    return m_evaluation.workbench().saveSettings();
}

QString LabelDesk::settingName(QLatin1StringView part) const
{
    return QStringLiteral("label_queue/%1/%2").arg(m_run.value_or(0)).arg(part);
}

void LabelDesk::load()
{
    const auto run = m_evaluation.shownRun();
    const std::optional<qint64> id = run ? std::optional(run->id) : std::nullopt;
    m_given.clear();
    m_run = id;
    m_queue.reset();
    if (m_run && m_evaluation.project()) {
        const store::Project &project = *m_evaluation.project();
        m_queue = queueFrom(project.setting(settingName(rowsPart)).toObject(), project.setting(settingName(placePart)).toObject());
    }
    emit queueChanged();
}

Result<void> LabelDesk::startQueue(LabelQueue queue)
{
    if (const QString why = refusal(); !why.isEmpty())
        return Error{ Error::Kind::ReadOnly, 0, why, {} };
    if (queue.positions.empty())
        return Error{ Error::Kind::BadInput, 0, tr("No row is left to be labelled in this way."), {} };
    if (auto stored = m_evaluation.project()->setSetting(settingName(rowsPart), rowsToJson(queue)); !stored)
        return stored;
    m_queue = std::move(queue);
    const auto stored = savePlace();
    emit queueChanged();
    return stored;
}

Result<void> LabelDesk::savePlace()
{
    if (!m_queue || m_evaluation.isReadOnly())
        return {};
    const QJsonObject place{ { QStringLiteral("at"), m_queue->at }, { QStringLiteral("criterion"), m_queue->criterion } };
    return m_evaluation.project()->setSetting(settingName(placePart), place);
}

Result<void> LabelDesk::setPlace(qsizetype at)
{
    if (!m_queue || m_queue->at == at || at < 0 || at >= static_cast<qsizetype>(m_queue->positions.size()))
        return {};
    m_queue->at = at;
    return savePlace();
}

Result<void> LabelDesk::setCriterion(const QString &criterion)
{
    if (!m_queue || m_queue->criterion == criterion)
        return {};
    m_queue->criterion = criterion;
    return savePlace();
}

Result<void> LabelDesk::endQueue()
{
    if (!m_queue)
        return {};
    m_queue.reset();
    Result<void> removed;
    for (const auto part : { rowsPart, placePart }) {
        if (removed && !m_evaluation.isReadOnly())
            removed = m_evaluation.project()->setSetting(settingName(part), QJsonValue::Undefined);
    }
    emit queueChanged();
    return removed;
}

LabelQueue LabelDesk::randomRows(qint64 rows, qint64 count)
{
    std::vector<qint32> all(static_cast<size_t>(rows));
    std::iota(all.begin(), all.end(), 0);
    LabelQueue queue;
    queue.kind = LabelQueue::Kind::Random;
    std::ranges::sample(all, std::back_inserter(queue.positions), std::min(rows, count), *QRandomGenerator::global());
    // Not in the data's order, so that stopping early leaves a random part of it.
    std::ranges::shuffle(queue.positions, *QRandomGenerator::global());
    queue.probability = rows > 0 ? static_cast<double>(std::min(rows, count)) / static_cast<double>(rows) : 0;
    return queue;
}

Result<void> LabelDesk::give(const GivenLabel &given)
{
    if (const QString why = refusal(); !why.isEmpty())
        return Error{ Error::Kind::ReadOnly, 0, why, {} };
    store::LabelRecord label;
    label.item = given.item;
    label.criterion = given.criterion;
    label.rater = rater();
    label.label = given.label;
    label.reason = given.reason;
    label.seen = given.seen;
    label.source = m_queue ? m_queue->source() : LabelQueue().source();
    label.probability = m_queue ? m_queue->probability : std::nullopt;
    const auto added = m_evaluation.project()->labels().add(label);
    if (!added)
        return added.error();
    m_given << Given{ given.position, *added };
    announce(given.position);
    return {};
}

Result<qint64> LabelDesk::takeBack()
{
    if (m_given.isEmpty())
        return Error{ Error::Kind::BadInput, 0, tr("There is no label of this session to take back."), {} };
    const Given last = m_given.last();
    const auto undone = m_evaluation.project()->labels().undo(last.label);
    if (!undone)
        return undone.error();
    m_given.removeLast();
    // What it had replaced stands again, as a new record: that one is taken back next.
    for (Given &before : m_given) {
        if (last.label.replaces && before.label.id == *last.label.replaces)
            before.label.id = undone->id;
    }
    announce(last.position);
    return last.position;
}

void LabelDesk::announce(qint64 position)
{
    emit labelled(position);
    m_evaluation.labelsWereChanged();
}

std::optional<store::LabelRecord> LabelDesk::own(qint64 item, const QString &criterion) const
{
    if (!m_evaluation.project() || rater().isEmpty())
        return {};
    const auto labels = m_evaluation.project()->labels().current({ item });
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

#include "moc_labeldesk.cpp"

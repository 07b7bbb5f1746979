// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/labels.h"

#include "core/number.h"
#include "store/access.h"
#include "store/cleanup.h"
#include "store/current.h"
#include "store/rowvalues.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gavel::store {

namespace {

constexpr std::array<std::pair<HumanRule::Kind, QLatin1StringView>, 4> ruleNames{ {
    { HumanRule::Kind::Mean, QLatin1StringView("mean") },
    { HumanRule::Kind::Median, QLatin1StringView("median") },
    { HumanRule::Kind::Majority, QLatin1StringView("majority") },
    { HumanRule::Kind::OneRater, QLatin1StringView("rater") },
} };

Result<QList<LabelRecord>> labelsWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found = query(db,
                       QStringLiteral("SELECT l.id, l.item, l.criterion, rt.name, l.value, l.reason, l.at_ms, l.seen, l.source, l.probability, "
                                      "l.adjudicated, l.replaces FROM label l JOIN rater rt ON rt.id = l.rater WHERE %1 ORDER BY l.item, l.id")
                           .arg(condition),
                       values);
    if (!found)
        return found.error();
    QList<LabelRecord> labels;
    while (found->next()) {
        LabelRecord label;
        label.id = found->value(0).toLongLong();
        label.item = found->value(1).toLongLong();
        label.criterion = found->value(2).toString();
        label.rater = found->value(3).toString();
        label.label = found->isNull(4) ? std::nullopt : std::optional(found->value(4).toString());
        label.reason = found->value(5).toString();
        label.atMs = msAt(*found, 6);
        label.seen = found->value(7).toBool();
        label.source = found->value(8).toString();
        label.probability = realAt(*found, 9);
        label.adjudicated = found->value(10).toBool();
        label.replaces = integerAt(*found, 11);
        labels << label;
    }
    return labels;
}

/// The rater's current label: an adjudication does not replace the person's own label.
Result<std::optional<qint64>> currentOf(const QSqlDatabase &db, const LabelRecord &label, qint64 rater)
{
    const auto found
        = scalar(db,
                 QStringLiteral("SELECT l.id FROM label l WHERE l.item = ? AND l.criterion = ? AND l.rater = ? AND l.adjudicated = ? AND %1 "
                                "ORDER BY l.id DESC LIMIT 1")
                     .arg(lastOfLabel),
                 { label.item, text(label.criterion), rater, label.adjudicated });
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

Error namelessRater()
{
    return badInput(Words::tr("A rater needs a name. Enter yours."));
}

Result<void> append(QSqlDatabase &db, LabelRecord &label)
{
    if (label.rater.isEmpty())
        return namelessRater();
    const auto rater = raterId(db, label.rater);
    if (!rater)
        return rater.error();
    if (!label.replaces) {
        const auto current = currentOf(db, label, *rater);
        if (!current)
            return current.error();
        label.replaces = *current;
    }
    const auto made = query(db,
                            QStringLiteral("INSERT INTO label (item, criterion, rater, value, reason, at_ms, seen, source, probability, adjudicated, "
                                           "replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                            { label.item, text(label.criterion), *rater, label.label ? text(*label.label) : QVariant(), text(label.reason),
                              label.atMs, label.seen, text(label.source), orNull(label.probability), label.adjudicated, orNull(label.replaces) });
    if (!made)
        return made.error();
    label.id = made->lastInsertId().toLongLong();
    return {};
}

LabelRecord dated(LabelRecord label)
{
    label.rater = label.rater.trimmed();
    if (label.atMs == 0)
        label.atMs = nowMs();
    return label;
}

/// Appends `back`: the label that `label` had replaced, unchanged, or a withdrawal.
Result<void> appendUndo(QSqlDatabase &db, const LabelRecord &label, LabelRecord &back)
{
    back = label;
    back.label.reset();
    back.reason.clear();
    if (label.replaces) {
        const auto before = labelsWhere(db, QStringLiteral("l.id = ?"), { *label.replaces });
        if (!before)
            return before.error();
        if (!before->isEmpty())
            back = before->first();
    }
    back.id = 0;
    back.atMs = nowMs();
    back.replaces = label.id;
    return append(db, back);
}

/// "4" is "4.0".
bool isSameLabel(const QString &a, const QString &b)
{
    const auto number = finiteNumber(a);
    return a == b || (number && number == finiteNumber(b));
}

/// Appends a label unless the rater has given the same already, or another one later.
Result<void> appendNew(QSqlDatabase &db, LabelRecord &label, LabelStore::Added &added)
{
    if (label.rater.isEmpty())
        return namelessRater();
    const auto rater = raterId(db, label.rater);
    if (!rater)
        return rater.error();
    const auto current = currentOf(db, label, *rater);
    if (!current)
        return current.error();
    const auto before = *current ? labelsWhere(db, QStringLiteral("l.id = ?"), { **current }) : Result<QList<LabelRecord>>(QList<LabelRecord>());
    if (!before)
        return before.error();
    const bool isLabelled = !before->isEmpty() && before->first().label;
    const bool isSame = isLabelled && label.label && isSameLabel(*before->first().label, *label.label)
        && (label.reason.isEmpty() || before->first().reason == label.reason);
    const bool isKept = isSame || (isLabelled && label.atMs < before->first().atMs);
    ++(isKept ? added.unchanged : isLabelled ? added.replaced : added.added);
    if (isKept)
        return {};
    label.replaces = *current;
    return append(db, label);
}

} // namespace

Result<void> carryLabels(QSqlDatabase &db, qint64 from, qint64 to, const QList<Voice> &without)
{
    const auto labels = labelsWhere(db, QStringLiteral("l.item IN (SELECT id FROM item WHERE dataset = ?)"), { from });
    if (!labels)
        return labels.error();
    QList<LabelRecord> inOrder = *labels;
    std::sort(inOrder.begin(), inOrder.end(), [](const LabelRecord &a, const LabelRecord &b) { return a.id < b.id; });
    auto find = prepare(
        db, QStringLiteral("SELECT i.id FROM item i JOIN item old ON old.no = i.no WHERE old.id = ? AND i.dataset = ? ORDER BY i.rev DESC LIMIT 1"));
    if (!find)
        return find.error();
    for (LabelRecord &label : inOrder) {
        if (label.source == QLatin1StringView("file") && without.contains(Voice(label.rater, label.criterion)))
            continue;
        if (auto found = execute(*find, { label.item, to }); !found)
            return found;
        if (!find->next())
            continue;
        label.item = find->value(0).toLongLong();
        find->finish();
        label.id = 0;
        // What it replaces is looked up among the new rows.
        label.replaces.reset();
        if (auto appended = append(db, label); !appended)
            return appended;
    }
    return {};
}

QJsonObject toJson(const HumanRule &rule)
{
    for (const auto &[kind, name] : ruleNames) {
        if (kind == rule.kind)
            return { { QStringLiteral("rule"), QString(name) }, { QStringLiteral("rater"), rule.rater } };
    }
    Q_UNREACHABLE();
}

HumanRule humanRuleFromJson(const QJsonObject &json)
{
    const QString given = json.value(QLatin1StringView("rule")).toString();
    for (const auto &[kind, name] : ruleNames) {
        if (given == name)
            return { kind, json.value(QLatin1StringView("rater")).toString() };
    }
    return {};
}

LabelStore::LabelStore(const Access &access)
    : m_access(access)
{
}

Result<QList<Rater>> LabelStore::raters() const
{
    auto found = query(m_access.reader, QStringLiteral("SELECT id, name FROM rater ORDER BY id"));
    if (!found)
        return found.error();
    QList<Rater> raters;
    while (found->next())
        raters << Rater{ found->value(0).toLongLong(), found->value(1).toString() };
    return raters;
}

Result<Rater> LabelStore::addRater(const QString &name)
{
    Rater rater{ 0, name.trimmed() };
    if (rater.name.isEmpty())
        return namelessRater();
    const auto added = m_access.writer.run([&rater](QSqlDatabase &db) -> Result<void> {
        const auto id = raterId(db, rater.name);
        if (!id)
            return id.error();
        rater.id = *id;
        return {};
    });
    if (!added)
        return added.error();
    return rater;
}

Result<LabelRecord> LabelStore::add(const LabelRecord &label)
{
    LabelRecord added = dated(label);
    const auto done = m_access.writer.run([&added](QSqlDatabase &db) { return append(db, added); });
    if (!done)
        return done.error();
    return added;
}

void LabelStore::add(const Queued &label, QObject *context, Done done)
{
    *label = dated(*label);
    m_access.writer.post([label](QSqlDatabase &db) { return append(db, *label); }, context, std::move(done));
}

void LabelStore::addAll(QList<LabelRecord> labels, QObject *context, std::function<void(Result<Added>)> done)
{
    const auto added = std::make_shared<Added>();
    const auto write = [labels = std::move(labels), added](QSqlDatabase &db) mutable -> Result<void> {
        *added = {};
        for (LabelRecord &label : labels) {
            label = dated(label);
            if (auto appended = appendNew(db, label, *added); !appended)
                return appended;
        }
        return {};
    };
    m_access.writer.post(write, context, [added, done = std::move(done)](const Result<void> &written) {
        done(written ? Result<Added>(*added) : Result<Added>(written.error()));
    });
}

Result<LabelRecord> LabelStore::undo(const LabelRecord &label)
{
    LabelRecord back;
    const auto done = m_access.writer.run([&](QSqlDatabase &db) { return appendUndo(db, label, back); });
    if (!done)
        return done.error();
    return back;
}

void LabelStore::undo(const Queued &label, const QList<Queued> &earlier, QObject *context, Done done)
{
    const auto write = [label, earlier](QSqlDatabase &db) -> Result<void> {
        LabelRecord back;
        if (auto taken = appendUndo(db, *label, back); !taken)
            return taken;
        for (const Queued &each : earlier) {
            if (label->replaces && each->id == *label->replaces)
                each->id = back.id;
        }
        return {};
    };
    m_access.writer.post(write, context, std::move(done));
}

Result<QList<LabelRecord>> LabelStore::current(const QList<qint64> &items) const
{
    return labelsWhere(m_access.reader, QStringLiteral("l.item IN (SELECT value FROM json_each(?)) AND %1").arg(currentLabel()),
                       { numberList(items) });
}

Result<QList<LabelRecord>> LabelStore::history(qint64 item) const
{
    return labelsWhere(m_access.reader, QStringLiteral("l.item = ?"), { item });
}

Result<qint64> LabelStore::labelledItems(qint64 dataset) const
{
    // Starts from the labels: of 100,000 rows only a few have one, and the CROSS JOIN keeps this
    // order.
    const auto count
        = scalar(m_access.reader,
                 QStringLiteral("SELECT count(DISTINCT l.item) FROM label l CROSS JOIN item i ON i.id = l.item WHERE i.dataset = ? AND %1")
                     .arg(currentLabel()),
                 { dataset });
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<std::vector<qint64>> LabelStore::labelledIds(qint64 dataset) const
{
    auto found = query(m_access.reader,
                       QStringLiteral("SELECT DISTINCT i.no, i.id FROM label l JOIN item i ON i.id = l.item WHERE i.dataset = ? AND %1 AND %2 "
                                      "ORDER BY i.no")
                           .arg(currentLabel(), currentItem),
                       { dataset });
    if (!found)
        return found.error();
    std::vector<qint64> ids;
    while (found->next())
        ids.push_back(found->value(1).toLongLong());
    return ids;
}

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/labels.h"

#include "store/access.h"
#include "store/cleanup.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

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
        label.atMs = found->value(6).toLongLong();
        label.seen = found->value(7).toBool();
        label.source = found->value(8).toString();
        label.probability = realAt(*found, 9);
        label.adjudicated = found->value(10).toBool();
        label.replaces = integerAt(*found, 11);
        labels << label;
    }
    return labels;
}

/// The rater's label that counts now: an adjudication does not replace the person's own label.
Result<std::optional<qint64>> currentOf(const QSqlDatabase &db, const LabelRecord &label, qint64 rater)
{
    const auto found
        = scalar(db,
                 QStringLiteral("SELECT l.id FROM label l WHERE l.item = ? AND l.criterion = ? AND l.rater = ? AND l.adjudicated = ? AND NOT "
                                "EXISTS (SELECT 1 FROM label n WHERE n.replaces = l.id) ORDER BY l.id DESC LIMIT 1"),
                 { label.item, text(label.criterion), rater, label.adjudicated });
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

Result<void> append(QSqlDatabase &db, LabelRecord &label)
{
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

Error namelessRater()
{
    return { Error::Kind::BadInput, 0, Words::tr("A rater needs a name. Enter yours."), {} };
}

} // namespace

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
    LabelRecord added = label;
    added.rater = label.rater.trimmed();
    if (added.rater.isEmpty())
        return namelessRater();
    if (added.atMs == 0)
        added.atMs = nowMs();
    const auto done = m_access.writer.run([&added](QSqlDatabase &db) { return append(db, added); });
    if (!done)
        return done.error();
    return added;
}

Result<LabelRecord> LabelStore::undo(const LabelRecord &label)
{
    LabelRecord back = label;
    back.replaces = label.id;
    back.label.reset();
    back.reason.clear();
    back.atMs = nowMs();
    const auto done = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        if (label.replaces) {
            const auto before = labelsWhere(db, QStringLiteral("l.id = ?"), { *label.replaces });
            if (!before)
                return before.error();
            if (!before->isEmpty()) {
                back.label = before->first().label;
                back.reason = before->first().reason;
                back.seen = before->first().seen;
            }
        }
        return append(db, back);
    });
    if (!done)
        return done.error();
    return back;
}

Result<QList<LabelRecord>> LabelStore::current(const QList<qint64> &items) const
{
    QString list = QStringLiteral("[");
    for (const qint64 item : items) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(item);
    }
    list += u']';
    return labelsWhere(
        m_access.reader,
        QStringLiteral("l.item IN (SELECT value FROM json_each(?)) AND l.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM label n WHERE "
                       "n.replaces = l.id)"),
        { list });
}

Result<QList<LabelRecord>> LabelStore::history(qint64 item) const
{
    return labelsWhere(m_access.reader, QStringLiteral("l.item = ?"), { item });
}

Result<qint64> LabelStore::labelledItems(qint64 dataset) const
{
    // From the labels: of 100,000 rows only a few have one, and a CROSS JOIN keeps the order.
    const auto count
        = scalar(m_access.reader,
                 QStringLiteral("SELECT count(DISTINCT l.item) FROM label l CROSS JOIN item i ON i.id = l.item WHERE i.dataset = ? AND l.value IS "
                                "NOT NULL AND NOT EXISTS (SELECT 1 FROM label n WHERE n.replaces = l.id)"),
                 { dataset });
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<std::vector<qint64>> LabelStore::labelledIds(qint64 dataset) const
{
    auto found = query(m_access.reader,
                       QStringLiteral("SELECT DISTINCT i.no, i.id FROM label l JOIN item i ON i.id = l.item WHERE i.dataset = ? AND l.value IS NOT "
                                      "NULL AND NOT EXISTS (SELECT 1 FROM label n WHERE n.replaces = l.id) AND NOT EXISTS (SELECT 1 FROM item n "
                                      "WHERE n.dataset = i.dataset AND n.no = i.no AND n.rev > i.rev) ORDER BY i.no"),
                       { dataset });
    if (!found)
        return found.error();
    std::vector<qint64> ids;
    while (found->next())
        ids.push_back(found->value(1).toLongLong());
    return ids;
}

} // namespace gavel::store

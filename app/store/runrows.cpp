// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runrows.h"

#include <QCryptographicHash>

namespace gavel::store {

namespace {

constexpr QLatin1StringView itemsKey{ "items" };
constexpr QLatin1StringView rowsKey{ "rows" };
constexpr QLatin1StringView withoutKey{ "without" };
constexpr QLatin1StringView limitKey{ "limit" };
constexpr QLatin1StringView sampleKey{ "sample" };
constexpr QLatin1StringView seedKey{ "seed" };

QString digestOf(const std::vector<qint64> &ids, const QByteArray &prefix = {})
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(prefix);
    for (const qint64 id : ids)
        hash.addData(QByteArray::number(id) + ',');
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Selection selectionOf(const RunRows &rows)
{
    Selection selection;
    if (!rows.items.empty())
        selection.items = digestOf(rows.items);
    if (rows.run)
        selection.rows = digestOf(rows.positions, QByteArray::number(*rows.run) + ':');
    if (rows.without)
        selection.without = digestOf(*rows.without);
    selection.limit = rows.limit;
    selection.sample = rows.sample;
    selection.seed = rows.sample > 0 ? rows.seed : 0;
    return selection;
}

QJsonObject toJson(const Selection &selection)
{
    QJsonObject json;
    for (const auto &[key, digest] : { std::pair(itemsKey, selection.items), { rowsKey, selection.rows }, { withoutKey, selection.without } }) {
        if (!digest.isEmpty())
            json.insert(key, digest);
    }
    if (selection.limit > 0)
        json.insert(limitKey, selection.limit);
    if (selection.sample > 0) {
        json.insert(sampleKey, selection.sample);
        json.insert(seedKey, static_cast<qint64>(selection.seed));
    }
    return json;
}

Selection selectionFromJson(const QJsonObject &json)
{
    return { .items = json.value(itemsKey).toString(),
             .rows = json.value(rowsKey).toString(),
             .without = json.value(withoutKey).toString(),
             .limit = json.value(limitKey).toInteger(),
             .sample = json.value(sampleKey).toInteger(),
             .seed = static_cast<quint64>(json.value(seedKey).toInteger()) };
}

} // namespace gavel::store

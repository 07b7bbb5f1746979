// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/fieldpath.h"

#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::data {

namespace {

QJsonValue elementAt(const QJsonArray &list, const QStringList &keys)
{
    bool isNumber = false;
    const int index = keys.first().toInt(&isNumber);
    if (!isNumber || index < 0 || index >= list.size())
        return QJsonValue(QJsonValue::Undefined);
    return valueAt(list.at(index), keys.sliced(1));
}

void addFields(const QJsonObject &object, const QString &before, int depth, qsizetype limit, QStringList &fields)
{
    for (auto it = object.constBegin(); it != object.constEnd() && fields.size() < limit; ++it) {
        const QString name = before + it.key();
        const QJsonObject inner = it.value().toObject();
        if (!inner.isEmpty() && depth > 1)
            addFields(inner, name + u'.', depth - 1, limit, fields);
        else if (!it.key().isEmpty())
            fields << name;
    }
}

} // namespace

FieldPath resolveField(const QString &name, const ColumnNamed &column)
{
    if (const qsizetype whole = column(name); whole >= 0)
        return { whole, {} };
    for (qsizetype dot = name.lastIndexOf(u'.'); dot > 0; dot = name.lastIndexOf(u'.', dot - 1)) {
        const QStringList keys = name.sliced(dot + 1).split(u'.');
        if (keys.contains(QString()))
            return {};
        if (const qsizetype found = column(name.first(dot)); found >= 0)
            return { found, keys };
    }
    return {};
}

FieldPath resolveField(const QString &name, const QStringList &columns)
{
    return resolveField(name, [&columns](const QString &each) { return columns.indexOf(each); });
}

QJsonValue cellJson(const QString &cell)
{
    const QStringView text = QStringView(cell).trimmed();
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return QJsonValue(QJsonValue::Undefined);
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue valueAt(const QJsonValue &root, const QStringList &keys)
{
    if (keys.isEmpty())
        return root;
    if (root.isArray())
        return elementAt(root.toArray(), keys);
    const QJsonObject object = root.toObject();
    for (qsizetype length = keys.size(); length > 0; --length) {
        const auto found = object.constFind(keys.first(length).join(u'.'));
        if (found == object.constEnd())
            continue;
        const QJsonValue value = valueAt(found.value(), keys.sliced(length));
        if (!value.isUndefined())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    return QString::fromUtf8(canonicalText(value));
}

QStringList fieldsOf(const QString &cell, int depth, qsizetype limit)
{
    QStringList fields;
    const QJsonValue json = cellJson(cell);
    if (json.isObject())
        addFields(json.toObject(), {}, depth, limit, fields);
    return fields;
}

} // namespace gavel::data

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modellist.h"

#include "llm/lenientjson.h"
#include "llm/tr.h"
#include "llm/wire.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::llm {

namespace {

constexpr qsizetype mostNamed = 20;

std::optional<int> lengthIn(const QJsonValue &value)
{
    return value.isDouble() && value.toInt() > 0 ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<int> contextOf(const QJsonObject &model)
{
    const auto length = lengthIn(model.value("max_model_len"_L1));
    return length ? length : lengthIn(model.value("meta"_L1).toObject().value("n_ctx"_L1));
}

ModelInfo modelOf(const QJsonValue &entry)
{
    ModelInfo model;
    if (entry.isString()) {
        model.id = wellFormed(entry.toString());
        return model;
    }
    const QJsonObject object = entry.toObject();
    for (const QLatin1StringView name : { "id"_L1, "model"_L1, "name"_L1 }) {
        if (model.id.isEmpty())
            model.id = wellFormed(scalarText(object.value(name)));
    }
    model.root = object.value("root"_L1).toString();
    model.parent = object.value("parent"_L1).toString();
    model.contextLength = contextOf(object);
    return model;
}

/// The entries under the first of these names that is a list; nullopt if there is none.
std::optional<QJsonArray> entriesIn(const QJsonObject &json)
{
    for (const QLatin1StringView name : { "data"_L1, "models"_L1, "result"_L1 }) {
        const QJsonValue value = json.value(name);
        if (value.isArray())
            return value.toArray();
        if (const QJsonObject inner = value.toObject(); !inner.isEmpty()) {
            if (const auto entries = entriesIn(inner))
                return entries;
            if (name == "models"_L1)
                return QJsonArray::fromStringList(inner.keys());
        }
    }
    // Ollama answers null when it has no models.
    return json.value("data"_L1).isNull() || json.value("models"_L1).isNull() ? std::optional(QJsonArray()) : std::nullopt;
}

Result<QJsonArray> entriesOf(const QByteArray &body)
{
    const QJsonDocument document = lenientJson(body);
    if (document.isArray()) {
        QJsonArray entries = document.array();
        if (const auto message = serverMessage(entries.at(0).toObject()))
            return errorOf(*message, 200);
        return entries;
    }
    const auto json = parseReply(body);
    if (!json)
        return json.error();
    if (auto entries = entriesIn(*json))
        return *entries;
    return makeError(Error::Kind::BadReply, u"no data in the list of models"_s, 200);
}

bool isPattern(const QString &name)
{
    return name.contains(u'*');
}

bool fits(const QString &pattern, const QString &name)
{
    QStringList pieces = pattern.split(u'*');
    for (QString &piece : pieces)
        piece = QRegularExpression::escape(piece);
    return QRegularExpression(QRegularExpression::anchoredPattern(pieces.join(".*"_L1))).match(name).hasMatch();
}

} // namespace

Result<QList<ModelInfo>> parseModels(const QByteArray &body)
{
    const auto entries = entriesOf(body);
    if (!entries)
        return entries.error();
    QList<ModelInfo> models;
    QHash<QString, std::optional<int>> lengths;
    for (const auto &entry : *entries) {
        ModelInfo model = modelOf(entry);
        if (model.id.isEmpty())
            continue;
        lengths.insert(model.id, model.contextLength);
        models.append(std::move(model));
    }
    for (ModelInfo &model : models) {
        if (!model.contextLength && !model.parent.isEmpty())
            model.contextLength = lengths.value(model.parent);
    }
    return models;
}

const ModelInfo *listedModel(const QList<ModelInfo> &models, const QString &name)
{
    const auto found = [&models](const auto &means) -> const ModelInfo * {
        const auto it = std::ranges::find_if(models, [&means](const ModelInfo &model) { return !isPattern(model.id) && means(model.id); });
        return it == models.end() ? nullptr : &*it;
    };
    if (name.isEmpty())
        return models.size() == 1 && !isPattern(models.first().id) ? &models.first() : nullptr;
    if (const ModelInfo *same = found([&name](const QString &id) { return id == name; }))
        return same;
    const auto plain = [](QStringView id) {
        if (id.startsWith("models/"_L1))
            id = id.sliced(7);
        return id.endsWith(":latest"_L1) ? id.chopped(7) : id;
    };
    const QStringView wanted = plain(name);
    return found([&](const QString &id) { return plain(id).compare(wanted, Qt::CaseInsensitive) == 0; });
}

bool mayHaveModel(const ServerStatus &status, const QString &name)
{
    if (name.isEmpty())
        return false;
    const bool listsAll = status.kind == ServerKind::Vllm || status.kind == ServerKind::LlamaCpp || status.kind == ServerKind::Ollama;
    const auto isFitting = [&name](const ModelInfo &model) { return isPattern(model.id) && fits(model.id, name); };
    return !listsAll || status.models.isEmpty() || std::ranges::any_of(status.models, isFitting);
}

bool lacksOnlyTheList(const ServerStatus &status)
{
    if (status.state == ServerState::Usable || !status.error)
        return false;
    switch (status.error->httpStatus) {
    case 200: // a list in no shape that is known
    case 400:
    case 403:
    case 404:
    case 405:
    case 410:
    case 501:
        return status.state == ServerState::Down || status.state == ServerState::KeyRefused;
    default:
        return false;
    }
}

QString modelNames(const QList<ModelInfo> &models)
{
    QStringList names;
    for (qsizetype i = 0; i < models.size() && i < mostNamed; ++i)
        names.append(models.at(i).id);
    const QString list = names.join(", "_L1);
    return models.size() > mostNamed ? tr("%1 and %2 more").arg(list).arg(models.size() - mostNamed) : list;
}

} // namespace gavel::llm

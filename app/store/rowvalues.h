// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"
#include "eval/verdict.h"

#include <QJsonValue>
#include <QStringList>
#include <QVariant>

#include <span>

class QSqlQuery;

namespace gavel::store {

// Values as they are stored in columns, and back.

eval::VerdictState stateFrom(const QString &name);

/// BadInput if it is no judge, or of a newer format.
Result<eval::JudgeDefinition> judgeFrom(const QVariant &value);

QString toText(const QStringList &texts); ///< a JSON list
QStringList textsFrom(const QVariant &value);

QString numberList(std::span<const qint64> numbers); ///< likewise

/// Columns of an item `i`, as itemAt() reads them.
inline constexpr QLatin1StringView itemColumns{ "i.id, i.no, i.ext_id, i.cluster, i.segment, i.cells" };
data::Item itemAt(const QSqlQuery &row, int column);

/// A JSON list of {role, rater, criterion}, without empty members.
QString toText(const data::Mapping &mapping);
data::Mapping mappingFrom(const QVariant &value);

/// Any JSON value, including one that is neither object nor list.
QString settingText(const QJsonValue &value);
QJsonValue settingFrom(const QVariant &value);

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "eval/verdict.h"

#include <QJsonValue>
#include <QStringList>
#include <QVariant>

namespace gavel::store {

// Values as they lie in columns, and back.

eval::VerdictState stateFrom(const QString &name);

QString toText(const QStringList &texts); ///< a JSON list
QStringList textsFrom(const QVariant &value);

/// A JSON list of {role, rater, criterion}; what is empty is left out.
QString toText(const data::Mapping &mapping);
data::Mapping mappingFrom(const QVariant &value);

/// Any JSON value, also one that is neither object nor list.
QString settingText(const QJsonValue &value);
QJsonValue settingFrom(const QVariant &value);

} // namespace gavel::store

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonwriter.h"
#include "eval/judgecontent.h"

#include <QCryptographicHash>

namespace gavel::eval {

QByteArray canonicalJson(const JudgeDefinition &judge)
{
    return canonicalText(verdictContent(judge));
}

QByteArray versionHash(const JudgeDefinition &judge)
{
    return QCryptographicHash::hash(canonicalJson(judge), QCryptographicHash::Sha256).toHex();
}

} // namespace gavel::eval

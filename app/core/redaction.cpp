// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include <QRegularExpression>

namespace gavel {

QString redacted(const QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("\\b(?:sk|pk|hf|gsk|xai|key|AIza|ghp|glpat)[-_][\\w*.-]{6,}|\\bAIza[\\w-]{20,}|\\beyJ[\\w-]{10,}\\.[\\w-]+(?:\\.[\\w-]+)?"
                       "|\\b(?:Bearer|Basic) +[^\\s\"',;]+|\\b[\\w.-]*\\*{3,}[\\w.-]*"));
    static const QRegularExpression inAddress(
        QStringLiteral("(://)[^/?#@\\s\"'<>]+(?=@)"
                       "|([?&](?:[\\w-]*(?:key|token|secret|password|passwd|signature)|sig|auth|code)=)[^&#\\s\"'<>]+"),
        QRegularExpression::CaseInsensitiveOption);
    QString copy = text;
    copy.replace(key, QStringLiteral("…"));
    return copy.replace(inAddress, QStringLiteral("\\1\\2…"));
}

} // namespace gavel

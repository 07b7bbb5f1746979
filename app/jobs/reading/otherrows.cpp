// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/otherrows.h"

#include <QCoreApplication>

namespace gavel::jobs {

namespace {

struct OtherRowsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::OtherRows)
};

} // namespace

QString identityText(const ServerIdentity &identity)
{
    QStringList parts{ identity.modelId };
    const QString root = identity.root.startsWith(u'/') ? identity.root.section(u'/', -1) : identity.root;
    for (const QString &part : { root, identity.version, identity.fingerprint }) {
        if (!part.isEmpty() && part != identity.modelId)
            parts << part;
    }
    return parts.join(QStringLiteral(" · "));
}

QString otherRowsText(const eval::OtherRows &others)
{
    if (others.rows == 0)
        return {};
    QStringList names;
    for (const ServerIdentity &identity : others.identities)
        names << identityText(identity);
    names.removeDuplicates();
    return OtherRowsText::tr("%n row(s) left out: another model gave them (%1)", nullptr, static_cast<int>(others.rows))
        .arg(names.join(QLatin1StringView(", ")));
}

} // namespace gavel::jobs

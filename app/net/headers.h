// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace gavel::net {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// The first value of a header, ignoring the case of its name; empty if there is none.
inline QByteArray headerIn(const Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace gavel::net

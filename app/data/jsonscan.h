// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace gavel::data {

/// One member of an object: `key` with its quotes, as written.
struct JsonMember
{
    QByteArrayView key;
    QByteArrayView value;
};

/// The members of an object and the elements of a list, as views of their text, without reading
/// what is in them. nullopt when the text is no whole object or list. Both take time in
/// proportion to the text and memory in proportion to the number of members.
std::optional<std::vector<JsonMember>> jsonMembers(QByteArrayView object);
std::optional<std::vector<QByteArrayView>> jsonElements(QByteArrayView list);

/// Length of the value at the beginning of the text (an object, a list, a text, or a word up to a
/// comma or bracket), 0 when it does not end.
qsizetype jsonValueLength(QByteArrayView text);

/// A text of JSON without its quotes; its escapes are resolved. Empty when it is none.
QString jsonText(QByteArrayView quoted);

} // namespace gavel::data

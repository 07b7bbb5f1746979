// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QXmlStreamReader>

namespace gavel::data {

/// Reading of XML that others have made: nothing is expanded, nested without end or fetched. Names
/// are compared without their namespace, since the two editions of the format differ in it.

/// The next start tag below the current element, or false at its end (or at an error).
bool nextChild(QXmlStreamReader &xml);
/// Passes over the current element.
void skipElement(QXmlStreamReader &xml);
/// The text of the current element without its children's; moves behind it.
QString elementText(QXmlStreamReader &xml);
/// An attribute by its name without namespace; empty when there is none.
QString attributeOf(const QXmlStreamReader &xml, QStringView name);

} // namespace gavel::data

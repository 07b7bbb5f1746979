// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localetranslator.h"

namespace gavel {

QString LocaleTranslator::translate(const char *context, const char *sourceText, const char *disambiguation, int n) const
{
    QString text = QTranslator::translate(context, sourceText, disambiguation, n);
    return n < 0 ? text : text.replace(QLatin1StringView("%n"), QLatin1StringView("%Ln"));
}

} // namespace gavel

#include "moc_localetranslator.cpp"

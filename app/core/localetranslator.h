// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace gavel {

/// Writes the counts in texts (%n) as the locale does: "3,000 rows". Qt does so for %Ln only, which
/// is easily forgotten.
class LocaleTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr, int n = -1) const override;
};

} // namespace gavel

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace gavel::ui {

/// The colours of the interface; two hand-made sets, since Qt 6.4 has no colour scheme.
struct Theme
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor muted;
    QColor line;
    QColor softLine;
    QColor fieldLine; ///< the border of fields and check boxes: contrast 3 : 1 on its background
    QColor accent;
    QColor onAccent;
    QColor selection;
    QColor good;
    QColor warning;
    QColor bad;

    static const Theme &light();
    static const Theme &dark();
    /// The set for a palette: compares the lightness of window and text.
    static const Theme &of(const QPalette &palette);
};

enum class ThemeChoice { System, Light, Dark };

QPalette paletteFor(const Theme &theme);

/// Colour of a scale point by its index (Okabe–Ito, red for the lowest to blue for the highest).
QColor scoreColor(int point, int pointCount);
/// The readable digit colour on scoreColor().
QColor onScoreColor(int point, int pointCount);

/// Small capitals for section heads, 8.5 pt with letter spacing.
QFont headFont(const QFont &base);
QFont mutedFont(const QFont &base);
/// A font whose digits all have the same width, for number columns.
QFont tabularFont(const QFont &base);

} // namespace gavel::ui

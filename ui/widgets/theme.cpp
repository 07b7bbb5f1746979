// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme.h"

#include "report/svgchart.h"

namespace gavel::ui {

const Theme &Theme::light()
{
    static const Theme theme{ .window = QColor(0xF4F5F7),
                              .base = QColor(0xFFFFFF),
                              .alternate = QColor(0xFAFBFC),
                              .text = QColor(0x1B1F24),
                              .muted = QColor(0x5B6672),
                              .line = QColor(0xD9DEE4),
                              .softLine = QColor(0xEEF1F4),
                              .fieldLine = QColor(0x868F9A),
                              .accent = QColor(0x0072B2),
                              .onAccent = QColor(0xFFFFFF),
                              .selection = QColor(0xDCEBF6),
                              .good = QColor(0x007A59),
                              .warning = QColor(0x9A6700),
                              .bad = QColor(0xB84A00) };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{ .window = QColor(0x1F2328),
                              .base = QColor(0x171A1E),
                              .alternate = QColor(0x1B1F24),
                              .text = QColor(0xE7EAEE),
                              .muted = QColor(0x9CA7B3),
                              .line = QColor(0x353C45),
                              .softLine = QColor(0x262B32),
                              .fieldLine = QColor(0x6B7683),
                              .accent = QColor(0x56B4E9),
                              .onAccent = QColor(0x10181F),
                              .selection = QColor(0x1E3A4F),
                              .good = QColor(0x3CC79F),
                              .warning = QColor(0xE6B04D),
                              .bad = QColor(0xF08A4B) };
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.alternate);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.muted);
    set(QPalette::Button, theme.base);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::ToolTipBase, theme.base);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.onAccent);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::Light, theme.base);
    set(QPalette::Midlight, theme.softLine);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.line);
    set(QPalette::Shadow, theme.line);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, theme.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    return palette;
}

QColor scoreColor(int point, int pointCount)
{
    return QColor(QString::fromLatin1(report::scoreColour(point, pointCount)));
}

QColor onScoreColor(int point, int pointCount)
{
    return QColor(QString::fromLatin1(report::scoreTextColour(point, pointCount)));
}

QFont headFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(8.5);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return font;
}

QFont mutedFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(9);
    return font;
}

QFont tabularFont(const QFont &base)
{
    // Qt 6.4 cannot ask for the tnum feature; the common interface fonts have tabular digits unless kerned.
    QFont font = base;
    font.setKerning(false);
    return font;
}

} // namespace gavel::ui

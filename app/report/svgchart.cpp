// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/svgchart.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace gavel::report {

namespace {

struct SvgChartText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::report::DistributionChart)
};

struct Rgb
{
    double red;
    double green;
    double blue;
};

constexpr std::array<Rgb, 5> scoreColours{
    Rgb{ 0xD5, 0x5E, 0x00 }, Rgb{ 0xE6, 0x9F, 0x00 }, Rgb{ 0x8A, 0x94, 0x9E }, Rgb{ 0x56, 0xB4, 0xE9 }, Rgb{ 0x00, 0x72, 0xB2 },
};

struct Palette
{
    const char *base;
    const char *text;
    const char *muted;
    const char *line;
};
constexpr Palette light{ "#FFFFFF", "#1B1F24", "#5B6672", "#D9DEE4" };
constexpr Palette dark{ "#171A1E", "#E7EAEE", "#9CA7B3", "#353C45" };

constexpr double margin = 14;
constexpr double plotTop = 70;
constexpr double numberLine = 15;
constexpr double meaningLine = 14;
constexpr int meaningLines = 3;
constexpr double characterWidth = 6.2; ///< upper estimate for the 11 px text

Rgb scoreRgb(int index, int count)
{
    constexpr double last = scoreColours.size() - 1;
    const double place = count > 1 ? std::clamp(last * index / (count - 1), 0.0, last) : last / 2;
    const auto below = static_cast<size_t>(std::min(place, last - 1));
    const double share = place - static_cast<double>(below);
    const Rgb &a = scoreColours[below];
    const Rgb &b = scoreColours[below + 1];
    return { a.red + share * (b.red - a.red), a.green + share * (b.green - a.green), a.blue + share * (b.blue - a.blue) };
}

/// Relative luminance as WCAG 2 defines it.
double luminance(const Rgb &colour)
{
    const auto linear = [](double channel) {
        const double c = channel / 255;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// A length with two decimals at most, independent of the locale.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArrayLiteral("0") : text;
}

/// XML text: escaped, and without characters that XML 1.0 does not allow.
QByteArray escaped(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate() || c.unicode() >= 0xFFFE) {
            clean += QChar(QChar::ReplacementCharacter);
        } else {
            clean += c.unicode() < 0x20 || c.unicode() == 0x7F ? QChar(u' ') : c;
        }
    }
    return clean.toHtmlEscaped().toUtf8();
}

QString cut(const QString &text, qsizetype limit)
{
    return text.size() <= limit ? text : text.first(qMax<qsizetype>(1, limit - 1)).trimmed() + u'…';
}

/// `lines` lines of about `width` characters at most; a longer text ends in an ellipsis.
QStringList wrapped(const QString &text, qsizetype width, int lines)
{
    QStringList result;
    QString rest = text.simplified();
    while (!rest.isEmpty() && result.size() < lines) {
        if (rest.size() <= width || result.size() == lines - 1) {
            result << cut(rest, width);
            break;
        }
        const qsizetype space = rest.lastIndexOf(u' ', width);
        const qsizetype end = space > 0 ? space : width;
        result << rest.first(end);
        rest = rest.mid(end).trimmed();
    }
    return result;
}

QLocale plainLocale()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

class Drawing
{
public:
    Drawing(const Distribution &distribution, const Palette &palette, QSize size)
        : m_distribution(distribution)
        , m_bars(distribution.shown())
        , m_palette(palette)
        , m_width(qMax(160, size.width()))
        , m_height(qMax(180, size.height()))
        , m_highest(distribution.highest())
    {
        m_slot = (m_width - 2 * margin) / static_cast<double>(qMax<qsizetype>(1, m_bars.size()));
        m_characters = static_cast<qsizetype>((m_slot - 6) / characterWidth);
        m_baseline = m_height - margin - 22 - numberLine - (showsMeanings() ? meaningLines * meaningLine : 0);
    }

    QByteArray svg()
    {
        head();
        for (qsizetype i = 0; i < m_bars.size(); ++i)
            bar(i);
        m_out += "<line x1=\"" + number(margin) + "\" y1=\"" + number(m_baseline) + "\" x2=\"" + number(m_width - margin) + "\" y2=\""
            + number(m_baseline) + "\" stroke=\"" + m_palette.line + "\"/>\n</svg>\n";
        return m_out;
    }

private:
    double heightOf(double count) const { return m_highest > 0 ? count / m_highest * (m_baseline - plotTop) : 0; }
    bool showsMeanings() const
    {
        return m_characters >= 8 && std::any_of(m_bars.cbegin(), m_bars.cend(), [](const DistributionBar &b) { return !b.meaning.isEmpty(); });
    }

    void text(double x, double y, int size, const char *colour, const char *more, const QString &words)
    {
        m_out += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + QByteArray::number(size) + "\" fill=\"" + colour + "\"" + more
            + ">" + escaped(words) + "</text>\n";
    }

    void head()
    {
        const QString caption = m_distribution.caption(m_locale);
        const QByteArray width = number(m_width);
        const QByteArray height = number(m_height);
        m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width
            + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" font-family=\"sans-serif\">\n<title>"
            + escaped(m_distribution.title) + "</title>\n<desc>" + escaped(caption + QStringLiteral(". ") + m_distribution.description(m_locale))
            + "</desc>\n<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"" + m_palette.base + "\"/>\n";
        const auto limit = static_cast<qsizetype>((m_width - 2 * margin) / 8.5);
        text(margin, 26, 15, m_palette.text, " font-weight=\"bold\"", cut(m_distribution.title, limit));
        text(margin, 45, 12, m_palette.muted, "", caption);
        if (m_distribution.outlineName) {
            const QString name = cut(*m_distribution.outlineName, limit);
            const QString line = m_distribution.outline == Distribution::Outline::Shares
                ? SvgChartText::tr("dashed: %1, n = %2, as shares").arg(name, m_locale.toString(m_distribution.outlined()))
                : SvgChartText::tr("dashed: %1").arg(name);
            text(margin, 61, 12, m_palette.muted, "", line);
        }
    }

    void rect(double x, double count, double width, const QByteArray &attributes)
    {
        const double height = heightOf(count);
        m_out += "<rect x=\"" + number(x) + "\" y=\"" + number(m_baseline - height) + "\" width=\"" + number(width) + "\" height=\"" + number(height)
            + "\" " + attributes + "/>\n";
    }

    void bar(qsizetype index)
    {
        const DistributionBar &bar = m_bars.at(index);
        const bool isInvalid = index == m_distribution.bars.size();
        const double centre = margin + m_slot * (static_cast<double>(index) + 0.5);
        const double width = qMin(96.0, m_slot * 0.72);
        const QString count = m_distribution.countText(bar, m_locale);
        m_out += "<g class=\"bar\">\n<title>"
            + escaped(bar.meaning.isEmpty() ? QStringLiteral("%1: %2").arg(bar.label, count)
                                            : QStringLiteral("%1, %2: %3").arg(bar.label, bar.meaning, count))
            + "</title>\n";
        const QByteArray fill = isInvalid ? QByteArray(m_palette.muted) + "\" fill-opacity=\"0.4"
                                          : scoreColour(static_cast<int>(index), static_cast<int>(m_distribution.bars.size()));
        const double outline = m_distribution.outlineHeight(bar);
        rect(centre - width / 2, static_cast<double>(bar.count), width, "class=\"count\" fill=\"" + fill + "\"");
        if (m_distribution.outlineName)
            rect(centre - width / 2 - 3, outline, width + 6,
                 QByteArray("class=\"outline\" fill=\"none\" stroke-dasharray=\"3 2\" stroke=\"") + m_palette.muted + "\"");
        // Below the label: above the bars it could be the outline's.
        text(centre, m_baseline + 18 + numberLine, 12, m_palette.muted, " class=\"number\" text-anchor=\"middle\"", count);
        text(centre, m_baseline + 18, 13, m_palette.text, " class=\"label\" text-anchor=\"middle\"",
             cut(bar.label, qMax<qsizetype>(3, m_characters)));
        if (showsMeanings()) {
            double y = m_baseline + 18 + numberLine;
            const QStringList lines = wrapped(bar.meaning, m_characters, meaningLines);
            for (const QString &line : lines)
                text(centre, y += meaningLine, 11, m_palette.muted, " class=\"meaning\" text-anchor=\"middle\"", line);
        }
        m_out += "</g>\n";
    }

    const Distribution &m_distribution;
    QList<DistributionBar> m_bars;
    const Palette &m_palette;
    QLocale m_locale = plainLocale();
    double m_width;
    double m_height;
    double m_highest;
    double m_slot = 0;
    qsizetype m_characters = 0;
    double m_baseline = 0;
    QByteArray m_out;
};

} // namespace

QByteArray scoreColour(int index, int count)
{
    const Rgb colour = scoreRgb(index, count);
    QByteArray text("#");
    for (const double channel : { colour.red, colour.green, colour.blue })
        text += QByteArray::number(static_cast<int>(std::lround(channel)), 16).rightJustified(2, '0');
    return text;
}

QByteArray scoreTextColour(int index, int count)
{
    return luminance(scoreRgb(index, count)) < 0.23 ? QByteArrayLiteral("#ffffff") : QByteArrayLiteral("#10181f");
}

QByteArray distributionSvg(const Distribution &distribution, Theme theme, QSize size)
{
    return Drawing(distribution, theme == Theme::Light ? light : dark, size).svg();
}

} // namespace gavel::report

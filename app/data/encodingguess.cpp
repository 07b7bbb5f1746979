// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/encodingguess.h"

#include "data/encoding.h"

#include <QChar>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace gavel::data {

namespace {

constexpr double oddest = 0.06; ///< up to here a text looks like words
constexpr double oddestRival = 0.2; ///< up to here it may be words of a language less usual
constexpr qsizetype fewestLetters = 8; ///< so many tell a language
constexpr qsizetype fewestWideLetters = 6;
constexpr qsizetype shownCandidates = 4;

/// Latin: of western and central Europe. Named: only when the detector names it. Old: only when it
/// does so, or nothing else fits.
enum class Family { Latin, Other, Wide, Named, OldLatin, Old };

struct Page
{
    const char *name;
    Family family;
};

/// What may be guessed.
constexpr std::array pages{
    Page{ "Windows-1252", Family::Latin }, Page{ "Windows-1250", Family::Latin }, Page{ "Windows-1254", Family::Latin },
    Page{ "Windows-1257", Family::Named }, Page{ "ISO-8859-2", Family::Latin },   Page{ "Windows-1251", Family::Other },
    Page{ "KOI8-R", Family::Other },       Page{ "KOI8-U", Family::Other },       Page{ "Windows-1253", Family::Other },
    Page{ "Windows-1255", Family::Other }, Page{ "Windows-1256", Family::Other }, Page{ "Windows-874", Family::Other },
    Page{ "GB18030", Family::Wide },       Page{ "Big5", Family::Wide },          Page{ "Shift_JIS", Family::Wide },
    Page{ "EUC-JP", Family::Wide },        Page{ "EUC-KR", Family::Wide },        Page{ "IBM866", Family::Old },
    Page{ "ISO-8859-5", Family::Old },     Page{ "x-mac-cyrillic", Family::Old }, Page{ "IBM850", Family::OldLatin },
    Page{ "IBM852", Family::OldLatin },    Page{ "macintosh", Family::OldLatin },
};

bool isRare(char16_t c)
{
    // Letters of few languages stand where others have their common ones.
    constexpr std::u16string_view latin = u"ÐðÞþÝýŸƒˆ˜";
    constexpr std::u16string_view cyrillic = u"ЂЃѓЉЊЌЋЏђљњќћџ";
    return latin.find(c) != std::u16string_view::npos || cyrillic.find(c) != std::u16string_view::npos;
}

bool joinsWords(char16_t c)
{
    constexpr std::u16string_view signs = u"’–—…·\u00A0";
    return signs.find(c) != std::u16string_view::npos;
}

bool isQuote(char16_t c)
{
    constexpr std::u16string_view signs = u"“”„‘‚«»‹›•№€";
    return signs.find(c) != std::u16string_view::npos;
}

bool isOrdinarySign(char16_t c)
{
    constexpr std::u16string_view signs = u"°§©®™¿¡²³½¼¾×±£´µ";
    return signs.find(c) != std::u16string_view::npos;
}

/// How odd one character beyond ASCII is where it stands, 0 to 1.
double letterOddness(QStringView text, qsizetype i)
{
    const QChar c = text.at(i);
    const QChar before = i > 0 ? text.at(i - 1) : QChar(u' ');
    const QChar after = i + 1 < text.size() ? text.at(i + 1) : QChar(u' ');
    const auto mixes = [&c](QChar other) { return other.isLetter() && other.script() != c.script(); };
    if (mixes(before) || mixes(after) || (c.isUpper() && before.isLower()))
        return 1;
    const bool accentRun = c.script() == QChar::Script_Latin && i > 1 && before.unicode() > 127 && before.isLetter() && text.at(i - 2).unicode() > 127
        && text.at(i - 2).isLetter();
    return accentRun ? 1 : isRare(c.unicode()) ? 0.5 : 0;
}

double charOddness(QStringView text, qsizetype i)
{
    const QChar c = text.at(i);
    const auto category = c.category();
    if (category == QChar::Other_Control || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned || c == QChar(0xFFFD))
        return 5;
    if (c.isLetter())
        return letterOddness(text, i);
    if (c.isMark() || category == QChar::Other_Format || joinsWords(c.unicode()))
        return 0;
    const bool inWord = i > 0 && text.at(i - 1).isLetter() && i + 1 < text.size() && text.at(i + 1).isLetter();
    if (isQuote(c.unicode()) || isOrdinarySign(c.unicode()))
        return inWord ? 1 : 0;
    return i > 0 && text.at(i - 1).isLetter() ? 1 : 0.3;
}

double wordOddness(QStringView text)
{
    double odd = 0;
    qsizetype counted = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).unicode() < 128)
            continue;
        ++counted;
        odd += charOddness(text, i);
    }
    return counted > 0 ? odd / static_cast<double>(counted) : 0;
}

struct LeadRange
{
    uchar first;
    uchar last;
    double odd;
};

/// How unusual the characters of a two-byte table are, by their first byte.
std::vector<LeadRange> leadsOf(QByteArrayView encoding)
{
    if (encoding == "GB18030")
        return { { 0xA1, 0xA3, 0 }, { 0xA4, 0xAF, 1 }, { 0xB0, 0xD7, 0 }, { 0xD8, 0xF7, 0.3 } };
    if (encoding == "Big5")
        return { { 0xA1, 0xC6, 0 }, { 0xC9, 0xF9, 0.3 } };
    if (encoding == "Shift_JIS")
        return { { 0x81, 0x83, 0 }, { 0x88, 0x97, 0 }, { 0x98, 0xEA, 0.3 } };
    if (encoding == "EUC-JP")
        return { { 0xA1, 0xA5, 0 }, { 0xB0, 0xCF, 0 }, { 0xD0, 0xF4, 0.3 } };
    return { { 0xA1, 0xA3, 0 }, { 0xB0, 0xC8, 0 }, { 0x81, 0xA0, 0.3 }, { 0xCA, 0xFD, 0.5 } };
}

double wideOddness(QByteArrayView encoding, QByteArrayView bytes)
{
    const auto leads = leadsOf(encoding);
    double odd = 0;
    qsizetype counted = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (lead < 0x80)
            continue;
        ++counted;
        const bool half = encoding == "Shift_JIS" && lead >= 0xA1 && lead <= 0xDF;
        const auto range = std::find_if(leads.begin(), leads.end(), [&](const LeadRange &r) { return lead >= r.first && lead <= r.last; });
        // The tables proper of the mainland and of Korea have no second byte in ASCII.
        const auto trail = i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : uchar(0);
        const bool extended = (encoding == "GB18030" || encoding == "EUC-KR") && trail < 0xA1;
        odd += half || range == leads.end() ? 1 : extended ? std::max(range->odd, 0.5) : range->odd;
        if (!half)
            ++i;
    }
    return counted > 0 ? odd / static_cast<double>(counted) : 0;
}

/// The detector's word, as one of our names; empty when it has none.
QString detected(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), static_cast<size_t>(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QString name = QString::fromLatin1(uchardet_get_charset(detector.get()));
    if (name == QLatin1StringView("ISO-8859-7"))
        return QStringLiteral("Windows-1253");
    if (name == QLatin1StringView("ISO-8859-9"))
        return QStringLiteral("Windows-1254");
    if (name == QLatin1StringView("ISO-8859-8"))
        return QStringLiteral("Windows-1255");
    if (name == QLatin1StringView("ISO-8859-13"))
        return QStringLiteral("Windows-1257");
    if (name == QLatin1StringView("ISO-8859-15"))
        return QStringLiteral("Windows-1252");
    return name.isEmpty() ? name : canonicalEncoding(name).value_or(QString());
}

struct Reading
{
    Page page;
    QString name;
    QString text;
    double odd = 0;
};

/// The pages by which the text may be words, the best first.
std::vector<Reading> readings(QByteArrayView bytes, const QString &said)
{
    std::vector<Reading> found;
    const auto tryPage = [&](const Page &page) {
        const QString name = QString::fromLatin1(page.name);
        const auto odd = oddness(name, bytes);
        if (odd && *odd <= oddestRival)
            found.push_back({ page, name, *decodedText(name, bytes), *odd });
    };
    const auto isCommon
        = [](const Page &page) { return page.family == Family::Latin || page.family == Family::Other || page.family == Family::Wide; };
    for (const Page &page : pages) {
        if (isCommon(page) || said == QLatin1StringView(page.name))
            tryPage(page);
    }
    const bool fits = std::any_of(found.begin(), found.end(), [](const Reading &reading) { return reading.odd <= oddest; });
    for (const Page &page : pages) {
        if (!fits && !isCommon(page) && page.family != Family::Named && said != QLatin1StringView(page.name))
            tryPage(page);
    }
    std::stable_sort(found.begin(), found.end(), [](const Reading &a, const Reading &b) { return a.odd < b.odd; });
    return found;
}

qsizetype lettersBeyondAscii(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() > 127 && c.isLetter(); });
}

bool isLatin(const Page &page)
{
    return page.family == Family::Latin || page.family == Family::Named || page.family == Family::OldLatin;
}

/// Whether the detector's word is enough to read the file by it.
bool isBelieved(const Reading &said, const std::vector<Reading> &all)
{
    if (said.odd > oddest)
        return false;
    const bool wide = said.page.family == Family::Wide;
    if (said.name == QLatin1StringView("Windows-1252"))
        return true;
    if (lettersBeyondAscii(said.text) < (wide ? fewestWideLetters : fewestLetters))
        return false;
    // The same small letters are in both, so that only few of the others tell.
    const bool isMac = said.name == QLatin1StringView("x-mac-cyrillic");
    return std::all_of(all.begin(), all.end(), [&](const Reading &other) {
        const bool isRival = (isLatin(said.page) && isLatin(other.page)) || (isMac && other.name == QLatin1StringView("Windows-1251"));
        return !isRival || other.text == said.text;
    });
}

/// Whether all likely readings are the same text, in a script that needs no detector to tell.
bool isOneText(const std::vector<Reading> &all, const QString &said)
{
    if (all.empty() || all.front().odd > oddest)
        return false;
    const Reading &best = all.front();
    const bool same = std::all_of(all.begin(), all.end(), [&best](const Reading &reading) {
        const bool isRival = reading.odd <= oddest || isLatin(reading.page);
        return !isRival || reading.text == best.text;
    });
    return same && (isLatin(best.page) || said.isEmpty() || said == best.name);
}

} // namespace

std::optional<double> oddness(const QString &encoding, QByteArrayView bytes)
{
    const auto text = decodedText(encoding, bytes);
    if (!text)
        return std::nullopt;
    const QByteArray name = encoding.toLatin1();
    const auto page = std::find_if(pages.begin(), pages.end(), [&](const Page &each) { return name == each.name; });
    const bool wide = page != pages.end() && page->family == Family::Wide;
    const bool damaged = wide && std::any_of(text->begin(), text->end(), [](QChar c) {
                             return c.category() == QChar::Other_PrivateUse || (c.unicode() >= 0x80 && c.unicode() < 0xA0);
                         });
    if (damaged)
        return std::nullopt;
    return wide ? wideOddness(name, bytes) : wordOddness(*text);
}

EncodingGuess guessEncoding(QByteArrayView bytes)
{
    const QString said = detected(bytes);
    const std::vector<Reading> all = readings(bytes, said);
    EncodingGuess guess;
    if (!said.isEmpty() && decodedText(said, bytes))
        guess.candidates << said;
    for (const Reading &reading : all) {
        if (!guess.candidates.contains(reading.name) && guess.candidates.size() < shownCandidates)
            guess.candidates << reading.name;
    }
    const auto named = [&all](const QString &name) {
        return std::find_if(all.begin(), all.end(), [&name](const Reading &reading) { return reading.name == name; });
    };
    if (isOneText(all, said))
        guess.encoding = named(QStringLiteral("Windows-1252")) != all.end() ? QStringLiteral("Windows-1252") : all.front().name;
    else if (const auto reading = named(said); reading != all.end() && isBelieved(*reading, all))
        guess.encoding = said;
    return guess;
}

} // namespace gavel::data

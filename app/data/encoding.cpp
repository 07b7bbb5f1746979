// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/encoding.h"

#include "data/readers.h"

#include <QStringDecoder>

#include <array>

namespace gavel::data {

namespace {

// Where Windows-1252 differs from Latin-1; the five unassigned bytes stay as they are.
constexpr std::array<char16_t, 32> windowsOnly{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

struct EncodingAlias
{
    const char *name; ///< upper case, without "-", "_" and spaces
    const char *encoding;
};

/// Names that the decoder does not know, or that stand for a narrower table of the same family.
constexpr std::array encodingAliases{
    EncodingAlias{ "LATIN1", "Windows-1252" },
    EncodingAlias{ "L1", "Windows-1252" },
    EncodingAlias{ "ISO88591", "Windows-1252" },
    EncodingAlias{ "CP1252", "Windows-1252" },
    EncodingAlias{ "ANSI", "Windows-1252" },
    EncodingAlias{ "ASCII", "UTF-8" },
    EncodingAlias{ "USASCII", "UTF-8" },
    EncodingAlias{ "UTF8SIG", "UTF-8" },
    EncodingAlias{ "UTF8BOM", "UTF-8" },
    EncodingAlias{ "GBK", "GB18030" },
    EncodingAlias{ "GB2312", "GB18030" },
    EncodingAlias{ "CP936", "GB18030" },
    EncodingAlias{ "WINDOWS936", "GB18030" },
    EncodingAlias{ "CP950", "Big5" },
    EncodingAlias{ "WINDOWS950", "Big5" },
    EncodingAlias{ "SJIS", "Shift_JIS" },
    EncodingAlias{ "CP932", "Shift_JIS" },
    EncodingAlias{ "WINDOWS31J", "Shift_JIS" },
    EncodingAlias{ "MS932", "Shift_JIS" },
    EncodingAlias{ "CP949", "EUC-KR" },
    EncodingAlias{ "UHC", "EUC-KR" },
    EncodingAlias{ "WINDOWS949", "EUC-KR" },
    EncodingAlias{ "MS949", "EUC-KR" },
    EncodingAlias{ "KSC5601", "EUC-KR" },
    EncodingAlias{ "WIN1250", "Windows-1250" },
    EncodingAlias{ "WIN1251", "Windows-1251" },
    EncodingAlias{ "MACROMAN", "macintosh" },
    EncodingAlias{ "MACCYRILLIC", "x-mac-cyrillic" },
    EncodingAlias{ "CP874", "Windows-874" },
    EncodingAlias{ "TIS620", "Windows-874" },
};

QString plainName(const QString &name)
{
    QString plain = name.toUpper();
    plain.removeIf([](QChar c) { return c == u'-' || c == u'_' || c.isSpace(); });
    return plain;
}

} // namespace

QStringList encodingNames()
{
    return {
        QStringLiteral("UTF-8"),          QStringLiteral("UTF-16LE"),     QStringLiteral("UTF-16BE"),     QStringLiteral("UTF-32LE"),
        QStringLiteral("UTF-32BE"),       QStringLiteral("Windows-1252"), QStringLiteral("Windows-1250"), QStringLiteral("Windows-1251"),
        QStringLiteral("Windows-1253"),   QStringLiteral("Windows-1254"), QStringLiteral("Windows-1255"), QStringLiteral("Windows-1256"),
        QStringLiteral("Windows-1257"),   QStringLiteral("Windows-1258"), QStringLiteral("Windows-874"),  QStringLiteral("GB18030"),
        QStringLiteral("Big5"),           QStringLiteral("Shift_JIS"),    QStringLiteral("EUC-JP"),       QStringLiteral("ISO-2022-JP"),
        QStringLiteral("EUC-KR"),         QStringLiteral("KOI8-R"),       QStringLiteral("KOI8-U"),       QStringLiteral("ISO-8859-2"),
        QStringLiteral("ISO-8859-5"),     QStringLiteral("ISO-8859-7"),   QStringLiteral("ISO-8859-15"),  QStringLiteral("IBM437"),
        QStringLiteral("IBM850"),         QStringLiteral("IBM852"),       QStringLiteral("IBM866"),       QStringLiteral("macintosh"),
        QStringLiteral("x-mac-cyrillic"),
    };
}

std::optional<QString> canonicalEncoding(const QString &name, QByteArrayView head)
{
    QString plain = plainName(name);
    if (plain == QLatin1StringView("UTF16") || plain == QLatin1StringView("UTF32"))
        return plain.first(3) + u'-' + plain.mid(3) + QLatin1StringView(head.startsWith('\xFE') || head.startsWith('\0') ? "BE" : "LE");
    for (const EncodingAlias &alias : encodingAliases) {
        if (plain == QLatin1StringView(alias.name))
            return QString::fromLatin1(alias.encoding);
    }
    if (plain.startsWith(QLatin1StringView("CP125")))
        plain.replace(0, 2, QLatin1StringView("WINDOWS"));
    else if (plain.startsWith(QLatin1StringView("CP")))
        plain.replace(0, 2, QLatin1StringView("IBM"));
    const QStringList known = encodingNames();
    for (const QString &each : known) {
        if (plainName(each) == plain)
            return each;
    }
    const QByteArray latin = name.trimmed().toLatin1();
    const QStringDecoder decoder(latin.constData());
    return !latin.isEmpty() && decoder.isValid() ? std::optional(name.trimmed()) : std::nullopt;
}

QByteArray decoderName(const QString &encoding)
{
    return encoding == QLatin1StringView("EUC-KR") ? QByteArrayLiteral("windows-949") : encoding.toLatin1();
}

std::optional<QString> decodedText(const QString &encoding, QByteArrayView bytes)
{
    if (encoding == QLatin1StringView("Windows-1252"))
        return fromWindows1252(bytes);
    QStringDecoder decoder(decoderName(encoding).constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

QByteArray byteOrderMark(const QString &encoding)
{
    if (encoding == QLatin1StringView("UTF-8"))
        return QByteArrayLiteral("\xEF\xBB\xBF");
    if (encoding == QLatin1StringView("UTF-16LE"))
        return QByteArrayLiteral("\xFF\xFE");
    if (encoding == QLatin1StringView("UTF-16BE"))
        return QByteArrayLiteral("\xFE\xFF");
    if (encoding == QLatin1StringView("UTF-32LE"))
        return QByteArrayLiteral("\xFF\xFE\x00\x00");
    if (encoding == QLatin1StringView("UTF-32BE"))
        return QByteArrayLiteral("\x00\x00\xFE\xFF");
    return {};
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(u'\x80') && c < QChar(u'\xA0'))
            c = QChar(windowsOnly[c.unicode() - 0x80U]);
    }
    return text;
}

} // namespace gavel::data

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/textsource.h"

#include <QFileInfo>

#include <array>

namespace gavel::data {

namespace {

// Where Windows-1252 differs from Latin-1; the five unassigned bytes stay as they are.
constexpr std::array<char16_t, 32> windowsOnly{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

std::optional<QStringConverter::Encoding> wideEncoding(const QString &name)
{
    if (name == QLatin1StringView("UTF-16LE"))
        return QStringConverter::Utf16LE;
    if (name == QLatin1StringView("UTF-16BE"))
        return QStringConverter::Utf16BE;
    if (name == QLatin1StringView("UTF-32LE"))
        return QStringConverter::Utf32LE;
    if (name == QLatin1StringView("UTF-32BE"))
        return QStringConverter::Utf32BE;
    return std::nullopt;
}

} // namespace

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

QByteArray fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(u'\x80') && c < QChar(u'\xA0'))
            c = QChar(windowsOnly[c.unicode() - 0x80U]);
    }
    return text.toUtf8();
}

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path, const SourceFormat &format)
{
    std::unique_ptr<TextSource> source(new TextSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly)) {
        return Error{ Error::Kind::Io, 0, tr("“%1” cannot be opened: %2").arg(QFileInfo(path).fileName(), source->m_file.errorString()),
                      source->m_file.errorString() };
    }
    source->m_size = source->m_file.size();
    source->m_encoding = format.encoding;
    if (const auto wide = wideEncoding(format.encoding)) {
        source->m_decoder.emplace(*wide);
        source->m_unit = format.encoding.startsWith(QLatin1StringView("UTF-16")) ? 2 : 4;
    }
    if (format.byteOrderMark) {
        source->m_read = byteOrderMark(format.encoding).size();
        source->m_file.seek(source->m_read);
    }
    return source;
}

Result<bool> TextSource::read(QByteArray &text, qint64 line)
{
    if (m_ended)
        return false;
    const QByteArray block = m_file.read(blockBytes);
    if (block.isEmpty() && m_file.error() != QFileDevice::NoError) {
        return Error{ Error::Kind::Io, 0, tr("“%1” cannot be read: %2").arg(fileName(), m_file.errorString()), m_file.errorString() };
    }
    m_read += block.size();
    m_ended = block.isEmpty();
    if (m_encoding == QLatin1StringView("UTF-8")) {
        text += block;
    } else if (!m_decoder) {
        text += fromWindows1252(block);
    } else {
        bool broken = false;
        const QByteArray more = decoded(block, m_ended, &broken);
        if (broken)
            return brokenAt(more, line);
        text += more;
    }
    return !m_ended;
}

QByteArray TextSource::decoded(const QByteArray &block, bool atEnd, bool *broken)
{
    QString units = std::exchange(m_carry, {}) + QString(m_decoder->decode(block));
    // A surrogate pair may lie across two blocks.
    if (!atEnd && !units.isEmpty() && units.back().isHighSurrogate()) {
        m_carry = units.back();
        units.chop(1);
    }
    *broken = m_decoder->hasError() || !units.isValidUtf16() || (atEnd && m_read % m_unit != 0);
    return units.toUtf8();
}

Error TextSource::brokenAt(const QByteArray &text, qint64 line) const
{
    const qsizetype place = text.indexOf("\xEF\xBF\xBD");
    line += QByteArrayView(text).first(place < 0 ? text.size() : place).count('\n');
    return Error{ Error::Kind::BadInput,
                  0,
                  tr("“%1” is not valid %2 at line %3. Choose the right encoding, or save the file as UTF-8.").arg(fileName(), m_encoding).arg(line),
                  {} };
}

double TextSource::progress() const
{
    return m_size > 0 ? qMin(1.0, static_cast<double>(m_read) / static_cast<double>(m_size)) : 1.0;
}

QString TextSource::fileName() const
{
    return QFileInfo(m_file.fileName()).fileName();
}

} // namespace gavel::data

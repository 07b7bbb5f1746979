// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/textsource.h"

#include "data/encoding.h"

#include <QFileInfo>

namespace gavel::data {

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path, const SourceFormat &format)
{
    std::unique_ptr<TextSource> source(new TextSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly)) {
        return ioError(tr("“%1” cannot be opened: %2").arg(QFileInfo(path).fileName(), source->m_file.errorString()), source->m_file.errorString());
    }
    source->m_size = source->m_file.size();
    source->m_encoding = format.encoding;
    if (format.encoding != QLatin1StringView("UTF-8") && format.encoding != QLatin1StringView("Windows-1252")) {
        source->m_decoder.emplace(decoderName(format.encoding).constData());
        if (!source->m_decoder->isValid())
            return badInput(tr("The encoding %1 cannot be read on this machine. Save the file as UTF-8.").arg(format.encoding));
        source->m_unit = format.encoding.startsWith(QLatin1StringView("UTF-16")) ? 2
            : format.encoding.startsWith(QLatin1StringView("UTF-32"))            ? 4
                                                                                 : 1;
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
        return ioError(tr("“%1” cannot be read: %2").arg(fileName(), m_file.errorString()), m_file.errorString());
    }
    m_read += block.size();
    m_ended = block.isEmpty();
    if (m_encoding == QLatin1StringView("UTF-8")) {
        text += block;
    } else if (!m_decoder) {
        text += fromWindows1252(block).toUtf8();
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
    // A character that is cut off at the end shows only when more follows it.
    if (atEnd && m_unit == 1) {
        units += QString(m_decoder->decode("\n"));
        if (units.endsWith(u'\n'))
            units.chop(1);
    }
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
    qsizetype place = text.indexOf("\xEF\xBF\xBD");
    if (place < 0)
        place = text.indexOf('\x1A'); // what some decoders put in the place of a broken character
    line += QByteArrayView(text).first(place < 0 ? text.size() : place).count('\n');
    return badInput(
        tr("“%1” is not valid %2 at line %3. Choose the right encoding, or save the file as UTF-8.").arg(fileName(), m_encoding).arg(line));
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

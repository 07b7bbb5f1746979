// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/encodingfinder.h"

#include "data/encoding.h"
#include "data/encodingguess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <utility>

namespace gavel::data {

namespace {

struct EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::EncodingFinder)
};

constexpr qint64 searchedBytes = 64 << 20; ///< how far a file is searched for bytes that are not UTF-8
constexpr qint64 searchBlock = 64 << 10;
constexpr qsizetype tellingBytes = 128 << 10; ///< of lines with letters beyond ASCII, which tell the encoding

/// Counts valid multi-byte UTF-8 sequences, and bytes that belong to none.
struct Utf8Count
{
    qint64 valid = 0;
    qint64 invalid = 0;
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (i + length <= bytes.size() && QUtf8StringView(bytes.data() + i, length).isValidUtf8()) {
            ++count.valid;
            i += length;
        } else {
            ++count.invalid;
            ++i;
        }
    }
    return count;
}

/// Length of the block without a sequence that is cut off at its end.
qsizetype wholeSequences(QByteArrayView block)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, block.size()); ++back) {
        const auto byte = static_cast<uchar>(block[block.size() - back]);
        if (byte >= 0xC0) {
            const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? block.size() - back : block.size();
        }
        if (byte < 0x80)
            break;
    }
    return block.size();
}

/// Whether the file is UTF-8. It is unless there are more invalid bytes than valid sequences: a
/// single damaged byte must give an error at its place and not turn the whole file into garbage.
bool isUtf8(QFile &file)
{
    file.seek(0);
    Utf8Count total;
    QByteArray rest;
    for (qint64 done = 0; done < searchedBytes;) {
        const QByteArray read = file.read(searchBlock);
        if (read.isEmpty())
            break;
        done += read.size();
        const QByteArray block = rest + read;
        const qsizetype whole = file.atEnd() ? block.size() : wholeSequences(block);
        rest = block.sliced(whole);
        const QByteArrayView text = QByteArrayView(block).first(whole);
        if (QUtf8StringView(text.data(), text.size()).isValidUtf8()) {
            total.valid += std::count_if(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) >= 0xC0; });
            continue;
        }
        const Utf8Count count = countUtf8(text);
        total.valid += count.valid;
        total.invalid += count.invalid;
        break;
    }
    return total.invalid == 0 || total.valid > total.invalid;
}

bool isBeyondAscii(char c)
{
    return static_cast<uchar>(c) > 127;
}

/// Lines of the file with bytes beyond ASCII, each with its line end; only the last one may be cut
/// off, and has none then.
QByteArray tellingLines(QFile &file)
{
    file.seek(0);
    QByteArray lines;
    QByteArray rest;
    const auto take = [&lines](QByteArrayView line) {
        const QByteArrayView shown = line.first(std::min(line.size(), tellingBytes));
        if (lines.size() < tellingBytes && std::any_of(shown.begin(), shown.end(), isBeyondAscii))
            lines += shown.size() < line.size() ? shown.toByteArray() : shown.toByteArray() + '\n';
    };
    for (qint64 done = 0; done < searchedBytes && lines.size() < tellingBytes;) {
        const QByteArray read = file.read(searchBlock);
        if (read.isEmpty())
            break;
        done += read.size();
        const QByteArray block = rest + read;
        qsizetype begin = 0;
        for (qsizetype end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', begin)) {
            take(QByteArrayView(block).sliced(begin, end - begin));
            begin = end + 1;
        }
        rest = block.sliced(begin);
        if (rest.size() > tellingBytes)
            take(std::exchange(rest, {}));
    }
    take(rest);
    return lines;
}

/// UTF-16 of mostly Latin text has a zero in every other byte.
std::optional<QString> wideWithoutMark(QByteArrayView head)
{
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const qsizetype most = head.size() / 5;
    if (head.size() >= 4 && zeros[1] > most && zeros[0] * 8 < zeros[1])
        return QStringLiteral("UTF-16LE");
    if (head.size() >= 4 && zeros[0] > most && zeros[1] * 8 < zeros[0])
        return QStringLiteral("UTF-16BE");
    return std::nullopt;
}

/// UTF-16 without a mark whose text is mostly not Latin: only its separators and line ends have
/// zeros, so the order in which all of it is text is the right one.
std::optional<QString> wideBySeparators(QByteArrayView head)
{
    const QByteArrayView even = head.first(head.size() - head.size() % 2);
    if (!even.contains('\0'))
        return std::nullopt;
    std::optional<QString> found;
    for (const char *name : { "UTF-16LE", "UTF-16BE" }) {
        QStringDecoder decoder(name);
        const QString text = decoder.decode(even);
        const bool isText = !decoder.hasError() && (text.contains(u'\n') || text.contains(u',') || text.contains(u'\t'))
            && std::none_of(text.begin(), text.end(), [](QChar c) {
                   return c.category() == QChar::Other_NotAssigned || c.category() == QChar::Other_PrivateUse || c.unicode() < 9;
               });
        if (isText && found)
            return std::nullopt;
        if (isText)
            found = QString::fromLatin1(name);
    }
    return found;
}

/// Japanese mail's encoding consists of ASCII bytes alone.
bool isEscapedJapanese(QByteArrayView head)
{
    return head.contains("\x1B$B") || head.contains("\x1B$@");
}

/// From what the text looks like.
Result<void> guess(QFile &file, SourceFormat &format)
{
    const QString name = QFileInfo(file.fileName()).fileName();
    const QByteArray lines = tellingLines(file);
    const EncodingGuess found = lines.isEmpty() ? EncodingGuess() : guessEncoding(lines);
    if (found.encoding.isEmpty()) {
        QStringList candidates = found.candidates;
        if (candidates.isEmpty())
            candidates = { QStringLiteral("Windows-1252"), QStringLiteral("Windows-1251"), QStringLiteral("GB18030"), QStringLiteral("Shift_JIS") };
        return badInput(EncodingText::tr("“%1” is not UTF-8, and its encoding is not certain. It may be %2. Say which one it is (in the window by "
                                         "the list of encodings, on the command line by --encoding NAME), or save the file as UTF-8.")
                            .arg(name, QLocale().createSeparatedList(candidates)));
    }
    format.encoding = found.encoding;
    format.encodingGuessed = true;
    format.notes << EncodingText::tr("“%1” is not UTF-8. By the look of its text it is read as %2; if letters are wrong, say another encoding.")
                        .arg(name, found.encoding);
    return {};
}

Result<void> takeAsked(const QString &asked, QByteArrayView head, SourceFormat &format)
{
    const auto known = canonicalEncoding(asked, head);
    if (!known)
        return badInput(EncodingText::tr("There is no encoding “%1”. Choose one of %2.").arg(asked, encodingNames().join(QLatin1StringView(", "))));
    format.encoding = *known;
    const QByteArray mark = byteOrderMark(*known);
    format.byteOrderMark = !mark.isEmpty() && head.startsWith(mark);
    return {};
}

std::optional<QString> wideEncoding(QByteArrayView head)
{
    const auto wide = wideWithoutMark(head);
    return wide ? wide : wideBySeparators(head);
}

} // namespace

bool isWideText(QByteArrayView head)
{
    return wideEncoding(head).has_value();
}

Result<void> findEncoding(QFile &file, QByteArrayView head, const ReadOptions &options, SourceFormat &format)
{
    if (options.encoding)
        return takeAsked(*options.encoding, head, format);
    // UTF-32LE begins with the mark of UTF-16LE, so it is looked for first.
    for (const char *name : { "UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE" }) {
        const QString encoding = QString::fromLatin1(name);
        if (head.startsWith(byteOrderMark(encoding))) {
            format.encoding = encoding;
            format.byteOrderMark = true;
            return {};
        }
    }
    if (const auto wide = wideEncoding(head))
        format.encoding = *wide;
    else if (isEscapedJapanese(head))
        format.encoding = QStringLiteral("ISO-2022-JP");
    else if (isUtf8(file))
        format.encoding = QStringLiteral("UTF-8");
    else
        return guess(file, format);
    return {};
}

} // namespace gavel::data

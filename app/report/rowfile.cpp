// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/rowfile.h"

#include <QFileInfo>

namespace gavel::report {

namespace {

constexpr qsizetype heldBytes = 256 << 10;
constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

} // namespace

std::optional<ResultFormat> resultFormatForPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1StringView("jsonl") || suffix == QLatin1StringView("ndjson") || suffix == QLatin1StringView("json"))
        return ResultFormat::JsonLines;
    if (suffix == QLatin1StringView("csv"))
        return ResultFormat::Csv;
    return std::nullopt;
}

RowFile::RowFile(const RowTarget &target)
    : m_file(target.path)
{
    if (target.format == ResultFormat::Csv && target.encoding == Encoding::Utf8WithMark)
        m_text += byteOrderMark;
}

Result<void> RowFile::open()
{
    return openOutput(m_file);
}

bool RowFile::flush()
{
    return m_text.size() < heldBytes ? m_isWritten : writeText();
}

bool RowFile::writeText()
{
    m_isWritten = m_isWritten && m_file.write(m_text) == m_text.size();
    m_text.clear();
    return m_isWritten;
}

Result<void> RowFile::commit()
{
    if (!writeText() || !m_file.commit())
        return outputError(m_file);
    return {};
}

} // namespace gavel::report

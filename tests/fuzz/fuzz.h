// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the fuzz targets share. Each defines LLVMFuzzerTestOneInput(); whatever a sanitizer finds, an
/// exception that leaves the reader, or insist() of something false is a finding.
namespace fuzz {

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), static_cast<qsizetype>(size) };
}

inline void insist(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// The first byte chooses, the others are the input.
class Choice
{
public:
    Choice(const std::uint8_t *data, std::size_t size)
        : m_choice(size > 0 ? data[0] : 0)
        , m_rest(size > 0 ? bytesOf(data + 1, size - 1) : QByteArray())
    {
    }

    int of(int ways) const { return m_choice % ways; }
    bool bit(int n) const { return (m_choice >> n & 1) != 0; }
    const QByteArray &rest() const { return m_rest; }

private:
    int m_choice;
    QByteArray m_rest;
};

/// A file of its own for readers that take a path, in memory where the system has such a folder;
/// removed with the process.
class InputFile
{
public:
    /// suffix: with its dot.
    explicit InputFile(const char *suffix);
    ~InputFile();
    Q_DISABLE_COPY_MOVE(InputFile)

    QString write(const QByteArray &bytes) const;

private:
    QString m_path;
};

} // namespace fuzz

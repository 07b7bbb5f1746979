// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace fuzz {

/// The small project of tests/data/projects in the present schema, in a folder of its own.
class KeptProject
{
public:
    KeptProject();

    /// Where a copy of it may lie: put() writes it there anew, without anything beside it.
    QString path() const { return m_folder.filePath(QStringLiteral("fuzz.gavel")); }
    void put() const;
    const QByteArray &bytes() const { return m_bytes; }

private:
    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

} // namespace fuzz

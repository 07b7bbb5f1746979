// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

namespace gavel::net {

/// Takes a secret that was sent with a request out of what comes back, in every form in which
/// servers echo it: as it is, escaped for JSON, HTML or an address, and in Base64. Case is ignored.
/// What is taken out becomes "…".
class SecretMask
{
public:
    /// Masks nothing.
    SecretMask() = default;
    /// `userName` is that of AuthScheme::Basic, else empty.
    SecretMask(const QByteArray &secret, const QString &userName);

    bool isEmpty() const { return m_forms.isEmpty(); }

    /// For errors: also parts of the secret from eight characters on. Secrets of less than eight
    /// characters are taken out where they stand as a word; less than four hide nothing.
    QByteArray error(const QByteArray &text) const;
    QString error(const QString &text) const { return isEmpty() ? text : QString::fromUtf8(error(text.toUtf8())); }
    /// For answers, which must not change by chance: a whole secret of at least twelve characters;
    /// if there is an error object in it, the same as error().
    QByteArray answer(const QByteArray &text) const;

private:
    struct Stretch
    {
        qsizetype from = 0;
        qsizetype end = 0;
    };
    using Stretches = std::vector<Stretch>;

    void addForm(const QByteArray &form);
    void findWhole(const QByteArray &lower, Stretches &found) const;
    void findWords(const QByteArray &lower, Stretches &found) const;
    void findParts(const QByteArray &lower, Stretches &found) const;
    static QByteArray without(const QByteArray &text, const Stretches &stretches);

    QList<QByteArray> m_forms; ///< lower case, each once
    std::vector<std::uint64_t> m_parts; ///< every eight bytes in a row of the long forms, sorted
    std::vector<bool> m_firstBytes; ///< of m_parts
    qsizetype m_length = 0; ///< of the secret
};

/// The lines of a stream without the secret. A line is passed on when it is complete.
class MaskedLines
{
public:
    explicit MaskedLines(const SecretMask &mask)
        : m_mask(mask)
    {
    }

    /// What can be passed on now; all of it if there is no secret.
    QByteArray add(const QByteArray &chunk);
    /// The last line, if it has no end.
    QByteArray rest();

private:
    const SecretMask &m_mask;
    QByteArray m_line;
};

} // namespace gavel::net

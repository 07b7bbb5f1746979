// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace gavel::data {

/// The encoding of a text that is no UTF-8.
struct EncodingGuess
{
    QString encoding; ///< empty when it is not certain enough to read a file by it
    QStringList candidates; ///< the likeliest first, at most four
};

/// `bytes`: lines that hold bytes above 127. A detector that knows languages says what it takes
/// them for; it is believed when the text so read looks like words, has enough such letters to
/// tell, and is not read differently by a page just as likely.
EncodingGuess guessEncoding(QByteArrayView bytes);

/// How much a text read by an encoding does not look like words, as a share of its letters and
/// signs beyond ASCII: 0 for a clean text; nullopt when it cannot be read so at all.
std::optional<double> oddness(const QString &encoding, QByteArrayView bytes);

} // namespace gavel::data

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace gavel::eval {

enum class JsonType { Object, Array, String, Number, True, False, Null };

/// A complete JSON value at its place in a text; strict grammar, but that any blank may stand between
/// its parts (blank.h). Offsets are UTF-16
/// code units; the range holds quotes and brackets but no space around them.
struct JsonSlice
{
    JsonType type = JsonType::Null;
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
};

struct JsonMember
{
    JsonSlice key;
    JsonSlice value;
};

/// Reads JSON from untrusted text without recursion: any depth, linear time.
class JsonScanner
{
public:
    enum class Status { Complete, Broken, Unclosed };

    struct Found
    {
        Status status = Status::Broken;
        JsonSlice value;
        qsizetype stoppedAt = 0; ///< where it ended, was invalid, or ran out of text
        std::vector<JsonMember> members; ///< of the outermost object, maxMembers at most
        bool tooManyMembers = false;
    };

    static constexpr size_t maxMembers = 256;

    explicit JsonScanner(QStringView text)
        : m_text(text)
    {
    }

    /// One value at `start`; with members of the outermost object.
    Found valueAt(qsizetype start);

private:
    bool skipString();
    bool skipNumber();
    bool skipWord(QLatin1StringView word);
    bool skipScalar(JsonType &type);
    void skipSpace();
    bool readKey(JsonSlice &key);
    bool step(Found &found);
    bool open(Found &found);
    bool closeOrContinue(Found &found);
    QChar current() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool atEnd() const { return m_at >= m_text.size(); }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<JsonType> m_open; ///< objects and arrays around the place
    JsonMember m_member; ///< the one being read
};

/// The string of a slice, unescaped.
QString jsonText(QStringView text, const JsonSlice &slice);

} // namespace gavel::eval

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QString>

namespace gavel::cli {

// What is written may come from servers and files: on a terminal, characters that would steer it
// become visible (see visibleText()).

/// Writes to standard output, as UTF-8, and flushes. A pipe or a file gets the text unchanged.
void print(const QString &text);
void printLine(const QString &text);
/// One JSON object on one line of standard output, with all such characters escaped.
void printJson(const QJsonObject &json);
/// One line on standard error: "gavel: …". Line breaks in the text become spaces; characters that
/// steer a terminal become visible, wherever the line goes.
void diagnose(const QString &text);
void diagnose(const Error &error);

/// A progress line on standard error that overwrites itself; prints nothing unless standard error
/// is a terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    void show(const QString &text);
    void clear();

private:
    bool m_terminal = false;
    bool m_shown = false;
};

} // namespace gavel::cli

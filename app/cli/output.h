// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QString>

namespace gavel::cli {

/// Writes to standard output, as UTF-8, and flushes.
void print(const QString &text);
void printLine(const QString &text);
/// One JSON object on one line of standard output.
void printJson(const QJsonObject &json);
/// One line on standard error: "gavel: …". Line breaks in the text become spaces.
void diagnose(const QString &text);
void diagnose(const Error &error);

/// A progress line on standard error that overwrites itself; silent where
/// standard error is no terminal.
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

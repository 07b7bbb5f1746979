// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include "core/visibletext.h"

#include <QJsonDocument>

#include <cstdio>

#include <unistd.h>

namespace gavel::cli {

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isTerminal(FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

void writeShown(FILE *stream, const QString &text)
{
    write(stream, isTerminal(stream) ? visibleText(text) : text);
}

} // namespace

void print(const QString &text)
{
    writeShown(stdout, text);
}

void printLine(const QString &text)
{
    writeShown(stdout, text + u'\n');
}

void printJson(const QJsonObject &json)
{
    printLine(visibleJson(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))));
}

void diagnose(const QString &text)
{
    write(stderr, QLatin1StringView("gavel: ") + visibleText(text.simplified()) + u'\n');
}

void diagnose(const Error &error)
{
    const bool known = error.detail.isEmpty() || error.text.contains(error.detail);
    diagnose(known ? error.text : QStringLiteral("%1 (%2)").arg(error.text, error.detail));
}

ProgressLine::ProgressLine()
    : m_terminal(isTerminal(stderr))
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const QString &text)
{
    if (!m_terminal)
        return;
    m_shown = true;
    write(stderr, QLatin1StringView("\r\x1b[K") + visibleText(text.simplified()));
}

void ProgressLine::clear()
{
    if (m_shown)
        write(stderr, QStringLiteral("\r\x1b[K"));
    m_shown = false;
}

} // namespace gavel::cli

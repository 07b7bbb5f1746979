// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTextDocument>

namespace gavel::ui {

struct Theme;

/// A document that never loads anything from the disk or the network.
class SafeDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

/// A code block of a document, by its text blocks.
struct CodeBlock
{
    int first = 0;
    int last = 0;
    QString text;
};

/// Whether the time for laying this out as Markdown is about proportional to its length. Texts with
/// hundreds of nested lists or table columns are refused, and long ones too.
bool isTameMarkdown(const QString &text);

/// Inserts a model's text as Markdown in the style of the window: HTML is shown as text, an image
/// as its address in brackets, and headings have the window's sizes. Returns the code blocks.
QList<CodeBlock> fillFromMarkdown(QTextDocument &document, const QString &text, const Theme &theme);

/// Addresses that may be opened: absolute http and https ones.
bool isWebAddress(const QUrl &url);

} // namespace gavel::ui

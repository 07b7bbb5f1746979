// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTextDocument>

namespace gavel::ui {

struct Theme;

/// A document that never loads anything, from the disk or the network.
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

/// Whether laying this out as Markdown costs about as much as its length says.
/// Texts with hundreds of nested lists or table columns are refused, long ones too.
bool isTameMarkdown(const QString &text);

/// Text of a model as Markdown in our own dress: HTML stays text, an image is
/// its address in brackets, headings keep to the sizes of the window.
QList<CodeBlock> fillFromMarkdown(QTextDocument &document, const QString &text, const Theme &theme);

/// Addresses that may be opened at all: absolute http and https ones.
bool isWebAddress(const QUrl &url);

} // namespace gavel::ui

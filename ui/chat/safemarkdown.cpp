// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/safemarkdown.h"

#include "widgets/theme.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <array>

namespace gavel::ui {

namespace {

constexpr qsizetype mostCharacters = 50'000;
constexpr qsizetype mostColumns = 40;
constexpr qsizetype mostNesting = 24; ///< marks before the text of a line
/// Marks times characters of one paragraph. The time of Qt 6.4 is proportional to that product:
/// 60,000 characters of "http://a.b/c " take 3.4 s, prose takes 0.06 s.
constexpr qsizetype mostMarkedUp = 20'000'000;

constexpr int listIndent = 22;

bool isNestingMark(QChar c)
{
    return c == u'>' || c == u'-' || c == u'*' || c == u'+' || c.isDigit() || c == u'.' || c == u')';
}

/// Marks of quotes and lists at the beginning of a line; a sequence without a space ("-----")
/// counts as one.
qsizetype nestingOf(QStringView line)
{
    qsizetype marks = 0;
    bool inMark = false;
    for (const QChar c : line) {
        if (c.isSpace()) {
            inMark = false;
        } else if (!isNestingMark(c)) {
            break;
        } else if (!inMark || c == u'>') {
            ++marks;
            inMark = true;
        }
    }
    return marks;
}

double headingSize(int level)
{
    static constexpr std::array sizes{ 13.0, 12.0, 11.0 };
    return level <= static_cast<int>(sizes.size()) ? sizes[static_cast<size_t>(level - 1)] : 10.0;
}

struct Paragraph
{
    qsizetype length = 0;
    qsizetype marks = 0;

    /// False once it is too much.
    bool take(QStringView line)
    {
        length += line.size();
        for (const QChar c : line)
            marks += c == u'*' || c == u'_' || c == u'`' || c == u'~' || c == u'&' || c == u':' || c == u'@' || c == u'[';
        return length * marks <= mostMarkedUp;
    }
};

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

/// The place of an image, and its replacement.
struct Image
{
    int position = 0;
    int length = 0;
    QString text;
};

QList<Image> imagesOf(const QTextBlock &block)
{
    QList<Image> images;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!fragment.isValid() || !fragment.charFormat().isImageFormat())
            continue;
        const QTextImageFormat image = fragment.charFormat().toImageFormat();
        images << Image{ fragment.position(), fragment.length(), QStringLiteral("[%1: %2]").arg(SafeDocument::tr("image"), image.name()) };
    }
    return images;
}

void replaceImages(QTextDocument &document)
{
    QList<Image> images;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        images += imagesOf(block);
    QTextCursor cursor(&document);
    for (auto image = images.crbegin(); image != images.crend(); ++image) {
        cursor.setPosition(image->position);
        cursor.setPosition(image->position + image->length, QTextCursor::KeepAnchor);
        cursor.insertText(image->text, QTextCharFormat());
    }
}

void styleCode(QTextCursor &cursor, const QTextBlock &block, const Theme &theme)
{
    QTextBlockFormat format = block.blockFormat();
    format.setNonBreakableLines(false);
    format.setBackground(theme.alternate);
    format.setTextIndent(6);
    format.setTopMargin(block.previous().isValid() && isCode(block.previous()) ? 0 : 8);
    format.setBottomMargin(block.next().isValid() && isCode(block.next()) ? 0 : 8);
    cursor.setBlockFormat(format);
    QTextCharFormat code;
    code.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    code.setFontPointSize(9);
    code.setForeground(theme.text);
    cursor.setCharFormat(code);
}

void styleHeading(QTextCursor &cursor, const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setTopMargin(block.position() == 0 ? 0 : 10);
    format.setBottomMargin(4);
    cursor.setBlockFormat(format);
    struct Piece
    {
        int position = 0;
        int length = 0;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        pieces << Piece{ it.fragment().position(), it.fragment().length(), it.fragment().charFormat() };
    for (Piece &piece : pieces) {
        // A relative size would take precedence over ours.
        piece.format.clearProperty(QTextFormat::FontSizeAdjustment);
        piece.format.setFontPointSize(headingSize(block.blockFormat().headingLevel()));
        piece.format.setFontWeight(QFont::DemiBold);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
}

/// Sets our colour for links and a fixed-width font for code, and removes all other formats.
void styleFragments(QTextCursor &cursor, const QTextBlock &block, const Theme &theme)
{
    struct Piece
    {
        int position = 0;
        int length = 0;
        bool isLink = false;
    };
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.isAnchor() || format.fontFixedPitch())
            pieces << Piece{ it.fragment().position(), it.fragment().length(), format.isAnchor() };
    }
    for (const Piece &piece : pieces) {
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        if (piece.isLink) {
            format.setForeground(theme.accent);
            format.setFontUnderline(true);
        } else {
            format.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont), QTextCharFormat::FontPropertiesSpecifiedOnly);
            format.setFontPointSize(9);
            format.setBackground(theme.alternate);
        }
        cursor.mergeCharFormat(format);
    }
}

/// Qt 6.4 formats the first cell differently from the others.
void styleCells(QTextTable &table)
{
    QTextBlockFormat tight;
    tight.setTopMargin(0);
    tight.setBottomMargin(0);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            QTextCursor cursor = cell.firstCursorPosition();
            if (cursor.block().length() == 1 && cursor.block() != cell.lastCursorPosition().block())
                cursor.deleteChar();
            cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            cursor.mergeBlockFormat(tight);
            if (row == 0)
                cursor.mergeCharFormat(bold);
        }
    }
}

void styleTables(QTextFrame *frame, const Theme &theme, int depth)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(theme.line);
            format.setCellPadding(4);
            format.setCellSpacing(0);
            format.setTopMargin(6);
            format.setBottomMargin(6);
            table->setFormat(format);
            styleCells(*table);
        }
        if (depth > 0)
            styleTables(child, theme, depth - 1);
    }
}

QList<CodeBlock> codeBlocksOf(const QTextDocument &document)
{
    QList<CodeBlock> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!isCode(block))
            continue;
        if (!found.isEmpty() && found.last().last == block.blockNumber() - 1) {
            found.last().last = block.blockNumber();
            found.last().text += QLatin1Char('\n') + block.text();
        } else {
            found << CodeBlock{ block.blockNumber(), block.blockNumber(), block.text() };
        }
    }
    return found;
}

} // namespace

QVariant SafeDocument::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(type)
    Q_UNUSED(name)
    return {};
}

bool isTameMarkdown(const QString &text)
{
    if (text.size() > mostCharacters)
        return false;
    Paragraph paragraph;
    bool inFence = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(QLatin1StringView("```")) || line.startsWith(QLatin1StringView("~~~"))) {
            inFence = !inFence;
            paragraph = {};
        } else if (inFence || line.trimmed().isEmpty()) {
            paragraph = {};
        } else if (line.count(u'|') > mostColumns || nestingOf(line) > mostNesting || !paragraph.take(line)) {
            return false;
        }
    }
    return true;
}

QList<CodeBlock> fillFromMarkdown(QTextDocument &document, const QString &text, const Theme &theme)
{
    document.setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    document.setIndentWidth(listIndent);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    replaceImages(document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (isCode(block)) {
            styleCode(cursor, block, theme);
            continue;
        }
        if (block.blockFormat().headingLevel() > 0)
            styleHeading(cursor, block);
        if (block.blockFormat().hasProperty(QTextFormat::BlockQuoteLevel)) {
            QTextCharFormat quote;
            quote.setForeground(theme.muted);
            cursor.mergeCharFormat(quote);
        }
        styleFragments(cursor, block, theme);
    }
    styleTables(document.rootFrame(), theme, 4);
    cursor.endEditBlock();
    return codeBlocksOf(document);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"));
}

} // namespace gavel::ui

#include "moc_safemarkdown.cpp"

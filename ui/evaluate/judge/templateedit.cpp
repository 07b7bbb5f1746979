// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/templateedit.h"

#include "eval/rowtemplate.h"
#include "widgets/owncolours.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace gavel::ui {

TemplateHighlighter::TemplateHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void TemplateHighlighter::setMarked(const QList<eval::TemplateProblem> &marked)
{
    const auto isSame = [](const eval::TemplateProblem &a, const eval::TemplateProblem &b) { return a.offset == b.offset && a.length == b.length; };
    if (std::equal(m_marked.begin(), m_marked.end(), marked.begin(), marked.end(), isSame))
        return;
    m_marked = marked;
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    const Theme &theme = Theme::of(QApplication::palette());
    QTextCharFormat name;
    name.setForeground(theme.accent);
    for (const eval::TemplateVariable &variable : eval::templateVariables(text))
        setFormat(static_cast<int>(variable.offset), static_cast<int>(variable.length), name);
    QTextCharFormat wrong;
    wrong.setForeground(theme.bad);
    wrong.setUnderlineColor(theme.bad);
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    const qsizetype start = currentBlock().position();
    for (const eval::TemplateProblem &place : m_marked) {
        if (place.offset < start + text.size() && place.offset + place.length > start)
            setFormat(static_cast<int>(std::max(place.offset - start, qsizetype(0))), static_cast<int>(place.length), wrong);
    }
}

TemplateEdit::TemplateEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent)
    : GrowingEdit(objectName, accessibleName, fewestLines, mostLines, parent)
    , m_highlighter(new TemplateHighlighter(document()))
    , m_colours(new OwnColours(this, [this](QPalette &own, const Theme &theme) {
        if (m_isDefault)
            own.setColor(QPalette::Text, theme.muted);
    }))
{
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = toPlainText();
        if (std::exchange(m_shown, text) == text || m_isShowing)
            return;
        emit edited(text == m_fallback ? QString() : text);
    });
}

void TemplateEdit::setTexts(const QString &text, const QString &fallback)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_text = text;
    m_fallback = fallback;
    const bool isDefault = text.isEmpty() && !fallback.isEmpty();
    // Not while it was emptied by typing: the default is restored when the field loses the focus.
    if (!(isDefault && hasFocus() && toPlainText().isEmpty() && !isReadOnly()))
        setShownText(isDefault ? fallback : text);
    if (m_isDefault != isDefault) {
        m_isDefault = isDefault;
        m_colours->apply();
    }
}

void TemplateEdit::focusOutEvent(QFocusEvent *event)
{
    GrowingEdit::focusOutEvent(event);
    setTexts(m_text, m_fallback);
}

void TemplateEdit::changeEvent(QEvent *event)
{
    GrowingEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

} // namespace gavel::ui

#include "moc_templateedit.cpp"

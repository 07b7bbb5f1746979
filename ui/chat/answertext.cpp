// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/answertext.h"

#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QElapsedTimer>
#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace gavel::ui {

namespace {
constexpr qsizetype mostCopyButtons = 40;

/// The beginning, not cut inside a character.
QString beginning(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    return text.left(text.at(length - 1).isHighSurrogate() ? length - 1 : length);
}
} // namespace

AnswerText::AnswerText(QWidget *parent)
    : QTextBrowser(parent)
    , m_document(new SafeDocument(this))
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    setDocument(m_document);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    m_colours
        = new OwnColours(this, [this](QPalette &own, const Theme &theme) { own.setColor(QPalette::Text, m_isMuted ? theme.muted : theme.text); });
    setReadOnly(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTextBrowser::anchorClicked, this, &AnswerText::linkWanted);
    connect(this, &QTextBrowser::highlighted, this, &AnswerText::showTarget);
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (!m_isRendering)
            fitHeight();
    });
}

void AnswerText::setContent(const QString &text, Look look)
{
    if (text == m_text && look == m_look)
        return;
    m_text = text;
    m_look = look;
    render();
}

void AnswerText::setMuted(bool muted)
{
    m_isMuted = muted;
    setFont(mutedFont(font()));
    render();
}

void AnswerText::render()
{
    QElapsedTimer clock;
    clock.start();
    m_isRendering = true;
    const Theme &theme = Theme::of(QApplication::palette());
    m_colours->apply();
    m_document->setDefaultFont(m_look == Look::Raw ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_code.clear();
    const bool isRich = m_look == Look::Markdown && isTameMarkdown(m_text);
    m_isCut = !isRich && m_text.size() > mostShown;
    if (isRich)
        m_code = fillFromMarkdown(*m_document, m_text, theme);
    else
        m_document->setPlainText(beginning(m_text, mostShown));
    const bool hasLinks = isRich && m_text.contains(QLatin1Char(':'));
    setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::ClickFocus);
    m_isRendering = false;
    fitHeight();
    m_layoutTime = std::chrono::milliseconds(clock.elapsed());
}

void AnswerText::fitHeight()
{
    if (viewport()->width() > 0)
        m_document->setTextWidth(viewport()->width());
    const int height = static_cast<int>(std::ceil(m_document->size().height()));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(std::max(height, fontMetrics().height()));
    placeCopyButtons();
}

/// At the upper right of each code block.
void AnswerText::placeCopyButtons()
{
    const qsizetype wanted = std::min(m_code.size(), mostCopyButtons);
    while (m_copyButtons.size() > wanted)
        m_copyButtons.takeLast()->deleteLater();
    while (m_copyButtons.size() < wanted) {
        auto *button = new TextButton(tr("Copy code"), TextButton::Look::Muted, viewport());
        button->setObjectName(QStringLiteral("copyCode"));
        setPlainToolTip(button, tr("Copy this block of code"));
        button->setQuiet(this);
        const qsizetype place = m_copyButtons.size();
        connect(button, &QAbstractButton::clicked, this, [this, place] { QApplication::clipboard()->setText(m_code.value(place).text); });
        m_copyButtons << button;
    }
    for (qsizetype i = 0; i < wanted; ++i) {
        const QTextBlock block = m_document->findBlockByNumber(m_code.at(i).first);
        const QRectF place = m_document->documentLayout()->blockBoundingRect(block);
        TextButton *button = m_copyButtons.at(i);
        button->setGeometry(QRect(QPoint(viewport()->width() - button->sizeHint().width() - 4, static_cast<int>(place.top())), button->sizeHint()));
        button->show();
    }
}

/// The address as it would be requested, without anything that could disguise it.
void AnswerText::showTarget(const QUrl &url)
{
    showPlainToolTip(QCursor::pos(), url.isEmpty() ? QString() : url.toString(QUrl::FullyEncoded), this);
}

void AnswerText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours && !m_isRendering)
        render();
}

void AnswerText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

/// The transcript scrolls, not this.
void AnswerText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void AnswerText::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    Q_UNUSED(name)
    Q_UNUSED(type)
}

QVariant AnswerText::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(type)
    Q_UNUSED(name)
    return {};
}

} // namespace gavel::ui

#include "moc_answertext.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/safemarkdown.h"

#include <QTextBrowser>

#include <chrono>

namespace gavel::ui {

class OwnColours;
class TextButton;

/// The text of one turn, as high as its contents. Loads and opens nothing by itself; shows where a
/// link leads before it is used.
class AnswerText : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Look {
        Plain, ///< as typed
        Markdown,
        Raw, ///< as typed, in a fixed-width font
    };

    explicit AnswerText(QWidget *parent = nullptr);

    void setContent(const QString &text, Look look);
    void setMuted(bool muted);
    /// Only the first part is shown, with a link to the rest.
    bool isCut() const { return m_isCut; }
    /// The duration of the last layout.
    std::chrono::milliseconds layoutTime() const { return m_layoutTime; }

    /// Longest plain text that is laid out completely.
    static constexpr qsizetype mostShown = 40'000;

signals:
    void linkWanted(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void fitHeight();
    void placeCopyButtons();
    void showTarget(const QUrl &url);

    SafeDocument *m_document;
    QString m_text;
    Look m_look = Look::Plain;
    bool m_isMuted = false;
    bool m_isCut = false;
    bool m_isRendering = false;
    std::chrono::milliseconds m_layoutTime{ 0 };
    QList<CodeBlock> m_code;
    QList<TextButton *> m_copyButtons;
    OwnColours *m_colours = nullptr;
};

} // namespace gavel::ui

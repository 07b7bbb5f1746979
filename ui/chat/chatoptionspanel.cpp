// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatoptionspanel.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace gavel::ui {

namespace {
constexpr int highestLimit = 1'000'000;
constexpr int systemHeight = 76;
constexpr int notSent = -1;
} // namespace

ChatOptionsPanel::ChatOptionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_system(new QPlainTextEdit)
    , m_temperature(new QDoubleSpinBox)
    , m_limit(new QSpinBox)
    , m_topP(new QDoubleSpinBox)
    , m_seed(new QSpinBox)
{
    setObjectName(QStringLiteral("chatOptions"));
    m_system->setObjectName(QStringLiteral("systemPrompt"));
    m_system->setPlaceholderText(tr("None. For example: Answer in one sentence."));
    m_system->setTabChangesFocus(true);
    m_system->setFixedHeight(systemHeight);
    setPlainToolTip(m_system, tr("Goes before the conversation as its system message"));
    m_temperature->setObjectName(QStringLiteral("temperature"));
    m_temperature->setRange(0, 2);
    m_temperature->setSingleStep(0.1);
    setPlainToolTip(m_temperature, tr("0 answers the same every time, as far as the server can"));
    m_limit->setObjectName(QStringLiteral("replyLimit"));
    m_limit->setRange(1, highestLimit);
    m_limit->setSingleStep(256);
    m_limit->setSuffix(tr(" tokens"));
    m_limit->setGroupSeparatorShown(true);
    setPlainToolTip(m_limit, tr("The answer is cut off after this many tokens, thoughts included"));
    m_topP->setObjectName(QStringLiteral("topP"));
    m_topP->setRange(0, 1);
    m_topP->setSingleStep(0.05);
    m_topP->setSpecialValueText(tr("not sent"));
    setPlainToolTip(m_topP, tr("Draws only from the likeliest tokens with this probability together"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(notSent, std::numeric_limits<int>::max());
    m_seed->setSpecialValueText(tr("not sent"));
    setPlainToolTip(m_seed, tr("The same seed draws the same answer, where the server knows it"));

    auto *numbers = new QGridLayout;
    numbers->setHorizontalSpacing(12);
    numbers->setVerticalSpacing(8);
    numbers->addWidget(labelled(tr("Temperature"), m_temperature), 0, 0);
    numbers->addWidget(labelled(tr("Reply limit"), m_limit), 0, 1);
    numbers->addWidget(labelled(tr("Top p"), m_topP), 1, 0);
    numbers->addWidget(labelled(tr("Seed"), m_seed), 1, 1);
    auto *system = new QVBoxLayout;
    system->setSpacing(4);
    system->addWidget(new SectionHead(tr("System prompt")));
    system->addWidget(m_system);
    system->addStretch(1);
    m_system->setAccessibleName(tr("System prompt"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(20);
    layout->addLayout(system, 1);
    layout->addLayout(numbers);
    connect(m_system, &QPlainTextEdit::textChanged, this, &ChatOptionsPanel::take);
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, &ChatOptionsPanel::take);
    connect(m_limit, &QSpinBox::valueChanged, this, &ChatOptionsPanel::take);
    connect(m_topP, &QDoubleSpinBox::valueChanged, this, &ChatOptionsPanel::take);
    connect(m_seed, &QSpinBox::valueChanged, this, &ChatOptionsPanel::take);
    setOptions({});
}

QWidget *ChatOptionsPanel::labelled(const QString &text, QWidget *field) const
{
    field->setAccessibleName(text);
    field->setMinimumWidth(124);
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(new MutedLabel(text));
    layout->addWidget(field);
    return both;
}

void ChatOptionsPanel::setOptions(const jobs::ChatOptions &options)
{
    m_isShowing = true;
    m_options = options;
    if (m_system->toPlainText() != options.system)
        m_system->setPlainText(options.system);
    m_temperature->setValue(options.sampling.temperature);
    m_limit->setValue(options.sampling.maxTokens);
    m_topP->setValue(options.sampling.topP.value_or(0));
    m_seed->setValue(options.sampling.seed ? static_cast<int>(*options.sampling.seed) : notSent);
    m_isShowing = false;
}

void ChatOptionsPanel::take()
{
    if (m_isShowing)
        return;
    m_options.system = m_system->toPlainText();
    m_options.sampling.temperature = m_temperature->value();
    m_options.sampling.maxTokens = m_limit->value();
    m_options.sampling.topP = m_topP->value() > 0 ? std::optional(m_topP->value()) : std::nullopt;
    m_options.sampling.seed = m_seed->value() != notSent ? std::optional<qint64>(m_seed->value()) : std::nullopt;
    emit edited();
}

QString ChatOptionsPanel::summary(const jobs::ChatOptions &options)
{
    const QLocale locale;
    QStringList parts{ tr("temperature %1").arg(locale.toString(options.sampling.temperature, 'g', 3)),
                       tr("at most %1 tokens").arg(locale.toString(options.sampling.maxTokens)) };
    if (options.sampling.topP)
        parts << tr("top p %1").arg(locale.toString(*options.sampling.topP, 'g', 3));
    if (options.sampling.seed)
        parts << tr("seed %1").arg(*options.sampling.seed);
    if (!options.system.trimmed().isEmpty())
        parts << tr("system prompt");
    return parts.join(QStringLiteral(" · "));
}

} // namespace gavel::ui

#include "moc_chatoptionspanel.cpp"

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/secretfield.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

using Secret = jobs::SavedServers::Secret;

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_saved(plainLabel())
    , m_replace(new QPushButton(tr("Replace")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_note(new MutedLabel)
{
    m_edit->setObjectName(QStringLiteral("secretEdit"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(16'384);
    m_saved->setObjectName(QStringLiteral("secretSaved"));
    m_saved->setWordWrap(true);
    m_replace->setObjectName(QStringLiteral("secretReplace"));
    m_remove->setObjectName(QStringLiteral("secretRemove"));
    for (QPushButton *button : { m_replace, m_remove })
        button->setAutoDefault(false);
    m_note->setObjectName(QStringLiteral("secretNote"));
    m_note->setWordWrap(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_saved, 1);
    row->addWidget(m_replace);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        m_replacing = true;
        m_removing = false;
        show();
        m_edit->setFocus();
        emit edited();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_removing = !m_removing;
        show();
        emit edited();
    });
    show();
}

void SecretField::setSaved(Secret saved, bool fits)
{
    m_where = saved;
    m_fits = fits;
    show();
}

void SecretField::setPassword(bool isPassword)
{
    m_isPassword = isPassword;
    show();
}

void SecretField::setWarning(const QString &warning)
{
    m_warning = warning;
    show();
}

void SecretField::focusEdit()
{
    if (m_edit->isVisibleTo(this))
        m_edit->setFocus();
    else
        m_replace->setFocus();
}

jobs::SecretEdit SecretField::edit() const
{
    if (m_removing)
        return { jobs::SecretEdit::What::Remove, {} };
    if (m_edit->isVisibleTo(this) && !m_edit->text().isEmpty())
        return { jobs::SecretEdit::What::Replace, m_edit->text().toUtf8() };
    return {};
}

QString SecretField::savedText() const
{
    if (m_removing)
        return m_isPassword ? tr("The password is removed when you save.") : tr("The key is removed when you save.");
    if (m_where == Secret::InKeychain)
        return m_isPassword ? tr("A password is saved in the keychain.") : tr("A key is saved in the keychain.");
    return m_isPassword ? tr("A password is kept in memory until Gavel ends.") : tr("A key is kept in memory until Gavel ends.");
}

QString SecretField::noteText() const
{
    if (m_where != Secret::None && !m_fits)
        return m_isPassword ? tr("The saved password belongs to the old address and is not sent to another one. Type the one for this address.")
                            : tr("The saved key belongs to the old address and is not sent to another one. Type the one for this address.");
    if (m_replacing && m_edit->text().isEmpty())
        return m_isPassword ? tr("Left empty, the saved password stays.") : tr("Left empty, the saved key stays.");
    return m_warning;
}

void SecretField::show()
{
    const bool isSaved = m_where != Secret::None && m_fits && !m_replacing;
    m_edit->setAccessibleName(m_isPassword ? tr("Password") : tr("Key"));
    m_edit->setPlaceholderText(m_isPassword ? QString() : tr("none"));
    m_edit->setVisible(!isSaved);
    m_saved->setVisible(isSaved);
    m_saved->setText(isSaved ? savedText() : QString());
    m_replace->setVisible(isSaved && !m_removing);
    m_remove->setVisible(isSaved);
    m_remove->setText(m_removing ? tr("Keep it") : tr("Remove"));
    m_replace->setAccessibleName(m_isPassword ? tr("Replace the saved password") : tr("Replace the saved key"));
    m_remove->setAccessibleName(m_removing ? tr("Keep what is saved") : m_isPassword ? tr("Remove the saved password") : tr("Remove the saved key"));
    setFocusProxy(isSaved ? static_cast<QWidget *>(m_remove) : m_edit);
    const QString note = noteText();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace gavel::ui

#include "moc_secretfield.cpp"

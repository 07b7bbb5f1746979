// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverreport.h"

#include "core/server.h"
#include "models/serversmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr qsizetype shownModels = 4;
constexpr qsizetype longestReportLine = 300;

QString modelLines(const QList<ModelInfo> &models)
{
    QStringList lines;
    for (const ModelInfo &model : models.mid(0, shownModels)) {
        const QString context = models::contextText(model.contextLength);
        const QString name = model.id.left(longestReportLine).simplified();
        lines << (context.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, context));
    }
    if (models.size() > shownModels)
        lines << ServerReport::tr("and %n more", nullptr, static_cast<int>(models.size() - shownModels));
    return lines.join(u'\n');
}

QString stateTitle(const ServerStatus &status)
{
    if (status.state != ServerState::Usable)
        return models::statusSummary(status);
    const QString what = QStringList{ models::kindTitle(status.kind), status.version.left(longestReportLine).simplified() }.join(u' ').trimmed();
    return what.isEmpty() ? ServerReport::tr("usable") : ServerReport::tr("usable: %1").arg(what);
}

} // namespace

ServerReport::ServerReport(QWidget *parent)
    : QWidget(parent)
    , m_mark(plainLabel())
    , m_title(plainLabel())
    , m_detail(new MutedLabel)
    , m_markColours(new OwnColours(m_mark, [this](QPalette &own, const Theme &theme) { chooseColours(own, theme); }))
    , m_titleColours(new OwnColours(m_title, [this](QPalette &own, const Theme &theme) { chooseColours(own, theme); }))
{
    setObjectName(QStringLiteral("serverReport"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *label : std::initializer_list<QLabel *>{ m_title, m_detail }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_mark->setAlignment(Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    texts->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_mark);
    layout->addLayout(texts, 1);
}

void ServerReport::showNote(const QString &note)
{
    show({}, Tone::Muted, {}, note);
}

void ServerReport::showStatus(const ServerStatus &status)
{
    QString detail = modelLines(status.models);
    if (status.error)
        detail = status.error->text;
    else if (status.state == ServerState::Usable && status.models.isEmpty() && status.kind != ServerKind::Mlflow)
        detail = tr("It lists no models. Load one there, or name one that it can load.");
    switch (status.state) {
    case ServerState::Usable:
        return show(QStringLiteral("●"), Tone::Good, stateTitle(status), detail);
    case ServerState::KeyRefused:
    case ServerState::NeedsSignIn:
    case ServerState::Loading:
        return show(QStringLiteral("■"), Tone::Warning, stateTitle(status), detail);
    case ServerState::Unknown:
    case ServerState::Down:
        return show(QStringLiteral("○"), Tone::Bad, stateTitle(status), detail);
    }
}

void ServerReport::show(const QString &mark, Tone tone, const QString &title, const QString &detail)
{
    m_mark->setText(mark);
    m_mark->setVisible(!mark.isEmpty());
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_tone = tone;
    for (OwnColours *colours : { m_markColours, m_titleColours })
        colours->apply();
    setAccessibleName(tr("Test result"));
    setAccessibleDescription(text());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString ServerReport::text() const
{
    return QStringList{ m_title->text(), m_detail->text() }.join(u'\n').trimmed();
}

void ServerReport::chooseColours(QPalette &own, const Theme &theme) const
{
    setTextRoles(own, m_tone == Tone::Good ? theme.good : m_tone == Tone::Muted ? theme.muted : m_tone == Tone::Warning ? theme.warning : theme.bad);
}

} // namespace gavel::ui

#include "moc_serverreport.cpp"

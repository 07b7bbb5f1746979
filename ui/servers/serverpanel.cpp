// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverpanel.h"

#include "jobs/serverbook.h"
#include "models/serversmodel.h"
#include "servers/serverdelegate.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace gavel::ui {

ServerPanel::ServerPanel(jobs::ServerBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_model(new models::ServersModel(book, this))
    , m_list(new QListView)
    , m_empty(new QLabel(tr("No server yet.\n\nSave one with\ngavel server --save --name NAME --url URL")))
{
    auto *head = new SectionHead(tr("Servers"));
    head->setContentsMargins(12, 0, 12, 0);
    m_list->setObjectName(QStringLiteral("servers"));
    m_list->setAccessibleName(tr("Saved servers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ServerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setFont(mutedFont(font()));
    m_empty->setContentsMargins(12, 4, 12, 4);
    m_empty->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(head);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ServerPanel::updateEmptyState);
    updateEmptyState();
}

void ServerPanel::addServer() { }

void ServerPanel::updateEmptyState()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() != 0);
}

} // namespace gavel::ui

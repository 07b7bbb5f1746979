// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/publishedview.h"

#include "mlflow/runpublisher.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace gavel::ui {

PublishedView::PublishedView(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel())
    , m_notices(new MutedLabel)
{
    setObjectName(QStringLiteral("published"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_notices->setObjectName(QStringLiteral("pushNotices"));
    m_notices->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 4);
    m_run = addLine(grid, tr("Run"), QStringLiteral("Run"));
    m_traces = addLine(grid, tr("Traces"), QStringLiteral("Traces"));
    grid->addWidget(m_notices, grid->rowCount(), 0, 1, 4);
}

QLineEdit *PublishedView::addLine(QGridLayout *grid, const QString &what, const QString &name)
{
    auto *address = new QLineEdit;
    address->setObjectName(QStringLiteral("address%1").arg(name));
    address->setAccessibleName(tr("%1: address").arg(what));
    address->setReadOnly(true);
    auto *open = new QPushButton(tr("Open in MLflow"));
    open->setObjectName(QStringLiteral("open%1").arg(name));
    open->setAccessibleName(tr("%1: open in MLflow").arg(what));
    setPlainToolTip(open, tr("Opens the web browser"));
    open->setAutoDefault(false);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copy%1").arg(name));
    copy->setAccessibleName(tr("%1: copy the address").arg(what));
    setPlainToolTip(copy, tr("Copy the address"));
    copy->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [address] { PublishedView::open(address->text()); });
    connect(copy, &QPushButton::clicked, this, [address] { QApplication::clipboard()->setText(address->text()); });
    const int row = grid->rowCount();
    grid->addWidget(new MutedLabel(what), row, 0);
    grid->addWidget(address, row, 1);
    grid->addWidget(open, row, 2);
    grid->addWidget(copy, row, 3);
    return address;
}

void PublishedView::show(const mlflow::Published &published)
{
    m_title->setText(tr("Pushed: %n trace(s) are in MLflow.", nullptr, static_cast<int>(published.traces)));
    for (const auto &[field, address] : { std::pair(m_run, published.runPage), std::pair(m_traces, published.evaluationPage) }) {
        field->setText(address);
        field->setCursorPosition(0);
        setPlainToolTip(field, address);
    }
    m_notices->setText(published.notices.join(u'\n'));
    m_notices->setVisible(!published.notices.isEmpty());
}

/// The only place that opens a browser; the address came from a server's answer.
void PublishedView::open(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    if (url.isValid() && isWeb)
        QDesktopServices::openUrl(url);
}

} // namespace gavel::ui

#include "moc_publishedview.cpp"

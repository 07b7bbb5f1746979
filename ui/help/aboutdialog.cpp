// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/aboutdialog.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

namespace {

constexpr int iconSize = 64;

struct Library
{
    const char *name;
    const char *use;
    const char *licence;
};

constexpr std::array libraries{
    Library{ "Qt", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "window, network, charts, SQL"), "LGPL-3.0" },
    Library{ "SQLite", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "the project file"), "public domain" },
    Library{ "QtKeychain", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "keys of servers"), "BSD-3-Clause" },
    Library{ "yaml-cpp", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "judge files"), "MIT" },
    Library{ "simdjson", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "JSONL files"), "Apache-2.0" },
    Library{ "libcsv", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "CSV files"), "LGPL-2.1" },
    Library{ "libzip", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "XLSX files"), "BSD-3-Clause" },
    Library{ "uchardet", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "encodings of files"), "MPL-1.1" },
    Library{ "Boost.Math", QT_TRANSLATE_NOOP("gavel::ui::AboutDialog", "distributions and quantiles"), "BSL-1.0" },
};

} // namespace

AboutDialog::AboutDialog(const QString &projectFile, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Gavel"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 14);
    layout->setSpacing(14);
    layout->addWidget(buildHead());
    layout->addWidget(new Rule);
    layout->addWidget(buildLibraries());
    if (!projectFile.isEmpty()) {
        layout->addWidget(new Rule);
        layout->addWidget(buildFolder(projectFile));
    }
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

QWidget *AboutDialog::buildHead() const
{
    auto *icon = plainLabel();
    icon->setPixmap(QIcon(QStringLiteral(":/icons/gavel.svg")).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    icon->setFixedSize(iconSize, iconSize);
    icon->setAccessibleName(tr("The icon of Gavel"));
    auto *name = plainLabel(QStringLiteral("Gavel %1").arg(QCoreApplication::applicationVersion()));
    name->setObjectName(QStringLiteral("aboutVersion"));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont large = font();
    large.setPointSizeF(18);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *what = plainLabel(tr("A workbench for judges: language models that grade other models' answers. It says how far to trust them."));
    what->setWordWrap(true);
    auto *licence = new MutedLabel(tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."));
    licence->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(name);
    texts->addWidget(what);
    texts->addWidget(licence);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return head;
}

QWidget *AboutDialog::buildLibraries() const
{
    auto *all = new QWidget;
    auto *grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(4);
    grid->addWidget(new SectionHead(tr("Built with")), 0, 0, 1, 3);
    int row = 1;
    for (const Library &library : libraries) {
        QString name = QString::fromLatin1(library.name);
        if (row == 1)
            name += QLatin1Char(' ') + QString::fromLatin1(qVersion());
        grid->addWidget(plainLabel(name), row, 0);
        grid->addWidget(new MutedLabel(tr(library.use)), row, 1);
        grid->addWidget(new MutedLabel(QString::fromLatin1(library.licence)), row, 2);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    return all;
}

QWidget *AboutDialog::buildFolder(const QString &projectFile)
{
    const QString folder = QFileInfo(projectFile).absolutePath();
    auto *text = new MutedLabel(projectFile);
    text->setObjectName(QStringLiteral("projectPath"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *open = new TextButton(tr("Open its folder"), TextButton::Look::Link);
    open->setObjectName(QStringLiteral("openProjectFolder"));
    setPlainToolTip(open, folder);
    connect(open, &QAbstractButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new SectionHead(tr("This project")));
    auto *row = new QHBoxLayout;
    row->addWidget(text, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    layout->addLayout(row);
    return all;
}

} // namespace gavel::ui

#include "moc_aboutdialog.cpp"

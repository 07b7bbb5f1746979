// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include "habits/controlhabits.h"
#include "jobs/session/workbench.h"
#include "mainwindow.h"
#include "widgets/flatstyle.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QIcon>

namespace gavel::ui {

void prepareApplication(const QString &theme)
{
    QApplication::setStyle(new FlatStyle);
    const Theme &colours = theme == QLatin1StringView("dark") ? Theme::dark()
        : theme == QLatin1StringView("light")                 ? Theme::light()
                                                              : Theme::of(QApplication::palette());
    QApplication::setPalette(paletteFor(colours));
    new ControlHabits(qApp);
    QApplication::setDesktopFileName(QStringLiteral("org.gavel.Gavel"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/gavel.svg")));
}

std::unique_ptr<QMainWindow> makeWindow(jobs::Workbench &workbench, jobs::SavedServers &servers, const QString &project)
{
    auto window = std::make_unique<MainWindow>(workbench, servers);
    if (project == QLatin1StringView("--sample"))
        window->openSample();
    else if (project.isEmpty())
        window->openFirst();
    else
        window->open(project);
    return window;
}

} // namespace gavel::ui

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the project file that is kept for today's schema. Run by hand when the schema changes:
//   keepproject FOLDER   writes FOLDER/schema-<user_version>.gavel, which must not be there yet

#include "keptproject.h"
#include "store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2)
        qFatal("keepproject FOLDER");
    const QString file = QDir(arguments.at(1)).filePath(QStringLiteral("schema-%1.gavel").arg(gavel::store::schemaVersion));
    if (QFile::exists(file))
        qFatal("%s is kept already.", qPrintable(file));
    gavel::test::makeKeptProject(file);
    return 0;
}

// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"

#include <QFileInfo>
#include <QMap>
#include <QtTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>

namespace gavel::test {

namespace {

QMap<QString, Registered::Make> &classes()
{
    static QMap<QString, Registered::Make> known;
    return known;
}

int usage(const char *program)
{
    std::fprintf(stderr, "usage: %s CLASS [ARGUMENT …]     with Qt Test's arguments; the classes:\n", program);
    for (auto it = classes().cbegin(); it != classes().cend(); ++it)
        std::fprintf(stderr, "  %s\n", qPrintable(it.key()));
    return 2;
}

} // namespace

Registered::Registered(const char *file, Make make)
{
    classes().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(make));
}

} // namespace gavel::test

int main(int argc, char **argv)
{
    using namespace gavel::test;
    const auto found = argc > 1 ? classes().constFind(QString::fromLocal8Bit(argv[1])) : classes().cend();
    if (found == classes().cend())
        return usage(argv[0]);
    const QByteArray name = found.key().toUtf8();
    // The class stands for the program, so that what is named after it (settings, folders) is its own.
    argv[1] = const_cast<char *>(name.constData());
#ifdef QT_WIDGETS_LIB
    QApplication app(--argc, ++argv);
#else
    QCoreApplication app(--argc, ++argv);
#endif
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const auto test = found.value()();
    return QTest::qExec(test.get(), argc, argv);
}

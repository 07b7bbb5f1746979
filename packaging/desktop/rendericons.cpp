// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

// rendericons FILE.svg N.png …: draws the picture once for each file, N pixels square.

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    QTextStream errors(stderr);
    QSvgRenderer picture(args.value(1));
    if (!picture.isValid()) {
        errors << "rendericons: cannot draw " << args.value(1) << '\n';
        return 1;
    }
    for (const QString &file : args.mid(2)) {
        const int size = QFileInfo(file).baseName().toInt();
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.render(&painter);
        painter.end();
        if (size <= 0 || !image.save(file)) {
            errors << "rendericons: cannot write " << file << '\n';
            return 1;
        }
    }
    return 0;
}

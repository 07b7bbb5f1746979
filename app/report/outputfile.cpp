// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/outputfile.h"

#include "core/writetarget.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace gavel::report {

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::report::Output)
};

} // namespace

Result<void> openOutput(QSaveFile &file, const QStringList &kept)
{
    if (const auto allowed = mayBeWritten(file.fileName(), kept); !allowed)
        return allowed;
    if (!file.open(QIODevice::WriteOnly))
        return outputError(file);
    return {};
}

Error outputError(const QSaveFile &file)
{
    const QString name = QFileInfo(file.fileName()).fileName();
    const QString reason = file.errorString();
    switch (file.error()) {
    case QFileDevice::ResourceError:
        return { Error::Kind::DiskFull, 0, OutputText::tr("“%1” was not written, as the disk is full. Free some space, then try again.").arg(name),
                 reason };
    case QFileDevice::PermissionsError:
        return readOnlyError(OutputText::tr("“%1” may not be written here. Choose another folder.").arg(name), reason);
    default:
        return ioError(OutputText::tr("“%1” cannot be written: %2. Choose another place.").arg(name, reason), reason);
    }
}

} // namespace gavel::report

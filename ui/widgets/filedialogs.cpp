// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filedialogs.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStyle>

namespace gavel::ui {

namespace {

/// Gets icons and types from the name alone.
class NameIcons : public QObject, public QAbstractFileIconProvider
{
public:
    using QObject::QObject;

    QIcon icon(IconType type) const override
    {
        switch (type) {
        case Computer:
        case Desktop:
            return standard(QStyle::SP_ComputerIcon);
        case Trashcan:
            return standard(QStyle::SP_TrashIcon);
        case Network:
            return standard(QStyle::SP_DriveNetIcon);
        case Drive:
            return standard(QStyle::SP_DriveHDIcon);
        case Folder:
            return standard(QStyle::SP_DirIcon);
        case File:
            break;
        }
        return standard(QStyle::SP_FileIcon);
    }

    QIcon icon(const QFileInfo &info) const override { return icon(info.isRoot() ? Drive : info.isDir() ? Folder : File); }

    QString type(const QFileInfo &info) const override { return m_types.mimeTypeForFile(info, QMimeDatabase::MatchExtension).comment(); }

private:
    static QIcon standard(QStyle::StandardPixmap pixmap) { return QApplication::style()->standardIcon(pixmap); }

    QMimeDatabase m_types;
};

QDialog *ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode, FileChosen chosen)
{
    // Without a folder at first: files listed now would still be opened by Qt's icon provider.
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The desktop's own dialog also runs in this process, and makes previews.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    // The dialog's file model is an older child, so it is deleted before its icons.
    auto *icons = new NameIcons(dialog);
    dialog->setIconProvider(icons);
    dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    if (!question.filter.isEmpty())
        dialog->setNameFilter(question.filter);
    dialog->setDefaultSuffix(question.suffix);
    const QFileInfo place(question.place);
    if (place.isDir())
        dialog->setDirectory(place.absoluteFilePath());
    else if (!question.place.isEmpty())
        dialog->selectFile(place.absoluteFilePath());
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
    return dialog;
}

} // namespace

QDialog *askForFile(QWidget *parent, const FileQuestion &question, FileChosen chosen)
{
    return ask(parent, question, QFileDialog::AcceptOpen, std::move(chosen));
}

QDialog *askWhereToSave(QWidget *parent, const FileQuestion &question, FileChosen chosen)
{
    return ask(parent, question, QFileDialog::AcceptSave, std::move(chosen));
}

} // namespace gavel::ui

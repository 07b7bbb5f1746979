// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::ui {

class StartCard;

/// The page of the first start: three large actions, each with a shortcut while the page has the
/// focus.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

signals:
    void sampleWanted();
    void dataWanted();
    void fileDropped(const QString &path);
    void serverWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildModelHint();

    StartCard *m_sample;
    StartCard *m_data;
    StartCard *m_server;
};

} // namespace gavel::ui

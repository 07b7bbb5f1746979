// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/labelbar.h"

#include "widgets/keycap.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

namespace {

constexpr int digitKeys = 10;

QToolButton *menuButton(const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(tip);
    setPlainToolTip(button, tip);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

KeyCap *keyCap(const QString &name, const QString &key, const QString &action, const QString &tip)
{
    auto *cap = new KeyCap(key, action);
    cap->setObjectName(name);
    setPlainToolTip(cap, tip);
    return cap;
}

} // namespace

LabelBar::LabelBar(QWidget *parent)
    : QFrame(parent)
    , m_pages(new QStackedWidget)
    , m_name(new QLineEdit)
    , m_yourLabel(plainLabel(tr("Your label")))
    , m_points(new QHBoxLayout)
    , m_agree(keyCap(QStringLiteral("agreeKey"), QStringLiteral("↵"), tr("agree"), tr("Label the row as the judge did (Return)")))
    , m_reasonKey(keyCap(QStringLiteral("reasonKey"), QStringLiteral("R"), tr("reason"), tr("Say why; with a reason a label is a correction (R)")))
    , m_skip(keyCap(QStringLiteral("skipKey"), QStringLiteral("S"), tr("skip"), tr("Next row without a label (S)")))
    , m_blind(keyCap(QStringLiteral("blindKey"), QStringLiteral("B"), tr("blind"), tr("Hide what the judge said while you label (B)")))
    , m_takeBack(
          keyCap(QStringLiteral("takeBackKey"), QStringLiteral("Ctrl+Z"), tr("undo"), tr("Take the last label back and go to its row (Ctrl+Z)")))
    , m_reason(new QLineEdit)
    , m_givenReason(new MutedLabel)
    , m_message(new MutedLabel)
    , m_progress(plainLabel())
    , m_queue(menuButton(QStringLiteral("labelQueue"), tr("Which rows are labelled")))
    , m_criterion(menuButton(QStringLiteral("labelCriterion"), tr("What is labelled")))
    , m_done(menuButton(QStringLiteral("labelDone"), tr("End labelling (L)")))
{
    setObjectName(QStringLiteral("labelBar"));
    setAccessibleName(tr("Labelling"));
    m_pages->addWidget(buildKeys());
    m_pages->addWidget(buildName());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->addWidget(m_pages);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QWidget *LabelBar::buildName()
{
    auto *page = new QWidget;
    auto *ask = plainLabel(tr("Labels say who gave them. Your name:"));
    m_name->setObjectName(QStringLiteral("raterName"));
    m_name->setAccessibleName(tr("Your name"));
    setPlainToolTip(m_name, tr("Stored with your labels; Return starts, Esc ends labelling"));
    m_name->setMaxLength(80);
    m_name->installEventFilter(this);
    auto *start = new QPushButton(tr("Start"));
    start->setObjectName(QStringLiteral("nameGiven"));
    setPlainToolTip(start, tr("Start labelling (Return)"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(start);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ask);
    layout->addLayout(line);
    layout->addStretch(1);
    const auto give = [this] {
        if (m_name->text().trimmed().isEmpty())
            m_name->setFocus();
        else
            emit nameGiven(m_name->text());
    };
    connect(m_name, &QLineEdit::returnPressed, this, give);
    connect(start, &QPushButton::clicked, this, give);
    return page;
}

QWidget *LabelBar::buildKeys()
{
    auto *page = new QWidget;
    m_reason->setObjectName(QStringLiteral("labelReason"));
    m_reason->setAccessibleName(tr("Reason of your label"));
    setPlainToolTip(m_reason, tr("Return keeps it for this row's label, Esc closes"));
    m_reason->setPlaceholderText(tr("Why? Return keeps it, Esc closes"));
    m_reason->setMaxLength(2'000);
    m_reason->installEventFilter(this);
    m_reason->hide();
    m_givenReason->setObjectName(QStringLiteral("givenReason"));
    m_givenReason->hide();
    m_message->setObjectName(QStringLiteral("labelMessage"));
    m_message->setWordWrap(true);
    m_message->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(buildActions());
    layout->addWidget(m_reason);
    layout->addWidget(m_givenReason);
    layout->addWidget(m_message);
    layout->addLayout(buildFoot());
    return page;
}

QHBoxLayout *LabelBar::buildActions()
{
    m_points->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_yourLabel);
    line->addLayout(m_points);
    line->addSpacing(4);
    line->addWidget(m_agree);
    line->addWidget(m_reasonKey);
    line->addWidget(m_skip);
    line->addStretch(1);
    connect(m_agree, &KeyCap::clicked, this, &LabelBar::agreeWanted);
    connect(m_reasonKey, &KeyCap::clicked, this, &LabelBar::askReason);
    connect(m_skip, &KeyCap::clicked, this, &LabelBar::skipWanted);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        const QString reason = m_reason->text().simplified();
        closeReason();
        emit reasonGiven(reason);
    });
    return line;
}

QHBoxLayout *LabelBar::buildFoot()
{
    m_progress->setObjectName(QStringLiteral("labelProgress"));
    m_done->setText(tr("Done"));
    m_queue->setText(tr("Rows"));
    auto *menu = new QMenu(m_queue);
    m_queue->setMenu(menu);
    menu->addAction(tr("Rows of the filter"), this, [this] { emit queueWanted(jobs::LabelQueue::Kind::Rows, 0); });
    for (const int rows : std::array{ 20, 50, 100, 200 })
        menu->addAction(tr("%n row(s) at random", nullptr, rows), this, [this, rows] { emit queueWanted(jobs::LabelQueue::Kind::Random, rows); });
    menu->addAction(tr("Rows where judge and people differ"), this, [this] { emit queueWanted(jobs::LabelQueue::Kind::Differing, 0); });
    m_criterion->setMenu(new QMenu(m_criterion));
    m_criterion->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_progress);
    line->addStretch(1);
    line->addWidget(m_criterion);
    line->addWidget(m_blind);
    line->addWidget(m_takeBack);
    line->addWidget(m_queue);
    line->addWidget(m_done);
    connect(m_blind, &KeyCap::clicked, this, &LabelBar::blindToggled);
    connect(m_takeBack, &KeyCap::clicked, this, &LabelBar::takeBackWanted);
    connect(m_done, &QToolButton::clicked, this, &LabelBar::doneWanted);
    return line;
}

void LabelBar::setScale(const eval::Scale &scale)
{
    for (KeyCap *cap : m_caps)
        cap->deleteLater();
    m_caps.clear();
    for (int i = 0; i < std::min(digitKeys, static_cast<int>(scale.size())); ++i) {
        const QString key = QString::number((i + 1) % digitKeys);
        const QString label = scale[i].label;
        const QString meaning = scale[i].meaning.simplified();
        auto *cap = keyCap(QStringLiteral("point%1").arg(i), key, label == key ? QString() : label.left(16),
                           meaning.isEmpty() ? tr("%1 (key %2)").arg(label, key) : tr("%1: %2 (key %3)").arg(label, meaning, key));
        cap->setAccessibleName(tr("Label %1").arg(label));
        connect(cap, &KeyCap::clicked, this, [this, i] { emit pointChosen(i); });
        m_points->addWidget(cap);
        m_caps.push_back(cap);
    }
}

void LabelBar::setCriteria(const QStringList &criteria, const QString &current)
{
    m_criterion->setVisible(!criteria.isEmpty());
    m_criterion->setText(current.isEmpty() ? tr("overall") : current);
    m_criterion->menu()->clear();
    const auto add = [this, &current](const QString &name, const QString &shown) {
        QString text = shown;
        QAction *action = m_criterion->menu()->addAction(escapedAmpersand(text), this, [this, name] { emit criterionChosen(name); });
        action->setCheckable(true);
        action->setChecked(name == current);
    };
    add({}, tr("overall"));
    for (const QString &name : criteria)
        add(name, name);
}

void LabelBar::setOwn(int point)
{
    for (size_t i = 0; i < m_caps.size(); ++i)
        m_caps[i]->setMarked(static_cast<int>(i) == point);
}

void LabelBar::setReason(const QString &reason)
{
    m_givenReason->setVisible(!reason.isEmpty());
    m_givenReason->setText(tr("reason: %1").arg(fontMetrics().elidedText(reason, Qt::ElideRight, 380)));
}

void LabelBar::setBlind(bool blind)
{
    m_blind->setMarked(blind);
    m_agree->setEnabled(!blind);
}

void LabelBar::setCanTakeBack(bool can)
{
    m_takeBack->setEnabled(can);
}

void LabelBar::setProgress(qint64 at, qint64 rows, const QString &queue)
{
    setMessage({});
    const QLocale locale;
    m_progress->setText(tr("%1 of %2").arg(locale.toString(at), locale.toString(rows)));
    m_queue->setText(queue);
}

void LabelBar::setMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void LabelBar::askName()
{
    m_pages->setCurrentIndex(1);
    m_name->setFocus();
}

void LabelBar::showKeys()
{
    m_pages->setCurrentIndex(0);
}

void LabelBar::askReason()
{
    m_reason->clear();
    m_reason->show();
    m_reason->setFocus();
}

void LabelBar::closeReason()
{
    m_reason->hide();
    emit left();
}

bool LabelBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (watched == m_reason)
            closeReason();
        else
            emit doneWanted();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void LabelBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.alternate);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace gavel::ui

#include "moc_labelbar.cpp"

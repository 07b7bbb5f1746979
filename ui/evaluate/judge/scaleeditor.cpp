// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/scaleeditor.h"

#include "core/number.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "jobs/session/judgepresets.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

namespace {

constexpr int narrowestChip = 32;
constexpr int widestChip = 96;
constexpr int valueWidth = 48;

QString numberText(double value)
{
    return QLocale::c().toString(value, 'g', 12);
}

} // namespace

ScaleEditor::ScaleEditor(JudgeDraft &draft, int criterion, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_criterion(criterion)
    , m_grid(new QGridLayout)
    , m_problem(new ProblemLabel)
    , m_add(linkButton(tr("+ Add a point"), QStringLiteral("addPoint"), tr("Adds a point at the end of the scale")))
{
    setObjectName(QStringLiteral("scaleEditor"));
    m_problem->setObjectName(QStringLiteral("scaleProblem"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
    auto *menu = new QMenu(this);
    m_presets = menuButton(tr("Presets"), QStringLiteral("scalePresets"), menu, tr("Replaces the scale"));
    const QStringList names{ tr("1 to 5"), tr("1 to 10"), tr("pass or fail") };
    for (int preset = 0; preset < names.size(); ++preset)
        menu->addAction(names[preset], this, [this, preset] { usePreset(preset); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_presets);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_grid);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_add, &TextButton::clicked, this, &ScaleEditor::addPoint);
    connect(&draft, &JudgeDraft::changed, this, &ScaleEditor::refresh);
    refresh();
}

const eval::Scale &ScaleEditor::scale() const
{
    static const eval::Scale none;
    const auto &criteria = m_draft.judge().criteria;
    return m_criterion < criteria.size() ? criteria[m_criterion].scale : none;
}

void ScaleEditor::refresh()
{
    const eval::Scale &points = scale();
    while (static_cast<qsizetype>(m_rows.size()) < points.size())
        addRow();
    while (static_cast<qsizetype>(m_rows.size()) > points.size())
        removeRow();
    // A label that is its own number needs no second field.
    const bool showsValues
        = std::any_of(points.cbegin(), points.cend(), [](const eval::ScalePoint &point) { return numberText(point.value) != point.label; });
    int chip = narrowestChip;
    for (const eval::ScalePoint &point : points)
        chip = std::clamp(fontMetrics().horizontalAdvance(point.label) + 20, chip, widestChip);
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const Row &row = m_rows[static_cast<std::size_t>(i)];
        const eval::ScalePoint &point = points[i];
        showText(row.label, point.label);
        showText(row.meaning, point.meaning);
        const auto written = finiteNumber(row.value->text());
        const bool isBeingWritten = row.value->hasFocus() && !written;
        if (!isBeingWritten && written != point.value)
            showText(row.value, numberText(point.value));
        for (QLineEdit *field : std::initializer_list<QLineEdit *>{ row.label, row.value, row.meaning })
            field->setReadOnly(m_draft.isReadOnly());
        row.more->setEnabled(!m_draft.isReadOnly());
        row.label->setPoint(i, static_cast<int>(points.size()));
        row.label->setFixedWidth(chip);
        row.value->setVisible(showsValues);
    }
    m_add->setEnabled(!m_draft.isReadOnly());
    m_presets->setEnabled(!m_draft.isReadOnly());
    const QString path = m_draft.judge().isSingle() ? QStringLiteral("scale") : QStringLiteral("criteria[%1].scale").arg(m_criterion);
    m_problem->setProblem(m_draft.problemsAt(path));
}

void ScaleEditor::addRow()
{
    const int number = static_cast<int>(m_rows.size());
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, number] { fillMenu(menu, number); });
    Row row{ new FieldEdit(FieldEdit::Look::Chip), new FieldEdit(FieldEdit::Look::Flat), new FieldEdit(FieldEdit::Look::Flat),
             menuButton(QStringLiteral("⋯"), QStringLiteral("pointMenu%1").arg(number), menu) };
    row.label->setObjectName(QStringLiteral("pointLabel%1").arg(number));
    row.label->setAccessibleName(tr("Label of point %1").arg(number + 1));
    setPlainToolTip(row.label, tr("What the judge writes (Ctrl+Up and Ctrl+Down move the point, Ctrl+Shift+Delete removes it)"));
    row.value->setObjectName(QStringLiteral("pointValue%1").arg(number));
    row.value->setAccessibleName(tr("Number of point %1").arg(number + 1));
    setPlainToolTip(row.value, tr("The number that counts"));
    row.value->setAlignment(Qt::AlignRight);
    row.value->setFixedWidth(valueWidth);
    row.value->setFont(tabularFont(row.value->font()));
    row.meaning->setObjectName(QStringLiteral("pointMeaning%1").arg(number));
    row.meaning->setAccessibleName(tr("Meaning of point %1").arg(number + 1));
    row.meaning->setPlaceholderText(tr("Which answers get it?"));
    row.more->setAccessibleName(tr("Move or remove point %1").arg(number + 1));
    setPlainToolTip(row.more, tr("Move or remove (Ctrl+Up, Ctrl+Down, Ctrl+Shift+Delete)"));
    const QString key = QStringLiteral("scale.%1.%2").arg(m_criterion).arg(number);
    connect(row.label, &QLineEdit::textEdited, this, [this, number, key](const QString &text) {
        editPoint(key + QStringLiteral(".label"), number, [&text](eval::ScalePoint &point) {
            if (const auto value = finiteNumber(text); value && numberText(point.value) == point.label)
                point.value = *value;
            point.label = text;
        });
    });
    connect(row.value, &QLineEdit::textEdited, this, [this, number, key](const QString &text) {
        // "-" and "" are incomplete numbers.
        if (const auto value = finiteNumber(text))
            editPoint(key + QStringLiteral(".value"), number, [value](eval::ScalePoint &point) { point.value = *value; });
    });
    connect(row.value, &QLineEdit::editingFinished, this, &ScaleEditor::refresh);
    connect(row.meaning, &QLineEdit::textEdited, this, [this, number, key](const QString &text) {
        editPoint(key + QStringLiteral(".meaning"), number, [&text](eval::ScalePoint &point) { point.meaning = text; });
    });
    int column = 0;
    for (QWidget *field : std::initializer_list<QWidget *>{ row.label, row.value, row.meaning, row.more }) {
        field->installEventFilter(this);
        m_grid->addWidget(field, number, column++);
    }
    m_rows.push_back(row);
}

void ScaleEditor::removeRow()
{
    const Row row = m_rows.back();
    m_rows.pop_back();
    for (QWidget *field : std::initializer_list<QWidget *>{ row.label, row.value, row.meaning, row.more }) {
        // Its event may be the one being handled.
        field->hide();
        m_grid->removeWidget(field);
        field->deleteLater();
    }
}

void ScaleEditor::fillMenu(QMenu *menu, int point)
{
    menu->clear();
    menu->addAction(tr("Move up\tCtrl+Up"), this, [this, point] { movePoint(point, -1); })->setEnabled(point > 0);
    menu->addAction(tr("Move down\tCtrl+Down"), this, [this, point] { movePoint(point, 1); })->setEnabled(point + 1 < scale().size());
    menu->addAction(tr("Remove\tCtrl+Shift+Delete"), this, [this, point] { removePoint(point); });
}

int ScaleEditor::pointOf(const QObject *field) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (field == row.label || field == row.value || field == row.meaning || field == row.more)
            return static_cast<int>(i);
    }
    return -1;
}

bool ScaleEditor::eventFilter(QObject *watched, QEvent *event)
{
    const int point = event->type() == QEvent::KeyPress ? pointOf(watched) : -1;
    if (point < 0 || m_draft.isReadOnly())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        movePoint(point, key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && key->key() == Qt::Key_Delete) {
        removePoint(point);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ScaleEditor::editPoint(const QString &what, int point, const std::function<void(eval::ScalePoint &)> &change)
{
    if (point < scale().size())
        m_draft.edit(tr("scale"), what, [&](eval::JudgeDefinition &judge) { change(judge.criteria[m_criterion].scale[point]); });
}

void ScaleEditor::addPoint()
{
    m_draft.edit(tr("add a point"), {}, [this](eval::JudgeDefinition &judge) {
        eval::Scale &points = judge.criteria[m_criterion].scale;
        double value = points.isEmpty() ? 1 : points.last().value + 1;
        const auto isTaken = [&points](double number) {
            return std::any_of(points.cbegin(), points.cend(), [number](const eval::ScalePoint &point) { return point.value == number; });
        };
        while (isTaken(value))
            ++value;
        points << eval::ScalePoint{ numberText(value), value, {} };
    });
    if (!m_rows.empty())
        m_rows.back().meaning->setFocus();
}

void ScaleEditor::removePoint(int point)
{
    if (point < scale().size())
        m_draft.edit(tr("remove a point"), {}, [this, point](eval::JudgeDefinition &judge) { judge.criteria[m_criterion].scale.removeAt(point); });
    if (!m_rows.empty())
        m_rows[std::min(static_cast<std::size_t>(point), m_rows.size() - 1)].label->setFocus();
}

void ScaleEditor::movePoint(int point, int by)
{
    const int to = point + by;
    if (to < 0 || to >= scale().size())
        return;
    m_draft.edit(tr("move a point"), {}, [=, this](eval::JudgeDefinition &judge) { judge.criteria[m_criterion].scale.move(point, to); });
    m_rows[static_cast<std::size_t>(to)].label->setFocus();
}

void ScaleEditor::usePreset(int preset)
{
    m_draft.edit(tr("scale preset"), {}, [=, this](eval::JudgeDefinition &judge) {
        judge.criteria[m_criterion].scale = jobs::presetScale(static_cast<jobs::ScalePreset>(preset));
    });
}

} // namespace gavel::ui

#include "moc_scaleeditor.cpp"

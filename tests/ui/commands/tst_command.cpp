// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;

class TestCommand : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFound_data();
    void wordsAreFound();
    void theNearestComesFirst();

private:
    static QStringList found(const QStringList &texts, const QString &typed);
};

QStringList TestCommand::found(const QStringList &texts, const QString &typed)
{
    QList<ui::Command> commands;
    for (const QString &text : texts)
        commands << ui::Command{ text, QStringLiteral("File"), QStringLiteral("Ctrl+E"), {}, {} };
    QStringList found;
    const auto numbers = ui::matching(commands, typed);
    for (const int number : numbers)
        found << texts[number];
    return found;
}

void TestCommand::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    const auto row
        = [](const char *name, const QString &text, const QString &typed, bool isFound) { QTest::addRow("%s", name) << text << typed << isFound; };
    row("nothing typed", QStringLiteral("Export results"), {}, true);
    row("in any order", QStringLiteral("Export results"), QStringLiteral("res exp"), true);
    row("all words", QStringLiteral("Export results"), QStringLiteral("export data"), false);
    row("any case", QStringLiteral("Export results"), QStringLiteral("EXPORT"), true);
    row("accents left out", QStringLiteral("Prüfer übernehmen"), QStringLiteral("prufer ubern"), true);
    row("accents typed", QStringLiteral("Prufer"), QStringLiteral("prüfer"), true);
    row("sharp s", QStringLiteral("Größe"), QStringLiteral("grosse"), true);
    row("Russian", QStringLiteral("Экспорт результатов"), QStringLiteral("ЭКСП"), true);
    row("by place", QStringLiteral("Export results"), QStringLiteral("file exp"), true);
    row("by keys", QStringLiteral("Export results"), QStringLiteral("ctrl+e"), true);
    row("spaces", QStringLiteral("Export results"), QStringLiteral("  export  "), true);
}

void TestCommand::wordsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    QCOMPARE(!found({ text }, typed).isEmpty(), isFound);
}

void TestCommand::theNearestComesFirst()
{
    const QStringList all{ QStringLiteral("Airplane"), QStringLiteral("Table of runs"), QStringLiteral("Run"), QStringLiteral("Trunk") };
    QCOMPARE(found(all, QStringLiteral("run")), QStringList({ QStringLiteral("Run"), QStringLiteral("Table of runs"), QStringLiteral("Trunk") }));
    QCOMPARE(found(all, {}), all);
}

GAVEL_TEST(TestCommand)

#include "tst_command.moc"

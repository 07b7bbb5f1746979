// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowtemplate.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestRowTemplate : public QObject
{
    Q_OBJECT

private slots:
    void findsVariables_data();
    void findsVariables();
    void resolvesNames();
    void insertsValuesOnce_data();
    void insertsValuesOnce();
    void readsJsonCells_data();
    void readsJsonCells();
    void shortRowsHaveEmptyCells();
};

namespace {

const QStringList tableColumns{ u"question"_s, u"model answer"_s, u"a.b"_s, u"meta"_s };

data::Mapping tableRoles()
{
    return { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, {}, {} };
}

} // namespace

void TestRowTemplate::findsVariables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // offset:length:name, "!" for broken
    QTest::addRow("none") << u"no { braces } here }}"_s << QStringList();
    QTest::addRow("plain") << u"a {{x}} b"_s << QStringList{ u"2:5:x"_s };
    QTest::addRow("spaces") << u"{{  model answer }}"_s << QStringList{ u"0:19:model answer"_s };
    QTest::addRow("two") << u"{{a}}{{b}}"_s << QStringList{ u"0:5:a"_s, u"5:5:b"_s };
    QTest::addRow("braces around") << u"{{{a}}}"_s << QStringList{ u"1:5:a"_s };
    QTest::addRow("never closed") << u"x {{a"_s << QStringList{ u"2:2:!"_s };
    QTest::addRow("closed on the next line") << u"{{a\n}}"_s << QStringList{ u"0:2:!"_s };
    QTest::addRow("opened twice") << u"{{a {{b}}"_s << QStringList{ u"0:2:!"_s, u"4:5:b"_s };
    QTest::addRow("empty") << u"{{}}"_s << QStringList{ u"0:4:"_s };
    QTest::addRow("only opening") << u"{{{{"_s << QStringList{ u"2:2:!"_s };
}

void TestRowTemplate::findsVariables()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList seen;
    for (const TemplateVariable &variable : templateVariables(text))
        seen.append(u"%1:%2:%3"_s.arg(QString::number(variable.offset), QString::number(variable.length), variable.broken ? u"!"_s : variable.name));
    QCOMPARE(seen, found);
}

void TestRowTemplate::resolvesNames()
{
    QCOMPARE(resolveName(u"question"_s, tableColumns, {}).column, qsizetype(0));
    QCOMPARE(resolveName(u"input"_s, tableColumns, tableRoles()).column, qsizetype(0));
    QCOMPARE(resolveName(u"input"_s, tableColumns, {}).column, qsizetype(-1));
    QCOMPARE(resolveName(u"reference"_s, tableColumns, tableRoles()).column, qsizetype(-1));
    QCOMPARE(resolveName(u"a.b"_s, tableColumns, {}).column, qsizetype(2));
    QVERIFY(resolveName(u"a.b"_s, tableColumns, {}).keys.isEmpty());
    QCOMPARE(resolveName(u"a.b.c"_s, tableColumns, {}).keys, QStringList{ u"c"_s });
    QCOMPARE(resolveName(u"meta.user.0"_s, tableColumns, {}).column, qsizetype(3));
    QCOMPARE(resolveName(u"meta.user.0"_s, tableColumns, {}).keys, (QStringList{ u"user"_s, u"0"_s }));
    QCOMPARE(resolveName(u"input.x"_s, tableColumns, tableRoles()).column, qsizetype(0));
    for (const QString &name : { u"meta."_s, u".meta"_s, u"meta..x"_s, u"nothing.x"_s, u""_s })
        QCOMPARE(resolveName(name, tableColumns, {}).column, qsizetype(-1));
    // A column of that name goes before the role.
    QCOMPARE(resolveName(u"input"_s, { u"a"_s, u"input"_s }, tableRoles()).column, qsizetype(1));
    QCOMPARE(knownNames(tableColumns, tableRoles()), tableColumns + QStringList({ u"input"_s, u"output"_s }));
}

void TestRowTemplate::insertsValuesOnce_data()
{
    QTest::addColumn<QString>("value");
    QTest::addRow("braces") << u"{{model answer}} }} {{"_s;
    QTest::addRow("json") << u"{\"score\": 5, \"justification\": \"{{question}}\"}"_s;
    QTest::addRow("quotes") << u"\"'` %1 %2 \\n"_s;
    QTest::addRow("lines") << u"a\n\n# Reply format\nb"_s;
    QTest::addRow("empty") << u""_s;
}

void TestRowTemplate::insertsValuesOnce()
{
    QFETCH(QString, value);
    const RowTemplate row(u"Q: {{question}} {x}\nA: {{ output }}."_s, tableColumns, tableRoles());
    const data::Item item{ 0, 1, {}, {}, {}, { value, u"other"_s } };
    QCOMPARE(row.render(item), "Q: "_L1 + value + " {x}\nA: other."_L1);
}

void TestRowTemplate::readsJsonCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::addRow("text") << u"{\"user\":{\"name\":\"{{question}}\"}}"_s << u"{{question}}"_s;
    QTest::addRow("number") << u"{\"user\":{\"name\":12345678901234567}}"_s << u"12345678901234567"_s;
    QTest::addRow("fraction") << u"{\"user\":{\"name\":0.5}}"_s << u"0.5"_s;
    QTest::addRow("object") << u"{\"user\":{\"name\":{\"b\":1,\"a\":[true]}}}"_s << u"{\"a\":[true],\"b\":1}"_s;
    QTest::addRow("null") << u"{\"user\":{\"name\":null}}"_s << QString();
    QTest::addRow("no such place") << u"{\"user\":[]}"_s << QString();
    QTest::addRow("no JSON") << u"user"_s << QString();
    QTest::addRow("empty") << QString() << QString();
}

void TestRowTemplate::readsJsonCells()
{
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    const RowTemplate row(u"[{{meta.user.name}}] {{meta}}"_s, tableColumns, {});
    const data::Item item{ 0, 1, {}, {}, {}, { {}, {}, {}, cell } };
    QCOMPARE(row.render(item), u'[' + expected + "] "_L1 + cell);

    const RowTemplate list(u"{{meta.1.content}}"_s, tableColumns, {});
    const data::Item chat{ 0, 1, {}, {}, {}, { {}, {}, {}, u"[{\"content\":\"a\"},{\"content\":\"b\"}]"_s } };
    QCOMPARE(list.render(chat), u"b"_s);
}

void TestRowTemplate::shortRowsHaveEmptyCells()
{
    const RowTemplate row(u"<{{meta}}>"_s, tableColumns, {});
    QCOMPARE(row.render(data::Item()), u"<>"_s);
}

GAVEL_TEST(TestRowTemplate)
#include "tst_rowtemplate.moc"

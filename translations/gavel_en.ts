<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>gavel::cli::AgreeCommand</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::ChatCommand</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::ExportCommand</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeCommand</name>
    <message numerus="yes">
        <source>%n bad line(s) left out, the first is line %1: %2</source>
        <translation>
            <numerusform>%n bad line left out, the first is line %1: %2</numerusform>
            <numerusform>%n bad lines left out, the first is line %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is not on the scale, left empty (%n time(s), first in line %2)</source>
        <translation>
            <numerusform>&quot;%1&quot; is not on the scale, left empty (%n time, first in line %2)</numerusform>
            <numerusform>&quot;%1&quot; is not on the scale, left empty (%n times, first in line %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Waiting up to %n second(s) for it to come back.</source>
        <translation>
            <numerusform>%1 Waiting up to %n second for it to come back.</numerusform>
            <numerusform>%1 Waiting up to %n seconds for it to come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeSummary</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not fit the context</source>
        <translation>
            <numerusform>%n row will not fit the context</numerusform>
            <numerusform>%n rows will not fit the context</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty answer(s)</source>
        <translation>
            <numerusform>%n empty answer</numerusform>
            <numerusform>%n empty answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) among the rows</source>
        <translation>
            <numerusform>%n example among the rows</numerusform>
            <numerusform>%n examples among the rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::PushCommand</name>
    <message numerus="yes">
        <source>Pushed %1: %n trace(s).</source>
        <translation>
            <numerusform>Pushed %1: %n trace.</numerusform>
            <numerusform>Pushed %1: %n traces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::StatusCommand</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::ServersModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::DataPage</name>
    <message numerus="yes">
        <source>Remove “%1” with its %Ln row(s) and their labels?</source>
        <translation>
            <numerusform>Remove “%1” with its %Ln row and its labels?</numerusform>
            <numerusform>Remove “%1” with its %Ln rows and their labels?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::DatasetList</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled</source>
        <translation>
            <numerusform>%Ln labelled</numerusform>
            <numerusform>%Ln labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::DatasetView</name>
    <message numerus="yes">
        <source>%Ln empty answer(s)</source>
        <translation>
            <numerusform>%Ln empty answer</numerusform>
            <numerusform>%Ln empty answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ImportIssues</name>
    <message numerus="yes">
        <source>%Ln bad line(s)</source>
        <translation>
            <numerusform>%Ln bad line</numerusform>
            <numerusform>%Ln bad lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave these %Ln out</source>
        <translation>
            <numerusform>Leave this line out</numerusform>
            <numerusform>Leave these %Ln out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate id(s)</source>
        <translation>
            <numerusform>%Ln duplicate id</numerusform>
            <numerusform>%Ln duplicate ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) off the scale</source>
        <translation>
            <numerusform>%Ln value off the scale</numerusform>
            <numerusform>%Ln values off the scale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here are %Ln of them.</source>
        <translation>
            <numerusform>Here is %Ln of them.</numerusform>
            <numerusform>Here are %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ImportTexts</name>
    <message numerus="yes">
        <source>%Ln person&apos;s labels</source>
        <translation>
            <numerusform>%Ln person&apos;s labels</numerusform>
            <numerusform>%Ln people&apos;s labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) so far</source>
        <translation>
            <numerusform>%Ln row so far</numerusform>
            <numerusform>%Ln rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) are empty.</source>
        <translation>
            <numerusform>%Ln answer is empty.</numerusform>
            <numerusform>%Ln answers are empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln input(s) are empty.</source>
        <translation>
            <numerusform>%Ln input is empty.</numerusform>
            <numerusform>%Ln inputs are empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s) belong to no single answer and are left out.</source>
        <translation>
            <numerusform>%Ln score belongs to no single answer and is left out.</numerusform>
            <numerusform>%Ln scores belong to no single answer and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported as “%1”.</source>
        <translation>
            <numerusform>%Ln row imported as “%1”.</numerusform>
            <numerusform>%Ln rows imported as “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad line(s) were left out.</source>
        <translation>
            <numerusform>%Ln bad line was left out.</numerusform>
            <numerusform>%Ln bad lines were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s) off the scale were left empty.</source>
        <translation>
            <numerusform>%Ln score off the scale was left empty.</numerusform>
            <numerusform>%Ln scores off the scale were left empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ImportView</name>
    <message numerus="yes">
        <source>%Ln line(s) cannot be read. Mend the file, or leave these lines out.</source>
        <translation>
            <numerusform>%Ln line cannot be read. Mend the file, or leave this line out.</numerusform>
            <numerusform>%Ln lines cannot be read. Mend the file, or leave these lines out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) stand for more than one row. Make them unique, map a rater column, or number the rows instead.</source>
        <translation>
            <numerusform>%Ln id stands for more than one row. Make it unique, map a rater column, or number the rows instead.</numerusform>
            <numerusform>%Ln ids stand for more than one row. Make them unique, map a rater column, or number the rows instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing: %Ln row(s)</source>
        <translation>
            <numerusform>Importing: %Ln row</numerusform>
            <numerusform>Importing: %Ln rows</numerusform>
        </translation>
    </message>
</context>
</TS>

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
    <name>gavel::jobs::RunDifference</name>
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
    <name>gavel::ui::AgreementWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more label(s) are needed. Until then the figures may still change a lot.</source>
        <translation>
            <numerusform>%n more label is needed. Until then the figures may still change a lot.</numerusform>
            <numerusform>%n more labels are needed. Until then the figures may still change a lot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blind label(s)</source>
        <translation>
            <numerusform>%n blind label</numerusform>
            <numerusform>%n blind labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::CompareWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n row(s) in this run</source>
        <translation>
            <numerusform>%n row in this run</numerusform>
            <numerusform>%n rows in this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::MatrixView</name>
    <message numerus="yes">
        <source>%1 %2, %3 %4: %n row(s)</source>
        <translation>
            <numerusform>%1 %2, %3 %4: %n row</numerusform>
            <numerusform>%1 %2, %3 %4: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunBar</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::TrustPage</name>
    <message numerus="yes">
        <source>in %n cluster(s)</source>
        <translation>
            <numerusform>in %n cluster</numerusform>
            <numerusform>in %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) off the scale left out</source>
        <translation>
            <numerusform>%n score off the scale left out</numerusform>
            <numerusform>%n scores off the scale left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller segment(s) left out</source>
        <translation>
            <numerusform>%n smaller segment left out</numerusform>
            <numerusform>%n smaller segments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>label about %n more row(s)</source>
        <translation>
            <numerusform>label about %n more row</numerusform>
            <numerusform>label about %n more rows</numerusform>
        </translation>
    </message>
</context>
</TS>

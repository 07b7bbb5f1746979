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
    <name>gavel::ui::CriterionCard</name>
    <message numerus="yes">
        <source>Scale: %1 to %2, %n point(s)</source>
        <translation>
            <numerusform>Scale: %1 to %2, %n point</numerusform>
            <numerusform>Scale: %1 to %2, %n points</numerusform>
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
    <name>gavel::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new row(s)</source>
        <translation>
            <numerusform>Show %n new row</numerusform>
            <numerusform>Show %n new rows</numerusform>
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
<context>
    <name>gavel::ui::JudgeMethod</name>
    <message numerus="yes">
        <source>One token a score: the fastest, with probabilities for every point, but no reason – and with several criteria one request for each of them: %n request(s) a row.</source>
        <translation>
            <numerusform>One token a score: the fastest, with probabilities for every point, but no reason – and with several criteria one request for each of them: %n request a row.</numerusform>
            <numerusform>One token a score: the fastest, with probabilities for every point, but no reason – and with several criteria one request for each of them: %n requests a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::LabelBar</name>
    <message numerus="yes">
        <source>%n row(s) at random</source>
        <translation>
            <numerusform>%n row at random</numerusform>
            <numerusform>%n rows at random</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::LabelMode</name>
    <message numerus="yes">
        <source>labelling %n row(s)</source>
        <translation>
            <numerusform>labelling %n row</numerusform>
            <numerusform>labelling %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>labelling %n row(s) at random</source>
        <translation>
            <numerusform>labelling %n row at random</numerusform>
            <numerusform>labelling %n rows at random</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>labelling %n row(s) where judge and people differ</source>
        <translation>
            <numerusform>labelling %n row where judge and people differ</numerusform>
            <numerusform>labelling %n rows where judge and people differ</numerusform>
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
    <name>gavel::ui::PublishedView</name>
    <message numerus="yes">
        <source>Pushed: %n trace(s) are in MLflow.</source>
        <translation>
            <numerusform>Pushed: %n trace is in MLflow.</numerusform>
            <numerusform>Pushed: %n traces are in MLflow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::PushDialog</name>
    <message numerus="yes">
        <source>The push of %1 stopped after %n trace(s). It goes on where it stood.</source>
        <translation>
            <numerusform>The push of %1 stopped after %n trace. It goes on where it stood.</numerusform>
            <numerusform>The push of %1 stopped after %n traces. It goes on where it stood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results table of %n row(s)</source>
        <translation>
            <numerusform>The results table of %n row</numerusform>
            <numerusform>The results table of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s), one a reply</source>
        <translation>
            <numerusform>%n trace, one a reply</numerusform>
            <numerusform>%n traces, one a reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, with the human scores of %n row(s)</source>
        <translation>
            <numerusform>%1, with the human scores of %n row</numerusform>
            <numerusform>%1, with the human scores of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>push: done, %n trace(s)</source>
        <translation>
            <numerusform>push: done, %n trace</numerusform>
            <numerusform>push: done, %n traces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::Run</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limit of %Ln request(s) is reached. Go on sends as many again.</source>
        <translation>
            <numerusform>The limit of %Ln request is reached. Go on sends as many again.</numerusform>
            <numerusform>The limit of %Ln requests is reached. Go on sends as many again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1</source>
        <translation>
            <numerusform>%Ln row: %1</numerusform>
            <numerusform>%Ln rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1: %2</source>
        <translation>
            <numerusform>%Ln row in %1: %2</numerusform>
            <numerusform>%Ln rows in %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunBar</name>
    <message numerus="yes">
        <source>%Ln row(s) got no verdict. Go on asks for them again.</source>
        <translation>
            <numerusform>%Ln row got no verdict. Go on asks for it again.</numerusform>
            <numerusform>%Ln rows got no verdict. Go on asks for them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunChoices</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunHead</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left</source>
        <translation>
            <numerusform>%n row left</numerusform>
            <numerusform>%n rows left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with the replies to its %n row(s)? They cannot be had back; data and labels stay.</source>
        <translation>
            <numerusform>Delete “%1” with the reply to its %n row? It cannot be had back; data and labels stay.</numerusform>
            <numerusform>Delete “%1” with the replies to its %n rows? They cannot be had back; data and labels stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunPanel</name>
    <message numerus="yes">
        <source> time(s)</source>
        <translation>
            <numerusform> time</numerusform>
            <numerusform> times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunPreviewView</name>
    <message numerus="yes">
        <source>%Ln row(s) with room for the answer do not fit the context of %1 tokens: %2</source>
        <translation>
            <numerusform>%Ln row with room for the answer does not fit the context of %1 tokens: %2</numerusform>
            <numerusform>%Ln rows with room for the answer do not fit the context of %1 tokens: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have no output</source>
        <translation>
            <numerusform>%Ln row has no output</numerusform>
            <numerusform>%Ln rows have no output</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are also examples of the judge, which shows it their grade</source>
        <translation>
            <numerusform>%Ln row is also an example of the judge, which shows it its grade</numerusform>
            <numerusform>%Ln rows are also examples of the judge, which shows it their grade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ServerDialog</name>
    <message numerus="yes">
        <source>Asking for %n second(s)…</source>
        <translation>
            <numerusform>Asking for %n second…</numerusform>
            <numerusform>Asking for %n seconds…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::ServerReport</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
<context>
    <name>gavel::ui::TryWords</name>
    <message numerus="yes">
        <source>%n row(s) judged.</source>
        <translation>
            <numerusform>%n row judged.</numerusform>
            <numerusform>%n rows judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved towards what people said</source>
        <translation>
            <numerusform>%n row moved towards what people said</numerusform>
            <numerusform>%n rows moved towards what people said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved away</source>
        <translation>
            <numerusform>%n moved away</numerusform>
            <numerusform>%n moved away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed otherwise</source>
        <translation>
            <numerusform>%n changed otherwise</numerusform>
            <numerusform>%n changed otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s) were judged by both; a verdict needs %1. </source>
        <translation>
            <numerusform>%n labelled row was judged by both; a verdict needs %1. </numerusform>
            <numerusform>%n labelled rows were judged by both; a verdict needs %1. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid</source>
        <translation>
            <numerusform>%n invalid</numerusform>
            <numerusform>%n invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n abstained</source>
        <translation>
            <numerusform>%n abstained</numerusform>
            <numerusform>%n abstained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n invalid or failed</source>
        <translation>
            <numerusform>%1: %n invalid or failed</numerusform>
            <numerusform>%1: %n invalid or failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>label %n more to be sure</source>
        <translation>
            <numerusform>label %n more to be sure</numerusform>
            <numerusform>label %n more to be sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped after %n row(s)</source>
        <translation>
            <numerusform>stopped after %n row</numerusform>
            <numerusform>stopped after %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n random row(s), too few are labelled</source>
        <translation>
            <numerusform>%n random row, too few are labelled</numerusform>
            <numerusform>%n random rows, too few are labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n labelled row(s)</source>
        <translation>
            <numerusform>%1 of %n labelled row</numerusform>
            <numerusform>%1 of %n labelled rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s)</source>
        <translation>
            <numerusform>%n labelled row</numerusform>
            <numerusform>%n labelled rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tried row(s) too long</source>
        <translation>
            <numerusform>%1 of %n tried row too long</numerusform>
            <numerusform>%1 of %n tried rows too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) among the tried rows: their grade leaks</source>
        <translation>
            <numerusform>%n example among the tried rows: its grade leaks</numerusform>
            <numerusform>%n examples among the tried rows: their grade leaks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::TurnView</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
</TS>

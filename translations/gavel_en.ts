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
    <message numerus="yes">
        <source>%n without a score of the judge&apos;s</source>
        <translation>
            <numerusform>%n without a score of the judge&apos;s</numerusform>
            <numerusform>%n without a score of the judge&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without one of people&apos;s</source>
        <translation>
            <numerusform>%n without one of people&apos;s</numerusform>
            <numerusform>%n without one of people&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with neither</source>
        <translation>
            <numerusform>%n with neither</numerusform>
            <numerusform>%n with neither</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off the scale</source>
        <translation>
            <numerusform>%n off the scale</numerusform>
            <numerusform>%n off the scale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a word that the scale does not know</source>
        <translation>
            <numerusform>%n with a word that the scale does not know</numerusform>
            <numerusform>%n with a word that the scale does not know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infinite</source>
        <translation>
            <numerusform>%n infinite</numerusform>
            <numerusform>%n infinite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by another model</source>
        <translation>
            <numerusform>%n by another model</numerusform>
            <numerusform>%n by another model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a majority</source>
        <translation>
            <numerusform>%n without a majority</numerusform>
            <numerusform>%n without a majority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n single score(s) of people left out, in rows that have others</source>
        <translation>
            <numerusform>  %n single score of people left out, in a row that has others</numerusform>
            <numerusform>  %n single scores of people left out, in rows that have others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, over %n row(s) that both judges scored</source>
        <translation>
            <numerusform>%1, over %n row that both judges scored</numerusform>
            <numerusform>%1, over %n rows that both judges scored</numerusform>
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
    <message numerus="yes">
        <source>%n label(s) written to %1</source>
        <translation>
            <numerusform>%n label written to %1</numerusform>
            <numerusform>%n labels written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeCommand</name>
    <message numerus="yes">
        <source>%1 It has not answered for %n second(s) (--wait).</source>
        <translation>
            <numerusform>%1 It has not answered for %n second (--wait).</numerusform>
            <numerusform>%1 It has not answered for %n seconds (--wait).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) could not be stored in the project. They are in %1: open the project in the window and choose File &gt; Take in saved replies, or use --resume to ask for them again.</source>
        <translation>
            <numerusform>%n reply could not be stored in the project. It is in %1: open the project in the window and choose File &gt; Take in saved replies, or use --resume to ask for it again.</numerusform>
            <numerusform>%n replies could not be stored in the project. They are in %1: open the project in the window and choose File &gt; Take in saved replies, or use --resume to ask for them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) could not be stored and are lost. What was stored before is kept: --resume asks for the rest.</source>
        <translation>
            <numerusform>%n reply could not be stored and is lost. What was stored before is kept: --resume asks for the rest.</numerusform>
            <numerusform>%n replies could not be stored and are lost. What was stored before is kept: --resume asks for the rest.</numerusform>
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
    <message numerus="yes">
        <source>The server reads no more than %n token(s) of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</source>
        <translation>
            <numerusform>The server reads no more than %n token of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</numerusform>
            <numerusform>The server reads no more than %n tokens of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty input(s)</source>
        <translation>
            <numerusform>%n empty input</numerusform>
            <numerusform>%n empty inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) equal to the input</source>
        <translation>
            <numerusform>%n answer equal to the input</numerusform>
            <numerusform>%n answers equal to the input</numerusform>
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
    <name>gavel::cli::StoredRun</name>
    <message numerus="yes">
        <source>The project has “%1” %n time(s). Rename one of them.</source>
        <translation>
            <numerusform>The project has “%1” %n time. Rename one of them.</numerusform>
            <numerusform>The project has “%1” %n times. Rename one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::data::JsonTable</name>
    <message numerus="yes">
        <source>%n row(s) of “%1” have texts that the service has cut off. Download the whole file.</source>
        <translation>
            <numerusform>%n row of “%1” has texts that the service has cut off. Download the whole file.</numerusform>
            <numerusform>%n rows of “%1” have texts that the service has cut off. Download the whole file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::data::Readers</name>
    <message numerus="yes">
        <source>%n blank row(s) left out; the first is in line %1.</source>
        <translation>
            <numerusform>%n blank row left out, in line %1.</numerusform>
            <numerusform>%n blank rows left out; the first is in line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the header left out; the first is line %1.</source>
        <translation>
            <numerusform>%n line above the header left out: line %1.</numerusform>
            <numerusform>%n lines above the header left out; the first is line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of dashes left out; the first is in line %1.</source>
        <translation>
            <numerusform>%n row of dashes left out, in line %1.</numerusform>
            <numerusform>%n rows of dashes left out; the first is in line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that repeat the header left out; the first is in line %1.</source>
        <translation>
            <numerusform>%n row that repeats the header left out, in line %1.</numerusform>
            <numerusform>%n rows that repeat the header left out; the first is in line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) with an error such as #N/A read as empty; the first is in row %1.</source>
        <translation>
            <numerusform>%n cell with an error such as #N/A read as empty, in row %1.</numerusform>
            <numerusform>%n cells with an error such as #N/A read as empty; the first is in row %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) without a stored value read as empty; the first is in row %1. Open the file in a spreadsheet and save it there.</source>
        <translation>
            <numerusform>%n formula without a stored value read as empty, in row %1. Open the file in a spreadsheet and save it there.</numerusform>
            <numerusform>%n formulas without a stored value read as empty; the first is in row %1. Open the file in a spreadsheet and save it there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key twice, of which the last value counts; the first is in line %1.</source>
        <translation>
            <numerusform>%n row has a key twice, of which the last value counts, in line %1.</numerusform>
            <numerusform>%n rows have a key twice, of which the last value counts; the first is in line %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::data::XlsxReader</name>
    <message numerus="yes">
        <source>“%1” has %n sheet(s): %2. “%3” is read; say another one to read that.</source>
        <translation>
            <numerusform>“%1” has %n sheet: %2. “%3” is read; say another one to read that.</numerusform>
            <numerusform>“%1” has %n sheets: %2. “%3” is read; say another one to read that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s) of “%1” span several rows; their text is read in each of these rows.</source>
        <translation>
            <numerusform>%n merged cell of “%1” spans several rows; its text is read in each of these rows.</numerusform>
            <numerusform>%n merged cells of “%1” span several rows; their text is read in each of these rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::jobs::ImportNotes</name>
    <message numerus="yes">
        <source>&quot;%1&quot; is not on the scale, left empty (%n time(s), first in line %2)</source>
        <translation>
            <numerusform>&quot;%1&quot; is not on the scale, left empty (%n time, first in line %2)</numerusform>
            <numerusform>&quot;%1&quot; is not on the scale, left empty (%n times, first in line %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further score(s) are not on the scale, left empty</source>
        <translation>
            <numerusform>%n further score is not on the scale, left empty</numerusform>
            <numerusform>%n further scores are not on the scale, left empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s) the answer is the same text as the input. Check the roles input and output.</source>
        <translation>
            <numerusform>In %n row the answer is the same text as the input. Check the roles input and output.</numerusform>
            <numerusform>In %n rows the answer is the same text as the input. Check the roles input and output.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the judge score are words, not scores. Give the role to another column.</source>
        <translation>
            <numerusform>%n value of the judge score is a word, not a score. Give the role to another column.</numerusform>
            <numerusform>%n values of the judge score are words, not scores. Give the role to another column.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank row(s) left out.</source>
        <translation>
            <numerusform>%n blank row left out.</numerusform>
            <numerusform>%n blank rows left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out that only repeat an earlier one.</source>
        <translation>
            <numerusform>%n row left out that only repeats an earlier one.</numerusform>
            <numerusform>%n rows left out that only repeat an earlier one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are missing (NaN and the like).</source>
        <translation>
            <numerusform>%n score is missing (NaN and the like).</numerusform>
            <numerusform>%n scores are missing (NaN and the like).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) belong to no single answer and are left out.</source>
        <translation>
            <numerusform>%n score belongs to no single answer and is left out.</numerusform>
            <numerusform>%n scores belong to no single answer and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad line(s) left out, the first is line %1: %2</source>
        <translation>
            <numerusform>%n bad line left out, the first is line %1: %2</numerusform>
            <numerusform>%n bad lines left out, the first is line %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::jobs::LabelPlan</name>
    <message numerus="yes">
        <source>%1 of %n row(s) have an id of “%2”.</source>
        <translation>
            <numerusform>%1 of %n row has an id of “%2”.</numerusform>
            <numerusform>%1 of %n rows have an id of “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) by %1.</source>
        <translation>
            <numerusform>%n label by %1.</numerusform>
            <numerusform>%n labels by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) are not in the data: %1.</source>
        <translation>
            <numerusform>%n id is not in the data: %1.</numerusform>
            <numerusform>%n ids are not in the data: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have two different labels by one person, of which none is taken: %1.</source>
        <translation>
            <numerusform>%n row has two different labels by one person, of which none is taken: %1.</numerusform>
            <numerusform>%n rows have two different labels by one person, of which none is taken: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are not on the scale: %1.</source>
        <translation>
            <numerusform>%n score is not on the scale: %1.</numerusform>
            <numerusform>%n scores are not on the scale: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) are words that the scale does not know: %1.</source>
        <translation>
            <numerusform>%n score is a word that the scale does not know: %1.</numerusform>
            <numerusform>%n scores are words that the scale does not know: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold no score.</source>
        <translation>
            <numerusform>%n cell holds no score.</numerusform>
            <numerusform>%n cells hold no score.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad line(s) are left out.</source>
        <translation>
            <numerusform>%n bad line is left out.</numerusform>
            <numerusform>%n bad lines are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) added</source>
        <translation>
            <numerusform>%n label added</numerusform>
            <numerusform>%n labels added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) are not on the scale of the judge, and are kept as they are: %1.</source>
        <translation>
            <numerusform>%n label is not on the scale of the judge, and is kept as it is: %1.</numerusform>
            <numerusform>%n labels are not on the scale of the judge, and are kept as they are: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) cannot be read, so these labels count as given now: %1.</source>
        <translation>
            <numerusform>%n time cannot be read, so this label counts as given now: %1.</numerusform>
            <numerusform>%n times cannot be read, so these labels count as given now: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::jobs::OtherRows</name>
    <message numerus="yes">
        <source>%n row(s) left out: another model gave them (%1)</source>
        <translation>
            <numerusform>%n row left out: another model gave it (%1)</numerusform>
            <numerusform>%n rows left out: another model gave them (%1)</numerusform>
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
    <name>gavel::jobs::RunName</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::jobs::RunWarnings</name>
    <message numerus="yes">
        <source>%Ln of people&apos;s labels (%1) are not on the scale of this judge, so they cannot be compared with it. Give the judge the scale that people used.</source>
        <translation>
            <numerusform>%Ln of people&apos;s labels (%1) is not on the scale of this judge, so it cannot be compared with it. Give the judge the scale that people used.</numerusform>
            <numerusform>%Ln of people&apos;s labels (%1) are not on the scale of this judge, so they cannot be compared with it. Give the judge the scale that people used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Unscored</name>
    <message numerus="yes">
        <source>%n replies could not be read</source>
        <translation>
            <numerusform>%n reply could not be read</numerusform>
            <numerusform>%n replies could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed</source>
        <translation>
            <numerusform>%n request failed</numerusform>
            <numerusform>%n requests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the judge abstained on %n row(s)</source>
        <translation>
            <numerusform>the judge abstained on %n row</numerusform>
            <numerusform>the judge abstained on %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s) have no score: the judge&apos;s reply could not be read</source>
        <translation>
            <numerusform>%n labelled row has no score: the judge&apos;s reply could not be read</numerusform>
            <numerusform>%n labelled rows have no score: the judge&apos;s reply could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s) have no score: the request failed</source>
        <translation>
            <numerusform>%n labelled row has no score: the request failed</numerusform>
            <numerusform>%n labelled rows have no score: the request failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s) have no score: the judge abstained</source>
        <translation>
            <numerusform>%n labelled row has no score: the judge abstained</numerusform>
            <numerusform>%n labelled rows have no score: the judge abstained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled row(s) have no score: %1</source>
        <translation>
            <numerusform>%n labelled row has no score: %1</numerusform>
            <numerusform>%n labelled rows have no score: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n replies could not be read</source>
        <translation>
            <numerusform>the %n reply could not be read</numerusform>
            <numerusform>all %n replies could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n requests failed</source>
        <translation>
            <numerusform>the %n request failed</numerusform>
            <numerusform>all %n requests failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::mlflow::RunPublisher</name>
    <message numerus="yes">
        <source>%n trace(s) hold characters that databases refuse, such as NUL; a replacement character stands for them in MLflow.</source>
        <translation>
            <numerusform>%n trace holds characters that databases refuse, such as NUL; a replacement character stands for them in MLflow.</numerusform>
            <numerusform>%n traces hold characters that databases refuse, such as NUL; a replacement character stands for them in MLflow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::models::RunsModel</name>
    <message numerus="yes">
        <source>too few: %n label(s)</source>
        <translation>
            <numerusform>too few: %n label</numerusform>
            <numerusform>too few: %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weighted κ with people over %n labelled row(s), with the interval that holds 95 % of what others would show</source>
        <translation>
            <numerusform>Weighted κ with people over %n labelled row, with the interval that holds 95 % of what others would show</numerusform>
            <numerusform>Weighted κ with people over %n labelled rows, with the interval that holds 95 % of what others would show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of prompts and replies</source>
        <translation>
            <numerusform>%Ln token of prompts and replies</numerusform>
            <numerusform>%Ln tokens of prompts and replies</numerusform>
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
    <name>gavel::models::VersionsModel</name>
    <message numerus="yes">
        <source>%n label(s), weighted κ %1 (%2 to %3)</source>
        <translation>
            <numerusform>%n label, weighted κ %1 (%2 to %3)</numerusform>
            <numerusform>%n labels, weighted κ %1 (%2 to %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s), too few for κ, which needs %1</source>
        <translation>
            <numerusform>%n label, too few for κ, which needs %1</numerusform>
            <numerusform>%n labels, too few for κ, which needs %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s), weighted κ %1</source>
        <translation>
            <numerusform>%n label, weighted κ %1</numerusform>
            <numerusform>%n labels, weighted κ %1</numerusform>
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
    <message numerus="yes">
        <source>%n score(s) off the scale left out</source>
        <translation>
            <numerusform>%n score off the scale left out</numerusform>
            <numerusform>%n scores off the scale left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that the scale does not know left out</source>
        <translation>
            <numerusform>%n word that the scale does not know left out</numerusform>
            <numerusform>%n words that the scale does not know left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n infinite score(s) left out</source>
        <translation>
            <numerusform>%n infinite score left out</numerusform>
            <numerusform>%n infinite scores left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a majority left out</source>
        <translation>
            <numerusform>%n row without a majority left out</numerusform>
            <numerusform>%n rows without a majority left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::CloseQuestion</name>
    <message numerus="yes">
        <source>A run is in progress: %1 of %Ln row(s) are judged.</source>
        <translation>
            <numerusform>A run is in progress: %1 of %Ln row is judged.</numerusform>
            <numerusform>A run is in progress: %1 of %Ln rows are judged.</numerusform>
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
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>All (%Ln row)</numerusform>
            <numerusform>All %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln row(s) shown by the filter</source>
        <translation>
            <numerusform>The %Ln row shown by the filter</numerusform>
            <numerusform>The %Ln rows shown by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected row(s)</source>
        <translation>
            <numerusform>The %Ln selected row</numerusform>
            <numerusform>The %Ln selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) written to %1</source>
        <translation>
            <numerusform>%Ln label written to %1</numerusform>
            <numerusform>%Ln labels written to %1</numerusform>
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
    <name>gavel::ui::LabelStrip</name>
    <message numerus="yes">
        <source>Add %Ln label(s)</source>
        <translation>
            <numerusform>Add %Ln label</numerusform>
            <numerusform>Add %Ln labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n reply(s) were taken in.</source>
        <translation>
            <numerusform>%n reply was taken in.</numerusform>
            <numerusform>%n replies were taken in.</numerusform>
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
    <message numerus="yes">
        <source>The push of %1 stopped after %n trace(s). It can be resumed where it stopped.</source>
        <translation>
            <numerusform>The push of %1 stopped after %n trace. It can be resumed where it stopped.</numerusform>
            <numerusform>The push of %1 stopped after %n traces. It can be resumed where it stopped.</numerusform>
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
    <message numerus="yes">
        <source>The limit of %Ln request(s) is reached. Continue sends as many again.</source>
        <translation>
            <numerusform>The limit of %Ln request is reached. Continue sends one more.</numerusform>
            <numerusform>The limit of %Ln requests is reached. Continue sends as many again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server reads no more than %Ln token(s) of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</source>
        <translation>
            <numerusform>The server reads no more than %Ln token of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</numerusform>
            <numerusform>The server reads no more than %Ln tokens of a prompt and drops the rest without a word. Scores of such rows say little: give the model a larger context (Ollama: num_ctx), or shorten the rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>prompts cut to %Ln token(s)</source>
        <translation>
            <numerusform>prompts cut to %Ln token</numerusform>
            <numerusform>prompts cut to %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1, %2 in all: %3</source>
        <translation>
            <numerusform>%Ln row in %1, %2 in all: %3</numerusform>
            <numerusform>%Ln rows in %1, %2 in all: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunBar</name>
    <message numerus="yes">
        <source>%Ln row(s) got no verdict. Resume asks for them again.</source>
        <translation>
            <numerusform>%Ln row got no verdict. Resume asks for it again.</numerusform>
            <numerusform>%Ln rows got no verdict. Resume asks for them again.</numerusform>
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
    <message numerus="yes">
        <source>%Ln row(s) have no input</source>
        <translation>
            <numerusform>%Ln row has no input</numerusform>
            <numerusform>%Ln rows have no input</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln row(s) the output is the input</source>
        <translation>
            <numerusform>in %Ln row the output is the input</numerusform>
            <numerusform>in %Ln rows the output is the input</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunsPage</name>
    <message numerus="yes">
        <source>%1 of %n run(s) chosen</source>
        <translation>
            <numerusform>%1 of %n run chosen</numerusform>
            <numerusform>%1 of %n runs chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with all replies?</source>
        <translation>
            <numerusform>Delete %n run with all replies?</numerusform>
            <numerusform>Delete %n runs with all replies?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdicts on %Ln row(s) cannot be had back; data and labels stay.</source>
        <translation>
            <numerusform>The verdicts on %Ln row cannot be had back; data and labels stay.</numerusform>
            <numerusform>The verdicts on %Ln rows cannot be had back; data and labels stay.</numerusform>
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
    <name>gavel::ui::ShownHeader</name>
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
    <name>gavel::ui::TrustPage</name>
    <message numerus="yes">
        <source>in %n cluster(s)</source>
        <translation>
            <numerusform>in %n cluster</numerusform>
            <numerusform>in %n clusters</numerusform>
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
    <message numerus="yes">
        <source>Stopped after %1 of %n row(s).</source>
        <translation>
            <numerusform>Stopped after %1 of %n row.</numerusform>
            <numerusform>Stopped after %1 of %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s), too few for κ, which needs %1</source>
        <translation>
            <numerusform>%n label, too few for κ, which needs %1</numerusform>
            <numerusform>%n labels, too few for κ, which needs %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> over the %n row(s) that both could score</source>
        <translation>
            <numerusform> over the %n row that both could score</numerusform>
            <numerusform> over the %n rows that both could score</numerusform>
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
<context>
    <name>gavel::ui::UnstoredBanner</name>
    <message numerus="yes">
        <source>%n reply(s) are not in the project yet.</source>
        <translation>
            <numerusform>%n reply is not in the project yet.</numerusform>
            <numerusform>%n replies are not in the project yet.</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_US">
<context>
    <name>Words</name>
    <message>
        <source>This run is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. Raise the time limit or lower the concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check its address and that it is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed. Check the certificate, or add your own authority to this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server points to another address. Use that address if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the key. Enter a valid one for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have this model or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Lower the concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s quota or credit is used up. Renew it, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy or still loading. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed while answering. Its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is longer than the model&apos;s context. Shorten the row or use a model with a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not what this kind of server sends. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read-only. Save a copy elsewhere to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in another Gavel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was written by a newer Gavel. Update to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer. The key is kept in memory until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::Server</name>
    <message>
        <source>This is not an http or https address. Write it like http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user name, password, key and query out of the address: secrets belong into the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::AgreeCommand</name>
    <message>
        <source>Too few labels to say anything: at least 30 are needed, 50 are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People gave one score only, so agreement cannot be told from guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better than guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells good from bad, but hits people&apos;s scores no more often than the best constant guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrees well with people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a judge&apos;s scores agree with people&apos;s, with 95 % intervals.

  gavel agree --data scored.csv --judge-column score --human-column anna,ben --scale 1-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, TSV, JSON Lines or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge&apos;s scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People&apos;s scores; of several the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scores there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of one cluster are drawn together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the bootstrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale takes LOW-HIGH, such as 1-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  always %1: exact %2, within 1 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::BenchCommand</name>
    <message>
        <source>Rows a second that are judged, parsed and stored, against a bare network loop with the same bodies:
three alternating pairs, medians. Every row is asked six times in all.

  gavel bench --server http://127.0.0.1:8000 --rows 2000 --concurrency 24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, with or without /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model; the server&apos;s only one by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason_then_score, score_then_reason or score_only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of each round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--method is reason_then_score, score_then_reason or score_only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary file can be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bare loop %1 rows/s, Gavel %2 rows/s, ratio %3
peak memory %4 MB, %5 µs of CPU a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::ChatCommand</name>
    <message>
        <source>Asks a model; the answer streams to standard output, the figures follow on standard error.

  gavel chat --server http://127.0.0.1:8000 &quot;Why is the sky blue?&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, with or without /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model; the server&apos;s only one by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one message, in quotes. See gavel chat --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::ExportCommand</name>
    <message>
        <source>Writes a run: its results as csv or jsonl, its distribution as svg, or the whole run as a recording.

  gavel export --project course.gavel --run latest --format csv --out results.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run, or latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file; replaced if it exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeCommand</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading: %1 rows, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bad line(s) left out, the first is line %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is not on the scale, left empty (%n time(s), first in line %2)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server now serves another model under this name. Start a new run, without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 Waiting up to %n second(s) for it to come back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: run the same command with --resume to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeOptions</name>
    <message>
        <source>Use either --limit or --sample, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fail-under takes a number, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--map takes ROLE=COLUMN, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges the answers of a CSV, TSV, JSON Lines or JSON file.

  gavel judge --judge judge.yaml --data answers.csv --server http://127.0.0.1:8000 --out results.jsonl
  gavel judge --judge judge.yaml --data answers.csv --server URL --project course.gavel --resume

Columns are recognised by name (input, output, reference, human, id, …); --map says otherwise:
  --map output=answer --map human:anna=score_anna

With --project everything is kept, and --resume goes on after an interruption: only what is
missing or failed is asked. Ctrl+C stops sending, keeps what is there and writes --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge (YAML).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of a column; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, with or without /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model; the server&apos;s only one by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results as .jsonl or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests at a time; auto adapts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge every row so often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first N rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only N rows, drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the latest run that matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over replies to the very same requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave bad lines of the data out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to wait for a server that was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with 1 when the mean is lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object with the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to no option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--resume and --reuse need a --project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out must end in .jsonl or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::JudgeSummary</name>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 valid, %2 invalid, %3 failed, %4 abstained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  This run was finished already: no request was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 requests in %2 s, %3 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 prompt tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not fit the context</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) among the rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::Options</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the server&apos;s key from this environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this certificate authority (PEM) too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of silence before a request counts as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See gavel %1 --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing. See gavel %2 --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 on, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ca: %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 of --api-key-env is not set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::Overview</name>
    <message>
        <source>health, version, kind and models of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask a model something, the answer streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge a file of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far a judge&apos;s scores agree with people&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send a run to MLflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a run&apos;s results or its chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows a second against a bare network loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list or save the servers that the window shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gavel: a workbench for LLM judges.

gavel [PROJECT.gavel]     opens the window
gavel --sample            opens it with the sample
gavel --version

Without a window:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
gavel SUBCOMMAND --help explains each one.
Exit status: 0 done; 1 done, but rows failed or stayed invalid; 2 wrong usage or input;
3 server not reachable or refusing; 130 interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no subcommand &quot;%1&quot;. See gavel --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::PushCommand</name>
    <message>
        <source>The project has no run yet. Make one with gavel judge --project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no run %1. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a run to MLflow: parameters, metrics, the table of results, and one trace a row with the
judge&apos;s score and the human label.

  gavel push --project course.gavel --run latest --mlflow http://127.0.0.1:5000 --experiment course

Signs in with MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN.
A push that was interrupted goes on where it stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run, or latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of MLflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment; made if there is none of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pushed %1: %n trace(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gavel::cli::ServerCommand</name>
    <message>
        <source>Lists the servers that the window shows, saves one, or removes one. Keys are entered in the window.

  gavel server --save --name &quot;Local model&quot; --url http://127.0.0.1:8080
  gavel server --save --name MLflow --url http://127.0.0.1:5000 --kind mlflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a server; one of the same name is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address, with or without /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mlflow, or nothing: found out by asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::cli::StatusCommand</name>
    <message>
        <source>usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>context unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks a server for health, version, kind and models.

  gavel status --server http://127.0.0.1:8000
  gavel status --server https://lab.example/v1 --api-key-env LAB_KEY --json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, with or without /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::CsvReader</name>
    <message>
        <source>The first row of “%1” cannot be read (line %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of “%2” has more than %3 columns. Check the separator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the row in line %1 of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell that begins in line %1 of “%2” is larger than %3 MiB. A closing quote may be missing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row that begins in line %1 of “%2” is larger than %3 MiB. A closing quote may be missing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a quote inside a cell that is not quoted. Put the cell in quotes and double the quotes in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote inside a quoted cell is not doubled, or a closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is not closed, or a quote in line %1 is not doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotes of this file do not match. The rest of it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a NUL byte in this row. The file is damaged, or its encoding is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not valid UTF-8. Choose the right encoding, or save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells were expected, %2 found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row runs to line %1: a closing quote may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::ItemBuilder</name>
    <message>
        <source>The id “%1” is in line %2 and again in line %3. Make the ids unique, or map a rater column if several people scored one row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows with the id “%1” in line %2 and line %3 have different inputs, outputs or references, so they are not one row scored by several people.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::JsonRow</name>
    <message>
        <source>There is not enough memory for this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a JSON object ({…}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not valid UTF-8. Choose the right encoding, or save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a broken escape in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a text without a closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a control character in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a broken number, or one beyond 64 bits; write the latter in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON has a word that is none of true, false and null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON: a comma, colon, quote or bracket is missing or too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 brings more than %2 different keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” in line %2 is larger than %3 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::JsonSplitter</name>
    <message>
        <source>Line %1 of “%2” is longer than %3 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element that begins in line %1 of “%2” is longer than %3 MiB. A quote or bracket may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not begin with a list ([…]), see line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends before the end of its list. It may be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends inside the element that begins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text behind the end of the list. It is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An element is missing at this comma.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::Mapping</name>
    <message>
        <source>“%1” may be the column “%2” or “%3”. Write its name exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”. Did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role “%1”. The roles are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no role. Only human scores have a rater and a criterion (human:RATER:CRITERION), and judge scores a criterion (judge_score:CRITERION).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role “%1” is given to two columns. Only one can have it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::Sniffer</name>
    <message>
        <source>There is no encoding “%1”. Choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a spreadsheet or an archive. Save the sheet as CSV, or unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is compressed. Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a Parquet file. Convert it to CSV or JSON Lines first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a database, not a table of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an old spreadsheet. Save the sheet as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a PDF file, not a table of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds one object over several lines. Rows are read from a list ([…]), or from one object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Save the rows to a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::data::TextSource</name>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not valid %2 at line %3. Choose the right encoding, or save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::eval</name>
    <message>
        <source>The judge is told nothing. Write what is measured (definition) or how to decide (grading_prompt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template shows nothing of the row. Write a column into it, as {{output}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{{” at character %1 is not closed by “}}” on its line. Write {{column}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge has no scale. Add a scale with at least two labels, or several criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight is 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A criterion has no name. Give each of several criteria a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two criteria are named “%1”. Give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” is taken by Gavel itself. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a criterion is one line of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale has at least two labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label is a short text in one line, without spaces around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “null” stands for “cannot judge”. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” stands twice in the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the label “%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” has the same value as another. Give each a value of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” has no meaning. Say in a sentence which answers get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overall score is to be asked for, but no criterion is named “overall”. Add one, or choose the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No criterion has a weight above 0, so there is no overall score. Raise a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example has no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example has no score for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example grades “%1”, which is no criterion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example&apos;s score “%1” is not on the scale (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score alone leaves no room to think. Set thinking to off, or let the judge give its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thinking budget is 1 token or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own prompt cannot ask for one of several criteria at a time. Let the judge give its reason, or keep one criterion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be included; other columns are shown by a row_template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is included twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of a row is shown to the judge. Include at least the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max_tokens is 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature is 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top_p lies above 0 and up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This judge was stored by a newer version of Gavel. Open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored judge is damaged at “%1”. Import it again from its judge.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge is a list of keys and values, as “name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is unknown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text here, not a list or keys with values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge has either a scale or criteria with a scale each. Take one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“criteria” is a list: each begins with “- name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A criterion has keys: name, question, scale, weight, reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale lists its labels with their meanings, as “1: Wrong”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label “%1” is no number. Give it a value: %1: {value: 1, meaning: …}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“examples” is a list: each begins with “- input: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An example has keys: input, output, reference, score, justification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This judge has one scale: grade its examples with “score” and “justification”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This judge has several criteria: write “grades” with a score for each, as “grades: {%1: {score: …}}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“grades” has the criteria as keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“include” is a list, as [input, output, reference].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“thinking” is off, on, or a number of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sampling” has keys: temperature, max_tokens, top_p, seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. A judge needs at least a grading_prompt and a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column has the role “output”. Say on the Data page which column is to be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows nothing of the row. Write a column into it, as {{output}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{{” is not closed by “}}” on its line. Write {{column}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{{}}” names no column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” changes with every row and is filled in only in the row part. Move it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alias names something that is not complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aliases in this file would unfold to too much. Write the parts out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has far too many parts for a judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested too deeply for a judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key must be a text. Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” stands here twice; the first is in line %2. Keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text. Save the file with the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character here. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 8 MiB: it is not a judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document begins here. Keep one judge a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid YAML (%1). Look at the indentation, quotes and brackets here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::eval::WorkQueue</name>
    <message>
        <source>A row of this run is missing from the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Evaluation</name>
    <message>
        <source>%1, not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no judge yet. Make one on the Judge page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data yet. Import a file on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen. Add a server on the left, or press F5 when it is up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of this run is not saved any more. Add it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on. Stop it, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Export</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Import</name>
    <message>
        <source>The import was cancelled; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3 Mend the line, or leave bad lines out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column with the answers to judge. Say which one it is: --map output=COLUMN. Its columns: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::ModelChoice</name>
    <message>
        <source>The server cannot be used now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has several models. Choose one with --model: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists no model. Load one, or name it with --model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no model &quot;%1&quot;. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Recording</name>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a recorded run, or one of a newer Gavel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the recording names no row or part of this data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::RunJob</name>
    <message>
        <source>This run was imported. It cannot go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::jobs::Workbench</name>
    <message>
        <source>Untitled project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::llm</name>
    <message>
        <source>The answer broke off: the server ended it without saying that it was complete. What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no model. Load one there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have the model &quot;%1&quot;. It has: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page stands before this server. Sign in to it first, or use an address that programs may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with a web page instead of JSON. Check the address, or sign in to it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request needs %1 tokens, the model&apos;s context holds %2. Shorten the row, lower the reply limit, or use a model with a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is longer than the %1 tokens that the model&apos;s context holds. Shorten the row, lower the reply limit, or use a model with a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have this model or address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed while answering: %1 Its log says more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::llm::StatusProbe</name>
    <message>
        <source>The server&apos;s engine has stopped. Start the server again; its log says why it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::mlflow</name>
    <message>
        <source>The experiment &quot;%1&quot; was deleted in MLflow. Restore it there, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s artifacts lie in a store that MLflow does not pass on (%1). Start MLflow without --default-artifact-root and --no-serve-artifacts to attach files; all other figures are pushed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what an MLflow server sends. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow asks for a valid user name and password, or token. Enter them for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow does not permit this. Ask its administrator for the right to edit the experiment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow does not have this. It may have been deleted, or the server is older than 3.6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow, or a proxy before it, does not take this much data at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow asks for fewer requests. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow failed while answering. Its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store behind this MLflow server cannot do this. It needs a database store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy before MLflow got no answer from it. Check that it is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow is busy or still starting. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow did not answer its proxy in time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow does not answer under this host name. Start it with --allowed-hosts and this name, or use its IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This MLflow server does not pass on artifacts. Start it without --no-serve-artifacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow did not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MLflow did not accept the request: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::mlflow::Client</name>
    <message>
        <source>The answer is not what an MLflow server sends. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::mlflow::RunPublisher</name>
    <message>
        <source>The results table holds the first %1 rows only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results table was left out. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were sent without their full texts, since this MLflow takes no spans as JSON (status %1). Update it to see them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were left out, since this MLflow has no traces of version 3. Update it, or use a database store.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::models::ResultsModel</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::models::ServersModel</name>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up, key refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up, needs a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading its model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::net::BareLoop</name>
    <message>
        <source>The server&apos;s answer is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::net::HttpClient</name>
    <message>
        <source>%1 was silent for %2 s. Raise the time limit or lower the concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete. Look into its log, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2. Check the certificate, or add your own authority to this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak HTTP. Check address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address that can be asked. Write it like http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host is called %1. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at %1. Start the server, or check address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not let the request through. Check the system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address, the network and that the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to another address: %2. Use that address for this server if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2. Check that the address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key for %1 contains a line break or another control character. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or holds no PEM certificate. Choose another one for this server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::net::SseParser</name>
    <message>
        <source>The server&apos;s stream is not cut into events of a sensible size. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::report::DistributionChart</name>
    <message>
        <source>n = %1 valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 abstained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: %1, n = %2, as shares</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::report::ResultWriter</name>
    <message>
        <source>“%1” was not written, as the disk is full. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be written here. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::store::Words</name>
    <message>
        <source>This chat is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This dataset or row is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs use this dataset. Remove them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A human score belongs to row %1, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This judge is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs use this judge. Remove them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rater needs a name. Enter yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder can be made. Check the space and permissions of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file %1 is gone. Put it back, or save a copy of what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file has taken the place of %1. Save a copy of what is open, then open the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Gavel project. Import it as data, or choose a .gavel file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Gavel. Update Gavel to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file or its folder is read-only. Save a copy elsewhere to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in %2. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading: %1 is changing this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file system has no locks. Do not open the project twice at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project cannot be made in %1. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project lies on a network file system, where it is slower and less safe. A local folder is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system refuses SQLite&apos;s write-ahead log, so the project is slower here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was not closed, and its rest in %1 cannot be taken in here. Copy both files to a folder that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Gavel wrote this project, so it is open for reading only. Update Gavel to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older Gavel wrote this project, and it cannot be brought up to date here. Copy it to a folder that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This push is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy %1 could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy cannot replace the project that it is made of. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in %2. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to judge. Import some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not in the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused access. Unlock it to keep keys; until then they last until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no working keychain here. Keys are kept in memory until the program ends; set up a keyring to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read. Repair or remove that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written to %1. Check the space and the permissions there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file does not take changes. Save a copy elsewhere to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file cannot be opened. Check its folder and your permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the project file. Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is damaged. Go back to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Gavel project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be read or written. Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only. Save a copy to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is being closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::ChatPage</name>
    <message>
        <source>No conversation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a server on the left, then ask it something.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::ComparePage</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs over the same data are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::DataPage</name>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV or JSONL file here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::DistributionChart</name>
    <message>
        <source>Distribution of scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::EvaluatePage</name>
    <message>
        <source>Pages of the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::JudgePage</name>
    <message>
        <source>No judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one, or open a judge.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::MainWindow</name>
    <message>
        <source>Evaluate or chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gavel projects (*.gavel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gavel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Gavel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in this run</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Push to MLflow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gavel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Gavel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gavel %1

A workbench for LLM judges.
Free software under the GNU GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::PushDialog</name>
    <message>
        <source>Push to MLflow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::ResultsPage</name>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 valid · %2 invalid or failed · %3 labelled by people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge some data to see scores here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::RowDetailView</name>
    <message>
        <source>
… (%1 more characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid: cut off. Raise the reply limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid: the score is not on the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid: no verdict found in the reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict, repeat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of each score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels cover %1 % of the probability</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::RunBar</name>
    <message>
        <source>judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::ScoreDelegate</name>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abstained</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::ServerPanel</name>
    <message>
        <source>No server yet.

Save one with
gavel server --save --name NAME --url URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::StartPage</name>
    <message>
        <source>Can you trust this judge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade answers with a language model, see where it and people differ, and mend the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gavel::ui::TrustPage</name>
    <message>
        <source>No labels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label some rows on the Results page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

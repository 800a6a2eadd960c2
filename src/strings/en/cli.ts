/** Sentences of the part "cli". */
export const sentences = {
  'cli.help': `Usage: npm run analyse -- FILE [FILE …] [options]

Reads a survey export, says what was found in it, proposes a codebook and computes
the satisfaction index and the gaps between performance and expectation. Everything
runs on this machine; nothing is sent anywhere.

  FILE               a text table (comma, semicolon, tab or bar; any usual encoding; also .gz or .zip),
                     an Excel workbook (.xlsx), an SPSS (.sav, .zsav), Parquet or Arrow file;
                     several files are waves of one study

Options
  --study STUDY      use this study.json instead of the proposed codebook
  --only NAMES       only these analyses, of: {analyses} (default: index, gap)
  --encoding NAME    the file's encoding, where the one found is wrong: {encodings}
  --bootstrap N      also draw N resamples: the error of the index with its weights estimated, and of
                     what else is asked for: ranks of priorities, paths, tiers kept
  --doctor           only say what was found in the file; compute nothing
  --propose OUT      write the proposed codebook to OUT (a study.json; - for standard output) and compute
                     nothing; with --study, lay that study over the file and say what differs
  --force            replace OUT of --propose, if a file is there already
  --sheet NAME       the sheet of an Excel workbook, if not the fullest one
  --delimiter SIGN   what parts the cells, where the one found is wrong: comma, semicolon, tab, bar
  --header-rows A-B  the first and last row of the heading, counted from 1, where those found are wrong
  --waves NAMES      what the waves of several files are called (default: the files' names)
  --join FILE        add the columns of another file, by id; with --by COLUMN[=ITS COLUMN], --prefix NAME
  --per-person       one line a person: a file with one line an answer is turned; of a person's other lines
                     the last one is kept
  --rejects OUT      write every line that was left out to OUT as CSV, with its number and the reason
  --json OUT         also write everything as JSON to OUT
  --json -           print only JSON on standard output; words go to standard error
  --html OUT         write the report of the study to OUT: one file that needs nothing else; holds all analyses
                     unless --only says which; with --bootstrap what is drawn from resamples too
  --docx, --pptx, --xlsx OUT
                     the same report as a Word document, as slides, as a workbook of all its tables
  --zip OUT          everything behind the report: its tables as CSV and Arrow, study.json, the sums, and a script
                     by which R computes the main numbers again from FILE
  --date DAY         the report's date (2026-11-30); without it the day on which FILE was last changed
  --cells OUT        write the sums of this file to OUT instead of results: they hold no answers, and those of
                     several places can be added; needs --study; --least N leaves out cells under N answers
  --from-cells       FILE … are such sums, of several places: add them and compute index and gaps
  --progress         tell the progress even if standard error is no terminal
  -h, --help         this text
  --version          the version

Exit codes
  0    done; at least one analysis gave a result
  1    the data or the study was refused: why, where and what to do is said
  2    wrong call: unknown option, no file, a file that cannot be read
  130  cancelled with Ctrl-C

Colour is used on a terminal only, and never if NO_COLOR is set.
All options and the JSON's fields: docs/command-line.md
`,
  'cli.usage.cellsStudy':
    '--cells needs --study: the sums of several places can be added only where all have one codebook',
  'cli.usage.fromCells': '{option} needs the answers themselves; with --from-cells there are only sums',
  'cli.usage.date': '--date needs a day as 2026-11-30; it was given "{given}"',
  'cli.usage.nothingToReport':
    'With {option} nothing is computed, so that there is no report to write: leave one of them out',
  'cli.usage.least': '--least needs a whole number from 1 and goes with --cells; it was given "{given}"',
  'cli.cells.suppressed':
    '{cells} {cells?cell:cells} of fewer than {least} answers ({n} {n?respondent:respondents}) {cells?was:were} left out of the sums: means and their errors lack them.',
  'cli.refused.cells-clusters':
    'The study has clusters, and one cluster may lie in several places: what its respondents share cannot be told from sums.',
  'cli.refused.cells-raking':
    'The study weighs its answers to margins (raking), which needs the respondents of all places at once.',
  'cli.refused.cells-providers':
    'The study compares providers within strata, which needs the respondents of all places at once.',
  'cli.refused.cells-none': 'None of the analyses asked for can be made from sums.',
  'cli.refused.cells-broken': '{path} holds no sums that this program wrote: {reason}.',
  'cli.refused.cells-mixed':
    '{path} was made with another {what} than {first}: its sums cannot be added to those.',
  'cli.refused.cells-twice':
    '{path} holds the same sums as {first}: added, every respondent would count twice.',
  'cli.cells.codebook': 'codebook or filter',
  'cli.cells.program': 'version of this program',
  'cli.cells.broken.json': 'it is not JSON',
  'cli.cells.broken.format': 'it is another kind of file',
  'cli.cells.broken.version': 'it was written by a later version',
  'cli.cells.broken.study': 'its study cannot be read',
  'cli.cells.broken.sums': 'its sums are incomplete',
  'cli.next.cells':
    'Make the sums of every place with the same study.json and the same version of this program: npm run analyse -- FILE --study STUDY --cells OUT',
  'cli.next.rows': 'Bring the answers together in one file, and analyse that.',
  'refusal.cells-rows': 'It is not made from sums: it needs the answers themselves.',
  'cli.usage.noFile': 'no file was named',
  'cli.usage.formOfSeveral':
    '--encoding, --sheet, --delimiter and --header-rows are for one file; of several each is read as it is found',
  'cli.usage.waves':
    '--waves needs {n} different names, one a file, parted by commas; it was given "{given}"',
  'cli.usage.join': '--join needs a file and --by COLUMN or COLUMN=ITS COLUMN',
  'cli.usage.byWithoutJoin': '--by and --prefix go with --join',
  'cli.usage.delimiter': '--delimiter knows no "{given}"; it knows: comma, semicolon, tab, bar',
  'cli.usage.headerRows': '--header-rows needs a row or two (1, 2-3), counted from 1; it was given "{given}"',
  'cli.usage.emptyOption': '{option} needs a value',
  'cli.usage.overwrites': '{option} would overwrite "{path}"; name another file',
  'cli.usage.only': '--only knows no analysis "{name}"; it knows: {known}',
  'cli.usage.bootstrap':
    '--bootstrap needs a whole number of resamples from {fewest} to 1000000; it was given "{given}"',
  'cli.usage.encoding': '--encoding knows no "{name}"; it knows: {known}',
  'cli.usage.notFound': 'there is no file "{path}"',
  'cli.usage.directory': '"{path}" is a directory; name a file in it',
  'cli.usage.device': '"{path}" is a device; name a file',
  'cli.usage.unreadable': '"{path}" cannot be read ({reason})',
  'cli.usage.exists':
    '"{path}" is there already and may hold corrections: name another file, or give --force to replace it',
  'cli.usage.unwritable': '{option} cannot write "{path}" ({reason})',
  'cli.usage.more': 'npm run analyse -- --help tells how to call it',
  'cli.error.usage': 'Usage: {problem}.',
  'cli.error.refused': 'Refused: {problem}',
  'cli.error.next': 'Next: {step}',
  'cli.cancelled': 'Cancelled; nothing was written.',
  'cli.next.file': 'correct the file and run the command again',
  'cli.next.study':
    'correct {path} (study.schema.json describes it), or leave --study out to have a codebook proposed',
  'cli.next.codebook':
    'give the columns their roles in a study.json and pass it with --study; --json OUT writes the proposed one under "study"',
  'cli.refused.missing-columns': '{path} names {n} {n?column:columns} that {file} lacks: {names}.',
  'cli.refused.no-analysis': 'no analysis can be made with this codebook. {reasons}',
  'cli.progress.read': 'Reading {file}: {percent} %',
  'cli.progress.analyse': 'Computing: {analysis}',
  'cli.progress.resample': 'Resampling: {analysis} ({percent} %)',
  'cli.document': '{what} written to {path}',
  'cli.written': 'JSON written to {path}',
  'cli.proposed': 'Codebook written to {path}',
  'cli.findings.more': '… and the same of {n} more: {names}',
  'cli.simulated': 'These answers are simulated: no respondent ever gave them.',
  'cli.section.file': 'File',
  'cli.section.rejected': 'Rejected lines',
  'cli.section.findings': 'Findings',
  'cli.section.check': 'To look at first',
  'cli.section.codebook': 'Proposed codebook',
  'cli.file.name': 'Name',
  'cli.file.size': 'Size',
  'cli.file.form': 'Form',
  'cli.file.rows': 'Rows',
  'cli.file.columns': 'Columns',
  'cli.file.rowCounts': '{read} read · {kept} kept · {rejected} rejected',
  'cli.file.bom': '{encoding} with byte order mark',
  'cli.file.noBom': '{encoding}',
  'cli.file.heading': '{n} heading {n?row:rows}',
  'cli.delimiter.comma': 'comma',
  'cli.delimiter.semicolon': 'semicolon',
  'cli.delimiter.tab': 'tab',
  'cli.delimiter.bar': 'bar',
  'cli.rejected.more': '… and {n} more',
  'cli.column.line': 'line',
  'cli.column.columns': 'columns',
  'cli.column.readings': 'index by reading of the scale',
  'cli.column.reason': 'reason',
  'cli.column.text': 'text',
  'cli.column.column': 'column',
  'cli.column.finding': 'finding',
  'cli.column.role': 'role',
  'cli.column.scale': 'scale',
  'cli.column.item': 'item',
  'cli.column.confidence': 'confidence',
  'cli.level.note': 'note',
  'cli.level.warning': 'warning',
  'cli.level.refusal': 'refused',
  'cli.direction.down': 'reversed',
  'cli.codebook.ask': 'Confidence under .6: look at these before trusting a result.',
} as const;

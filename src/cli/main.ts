import type { Language } from '../strings/language.ts';
import { ANALYSIS_IDS } from '../lib/analysis/catalogue.ts';
import { fetchReadingWords, fetchWords } from '../lib/chapter/code.ts';
import { ENCODINGS } from '../lib/ingest/container/encodings.ts';
import { writeStudy } from '../lib/study/schema.ts';

import packageFile from '../../package.json' with { type: 'json' };
import { commands } from './commands.ts';
import { writeDocuments } from './documents.ts';
import { pathsOf, readArguments, UsageError, type Arguments } from './arguments.ts';
import { writeCells } from './cells-file.ts';
import { renderBlocks, text, type Block } from './blocks.ts';
import { requireAbsent, requireWritable, writeWhole } from './json-output.ts';
import { startProgress, type Progress } from './progress.ts';
import { stringifyReport } from './report.ts';
import { analyseCells, analyseFile, type Call } from './run.ts';
import { summaryOf, suppressedWords } from './summary.ts';
import { paintFor, widthOf, type Output } from './terminal.ts';

const OK = 0;
const REFUSED = 1;
const USAGE = 2;
const CANCELLED = 130;

/**
 * The command from its arguments to its exit code.
 *
 * @param signal aborted by Ctrl-C: everything stops, nothing is written, exit code 130.
 * @param report the language, with the sentences of the report and of the command line
 * @returns 0 ok, 1 data refused, 2 usage, 130 cancelled. Faults of our own are thrown.
 */
export async function main(
  args: readonly string[],
  out: Output,
  err: Output,
  signal: AbortSignal,
  report: Language,
): Promise<number> {
  const words = [fetchWords(ANALYSIS_IDS, report.code), fetchReadingWords(ANALYSIS_IDS, report.code)];
  const language = report.with(...(await Promise.all(words)).flat());
  const tell = (output: Output, blocks: readonly Block[]): void => {
    output.write(renderBlocks(blocks, paintFor(output), widthOf(output)));
  };
  let progress: Progress | null = null;
  try {
    const known = await commands();
    const asked = readArguments(args, known, language);
    if (asked === 'help')
      out.write(
        language.t('cli.help', { analyses: [...known.keys()].join(', '), encodings: ENCODINGS.join(', ') }),
      );
    else if (asked === 'version') out.write(`${packageFile.version}\n`);
    else {
      progress = startProgress(err, asked.progress);
      return await run(asked, { progress, signal, language, known }, { out, err, tell });
    }
    return OK;
  } catch (error) {
    progress?.end();
    if (signal.aborted) {
      tell(err, [text(language.t('cli.cancelled'), 'warning', 0)]);
      return CANCELLED;
    }
    if (!(error instanceof UsageError)) throw error;
    const problem = language.t('cli.error.usage', { problem: error.message });
    tell(err, [text(problem, 'bad', 0), text(language.t('cli.usage.more'), 'plain', 0)]);
    return USAGE;
  }
}

interface Way {
  readonly out: Output;
  readonly err: Output;
  readonly tell: (output: Output, blocks: readonly Block[]) => void;
}

async function run(asked: Arguments, call: Call, { out, err, tell }: Way): Promise<number> {
  const { progress, signal, language } = call;
  for (const [option, path] of [
    ['--json', asked.json],
    ['--propose', asked.propose],
    ['--rejects', asked.rejects],
    ['--cells', asked.cells],
    ...Object.entries(pathsOf(asked.documents)),
  ] as const)
    if (path !== null && path !== '-') await requireWritable(option, path, language);
  if (asked.propose !== null && !asked.force) await requireAbsent(asked.propose, language);
  const report = await (asked.fromCells ? analyseCells : analyseFile)(asked, call);
  progress.end();
  signal.throwIfAborted();
  const quiet = asked.json === '-' || asked.propose === '-';
  const only = asked.doctor && asked.propose === null ? { ...report, proposals: null } : report;
  if (!quiet) tell(out, await summaryOf(only, language));
  if (asked.json === '-') out.write(stringifyReport(report));
  else if (asked.json !== null) {
    await writeWhole(asked.json, stringifyReport(report), signal);
    tell(err, [text(language.t('cli.written', { path: asked.json }), 'quiet', 0)]);
  }
  if (asked.propose !== null && report.study) {
    const study = `${JSON.stringify(writeStudy(report.study), null, 2)}\n`;
    if (asked.propose === '-') out.write(study);
    else {
      await writeWhole(asked.propose, study, signal);
      tell(err, [text(language.t('cli.proposed', { path: asked.propose }), 'quiet', 0)]);
    }
  }
  for (const { id, path } of await writeDocuments(asked, report, signal, language))
    tell(err, [
      text(language.t('cli.document', { path, what: language.say('document.format', id) }), 'quiet', 0),
    ]);
  if (asked.cells !== null && report.cells) {
    await writeWhole(asked.cells, writeCells(report.cells), signal);
    const { suppressed } = report.cells;
    if (suppressed) tell(err, [text(suppressedWords(suppressed, language), 'warning', 0)]);
    tell(err, [text(language.t('cli.written', { path: asked.cells }), 'quiet', 0)]);
  }
  if (!report.refused) return OK;
  const { message, next } = report.refused;
  tell(err, [
    text(language.t('cli.error.refused', { problem: message }), 'bad', 0),
    text(language.t('cli.error.next', { step: next }), 'plain', 0),
  ]);
  return REFUSED;
}

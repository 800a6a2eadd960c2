/**
 * The command line: `npm run analyse -- FILE [--study study.json] [--only index,gap] [--json OUT|-]`.
 * docs/command-line.md describes it.
 */
import process from 'node:process';
import { DEFAULT_LANGUAGE, loadLanguage } from '../strings/load.ts';
import { main } from './main.ts';

const CANCELLED = 130;
const PATIENCE_MS = 2000;

const cancel = new AbortController();
process.on('SIGINT', () => {
  // The second Ctrl-C does not wait for the engine; exit handlers still remove its files.
  if (cancel.signal.aborted) process.exit(CANCELLED);
  cancel.abort();
});
process.on('SIGTERM', () => {
  cancel.abort();
  // Whoever ends us does not wait for an engine that is busy.
  setTimeout(() => process.exit(CANCELLED), PATIENCE_MS).unref();
});

// Whoever reads our output may stop reading (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const language = await loadLanguage(DEFAULT_LANGUAGE, 'report', 'document', 'ingest', 'cli');
process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr, cancel.signal, language);

import type { AnalysisId } from '../lib/analysis/catalogue.ts';
import type { Reading } from '../lib/analysis/reading.ts';
import type { Doctor } from '../lib/ingest/load/doctor.ts';
import type { Proposal } from '../lib/ingest/codebook/propose.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import { writeStudy } from '../lib/study/schema.ts';
import type { Study } from '../lib/study/types.ts';
import type { CellsFile, Suppressed } from './cells-file.ts';
import { keyOf, type Commands } from './commands.ts';
import packageFile from '../../package.json' with { type: 'json' };

/** What the analyses gave: each a result or a refusal. */
export interface Results {
  /** Of the names asked for, in their order. */
  readonly asked: Commands;
  /** Those that the documents hold. */
  readonly reported: Commands;
  readonly moments: ReadonlyMap<AnalysisId, unknown>;
  readonly solved: ReadonlyMap<AnalysisId, unknown>;
  /** Only where it was asked for. */
  readonly resampled: ReadonlyMap<AnalysisId, unknown>;
  /** Of those asked for that have a result. */
  readonly readings: ReadonlyMap<AnalysisId, readonly Reading[]>;
}

/** Why there is no result at all, and what to do. */
export interface RefusedReport {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** All that the command has found out, as far as it came: the summary and the JSON are made from it. */
export interface Report {
  readonly doctor: Doctor | null;
  readonly study: Study | null;
  /** Null where a study was given. */
  readonly proposals: readonly Proposal[] | null;
  /** Null where nothing was computed. */
  readonly results: Results | null;
  readonly refused: RefusedReport | null;
  /** The sums of this place, where they were asked for. */
  readonly cells?: CellsFile;
  /** What the sums lack that the results were made from. */
  readonly suppressed?: readonly Suppressed[];
}

/** The report as the JSON that docs/command-line.md describes, with a line feed at its end. */
export function stringifyReport({ doctor, study, proposals, results, refused, suppressed }: Report): string {
  const { name, version } = packageFile;
  const json = {
    program: { name, version },
    doctor,
    study: study && writeStudy(study),
    proposals,
    results: results === null ? {} : resultsJson(results),
    ...(results && { readings: Object.fromEntries(results.readings) }),
    ...(suppressed && { suppressed }),
    ...(refused && { refused }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** By name; several analyses of one name by their ids, or one refusal where none of them has a result. */
function resultsJson({ asked, solved, resampled }: Results): Readonly<Record<string, unknown>> {
  const made = [...asked].map(([name, analyses]): [string, unknown] => {
    const found = analyses.map(({ id, command }): [AnalysisId, unknown] => [
      id,
      command.resampledOnly ? (resampled.get(id) ?? solved.get(id)) : solved.get(id),
    ]);
    const [first] = found;
    const one = found.length === 1 || found.every(([, result]) => isRefusal(result));
    return [keyOf(name), one ? first?.[1] : Object.fromEntries(found)];
  });
  const bootstraps = [...asked.values()].flat().flatMap(({ id, command }): [string, unknown][] => {
    const found = resampled.get(id);
    return command.bootstrap === undefined || found === undefined ? [] : [[command.bootstrap, found]];
  });
  return Object.fromEntries([...made, ...bootstraps]);
}

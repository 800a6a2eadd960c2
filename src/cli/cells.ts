import { notAdditive } from '../lib/analysis/additive.ts';
import type { Place } from '../lib/analysis/additive.ts';
import type { AnalysisId } from '../lib/analysis/catalogue.ts';
import { refuse } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Engine, Rows } from '../lib/engine/types.ts';
import type { Study } from '../lib/study/types.ts';
import type { Language } from '../strings/language.ts';
import type { Arguments } from './arguments.ts';
import { readCells, sameCodebook, withoutSmall } from './cells-file.ts';
import type { CellsFile } from './cells-file.ts';
import type { Commands } from './commands.ts';
import type { RefusedReport } from './report.ts';

type Known = Pick<Arguments, 'only' | 'least'>;

/**
 * The sums of this place, of the analyses asked for that can be made from sums.
 *
 * @returns or why there are none
 * @throws EngineError; the signal's reason when aborted
 */
export async function makeCells(
  engine: Engine,
  study: Study,
  { only, least }: Known,
  {
    known,
    language,
    signal,
  }: { readonly known: Commands; readonly language: Language; readonly signal: AbortSignal },
): Promise<CellsFile | RefusedReport> {
  const reason = notAdditive(study);
  if (reason !== null) return refusedCells(reason, language);
  const analyses = new Map<AnalysisId, { version: number; place: Place }>();
  const suppressed = { least, cells: 0, n: 0 };
  for (const analysis of only.flatMap((name) => known.get(name) ?? [])) {
    if (analysis.additive === undefined || analysis.requires(study) !== null) continue;
    const additive = await analysis.additive();
    const rows: Record<string, Rows> = {};
    for (const [name, sql] of Object.entries(additive.queries(study)))
      rows[name] = await engine.query(sql, [], { signal });
    const found = withoutSmall(rows, least);
    suppressed.cells = Math.max(suppressed.cells, found.suppressed.cells);
    suppressed.n = Math.max(suppressed.n, found.suppressed.n);
    analyses.set(analysis.id, { version: analysis.version, place: found.place });
  }
  if (analyses.size === 0) return refusedCells('cells-none', language);
  return { study, analyses, suppressed: suppressed.cells > 0 ? suppressed : null };
}

function refusedCells(code: string, language: Language): RefusedReport {
  return { code, message: language.t(`cli.refused.${code}`), next: language.t('cli.next.rows') };
}

/** The sums of several places, ready to be added. */
export interface AddedCells {
  readonly study: Study;
  /** The moments of an analysis, or that it needs rows. */
  readonly momentsOf: (analysis: { readonly id: AnalysisId }) => Promise<unknown>;
  /** What was left out of them because it was small. */
  readonly suppressed: readonly NonNullable<CellsFile['suppressed']>[];
}

/**
 * Reads the files of `--from-cells`.
 *
 * @param given the study of `--study`, whose options are used then
 * @throws UsageError if a file cannot be read
 */
export async function addCells(
  paths: readonly string[],
  given: Study | null,
  { known, language }: { readonly known: Commands; readonly language: Language },
): Promise<AddedCells | RefusedReport> {
  const files = await readCells(paths, language);
  if ('code' in files) return files;
  const [first] = files;
  if (first === undefined) return refusedCells('cells-none', language);
  const study = given ?? first.study;
  if (!sameCodebook(study, first.study))
    return {
      code: 'cells-mixed',
      message: language.t('cli.refused.cells-mixed', {
        path: paths[0]!,
        first: '--study',
        what: language.t('cli.cells.codebook'),
      }),
      next: language.t('cli.next.cells'),
    };
  const reason = notAdditive(study);
  if (reason !== null) return refusedCells(reason, language);
  const analyses = [...known.values()].flat();
  return {
    study,
    suppressed: files.flatMap(({ suppressed }) => (suppressed === null ? [] : [suppressed])),
    momentsOf: async ({ id }) => {
      const analysis = analyses.find((one) => one.id === id);
      const places = files.flatMap(({ analyses: made }): Place[] => {
        const place = made.get(id)?.place;
        return place === undefined ? [] : [place];
      });
      if (analysis?.additive === undefined || places.length === 0)
        return refuse('cells-rows') satisfies Refusal;
      return (await analysis.additive()).moments(places, study);
    },
  };
}

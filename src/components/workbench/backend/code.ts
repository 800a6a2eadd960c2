import { ANALYSIS_IDS, loadAnalysis } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId, AnyAnalysis } from '../../../lib/analysis/catalogue.ts';

/** What the page itself shows first. */
export const SHOWN: readonly AnalysisId[] = ['index', 'gap'];

/** What the page shows as soon as it is there. */
export const SHOWN_NEXT = 'importance-performance' satisfies AnalysisId;

/** All analyses in the order in which they are computed: what the page shows, then what only chapters show. */
async function loadAnalyses(): Promise<readonly (readonly [AnalysisId, AnyAnalysis])[]> {
  const ids = new Set<AnalysisId>([...SHOWN, SHOWN_NEXT, ...ANALYSIS_IDS]);
  const found = await Promise.all([...ids].map(async (id) => [id, await loadAnalysis(id)] as const));
  await Promise.all(found.map(async ([, { reductions }]) => reductions?.()));
  return found;
}

async function fetchCode() {
  const [
    csv,
    study,
    scores,
    raking,
    rejected,
    direction,
    dimensions,
    propose,
    run,
    source,
    once,
    combine,
    fit,
    analyses,
  ] = await Promise.all([
    import('../../../lib/ingest/import-csv.ts'),
    import('../../../lib/survey/open-study.ts'),
    import('../../../lib/survey/scores.ts'),
    import('../../../lib/survey/raking.ts'),
    import('../../../lib/ingest/format/rejected-lines.ts'),
    import('../../../lib/survey/proposal/direction-check.ts'),
    import('../../../lib/survey/proposal/suggest-dimensions.ts'),
    import('../../../lib/ingest/codebook/propose.ts'),
    import('../../../lib/analysis/run.ts'),
    import('../../../lib/ingest/container/source.ts'),
    import('../../../lib/chapter/solve-once.ts'),
    import('./combine.ts'),
    import('./fit-codebook.ts'),
    loadAnalyses(),
    import('../../../lib/ingest/format/open-text.ts').then(({ fetchReaders }) => fetchReaders()),
  ]);
  return {
    ...csv,
    ...study,
    ...scores,
    ...raking,
    ...rejected,
    ...direction,
    ...dimensions,
    ...propose,
    ...run,
    ...source,
    ...once,
    readHeadings: combine.readHeadings,
    appendFiles: combine.appendFiles,
    joinFiles: combine.joinFiles,
    gatherFile: combine.gatherFile,
    ...fit,
    analyses,
  };
}

let fetched: ReturnType<typeof fetchCode> | undefined;

/** All code that is needed once the engine runs: fetched before it does, so that nothing is requested afterwards. */
export const code = (): ReturnType<typeof fetchCode> => (fetched ??= fetchCode());

import { identifier } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import { isUndivided, suggestedSystem } from '../../ingest/codebook/system.ts';
import type { Finding } from '../../ingest/findings/finding.ts';
import { clustersOf } from '../../stats/clusters.ts';
import { unrelatedEigenvalues } from '../../stats/factor/parallel.ts';
import type { Square } from '../../stats/linear/correlation.ts';
import { eigenvalues } from '../../stats/linear/tridiagonal.ts';
import { leaves } from '../../study/tree.ts';
import type { Field, Study } from '../../study/types.ts';

/** So many items make one dimension that nobody asks about. */
const FEW = 8;
/** Of more items the answers are not looked at. */
const MOST = 64;
/** Fewer respondents for each item tell nothing of groups of items. */
const EACH = 5;
/** Rows looked at; of longer files every so many-th. */
const ROWS = 20_000;
const NAMED = 5;

interface Correlated {
  readonly correlations: Square;
  /** The least number of respondents who answered two items. */
  readonly n: number;
}

/** Correlations of the scores of some columns, each pair by who answered both. One query. */
async function correlated(
  engine: Engine,
  fields: readonly Field[],
  signal?: AbortSignal,
): Promise<Correlated> {
  const names = fields.map(({ name }) => identifier(name));
  const pairs = names.flatMap((one, at) =>
    names
      .slice(0, at)
      .flatMap((other) => [
        `coalesce(corr(${one}, ${other}), 0)::DOUBLE`,
        `count(${one} + ${other})::DOUBLE`,
      ]),
  );
  const { columns } = await engine.query(
    `SELECT ${pairs.join(', ')} FROM (SELECT ${names.join(', ')} FROM scores
WHERE _row % (SELECT greatest(1, count(*) // ${ROWS}) FROM answers) = 0 OR (SELECT count(*) FROM answers) < ${2 * ROWS})`,
    [],
    { signal },
  );
  const correlations = names.map(() => new Array<number>(names.length).fill(1));
  let n = Infinity;
  let place = 0;
  for (let a = 0; a < names.length; a += 1)
    for (let b = 0; b < a; b += 1) {
      const r = Number(columns[place]?.[0]);
      correlations[a]![b] = correlations[b]![a] = Number.isFinite(r) ? r : 0;
      n = Math.min(n, Number(columns[place + 1]?.[0]));
      place += 2;
    }
  return { correlations, n };
}

/** How many groups the answers have: eigenvalues in front that unrelated answers of as many respondents do not reach (Horn 1965). */
function groupsIn({ correlations, n }: Correlated): number {
  const found = eigenvalues(correlations);
  const { limit } = unrelatedEigenvalues(correlations.length, n);
  const end = found.findIndex((value, at) => value <= limit[at]!);
  return end < 0 ? found.length : end;
}

/** A proposed column's words. */
const nameOf = ({ label, name }: Field): string => (typeof label === 'string' ? label : name);

/** What became of the dimensions of a proposal, and what is said of it. */
export interface SuggestedDimensions {
  readonly study: Study;
  readonly findings: readonly Finding[];
}

/**
 * Dimensions for a proposed study whose headings tell none and that has more than eight items: those that are answered alike, by average
 * linkage of their correlations into as many groups as parallel analysis sees; each is called “Suggested:” and the item that goes with the
 * others the most. Where the answers tell none either (too few respondents, one group, too many items), that is said.
 *
 * Reads the view `scores` of the study.
 *
 * @throws the signal's reason; EngineError.
 */
export async function suggestDimensions(
  engine: Engine,
  study: Study,
  signal?: AbortSignal,
): Promise<SuggestedDimensions> {
  const items = leaves(study.system);
  if (!isUndivided(study.system) || items.length <= FEW) return { study, findings: [] };
  const fields = study.fields.filter(({ role, scale }) => role === 'performance' && scale !== undefined);
  const undivided = (why: 'few' | 'one' | 'many'): SuggestedDimensions => ({
    study,
    findings: [{ code: `dimensions-none-${why}`, level: 'warning', parameters: { n: items.length } }],
  });
  if (fields.length > MOST) return undivided('many');
  if (fields.length <= FEW) return undivided('few');
  const found = await correlated(engine, fields, signal);
  if (found.n < EACH * fields.length) return undivided('few');
  const wanted = groupsIn(found);
  if (wanted < 2) return undivided('one');
  const { groups, rest } = clustersOf(found.correlations, wanted);
  if (groups.length < 2) return undivided('one');
  const ids = (group: readonly number[]): readonly string[] => group.map((at) => fields[at]!.item!);
  const system = suggestedSystem(study.system, groups.map(ids), ids(rest));
  const lists = groups.map((group) => {
    const names = group.slice(0, NAMED).map((at) => `“${nameOf(fields[at]!)}”`);
    return `${names.join(', ')}${group.length > NAMED ? ', …' : ''}`;
  });
  return {
    study: { ...study, system },
    findings: [
      {
        code: 'dimensions-suggested',
        level: 'warning',
        parameters: { n: items.length, dimensions: groups.length, list: lists.join('; ') },
        undo: { system: study.system },
      },
    ],
  };
}

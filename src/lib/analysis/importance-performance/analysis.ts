import { identifier } from '../../engine/quote.ts';
import type { Rows } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';
import { coordinateErrorsSql, coordinates, coordinatesSql } from '../../survey/coordinates.ts';
import type { Coordinates, CoordinateSource } from '../../survey/coordinates.ts';
import { designMoments, designSql, hasDesign } from '../../survey/design.ts';
import type {
  ImportanceKind,
  ImportancePerformanceMoments,
  ImportancePerformanceResult,
  PointMoments,
  Spread,
} from './result.ts';
import type { PriorityBootstrap } from './bootstrap.ts';
import { solveImportancePerformance } from './solve.ts';
import { statement } from '../../engine/read-rows.ts';
import { structure } from '../../study/structure.ts';
import type { Analysis, Words } from '../types.ts';
import { byPosition } from '../../survey/variances-by-position.ts';

const KINDS = ['stated', 'derived'] as const;

/** Performance, importance, and both less their means: variances and covariances asked for of each item. */
const PAIRS = [
  [0, 0],
  [1, 1],
  [0, 1],
  [2, 2],
  [3, 3],
  [2, 3],
] as const;

/** All items; those who count are the focal provider's customers in its latest wave. */
export function prioritySource(study: Study): CoordinateSource {
  const overall = study.fields.find(({ role }) => role === 'overall');
  return {
    items: structure(study).items,
    overall: overall && identifier(overall.name),
    within: '_focal AND _current',
  };
}

/** The items that have a performance and this importance. */
function points(rows: Rows, of: CoordinateSource, kind: ImportanceKind): readonly Coordinates[] {
  return coordinates(rows, of).filter((one) => one.performance !== null && one[kind] !== null);
}

/**
 * Importance–performance analysis (Martilla & James 1977), importance stated or derived, with the errors of every point and of its
 * distance from the means.
 */
export const importancePerformance: Analysis<
  ImportancePerformanceMoments,
  ImportancePerformanceResult,
  PriorityBootstrap
> = {
  id: 'importance-performance',
  version: 2,
  reads: ['priorities', 'minGroup', 'confidence'],
  chapter: 'what-drives-it',
  command: { name: 'priorities', bootstrap: 'priorityBootstrap' },
  remarks: ({ remarks }) => remarks,
  figures: {
    'importance-performance': async () => (await import('./shown.ts')).importancePerformanceMap,
    priorities: async () => (await import('./shown.ts')).priorities,
  },
  numbers: async () => (await import('./shown.ts')).numbers,
  readings: async () => (await import('./readings.ts')).readings,
  words: (code) => import(`./words.${code}.ts`) as Promise<Words>,
  readingWords: (code) => import(`./reading-words.${code}.ts`) as Promise<Words>,
  requires(study) {
    const { items, overall } = prioritySource(study);
    if (items.length === 0) return refuse('no-performance');
    const stated = items.filter(({ importance }) => importance !== undefined);
    return overall === undefined && stated.length === 0 ? refuse('no-importance-at-all') : null;
  },
  queries(study): Readonly<Record<string, string>> {
    const of = prioritySource(study);
    return {
      items: coordinatesSql(of, study),
      design: designSql(
        study,
        of.items.map(({ performance }) => identifier(performance.name)),
      ),
    };
  },
  further(rows, study): Readonly<Record<string, string>> {
    const of = prioritySource(study);
    const statements = KINDS.flatMap((kind): [string, string][] => {
      const found = points(statement(rows, 'items'), of, kind);
      return found.length === 0 || rows[kind] !== undefined
        ? []
        : [[kind, coordinateErrorsSql(found, ['performance', kind], PAIRS, of, study)]];
    });
    return Object.fromEntries(statements);
  },
  moments(rows, study) {
    const design = designMoments(statement(rows, 'design'));
    // Without a design the shares' squares are summed plainly; R's svymean has n/(n − 1) there as everywhere.
    const factor = hasDesign(study) || design.n < 2 ? 1 : design.n / (design.n - 1);
    const of = (kind: ImportanceKind): readonly PointMoments[] => {
      const variances = rows[kind] === undefined ? [] : byPosition(rows[kind], 'variance');
      return points(statement(rows, 'items'), prioritySource(study), kind).map((one, at) => {
        const number = (k: number): number => (variances[PAIRS.length * at + k] ?? 0) * factor;
        const spread = (k: number): Spread => ({
          performance: Math.max(0, number(k)),
          importance: Math.max(0, number(k + 1)),
          both: number(k + 2),
        });
        const [performance, importance] = [one.performance!, one[kind]!];
        return {
          item: one.item.id,
          n: Math.min(performance.n, importance.n),
          performance: performance.value,
          importance: importance.value,
          spread: spread(0),
          spreadFrom: spread(3),
        };
      });
    };
    return { design, stated: of('stated'), derived: of('derived') };
  },
  solve: solveImportancePerformance,
  resampling: async () => (await import('./bootstrap.ts')).priorityResampling,
};

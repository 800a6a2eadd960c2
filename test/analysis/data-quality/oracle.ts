import { readFileSync } from 'node:fs';
import type { Sign } from '../../../src/lib/analysis/data-quality/signs.ts';
import { DEFAULT_QUALITY } from '../../../src/lib/study/types.ts';
import type { Field, QualityOptions, Study } from '../../../src/lib/study/types.ts';
import { field, kept, study, system } from '../fixture.ts';

type Cells = readonly (number | null)[];

/** What R found in test/oracle/data-quality.csv (data-quality.R). */
export const R = JSON.parse(
  readFileSync(new URL('../../oracle/data-quality.json', import.meta.url), 'utf8'),
) as {
  readonly row: readonly number[];
  /** In codes. */
  readonly irv: Cells;
  readonly run: Cells;
  readonly evenOdd: Cells;
  readonly synonyms: Cells;
  readonly mahalanobis: Cells;
  readonly missing: Cells;
  readonly duplicate: readonly boolean[];
  readonly median: number;
  readonly cut: number;
  readonly pairs: readonly (readonly [string, string])[];
  readonly n: number;
  readonly weight: number;
  readonly flagged: Readonly<Record<Sign, number>>;
  readonly flaggedWeight: Readonly<Record<Sign, number>>;
  readonly together: readonly number[];
  readonly segments: Readonly<Record<string, number>>;
  readonly unanswered: Readonly<Record<string, number>>;
  readonly with: readonly number[];
  readonly without: Readonly<Record<Sign | 'one' | 'two' | 'three', readonly number[]>>;
};

export const QUALITY: QualityOptions = { ...DEFAULT_QUALITY, pairs: 0.5 };

const ITEMS = Array.from({ length: 13 }, (_, at) => `q${at + 1}`);
const SCALE = { min: 1, max: 7, direction: 'up' } as const;

/** The oracle's study: 13 items on 1–7, two of them with the good end at 1, in four dimensions. */
export function oracleStudy(quality: QualityOptions = QUALITY): Study {
  const items = ITEMS.map((name) =>
    field(name, 'performance', {
      item: name,
      scale: ['q3', 'q9'].includes(name) ? { ...SCALE, direction: 'down' } : SCALE,
    }),
  );
  const fields: readonly Field[] = [
    ...items,
    field('weight', 'weight'),
    field('duration', 'duration', { type: 'number' }),
    field('segment', 'segment'),
  ];
  const [a, b, c, d] = [ITEMS.slice(0, 4), ITEMS.slice(4, 7), ITEMS.slice(7, 11), ITEMS.slice(11)] as const;
  return study(fields, system({ a, b, c, d }), { quality });
}

/** Its answers as an SQL source. */
export function oracleSource(about: Study): string {
  return kept('data-quality.csv', [...ITEMS, 'weight', 'duration', 'segment'], about);
}

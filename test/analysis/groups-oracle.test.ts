import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groups } from '../../src/lib/analysis/groups/analysis.ts';
import type { Field, Study } from '../../src/lib/study/types.ts';
import { given, momentsOf } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';

interface OracleTest {
  readonly f: number;
  readonly df: number | readonly number[];
  readonly p: number;
  readonly effect?: number;
}

interface OracleMeasure {
  readonly groups: readonly {
    readonly own: number;
    readonly value: number;
    readonly se: number;
    readonly low?: number;
    readonly high?: number;
    readonly p: number;
    readonly effect?: number | Readonly<Record<string, never>>;
  }[];
  readonly whole: OracleTest;
  readonly ranks: OracleTest | Readonly<Record<string, never>> | null;
}

/** What R and R survey say (test/oracle/groups.R). */
const R = JSON.parse(readFileSync(new URL('../oracle/groups.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, OracleMeasure>>>>>
>;

/** The rows under one of the oracle's designs, their groups by a field; `none` has only rows with both answers. */
function asked(design: string, field: string): Study {
  const of = pairedWaves(
    { none: 'simple', equal: 'clusters', providers: 'simple' }[design] ?? design,
    ...(design === 'providers' ? [] : (['ids'] as const)),
  );
  return {
    ...of,
    fields: of.fields.filter(({ role }): boolean => role !== 'weight' || !['none', 'equal'].includes(design)),
    options: { ...of.options, groups: { field } },
  };
}

/** Without the rows that lack an answer, where the textbook's index needs both. */
function sourceOf(of: Study, design: string): string {
  const source = pairedWavesSource(of);
  const answered = (name: string): string => `${name} IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`;
  return design === 'none'
    ? `(SELECT * FROM ${source} WHERE ${answered('a')} AND ${answered('b')}) AS answers`
    : source;
}

function near(found: number | null | undefined, expected: number): void {
  expect(Math.abs(given(found) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

const CASES = Object.entries(R).flatMap(([design, fields]) =>
  Object.entries(fields).map(([field, wanted]) => ({ design, field, wanted })),
);

test.each(CASES)('as R has it: groups by $field under $design', async ({ design, field, wanted }) => {
  const of = asked(design, field);
  const found = given(groups.solve(await momentsOf(groups, sourceOf(of, design), of), of, of.options));
  expect(found.tests).toBe(design === 'none' ? 'plain' : 'design');
  for (const [id, measure] of Object.entries(wanted)) {
    const own = given(found.measures.find((one) => one.measure.id === id));
    const compared = measure.groups.length === 2 ? measure.groups.slice(0, 1) : measure.groups;
    expect(own.groups.length).toBe(measure.groups.length);
    measure.groups.forEach(({ own: value }, at) => near(own.groups[at]?.value, value));
    compared.forEach((one, at) => {
      const difference = given(own.groups[at]?.difference);
      near(difference.value, one.value);
      near(difference.se, one.se);
      near(difference.p, one.p);
      if (one.low !== undefined && one.high !== undefined) {
        near(difference.low, one.low);
        near(difference.high, one.high);
      }
      if (typeof one.effect === 'number' && id !== 'index') near(difference.effect, one.effect);
    });
    const tests = [
      [own.whole, measure.whole],
      [own.ranks && { ...own.ranks, f: own.ranks.statistic }, measure.ranks],
    ] as const;
    for (const [ours, theirs] of tests) {
      if (theirs === null || !('f' in theirs)) {
        expect(ours).toBeNull();
        continue;
      }
      near(ours?.f, theirs.f);
      [theirs.df].flat().forEach((df, at) => near(ours?.df[at], df));
      near(ours?.p, theirs.p);
      if (theirs.effect !== undefined) near(own.ranks?.effect, theirs.effect);
    }
  }
});

test('fields of the oracle are those of the study', () => {
  const names = pairedWaves('simple').fields.map(({ name }: Field) => name);
  for (const { field } of CASES) expect(names).toContain(field);
});

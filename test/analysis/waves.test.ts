import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waves } from '../../src/lib/analysis/waves/analysis.ts';
import { readings } from '../../src/lib/analysis/waves/readings.ts';
import { refusalSentence } from '../../src/lib/chart/sentence.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../src/lib/study/types.ts';
import { english } from '../english.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';
import { CLAIMS } from './readings/claims.ts';
import { checkReadings } from './readings/check.ts';

interface OracleChange {
  readonly value: number;
  readonly se: number;
  readonly p: number;
}

/** What R and R survey say (test/oracle/waves.R). */
const R = JSON.parse(readFileSync(new URL('../oracle/waves.json', import.meta.url), 'utf8')) as {
  readonly persons: number;
  readonly designs: Readonly<Record<string, Readonly<Record<string, OracleChange>>>>;
};

async function solved(of: Study, source: string) {
  return waves.solve(await momentsOf(waves, source, of), of, of.options);
}

test.each(Object.entries(R.designs))('as R has it: %s', async (design, wanted) => {
  const alone = design === 'none' || design === 'persons';
  const base = pairedWaves(
    { none: 'simple', persons: 'simple', raked: 'rakedsimple' }[design] ?? design,
    ...(design === 'none' ? (['ids'] as const) : []),
  );
  const of = alone ? { ...base, fields: base.fields.filter(({ role }) => role !== 'weight') } : base;
  const found = given(await solved(of, pairedWavesSource(of)));
  expect([found.from.category, found.to.category]).toEqual(['2', '3']);
  expect(found.persons).toBe(design === 'none' ? null : R.persons);
  for (const [id, one] of Object.entries(wanted)) {
    const change = given(found.measures.find(({ measure }) => measure.id === id)?.change);
    for (const [ours, theirs] of [
      [change.value, one.value],
      [change.se, one.se],
      [given(change.p), one.p],
    ] as const)
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(theirs)));
  }
});

const SCALE = { min: 0, max: 10, direction: 'up' } as const;

function asking(options: Partial<StudyOptions> = {}): Study {
  return study(
    [
      field('p', 'performance', { item: 'a', scale: SCALE }),
      field('q', 'performance', { item: 'b', scale: SCALE }),
      field('when', 'wave', { order: ['spring', 'autumn', 'winter'] }),
      field('who', 'id'),
    ],
    system({ x: ['a'], y: ['b'] }),
    { minGroup: 5, ...options },
  );
}

/** The answers of persons 1, 2, … in each wave, the same to both questions; `q` was not asked in a wave named so. */
function answering(of: Readonly<Record<string, readonly number[]>>, without = ''): string {
  return rowsOf(
    ['p', 'q', 'when', 'who'],
    Object.entries(of).flatMap(([wave, answers]) =>
      answers.map((answer, at) => [answer, wave === without ? null : answer, wave, `person ${at}`]),
    ),
  );
}

const FIRST = [1, 5, 3, 8, 2, 6, 4, 7];
const SECOND = [2, 6, 4, 9, 4, 7, 5, 8];

describe('since the wave before', () => {
  test('a panel’s change has the error of a panel, far smaller than that of strangers', async () => {
    const of = asking();
    const strangers = { ...of, fields: of.fields.filter(({ role }) => role !== 'id') };
    const source = answering({ spring: FIRST, autumn: SECOND });
    const [panel, others] = [given(await solved(of, source)), given(await solved(strangers, source))];
    expect(panel.persons).toBe(8);
    const [same, apart] = [panel, others].map(({ measures }) => given(measures[0]?.change));
    expect(same!.value).toBeCloseTo(apart!.value, 9);
    expect(same!.se).toBeLessThan(apart!.se / 5);
    expect(readings(panel, of)[0]).toMatchObject({ code: 'waves.index-above' });
    expect(readings(others, strangers)[0]).toMatchObject({ code: 'waves.index-undecided' });
  });

  test('what was asked once only is not compared, and is said', async () => {
    const of = asking();
    const found = given(await solved(of, answering({ spring: FIRST, autumn: SECOND }, 'spring')));
    expect(found.notCommon).toEqual(['b']);
    expect(found.measures.find(({ measure }) => measure.id === 'b')?.change).toBeNull();
    expect(readings(found, of).map(({ code }) => code)).toContain('waves.not-common');
  });

  test('of three waves the last two are compared, in the order of the codebook; all are shown', async () => {
    const found = given(await solved(asking(), answering({ winter: SECOND, spring: FIRST, autumn: FIRST })));
    expect([found.from.category, found.to.category]).toEqual(['autumn', 'winter']);
    expect(found.measures[0]!.values.length).toBe(3);
  });

  test('no wave, one wave, a last wave that is too small: each with the next step', async () => {
    const said = (refusal: unknown): string => {
      if (!isRefusal(refusal)) throw new Error('not refused');
      return refusalSentence(refusal, asking(), english);
    };
    const without = { ...asking(), fields: asking().fields.filter(({ role }) => role !== 'wave') };
    expect(waves.requires(without)).toEqual(refuse('no-wave'));
    expect(said(waves.requires(without))).toMatch(/Give it the role “Wave”/);
    expect(said(await solved(asking(), answering({ spring: FIRST })))).toMatch(/1 wave has/);
    expect(await solved(asking(), answering({ spring: FIRST, autumn: SECOND, winter: [3] }))).toMatchObject({
      refused: 'few-waves',
    });
  });
});

test('readings say only what their numbers bear, whatever was answered', async () => {
  const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 12 });
  for (const [spring, autumn] of fc.sample(fc.tuple(answers, answers), { numRuns: 4, seed: 7 })) {
    const of = asking();
    const result = given(await solved(of, answering({ spring, autumn })));
    checkReadings(readings(result, of), {
      study: of,
      claims: CLAIMS.waves,
      from: result,
      derived: /questions-beyond|dimensions-undecided/,
    });
  }
});

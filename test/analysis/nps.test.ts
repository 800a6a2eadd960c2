import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nps } from '../../src/lib/analysis/nps/analysis.ts';
import { readings } from '../../src/lib/analysis/nps/readings.ts';
import type { NpsResult, NpsScore } from '../../src/lib/analysis/nps/result.ts';
import { words } from '../../src/lib/analysis/nps/reading-words.en.ts';
import { designRoles } from '../../src/lib/survey/design.ts';
import { refuse } from '../../src/lib/study/refusal.ts';
import type { Field, Study, StudyOptions } from '../../src/lib/study/types.ts';
import { contextWith, results } from '../chart/made-up.ts';
import { liveNumber } from '../../src/lib/chapter/numbers.ts';
import { fetchNumbers } from '../../src/lib/chapter/code.ts';
import { field, given, momentsOf, rowsOf, study, system } from './fixture.ts';
import { pairedWaves, pairedWavesSource } from './paired-waves.ts';
import { checkReadings, checkWords } from './readings/check.ts';

interface OracleScore {
  readonly value: number;
  readonly se: number;
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly wald: readonly [number, number];
  readonly adjusted: readonly [number, number];
}

interface OracleDesign {
  readonly units: number;
  readonly strata: number;
  readonly groups: Readonly<Record<string, OracleScore>>;
  readonly differences: Readonly<
    Record<
      string,
      { readonly value: number; readonly se: number; readonly p: number; readonly pHolm: number }
    >
  >;
}

/** What R survey says (test/oracle/nps.R). */
const R = JSON.parse(readFileSync(new URL('../oracle/nps.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, OracleDesign>
>;

const SCALE = { min: 0, max: 10, direction: 'up' } as const;

/** The persons in waves, with a as the question and under one of the oracle's designs. */
function recommending(design: string): Study {
  const of =
    design === 'none'
      ? withoutDesign(pairedWaves('simple', 'ids'))
      : pairedWaves(design === 'filtered' ? 'clusters' : design);
  return {
    ...of,
    fields: of.fields.map((one): Field => (one.name === 'a' ? field('a', 'recommend', RATING) : one)),
    options: { ...of.options, ...(design === 'filtered' && { filter: { sex: ['1'] } }) },
  };
}

const RATING = { type: 'number', scale: SCALE } as const;

function withoutDesign(of: Study): Study {
  return { ...of, fields: of.fields.filter(({ role }) => role !== 'weight') };
}

async function solved(of: Study, source: string): Promise<NpsResult> {
  return given(nps.solve(await momentsOf(nps, source, of), of, of.options));
}

/** To 1e-9; weights within bounds are found by iteration, which ends before that. */
function near(found: number, expected: number, design = ''): void {
  const relative = design === 'bounded' ? 1e-8 : 1e-9;
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}

describe.each(Object.entries(R))('as svymean and svycontrast have it: %s', (design, expected) => {
  test('scores, shares and both intervals of groups, waves and providers', async () => {
    const of = recommending(design);
    const { groups } = await solved(of, pairedWavesSource(of));
    expect(groups.map(({ domain }) => domain.id)).toEqual(Object.keys(expected.groups));
    for (const { domain, n, score } of groups) {
      const wanted = expected.groups[domain.id]!;
      const { estimate, wald, adjusted, promoters, detractors, shown } = given(score);
      expect(n).toBe(wanted.n);
      expect(estimate.df).toBe(expected.units - expected.strata);
      expect(shown).toBe(n < 30 ? 'adjusted' : 'wald');
      const [low, high] = shown === 'wald' ? wanted.wald : wanted.adjusted;
      for (const [found, r] of [
        [estimate.value, wanted.value],
        [estimate.se, wanted.se],
        [estimate.low, low],
        [estimate.high, high],
        [promoters, wanted.promoters],
        [detractors, wanted.detractors],
        [given(wald).low, wanted.wald[0]],
        [given(wald).high, wanted.wald[1]],
        [adjusted.low, wanted.adjusted[0]],
        [adjusted.high, wanted.adjusted[1]],
      ] as const)
        near(found, r, design);
    }
  });

  test('groups against the rest of their field and the last wave against the one before, by Holm', async () => {
    const of = recommending(design);
    const { differences } = await solved(of, pairedWavesSource(of));
    expect(differences.map(({ domain }) => domain.id)).toEqual(Object.keys(expected.differences));
    for (const { domain, against, difference, p, pHolm } of differences) {
      const wanted = expected.differences[domain.id]!;
      expect(against?.id ?? null).toBe(domain.kind === 'wave' ? 'wave=2' : null);
      near(difference.value, wanted.value, design);
      near(difference.se, wanted.se, design);
      near(given(p), wanted.p, design);
      near(given(pHolm), wanted.pHolm, design);
    }
  });
});

/** A study of one question and a group, of these answers. */
function plain(options: Partial<StudyOptions> = {}, more: Partial<Field> = RATING): Study {
  return study([field('q', 'recommend', more), field('g', 'segment')], system(['a']), {
    minGroup: 3,
    ...options,
  });
}

function answering(answers: Readonly<Record<string, readonly (number | null)[]>>): string {
  return rowsOf(
    ['q', 'g'],
    Object.entries(answers).flatMap(([group, own]) => own.map((answer) => [answer, group])),
  );
}

async function scores(
  answers: Readonly<Record<string, readonly (number | null)[]>>,
  options: Partial<StudyOptions> = {},
): Promise<readonly NpsScore[]> {
  const { groups } = await solved(plain(options), answering(answers));
  return groups.map(({ score }) => given(score));
}

describe('small and extreme groups', () => {
  test('where nothing varies there is no Wald interval; the adjusted one holds the score', async () => {
    const [, promoters, passives] = await scores({ nine: Array<number>(40).fill(9), some: [7, 8, 7, 8] });
    expect(promoters).toMatchObject({ wald: null, shown: 'adjusted', promoters: 1, estimate: { high: 100 } });
    const share = [40.75 / 43, 0.75 / 43] as const;
    const middle = share[0] - share[1];
    const half = 1.959963984540054 * Math.sqrt((share[0] + share[1] - middle ** 2) / 43);
    near(promoters!.adjusted.low, 100 * (middle - half));
    expect(passives).toMatchObject({ wald: null, passives: 1, estimate: { value: 0 } });
    expect(passives!.adjusted.low).toBeCloseTo(-passives!.adjusted.high, 9);
  });

  test('at every level the interval shown holds the score', async () => {
    for (const confidence of [0.5, 0.8, 0.99]) {
      const found = await scores({ yes: Array<number>(12).fill(10), no: [0, 0, 0, 0, 1] }, { confidence });
      for (const { estimate } of found) {
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
      }
    }
  });

  test('two groups in which nothing varies differ by what they differ, without a test', async () => {
    const { differences } = await solved(plain(), answering({ yes: [9, 9, 9], no: [1, 1, 1] }));
    expect(differences).toMatchObject([
      { domain: { id: 'g=no' }, difference: { value: -200, se: 0 }, p: null, pHolm: null },
    ]);
  });

  test('cut points: 9 and 10 promote, 7 and 8 are passive, a scale turned is turned back', async () => {
    const answers = [0, 6, 7, 8, 9, 10, null, 99];
    const [all] = await scores({ some: answers });
    expect(all).toMatchObject({ promoters: 2 / 6, detractors: 2 / 6, estimate: { value: 0, n: 6 } });
    const of = plain({}, { ...RATING, scale: { ...SCALE, direction: 'down' } });
    const { groups } = await solved(of, answering({ some: [0, 1, 2, 3, 4, 10] }));
    expect(given(groups[0]!.score)).toMatchObject({ promoters: 2 / 6, detractors: 2 / 6 });
  });
});

describe('refusals', () => {
  test('no question, or one of another scale', () => {
    expect(nps.requires(study([field('g', 'segment')], system(['a'])))).toEqual(refuse('no-recommend'));
    const five = plain({}, { ...RATING, scale: { min: 1, max: 5, direction: 'up' } });
    expect(nps.requires(five)).toEqual(refuse('nps-scale', { field: { field: 'q' } }));
    expect(nps.requires(plain({}, { type: 'number' }))).toMatchObject({ refused: 'nps-scale' });
    expect(nps.requires(plain())).toBeNull();
  });

  test('nobody answered; a single respondent; a stratum with a single unit', async () => {
    const refusal = async (of: Study, source: string) =>
      nps.solve(await momentsOf(nps, source, of), of, of.options);
    const none = answering({ some: [null, null] });
    expect(await refusal(plain(), none)).toEqual(refuse('nothing-answered', { rows: 2 }));
    expect(await refusal(plain(), answering({ some: [9] }))).toMatchObject({ refused: 'few-psus' });
    const of = plain();
    const strata = {
      ...of,
      fields: of.fields.map((one) => (one.name === 'g' ? field('g', 'stratum') : one)),
    };
    expect(designRoles(strata).stratum).toBe(true);
    expect(await refusal(strata, answering({ north: [3, 9, 10], south: [5] }))).toEqual(
      refuse('lonely-psu', { stratum: 'south' }),
    );
  });

  test('a small group is suppressed, and counts among the others', async () => {
    const { groups, differences } = await solved(
      plain(),
      answering({ big: [9, 3, 7, 10], other: [2, 3, 9], small: [0, 10] }),
    );
    expect(groups.map(({ score }) => score)).toContainEqual(refuse('group-too-small', { n: 2, minimum: 3 }));
    expect(differences.map(({ domain }) => domain.category)).toEqual(['big', 'other']);
    near(differences[0]!.difference.value, 25 - -20);
  });
});

describe('what is said', () => {
  const CLAIMS = {
    'nps.level': ['level'],
    'nps.wave-above': ['above'],
    'nps.wave-below': ['below'],
    'nps.wave-undecided': ['undecided'],
    'nps.group-above': ['above'],
    'nps.group-below': ['below'],
    'nps.groups-undecided': ['undecided'],
    'nps.suppressed': ['figure'],
  } as const;

  test.each(Object.keys(R))('nothing that the numbers do not support: %s', async (design) => {
    const of = recommending(design);
    for (const minGroup of [2, 26]) {
      const about = { ...of, options: { ...of.options, minGroup } };
      const result = await solved(about, pairedWavesSource(about));
      const found = readings(result, about);
      expect(found[0]?.code).toBe('nps.level');
      checkReadings(found, { study: about, claims: CLAIMS, from: result, derived: /suppressed/ });
    }
  });

  test('every code has its sentence', () => {
    checkWords(words, CLAIMS);
  });

  test('numbers in sentences', async () => {
    const code = await fetchNumbers(['nps']);
    const text = (key: string, context = results) => liveNumber(key, context, code);
    expect(text('nps')).toMatchObject({ text: '−12', value: -12.4 });
    expect(text('nps-interval/type=old')).toMatchObject({ text: '+12 and +28' });
    expect(text('nps-promoters')).toMatchObject({ text: '30 %', value: 30 });
    expect(text('nps-difference/type=old')).toMatchObject({ text: '+20' });
    expect(text('nps/type=young')).toMatchObject({ refused: 'group-too-small' });
    expect(text('nps-difference/type=young')).toMatchObject({ refused: 'not-in-study' });
    const none = contextWith({ nps: refuse('no-recommend') });
    expect(text('nps', none)).toMatchObject({ refused: 'no-recommend' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeMoments } from '../../../src/lib/analysis/run.ts';
import { openNative } from '../../../src/lib/engine/native.ts';
import type { Engine } from '../../../src/lib/engine/types.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { tenFaults } from '../../../src/lib/analysis/ten-faults/analysis.ts';
import { readings } from '../../../src/lib/analysis/ten-faults/readings.ts';
import { words } from '../../../src/lib/analysis/ten-faults/reading-words.en.ts';
import { FAULTS, VERDICTS } from '../../../src/lib/analysis/ten-faults/result.ts';
import type { Fault, TenFaultsResult, Verdict } from '../../../src/lib/analysis/ten-faults/result.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Field, IndicatorNode, Study, StudyOptions } from '../../../src/lib/study/types.ts';
import { english } from '../../english.ts';
import { field, given, rowsOf, study, system } from '../fixture.ts';
import { checkReadings, checkWords } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';

const ITEMS = ['offers', 'price', 'staff', 'complaints', 'again', 'speed'];
const DIMENSIONS = { money: ITEMS.slice(0, 2), people: ITEMS.slice(2, 4), rest: ITEMS.slice(4) };

/** 0 to 1, the same at every run, of nobody in particular. */
function chance(person: number, at: number): number {
  const wave = 43758.5453 * Math.sin(12.9898 * person + 78.233 * at);
  return wave - Math.floor(wave);
}

type Row = Readonly<Record<string, number | string | null>>;

/** Somebody whose answers have a mood in common; the first item is rated lowest. */
function person(at: number): Row {
  const mood = chance(at, 50);
  const rated = ITEMS.map((item, place) => {
    const score = 2 + 5 * mood + 2 * chance(at, place) + (place === 0 ? -1 : 0);
    return [item, Math.max(1, Math.round(score))] as const;
  });
  const mean = rated.reduce((sum, [, score]) => sum + score, 0) / rated.length;
  return {
    ...Object.fromEntries(rated),
    overall: Math.round(mean),
    kind: at % 2 === 0 ? 'new' : 'old',
    year: at % 3 === 0 ? '2023' : '2024',
    drawn: 1 + (at % 2) / 10,
  };
}

const PEOPLE = Array.from({ length: 300 }, (_, at) => person(at + 1));

interface Case {
  /** Columns beside the items; absent: overall, kind, year, drawn. */
  readonly beside?: readonly Field[];
  readonly items?: readonly Field[];
  readonly tree?: IndicatorNode;
  readonly options?: Partial<StudyOptions>;
  readonly rows?: readonly Row[];
}

const KIND = field('kind', 'segment');
const YEAR = field('year', 'wave');
const DRAWN = field('drawn', 'weight');
const OVERALL = field('overall', 'overall');
const ALL = [OVERALL, KIND, YEAR, DRAWN];
const rated = (names: readonly string[], more: Partial<Field> = {}): readonly Field[] =>
  names.map((name) => field(name, 'performance', { item: name, ...more }));

function studyOf({
  beside = ALL,
  items = rated(ITEMS),
  tree = system(DIMENSIONS),
  options = {},
}: Case): Study {
  return study([...items, ...beside], tree, { scheme: 'johnson', ...options });
}

let engine: Engine;
beforeAll(async () => {
  engine = await openNative({ threads: 1 });
});
afterAll(() => engine.close());

async function solved(of: Case) {
  const about = studyOf(of);
  const header = about.fields.map(({ name }) => name);
  const rows = (of.rows ?? PEOPLE).map((row) => header.map((name) => row[name] ?? null));
  await engine.query('DROP VIEW IF EXISTS scores');
  await engine.query(
    `CREATE OR REPLACE TABLE answers AS SELECT row_number() OVER () AS _row, * FROM ${rowsOf(header, rows)}`,
  );
  await engine.query(scoresView(about));
  const moments = await computeMoments(engine, tenFaults, about);
  if (isRefusal(moments)) throw new Error(`refused: ${moments.refused}`);
  return { result: tenFaults.solve(moments, about, about.options), about };
}

/** Several faults are looked for in one study. */
const known = new Map<Case, ReturnType<typeof solved>>();

async function checked(of: Case): Promise<{ readonly result: TenFaultsResult; readonly about: Study }> {
  const found = known.get(of) ?? solved(of);
  known.set(of, found);
  const { result, about } = await found;
  return { result: given(result), about };
}

const changed = (change: (row: Row, at: number) => Row): readonly Row[] => PEOPLE.map(change);
const without = (...names: readonly string[]): readonly Field[] =>
  ALL.filter(({ name }) => !names.includes(name));
const sound: Case = {};
const noOverall: Case = { beside: without('overall') };
const one: Case = { items: rated(['speed']), tree: system(['speed']) };

/** For each fault what a sound study is changed into, and what the check then finds. */
const CASES: Readonly<Record<Fault, readonly (readonly [Verdict, string, Case])[]>> = {
  groups: [
    ['pass', 'faults.found.groups', sound],
    [
      'warn',
      'faults.found.groups-small',
      { rows: changed((row, at) => ({ ...row, kind: at === 1 ? 'old' : 'new' })) },
    ],
    ['unknown', 'faults.found.no-groups', { beside: without('kind') }],
  ],
  product: [
    ['pass', 'faults.found.explained', sound],
    [
      'warn',
      'faults.found.unexplained',
      { rows: changed((row, at) => ({ ...row, overall: 1 + (at % 10) })) },
    ],
    ['unknown', 'faults.found.no-overall', noOverall],
    ['unknown', 'faults.found.no-fit', { rows: changed((row) => ({ ...row, overall: 5 })) }],
    ['unknown', 'faults.found.too-few-items', one],
  ],
  process: [
    ['pass', 'faults.found.stages', sound],
    [
      'warn',
      'faults.found.stages-missing',
      { items: rated(['price', 'staff']), tree: system({ a: ['price'], b: ['staff'] }) },
    ],
    ['unknown', 'faults.found.no-stage', one],
  ],
  causes: [
    ['pass', 'faults.found.broken-down', sound],
    ['warn', 'faults.found.single', { tree: system({ a: ITEMS.slice(0, 1), b: ITEMS.slice(1) }) }],
    ['warn', 'faults.found.one-item', one],
    ['unknown', 'faults.found.flat', { tree: system(ITEMS) }],
  ],
  sample: [
    ['pass', 'faults.found.drawn', sound],
    ['warn', 'faults.found.wide', { rows: PEOPLE.slice(0, 40) }],
    [
      'warn',
      'faults.found.wide-groups',
      { rows: changed((row, at) => ({ ...row, kind: at < 30 ? 'old' : 'new' })) },
    ],
    ['unknown', 'faults.found.drawn-how', { beside: without('drawn') }],
    [
      'unknown',
      'refusal.lonely-psu',
      {
        beside: [...ALL, field('stratum', 'stratum')],
        rows: changed((row, at) => ({ ...row, stratum: at === 0 ? 'a' : 'b' })),
      },
    ],
    [
      'pass',
      'faults.found.census',
      {
        beside: [OVERALL, KIND, field('of', 'population', { type: 'number' })],
        rows: changed((row) => ({ ...row, of: 300 })),
      },
    ],
  ],
  mode: [
    ['pass', 'faults.found.valid', sound],
    [
      'warn',
      'faults.found.few-valid',
      {
        rows: changed((row, at) =>
          at % 4 === 0 ? { ...row, offers: null, price: null, staff: null, again: null } : row,
        ),
      },
    ],
    [
      'warn',
      'faults.found.same-answer',
      {
        rows: changed((row, at) =>
          at % 10 === 0 ? { ...row, ...Object.fromEntries(ITEMS.map((item) => [item, 7])) } : row,
        ),
      },
    ],
    [
      'unknown',
      'faults.found.few-items-alike',
      { items: rated(ITEMS.slice(0, 4)), tree: system({ a: ITEMS.slice(0, 2), b: ITEMS.slice(2, 4) }) },
    ],
  ],
  scales: [
    ['pass', 'faults.found.scales', sound],
    [
      'warn',
      'faults.found.few-points',
      { items: rated(ITEMS, { scale: { min: 1, max: 3, direction: 'up' } }) },
    ],
    [
      'warn',
      'faults.found.scales-differ',
      {
        items: [
          ...rated(ITEMS.slice(0, 5)),
          ...rated(['speed'], { scale: { min: 0, max: 10, direction: 'up' } }),
        ],
      },
    ],
    [
      'warn',
      'faults.found.ceiling',
      { rows: changed((row, at) => ({ ...row, speed: at % 5 === 0 ? 8 : 10 })) },
    ],
    [
      'unknown',
      'faults.found.no-steps',
      { items: rated(ITEMS, { scale: { min: 0, max: 100, direction: 'up' } }) },
    ],
  ],
  weights: [
    ['pass', 'faults.found.weighted', sound],
    ['warn', 'faults.found.unweighted', { options: { scheme: 'equal' } }],
    ['unknown', 'faults.found.no-importance', { beside: without('overall'), options: { scheme: 'equal' } }],
    ['unknown', 'refusal.no-overall', noOverall],
    ['unknown', 'faults.found.too-few-items', one],
  ],
  direction: [
    ['pass', 'faults.found.apart', sound],
    [
      'warn',
      'faults.found.alike',
      {
        rows: changed((row, at) => ({
          ...row,
          ...Object.fromEntries(ITEMS.map((item, place) => [item, 1 + Math.floor(10 * chance(at, place))])),
        })),
      },
    ],
    ['unknown', 'faults.found.no-importance-asked', noOverall],
    ['unknown', 'faults.found.too-few-items', one],
  ],
  'follow-up': [
    ['pass', 'faults.found.waves', sound],
    ['warn', 'faults.found.one-wave', { rows: changed((row) => ({ ...row, year: '2024' })) }],
    [
      'warn',
      'faults.found.waves-apart',
      {
        rows: changed((row) => ({
          ...row,
          ...Object.fromEntries(
            ITEMS.filter((_, place) => place % 2 === (row['year'] === '2023' ? 0 : 1)).map((item) => [
              item,
              null,
            ]),
          ),
        })),
      },
    ],
    ['unknown', 'faults.found.no-wave', { beside: without('year') }],
  ],
};

describe.each(FAULTS)('the fault “%s”', (fault) => {
  test.each(CASES[fault])('%s: %s', async (verdict, form, of) => {
    const { result, about } = await checked(of);
    const found = result.checks.find((check) => check.fault === fault);
    expect([found?.verdict, found?.finding.form]).toEqual([verdict, form]);
    checkReadings(readings(result), {
      study: about,
      claims: CLAIMS['ten-faults'],
      from: result,
      derived: /./,
    });
  });

  test('is seen in every verdict', () => {
    expect(new Set(CASES[fault].map(([verdict]) => verdict))).toEqual(new Set(VERDICTS));
  });
});

test('a sound study passes all ten', async () => {
  const { result } = await checked(sound);
  expect(result.checks.map(({ verdict }) => verdict)).toEqual(FAULTS.map(() => 'pass'));
});

test('nobody answered: the whole is refused', async () => {
  const { result } = await solved({ rows: [{}] });
  expect(result).toMatchObject({ refused: 'nothing-answered' });
  expect(isRefusal(tenFaults.requires(study([], system(['a']))))).toBe(true);
});

test('every finding and verdict has its words, and every reading', () => {
  checkWords(words, CLAIMS['ten-faults']);
  for (const [, form] of Object.values(CASES).flat()) expect(english.has(form), form).toBe(true);
});

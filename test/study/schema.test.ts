import { describe, expect, it } from 'vitest';
import published from '../../public/study.schema.json' with { type: 'json' };
import { say } from '../english.ts';
import { studyJsonSchema } from '../../src/lib/study/json-schema.ts';
import type { Problem } from '../../src/lib/study/problem.ts';
import { parseStudy, writeStudy } from '../../src/lib/study/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/lib/study/types.ts';
import { EXAMPLE } from './example.ts';

/** The stored form, to be spoiled. */
type Json = { [key: string]: Json } & Json[];

const stored = (): Json => JSON.parse(JSON.stringify(writeStudy(EXAMPLE))) as Json;

/** The problems after one change of the example's stored form. */
function problemsAfter(change: (json: Json) => void): readonly Problem[] {
  const json = stored();
  change(json);
  return parseStudy(json).problems ?? [];
}

const field = (json: Json, at: number): Json => json.resources![0]!.schema!.fields![at]!;
const put = (target: Json | undefined, key: string, value: unknown): void => {
  (target as unknown as Record<string, unknown>)[key] = value;
};

const drop = (target: Json, key: string): boolean => Reflect.deleteProperty(target, key);

const TWO = ['one', 'two'] as const;
/** A path model of two constructs. */
const drawn = ({
  paths = [TWO],
  indicators = ['field/overall'],
}: {
  readonly paths?: readonly (readonly string[])[];
  readonly indicators?: readonly string[];
}) => ({
  constructs: TWO.map((id) => ({ id, mode: 'A', indicators: id === 'one' ? indicators : ['field/overall'] })),
  paths,
});

describe('round trip', () => {
  it('gives the same study back, with the Frictionless properties that are not ours', () => {
    expect(parseStudy(JSON.stringify(writeStudy(EXAMPLE)))).toEqual({ study: EXAMPLE });
  });

  it('writes the same file again', () => {
    const { study } = parseStudy(stored());
    expect(JSON.stringify(writeStudy(study!))).toBe(JSON.stringify(stored()));
  });

  it('is a data package with plain titles', () => {
    expect(stored()).toMatchObject({
      name: 'example-1',
      title: 'An example',
      keywords: ['a'],
      resources: [{ path: 'answers.csv', format: 'csv', encoding: 'utf-8', dialect: { delimiter: ';' } }],
    });
    expect(field(stored(), 1)).toMatchObject({
      name: 'p_speed',
      type: 'string',
      title: 'Speed',
      constraints: {},
    });
  });

  it('takes the defaults for what is left out', () => {
    const least = {
      name: 'x',
      resources: [
        {
          path: 'a.csv',
          schema: { fields: [{ name: 'q', type: 'integer', satisfaction: { role: 'ignore' } }] },
        },
      ],
      satisfaction: { version: 1, system: { id: 'index', label: 'Index' } },
    };
    expect(parseStudy(least).study).toEqual({
      id: 'x',
      title: 'x',
      simulated: false,
      sources: [],
      path: 'a.csv',
      fields: [{ name: 'q', type: 'number', role: 'ignore', label: 'q' }],
      system: { id: 'index', label: 'Index' },
      options: DEFAULT_OPTIONS,
    });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parseStudy(`\uFEFF${JSON.stringify(stored())}`).study?.id).toBe('example-1');
  });
});

describe('a broken study.json', () => {
  it.each<[string, (json: Json) => void, object]>([
    ['missing resources', (json) => drop(json, 'resources'), { code: 'property-missing', path: 'resources' }],
    [
      'unknown role',
      (json) => put(field(json, 1).satisfaction, 'role', 'quality'),
      { code: 'property-wrong', path: 'resources[0].schema.fields[1].satisfaction.role', field: 'p_speed' },
    ],
    [
      'misspelt property',
      (json) => put(field(json, 1).satisfaction, 'lable', 'x'),
      {
        code: 'unknown-property',
        path: 'resources[0].schema.fields[1].satisfaction.lable',
        field: 'p_speed',
      },
    ],
    [
      'text where a number belongs',
      (json) => put(field(json, 1).satisfaction!.scale, 'min', '1'),
      {
        code: 'property-wrong',
        path: 'resources[0].schema.fields[1].satisfaction.scale.min',
        field: 'p_speed',
      },
    ],
    ['a name that is no slug', (json) => put(json, 'name', 'A B'), { code: 'property-wrong', path: 'name' }],
    [
      'later version',
      (json) => put(json.satisfaction, 'version', 3),
      {
        code: 'property-wrong',
        path: 'satisfaction.version',
        parameters: { expected: '1, 2', arrived: '3', path: 'satisfaction.version' },
      },
    ],
    ['no fields', (json) => put(json.resources![0]!.schema, 'fields', []), { code: 'property-wrong' }],
    [
      'two tables of answers',
      (json) => json.resources!.push(json.resources![0]!),
      { code: 'answers-twice', path: 'resources[1].satisfaction.kind' },
    ],
    [
      'two resources in version 1',
      (json) => {
        put(json.satisfaction, 'version', 1);
        json.resources!.push(json.resources![0]!);
      },
      { code: 'property-wrong', path: 'resources' },
    ],
    [
      'label that is a number',
      (json) => put(json.satisfaction!.system, 'label', 5),
      { code: 'property-wrong', path: 'satisfaction.system.label' },
    ],
    [
      'a name twice, but for case',
      (json) => put(field(json, 0), 'name', 'Overall'),
      { code: 'name-duplicate' },
    ],
    ['a name of ours', (json) => put(field(json, 0), 'name', '_Weight'), { code: 'name-reserved' }],
    [
      'unknown leaf',
      (json) => put(field(json, 1).satisfaction, 'item', 'service'),
      { code: 'item-unknown', field: 'p_speed' },
    ],
    [
      'two fields of a role on an item',
      (json) => put(field(json, 3).satisfaction, 'item', 'speed'),
      { code: 'item-twice', field: 'p_price' },
    ],
    [
      'rating without an item',
      (json) => drop(field(json, 1).satisfaction!, 'item'),
      { code: 'item-needed', field: 'p_speed' },
    ],
    [
      'item on a role that has none',
      (json) => put(field(json, 4).satisfaction, 'item', 'speed'),
      { code: 'item-unused', field: 'overall' },
    ],
    [
      'rating without a scale',
      (json) => drop(field(json, 4).satisfaction!, 'scale'),
      { code: 'scale-needed', field: 'overall' },
    ],
    [
      'scale upside down',
      (json) => put(field(json, 4).satisfaction!.scale, 'max', 0),
      { code: 'scale-ends', field: 'overall' },
    ],
    ...[1e308, 1e10, 1e-9].map((max): [string, (json: Json) => void, object] => [
      `scale up to ${max}`,
      (json) => put(field(json, 4).satisfaction!.scale, 'max', max),
      { code: 'scale-size', field: 'overall' },
    ]),
    [
      'a Kano question of eleven answers',
      (json) => put(field(json, 3).satisfaction, 'role', 'functional'),
      { code: 'kano-scale', field: 'p_price' },
    ],
    [
      'label outside the scale',
      (json) => put(field(json, 1).satisfaction!.scale, 'labels', { n: 9 }),
      { code: 'label-outside', field: 'p_speed' },
    ],
    [
      'a second overall',
      (json) => put(field(json, 0), 'satisfaction', { role: 'overall', scale: { min: 1, max: 5 } }),
      { code: 'role-twice', field: 'overall' },
    ],
    [
      'a second wave',
      (json) => {
        put(field(json, 0), 'satisfaction', { role: 'wave' });
        put(field(json, 4), 'satisfaction', { role: 'wave' });
      },
      { code: 'role-twice', field: 'overall' },
    ],
    [
      'a node under itself',
      (json) =>
        put(json.satisfaction!.system!.children![1]!.children![0], 'children', [{ id: 'cost', label: 'x' }]),
      { code: 'node-duplicate' },
    ],
    [
      'own weight of no node',
      (json) => put(json.satisfaction!.options!.ownWeights, 'speed', 1),
      { code: 'own-weight-unknown' },
    ],
    [
      'negative own weight',
      (json) => put(json.satisfaction!.options!.ownWeights, 'cost', -1),
      { code: 'own-weight-negative' },
    ],
    [
      'own weights all 0',
      (json) => put(json.satisfaction!.options, 'ownWeights', { cost: 0 }),
      { code: 'own-weights-zero' },
    ],
    [
      'comparison across parents',
      (json) => put(json.satisfaction!.options, 'comparisons', { cost: { speed: 2 } }),
      { code: 'comparison-unknown' },
    ],
    [
      'a judge comparing across parents',
      (json) =>
        put(json.satisfaction!.options, 'judges', [{ name: 'ann', comparisons: { cost: { speed: 2 } } }]),
      { code: 'comparison-unknown' },
    ],
    [
      'own bands without cut points',
      (json) => put(json.satisfaction!.options, 'tiers', { bands: 'own' }),
      { code: 'tier-cuts' },
    ],
    [
      'cut points with nothing between them',
      (json) => put(json.satisfaction!.options, 'tiers', { bands: 'own', cuts: [3, 4] }),
      { code: 'tier-cuts' },
    ],
    [
      'filter on no field',
      (json) => put(json.satisfaction!.options, 'filter', { nobody: ['x'] }),
      { code: 'filter-unknown' },
    ],
    [
      'margin of no field',
      (json) => put(json.satisfaction!.options, 'raking', { margins: { nobody: { x: 1 } } }),
      { code: 'margin-unknown' },
    ],
    [
      'margin without shares',
      (json) => put(json.satisfaction!.options, 'raking', { margins: { overall: { x: 0 } } }),
      { code: 'margin-empty' },
    ],
    [
      'margin with a share of 0',
      (json) => put(json.satisfaction!.options, 'raking', { margins: { overall: { x: 1, y: 0 } } }),
      { code: 'margin-zero', parameters: expect.objectContaining({ category: 'y' }) as unknown },
    ],
    [
      'shares that miss 1',
      (json) => put(json.satisfaction!.options, 'raking', { margins: { overall: { x: 0.5, y: 0.45 } } }),
      { code: 'margin-sum', parameters: expect.objectContaining({ sum: 0.95 }) as unknown },
    ],
    [
      'shares that miss 100',
      (json) => put(json.satisfaction!.options, 'raking', { margins: { overall: { x: 50, y: 55 } } }),
      { code: 'margin-sum', parameters: expect.objectContaining({ sum: 105 }) as unknown },
    ],
    [
      'margins of two populations',
      (json) =>
        put(json.satisfaction!.options, 'raking', {
          margins: { overall: { x: 5000, y: 5500 }, speed: { x: 4000, y: 5000 } },
        }),
      {
        code: 'margin-sums-differ',
        parameters: expect.objectContaining({ sum: 9000, first: 10500 }) as unknown,
      },
    ],
    [
      'a path drawn twice',
      (json) => put(json.satisfaction!.options, 'pathModel', drawn({ paths: [TWO, TWO] })),
      { code: 'way-twice' },
    ],
    [
      'a path to nowhere',
      (json) => put(json.satisfaction!.options, 'pathModel', drawn({ paths: [['one', 'three']] })),
      {
        code: 'path-construct-unknown',
        parameters: expect.objectContaining({ construct: 'three', known: 'one, two' }) as unknown,
      },
    ],
    [
      'an indicator that the study lacks',
      (json) => put(json.satisfaction!.options, 'pathModel', drawn({ indicators: ['field/nobody'] })),
      {
        code: 'path-indicator-unknown',
        parameters: expect.objectContaining({ construct: 'one', indicator: 'field/nobody' }) as unknown,
      },
    ],
    [
      'no margins',
      (json) => put(json.satisfaction!.options, 'raking', { margins: {} }),
      { code: 'margins-none' },
    ],
    [
      'limits of weights without 1',
      (json) =>
        put(json.satisfaction!.options, 'raking', { margins: { overall: { x: 1 } }, bounds: [1.1, 2] }),
      { code: 'raking-limits' },
    ],
    [
      'rising cut points',
      (json) => put(json.satisfaction!.options, 'cutPoints', [50, 60, 70]),
      { code: 'cut-points' },
    ],
    ['unknown provider', (json) => put(json.satisfaction, 'focalProvider', 'C'), { code: 'focal-unknown' }],
    [
      'provider without a field',
      (json) => put(field(json, 5).satisfaction, 'role', 'segment'),
      { code: 'focal-without-provider' },
    ],
    [
      'data elsewhere',
      (json) => put(json.resources![0], 'path', 'https://example.org/a.csv'),
      { code: 'path' },
    ],
    ['data above', (json) => put(json.resources![0], 'path', '../a.csv'), { code: 'path' }],
  ])('%s', (_, change, expected) => {
    const problems = problemsAfter(change);
    expect(problems).toContainEqual(expect.objectContaining(expected));
    for (const found of problems) expect(say('problem', found.code, found.parameters)).toContain(found.path);
  });

  it.each(['', '{', 'null', '[]', '"x"', '5'])('%j is not a study', (text) => {
    expect(parseStudy(text).problems).toHaveLength(1);
  });

  it('says what was expected and what arrived', () => {
    const [found] = problemsAfter((json) => put(field(json, 1).satisfaction!.scale, 'min', '1'));
    expect(say('problem', found!.code, found!.parameters)).toBe(
      'resources[0].schema.fields[1].satisfaction.scale.min should be number; "1" arrived. Correct it: study.schema.json describes every property.',
    );
  });
});

it('publishes the schema of today (node scripts/study-schema.ts)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(studyJsonSchema())));
});

it('a tree of 20,000 levels is refused in words, not by the stack', () => {
  const tree = `${'{"children":['.repeat(20_000)}${']}'.repeat(20_000)}`;
  const { problems } = parseStudy(`{"satisfaction":{"version":2,"system":${tree}}}`);
  expect(problems).toEqual([expect.objectContaining({ code: 'too-deep' })]);
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import published from '../../public/study.schema.json' with { type: 'json' };
import { checkStudy } from '../../src/lib/study/check.ts';
import { correct } from '../../src/lib/study/edit/correct.ts';
import { parseStudy, writeStudy } from '../../src/lib/study/schema.ts';
import { tablesOf } from '../../src/lib/study/tables.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { say } from '../english.ts';
import { EXAMPLE, WITH_TABLES } from './example.ts';
import { studyOfAnswers, studyOfTables } from './studies.ts';
import first from './version-1.json' with { type: 'json' };

type Json = Record<string, unknown>;

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(published);
const written = (study: Study): Json => JSON.parse(JSON.stringify(writeStudy(study))) as Json;
const resources = (json: Json): Json[] => json['resources'] as Json[];

/** A study.json as version 1 had it. */
function asFirst(study: Study): Json {
  const json = written(study);
  const [{ satisfaction: _, ...answers } = {}] = resources(json);
  return { ...json, resources: [answers], satisfaction: { ...(json['satisfaction'] as Json), version: 1 } };
}

describe('a study.json of version 1', () => {
  it('is read as before, and written as version 2', () => {
    const { study } = parseStudy(first);
    expect(study?.fields.map(({ name }) => name)).toEqual(['q1', 'q2', 'branch']);
    expect(study).not.toHaveProperty('tables');
    expect(validate(first), JSON.stringify(validate.errors)).toBe(true);
    expect(written(study!)).toMatchObject({
      resources: [{ name: 'answers', path: 'answers.csv', satisfaction: { kind: 'answers' } }],
      satisfaction: { version: 2 },
    });
  });

  it('whatever it holds, is the same study after it was written and read again, and both forms are as published', () => {
    fc.assert(
      fc.property(studyOfAnswers, (study) => {
        const old = asFirst(study);
        expect(validate(old), JSON.stringify(validate.errors)).toBe(true);
        const read = parseStudy(JSON.stringify(old));
        expect(read).toEqual({ study });
        const json = written(read.study!);
        expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
        expect(parseStudy(JSON.stringify(json))).toEqual({ study });
      }),
      { numRuns: 150 },
    );
  });

  it('has its primary key read where it holds, and is not refused where it does not', () => {
    const withKey = (key: unknown): object => {
      const json = asFirst(EXAMPLE);
      const [answers] = resources(json);
      return {
        ...json,
        resources: [{ ...answers, schema: { ...(answers!['schema'] as Json), primaryKey: key } }],
      };
    };
    expect(parseStudy(withKey('id')).study).toEqual({ ...EXAMPLE, primaryKey: ['id'] });
    expect(parseStudy(withKey(['nobody'])).study).toEqual(EXAMPLE);
    expect(parseStudy(withKey(7)).study).toEqual(EXAMPLE);
  });
});

describe('several tables', () => {
  it('make a round trip with all that is said of them', () => {
    expect(parseStudy(JSON.stringify(writeStudy(WITH_TABLES)))).toEqual({ study: WITH_TABLES });
  });

  it('whatever they hold, make a round trip, and are stored as published', () => {
    fc.assert(
      fc.property(studyOfTables, (study) => {
        const json = JSON.stringify(writeStudy(study));
        expect(parseStudy(json)).toEqual({ study });
        expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('are a data package that other tools read: keys are Frictionless’ own', () => {
    expect(resources(written(WITH_TABLES))[1]).toMatchObject({
      name: 'complaints',
      path: 'complaints.csv',
      schema: {
        primaryKey: ['no'],
        foreignKeys: [
          { fields: ['customer'], reference: { resource: 'answers', fields: ['id'] } },
          { fields: ['earlier'], reference: { fields: ['no'] } },
        ],
      },
    });
  });

  it('may stand in any order; problems name the place in the file', () => {
    const json = written(WITH_TABLES);
    const [answers, complaints, texts] = resources(json);
    const turned = { ...json, resources: [complaints, answers, texts] };
    expect(parseStudy(turned)).toEqual({ study: WITH_TABLES });
    const spoiled = { ...turned, resources: [{ ...complaints, path: '../up.csv' }, answers, texts] };
    expect(parseStudy(spoiled).problems).toMatchObject([{ code: 'path', path: 'resources[0].path' }]);
    const broken = { ...turned, resources: [complaints, { ...answers, path: '/a.csv' }, texts] };
    expect(parseStudy(broken).problems).toMatchObject([{ code: 'path', path: 'resources[1].path' }]);
  });

  it('may have their answers under any name; keys lead there', () => {
    const json = JSON.stringify(writeStudy(WITH_TABLES)).replaceAll('"answers",', '"survey_2024",');
    const stored = JSON.parse(json) as Json;
    resources(stored)[0]!['satisfaction'] = { kind: 'answers' };
    expect(resources(stored)[0]!['name']).toBe('survey_2024');
    expect(parseStudy(stored)).toEqual({ study: WITH_TABLES });
  });

  it('are listed alike, the answers first, each with its view', () => {
    expect(tablesOf(WITH_TABLES).map(({ kind, name, view }) => [kind, name, view])).toEqual([
      ['answers', 'answers', 'scores'],
      ['complaints', 'complaints', 'complaints'],
      ['texts', 'reviews', 'reviews'],
    ]);
  });

  it('lose the keys to a column that is taken out, and no others', () => {
    const { primaryKey, tables } = correct(
      { ...WITH_TABLES, primaryKey: ['id'] },
      { fields: ['id'], remove: true },
    );
    expect(primaryKey).toBeUndefined();
    expect(tables?.[0]?.foreignKeys).toEqual([{ fields: ['earlier'], table: 'complaints', to: ['no'] }]);
  });
});

describe('tables that are wrong', () => {
  const [complaints, reviews] = WITH_TABLES.tables!;
  const kept = (change: object): Study => ({
    ...WITH_TABLES,
    tables: [{ ...complaints!, ...change }, reviews!],
  });

  it.each<[string, Study, object[]]>([
    ['a file above', kept({ path: '../c.csv' }), [{ code: 'path', path: 'resources[1].path' }]],
    [
      'the file of another',
      kept({ path: 'Answers.csv' }),
      [{ code: 'path-twice', path: 'resources[1].path' }],
    ],
    ['a name of ours', kept({ name: 'scores', foreignKeys: [] }), [{ code: 'table-reserved' }]],
    [
      'a name twice',
      kept({ name: 'reviews', foreignKeys: [] }),
      [{ code: 'table-twice', path: 'resources[2].name' }],
    ],
    [
      'a key of no column',
      kept({ primaryKey: ['nr'] }),
      [{ code: 'key-column', path: 'resources[1].schema.primaryKey' }],
    ],
    [
      'a key to no table',
      kept({ foreignKeys: [{ fields: ['no'], table: 'shops', to: ['id'] }] }),
      [{ code: 'key-table', path: 'resources[1].schema.foreignKeys[0]' }],
    ],
    [
      'a key of more columns than there',
      kept({ foreignKeys: [{ fields: ['no', 'customer'], table: 'answers', to: ['id'] }] }),
      [{ code: 'key-length' }],
    ],
    [
      'a key from numbers to texts',
      kept({ foreignKeys: [{ fields: ['how'], table: 'answers', to: ['id'] }] }),
      [{ code: 'key-type' }],
    ],
    [
      'a column twice, a role twice, a rating without a scale',
      kept({
        foreignKeys: [],
        fields: [
          ...complaints!.fields,
          { name: 'NO', type: 'string', role: 'id', label: 'x' },
          { name: 'how2', type: 'number', role: 'satisfaction', label: 'x' },
        ],
      }),
      [{ code: 'name-duplicate' }, { code: 'role-twice' }, { code: 'scale-needed' }, { code: 'role-twice' }],
    ],
  ])('%s', (_, study, expected) => {
    const problems = checkStudy(study);
    expect(problems).toMatchObject(expected);
    for (const { code, path, field, parameters } of problems) {
      expect(say('problem', code, parameters)).toContain(path);
      expect(field).toBeUndefined();
    }
  });

  it('a role of another kind is refused, and those of its own named', () => {
    const json = written(WITH_TABLES);
    const text = JSON.stringify(json).replace('"role":"opened"', '"role":"performance"');
    const [found] = parseStudy(text).problems!;
    expect(found).toMatchObject({ path: 'resources[1].schema.fields[1].satisfaction.role' });
    expect(found!.parameters['expected']).toContain('"opened"');
    expect(validate(JSON.parse(text))).toBe(false);
  });

  it('a kind that there is not is refused, and all kinds named', () => {
    const text = JSON.stringify(writeStudy(WITH_TABLES)).replace('"kind":"texts"', '"kind":"letters"');
    expect(parseStudy(text).problems).toMatchObject([
      {
        code: 'property-wrong',
        path: 'resources[2].satisfaction.kind',
        parameters: { expected: '"answers", "complaints", "events", "texts"', arrived: '"letters"' },
      },
    ]);
  });

  it('no answers: a study needs them', () => {
    const json = written(WITH_TABLES);
    const { problems } = parseStudy({ ...json, resources: resources(json).slice(1) });
    expect(problems).toMatchObject([{ code: 'answers-none', path: 'resources' }]);
  });
});

describe('names that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'Constructor'])(
    'a column, a node and answers called %s',
    (name) => {
      const field = { name, type: 'string', role: 'segment', label: name } as const;
      const study: Study = {
        ...EXAMPLE,
        fields: [
          ...EXAMPLE.fields,
          { ...field, categories: Object.fromEntries([[name, 'a name']]), order: [name] },
        ],
        system: {
          ...EXAMPLE.system,
          children: [...EXAMPLE.system.children!, { id: name, label: name }, { id: 'other', label: 'Other' }],
        },
        options: {
          ...EXAMPLE.options,
          ownWeights: Object.fromEntries([[name, 3]]),
          comparisons: Object.fromEntries([[name, Object.fromEntries([['other', 2]])]]),
          filter: Object.fromEntries([[name, [name]]]),
          raking: { margins: Object.fromEntries([[name, Object.fromEntries([[name, 1]])]]) },
        },
      };
      const { study: back, problems } = parseStudy(JSON.stringify(writeStudy(study)));
      expect(problems).toBeUndefined();
      expect(back).toEqual(study);
      for (const record of [back!.options.ownWeights, back!.options.filter, back!.options.comparisons])
        expect(Object.keys(record!)).toEqual([name]);
      expect(Object.getPrototypeOf(back!.options.ownWeights)).toBe(Object.prototype);
    },
  );

  it('a comparison of such a node is not taken for one given twice', () => {
    const ids = ['constructor', 'name'];
    const system = { id: 'index', label: 'Index', children: ids.map((id) => ({ id, label: id })) };
    const options = { ...EXAMPLE.options, ownWeights: {}, comparisons: { name: { constructor: 2 } } };
    const study = { ...EXAMPLE, system, options };
    expect(checkStudy(study).filter(({ code }) => code === 'comparison-twice')).toEqual([]);
  });

  it('a value of the wrong type under such a key is refused at its place', () => {
    const text = JSON.stringify(writeStudy(EXAMPLE)).replace(
      '"ownWeights":{',
      '"ownWeights":{"__proto__":"x",',
    );
    expect(parseStudy(text).problems).toMatchObject([
      { code: 'property-wrong', path: 'satisfaction.options.ownWeights.__proto__' },
    ]);
    expect(({} as Json)['x']).toBeUndefined();
  });

  it('an unknown property of our extension called so is refused as unknown', () => {
    const text = JSON.stringify(writeStudy(EXAMPLE)).replace(
      '"satisfaction":{"version"',
      '"satisfaction":{"__proto__":{},"version"',
    );
    expect(parseStudy(text).problems).toMatchObject([
      { code: 'unknown-property', path: 'satisfaction.__proto__' },
    ]);
  });
});

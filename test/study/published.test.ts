import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import schema from '../../public/study.schema.json' with { type: 'json' };

type Json = Readonly<Record<string, unknown>>;

const parse = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const bundled = readdirSync('data', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the published JSON Schema, read by a validator that is not ours', () => {
  test.each(bundled)('takes the bundled codebook %s', (id) => {
    expect(validate(parse(`data/${id}/study.json`)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('takes the example of its documentation', () => {
    const [, example] = /```json\n(.*?)```/s.exec(readFileSync('src/content/docs/codebook.md', 'utf8'))!;
    expect(validate(JSON.parse(example!)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses a slip inside the extension, and a role that there is not', () => {
    const [id] = bundled;
    const study = parse(`data/${id}/study.json`);
    expect(validate({ ...study, satisfaction: { ...(study['satisfaction'] as Json), sytem: {} } })).toBe(
      false,
    );
    const text = JSON.stringify(study).replace(/"role":"[a-z]+"/, '"role":"perfomance"');
    expect(validate(JSON.parse(text))).toBe(false);
  });
});

/** The names of all properties in a schema, and of the texts that a property may have. */
function named(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, enum: texts = [] } = part as { properties?: Json; enum?: readonly string[] };
  return [...Object.keys(properties), ...texts, ...Object.values(part).flatMap(named)];
}

test('every property and every value of the extension is documented', () => {
  const documentation = readFileSync('src/content/docs/codebook.md', 'utf8');
  const missing = [...new Set(named(schema))].filter((name) => !documentation.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

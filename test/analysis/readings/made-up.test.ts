import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import type { Field, Study } from '../../../src/lib/study/types.ts';
import { results } from '../../chart/made-up.ts';
import { checkReadings, checkWords } from './check.ts';
import { CLAIMS } from './claims.ts';

type Name = keyof typeof CLAIMS;

const { resampled, kano, vavra } = results;
const asked = (name: string, role: Field['role'], label: string): Field => ({
  name,
  type: 'number',
  role,
  label,
});
const study: Study = {
  ...results.study,
  fields: [
    ...results.study.fields,
    asked('overall', 'overall', 'Satisfied on the whole'),
    asked('recommend', 'recommend', 'Would recommend'),
  ],
};

const names = Object.keys(CLAIMS) as Name[];

describe.each(names)('readings of %s', (name) => {
  it('are borne out by the made-up results, with a bootstrap and without', async () => {
    const { readings } = (await import(`../../../src/lib/analysis/${name}/readings.ts`)) as {
      readings: (...of: unknown[]) => Parameters<typeof checkReadings>[0];
    };
    const { words } = await import(`../../../src/lib/analysis/${name}/words.en.ts`);
    const result = results[name];
    if (isRefusal(result)) throw new Error(`The made-up study has no ${name}.`);
    const bootstrap = (resampled as Record<string, unknown>)[name];
    for (const context of [{}, { resampled: bootstrap, kano, vavra }])
      checkReadings(readings(result, study, context), {
        study,
        words,
        claims: CLAIMS[name],
        from: results,
        derived: /./,
      });
    expect(readings(result, study).length).toBeGreaterThan(0);
  });

  it('have a sentence each, none of which speaks of causes', async () => {
    const { words } = await import(`../../../src/lib/analysis/${name}/words.en.ts`);
    checkWords(words, CLAIMS[name]);
  });
});

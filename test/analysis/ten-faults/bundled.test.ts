import { expect, test } from 'vitest';
import { tenFaults } from '../../../src/lib/analysis/ten-faults/analysis.ts';
import { FAULTS } from '../../../src/lib/analysis/ten-faults/result.ts';
import { STAGES, stagesAsked } from '../../../src/lib/analysis/ten-faults/stages.ts';
import { computeMoments, solveWith } from '../../../src/lib/analysis/run.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { bundledEngine, bundledStudy } from '../../data/bundled.ts';

/** One letter a fault, in S1's order: pass, warn, unknown. Those of the other studies stand in `readings/golden`. */
const VERDICTS: Readonly<Record<string, string>> = {
  'mail-service': 'ppwpupwppu',
  'yellow-pages': 'upwpuwpppu',
};

test.each(Object.entries(VERDICTS))('the ten faults in %s', async (id, expected) => {
  const { study, engine } = await bundledEngine(id);
  const result = solveWith(tenFaults, await computeMoments(engine, tenFaults, study), study);
  await engine.close();
  if (isRefusal(result)) throw new Error(result.refused);
  expect(result.checks.map(({ fault }) => fault)).toEqual(FAULTS);
  expect(result.checks.map(({ verdict }) => verdict[0]).join('')).toBe(expected);
});

test('the words of a system place its items at stages, in either language', () => {
  expect(stagesAsked(bundledStudy('network-operator'))).toEqual(STAGES);
  expect(stagesAsked(bundledStudy('mail-service'))).toEqual(['pay', 'contact']);
  const study = bundledStudy('network-operator');
  const chinese = JSON.parse(
    JSON.stringify(study, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'zh' in value ? value.zh : value,
    ),
  ) as typeof study;
  expect(
    stagesAsked({ ...chinese, fields: chinese.fields.filter(({ role }) => role === 'performance') }),
  ).toEqual(STAGES);
});

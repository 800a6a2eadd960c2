import { expect, test } from 'vitest';
import { resultCsv } from '../../../../src/components/workbench/keep/exports.ts';
import { refuse } from '../../../../src/lib/study/refusal.ts';
import { DEFAULT_OPTIONS } from '../../../../src/lib/study/types.ts';
import type { Study } from '../../../../src/lib/study/types.ts';
import { english } from '../../../english.ts';

const study: Study = {
  id: 'own-1',
  title: 'Spring',
  simulated: false,
  sources: [],
  path: 'answers.csv',
  fields: [],
  system: { id: 'index', label: 'Index' },
  options: DEFAULT_OPTIONS,
};

function notes(of: Study): readonly string[] {
  const refused = refuse('not-computed');
  return resultCsv({ study: of, index: refused, gap: refused, priorities: refused }, english)
    .split('\r\n')
    .filter((line) => line.replace(/^\uFEFF?"?/, '').startsWith('#'));
}

test('the results say of which rows they are, and that nobody gave the answers', () => {
  expect(notes(study)).toHaveLength(1);
  const options = { ...DEFAULT_OPTIONS, filter: { region: ['North', 'South'] } };
  const said = notes({ ...study, simulated: true, options }).join('\n');
  expect(said).toContain('Simulated data.');
  expect(said).toContain('Only region: North, South');
});

import { expect, test } from 'vitest';
import { guesses } from '../../../../src/components/workbench/first/guess.ts';
import type { Proposal } from '../../../../src/lib/ingest/codebook/propose.ts';
import type { OpenScale } from '../../../../src/lib/ingest/codebook/readings.ts';
import type { Field, Study } from '../../../../src/lib/study/types.ts';

const field = (name: string, max = 4): Field =>
  ({ name, role: 'performance', label: name, scale: { min: 1, max, direction: 'up' } }) as Field;

const open = (fields: readonly string[], difference: number): OpenScale => ({
  fields,
  readings: [
    { scale: { min: 1, max: 4, direction: 'up' }, index: 60 },
    { scale: { min: 1, max: 5, direction: 'up' }, index: 60 - difference },
  ],
  difference,
});

const proposal = (name: string, confidence: number, of?: OpenScale): Proposal => ({
  field: field(name),
  confidence,
  reason: 'scale',
  ...(of && { open: of }),
});

const of = (fields: readonly Field[]): Study => ({ fields }) as unknown as Study;
const all = (...proposals: readonly Proposal[]) =>
  new Map(proposals.map((one) => [one.field.name, one] as const));

test('what changes the index most stands first; the rest in doubt is counted', () => {
  const [small, large] = [open(['a'], 3), open(['b', 'c'], 12)];
  const proposals = all(
    proposal('a', 0.5, small),
    proposal('b', 0.5, large),
    proposal('c', 0.5, large),
    proposal('d', 0.4),
    proposal('e', 0.9),
  );
  const found = guesses(of(['a', 'b', 'c', 'd', 'e'].map((name) => field(name))), proposals);
  expect(found.first?.fields).toEqual(['b', 'c']);
  expect(found.others).toBe(2);
});

test('what the reader has set is no guess any more', () => {
  const proposals = all(proposal('a', 0.5, open(['a'], 3)), proposal('d', 0.4));
  const decided = guesses(of([field('a', 5), { ...field('d'), role: 'ignore' }]), proposals);
  expect(decided).toEqual({ first: null, others: 0 });
  expect(guesses(of([field('a', 5), field('d')]), proposals).first?.fields).toEqual(['d']);
});

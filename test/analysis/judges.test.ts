import { expect, test } from 'vitest';
import { madeUnder } from '../../src/lib/analysis/made-under.ts';
import type { Comparisons, StudyOptions } from '../../src/lib/study/types.ts';
import { structure } from '../../src/lib/study/structure.ts';
import { comparedWeights } from '../../src/lib/weighting/compared-weights.ts';
import { remarkWords } from '../english.ts';
import oracle from '../oracle/judges.json' with { type: 'json' };
import { field, given, study, system } from './fixture.ts';

const about = study(
  ['a', 'b', 'c'].map((item) => field(item, 'performance', { item })),
  system(['a', 'b', 'c']),
);
const comparisonsOf = ([ab = 1, ac = 1, bc = 1]: readonly number[]): Comparisons => ({
  a: { b: ab, c: ac },
  b: { c: bc },
});
const JUDGES = (['ann', 'ben', 'cem'] as const).map((name) => ({
  name,
  comparisons: comparisonsOf(oracle.judges[name]),
}));

function weighed(options: Partial<StudyOptions>) {
  const of = structure(about);
  return comparedWeights(given(of.nodes.get('index')), of, { ...about.options, ...options });
}

test('of several judges the geometric means count, and the consistency of each is told, as R has them', () => {
  const { weights, refusal, remarks } = weighed({ judges: JUDGES });
  expect(refusal).toBeNull();
  weights.forEach((weight, at) => expect(weight).toBeCloseTo(oracle.group.weights[at]!, 12));
  const ratios = remarks.map(({ code, parameters }) => [code, parameters['judge'], parameters['ratio']]);
  const near = (value: number): number => expect.closeTo(value, 10) as number;
  expect(ratios).toEqual([
    [oracle.group.cr < 0.1 ? 'consistent' : 'inconsistent', undefined, near(oracle.group.cr)],
    ['judge-consistent', 'ann', near(oracle.each.ann)],
    [oracle.each.ben < 0.1 ? 'judge-consistent' : 'judge-inconsistent', 'ben', near(oracle.each.ben)],
    ['judge-inconsistent', 'cem', near(oracle.each.cem)],
  ]);
  for (const remark of remarks) expect(remarkWords(remark)).not.toContain('{');
});

test('what was judged on the page is of one more judge; one alone is as before', () => {
  const [ann, ben] = JUDGES;
  const two = weighed({ judges: [ann!, ben!] }).weights;
  expect(weighed({ comparisons: ann!.comparisons, judges: [ben!] }).weights).toEqual(two);
  expect(weighed({ judges: [ann!] })).toEqual(weighed({ comparisons: ann!.comparisons }));
});

test('a judge who judged some pairs counts for these, which is said; a pair that nobody judged is missing', () => {
  const partly = { name: 'dan', comparisons: { b: { a: 9 } } };
  const { weights, remarks } = weighed({ judges: [JUDGES[0]!, partly] });
  expect(weights[0]! / weights[1]!).toBeLessThan(1);
  expect(remarks.map(remarkWords).join(' ')).toMatch(/“dan” judged 1 of 3 pairs/);
  expect(weighed({ judges: [partly] }).refusal?.refused).toBe('comparisons-missing');
});

test('a bootstrap made under other judges is another', () => {
  expect(madeUnder({ ...about.options, judges: JUDGES })).not.toBe(madeUnder(about.options));
});

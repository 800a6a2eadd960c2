import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { words } from '../../../src/lib/analysis/data-quality/reading-words.en.ts';
import { readings } from '../../../src/lib/analysis/data-quality/readings.ts';
import type { QualityResult, TogetherResult } from '../../../src/lib/analysis/data-quality/result.ts';
import { refuse } from '../../../src/lib/study/refusal.ts';
import { number } from '../readings/arbitrary.ts';
import { checkReadings, checkWords } from '../readings/check.ts';
import { CLAIMS } from '../readings/claims.ts';
import { DIMENSIONS, ITEMS, study } from '../readings/study.ts';

const anyResult = fc
  .record({
    n: fc.integer({ min: 20, max: 5000 }),
    flagged: fc.integer({ min: 0, max: 20 }),
    run: fc.integer({ min: 0, max: 20 }),
    duplicate: fc.option(fc.integer({ min: 0, max: 5 })),
    unanswered: fc.integer({ min: 0, max: 20 }),
    least: fc.constantFrom(1 as const, 2 as const, 3 as const),
    scores: fc.array(number(0, 100), {
      minLength: 2 * DIMENSIONS.length + 2,
      maxLength: 2 * DIMENSIONS.length + 2,
    }),
    refused: fc.boolean(),
  })
  .map(({ n, flagged, run, duplicate, unanswered, least, scores, refused }): QualityResult => {
    const nodes = [study.system.id, ...DIMENSIONS];
    const all = nodes.map((node, at) => ({ node, value: scores[at]! }));
    const without = refused
      ? refuse('quality-few-left', { n: 1, minimum: 10 })
      : all.map(({ node, value }, at) => {
          const other = scores[nodes.length + at]!;
          return { node, value: other, difference: other - value };
        });
    const one = (flags: number) => ({ flagged: flags, share: flags / n, weighted: flags / n, without });
    const chosen: TogetherResult = { least, ...one(flagged) };
    return {
      scheme: 'johnson',
      n,
      weightedN: n,
      items: ITEMS.length,
      common: ITEMS.length,
      pairs: 0,
      median: null,
      signs: [
        { sign: 'run', cut: 5, measured: n, classes: [], ...one(run) },
        ...(duplicate === null
          ? []
          : [{ sign: 'duplicate' as const, cut: 1, measured: n, classes: [], ...one(duplicate) }]),
      ],
      withheld: [{ sign: 'duration', why: refuse('quality-no-duration') }],
      together: [chosen],
      chosen,
      with: all,
      groups: [],
      unanswered: [{ item: ITEMS[0]!, n: unanswered, share: unanswered / n }],
      remarks: [],
    };
  });

it('says what was counted, and nothing beyond it', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      checkReadings(readings(result), {
        study,
        claims: CLAIMS['data-quality'],
        from: result,
        derived: /withheld|flagged|nobody/,
      });
    }),
  );
});

test('every reading has its words, and none accuses', () => {
  checkWords(words, CLAIMS['data-quality']);
  expect(Object.values(words).join(' ')).not.toMatch(
    /cheat|lied|lying|dishonest|lazy|bad respondents|careless respondents/i,
  );
});

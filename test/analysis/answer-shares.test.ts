import { expect, it } from 'vitest';
import { answerShares } from '../../src/lib/analysis/answer-shares/analysis.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { bundled } from '../chart/bundled.ts';

async function housing(minGroup = 10) {
  const { study, engine } = await bundled('copenhagen-housing');
  const sql = answerShares.queries(study)['answers'] ?? '';
  const moments = answerShares.moments({ answers: await engine.query(sql) }, study);
  await engine.close();
  const result = answerShares.solve(moments, study, { ...study.options, minGroup });
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

it('counts Madsen’s residents: 567 low, 446 medium, 668 high of 1,681', async () => {
  const [all] = (await housing()).groups;
  const shares = all?.shares.map(({ share }) => Math.round(1681 * share));
  expect(shares).toEqual([567, 446, 668]);
  expect(all?.n).toBe(1681);
});

it('takes a frequency for as many respondents: simple random sampling variances', async () => {
  const [all] = (await housing()).groups;
  if (all === undefined || isRefusal(all.top) || isRefusal(all.mean)) throw new Error('refused');
  const top = 668 / 1681;
  expect(all.top.value).toBeCloseTo(top, 12);
  expect(all.top.se).toBeCloseTo(Math.sqrt((top * (1 - top)) / 1680), 12);
  expect(all.mean.value).toBeCloseTo((100 * 668 + 50 * 446) / 1681, 10);
  expect(all.mean.df).toBe(1680);
  // Wilson's limits are where a normal test at that share would just not reject, on n* = p(1 − p)/v = n − 1.
  for (const limit of [all.top.low, all.top.high])
    expect((top - limit) ** 2).toBeCloseTo((1.959963984540054 ** 2 * limit * (1 - limit)) / 1680, 9);
});

it('keeps the order of the categories and suppresses small groups', async () => {
  const result = await housing(500);
  expect(result.groups.map(({ domain }) => domain.id).slice(0, 4)).toEqual([
    'all',
    'influence=Low',
    'influence=Medium',
    'influence=High',
  ]);
  const high = result.groups.find(({ domain }) => domain.id === 'influence=High');
  expect(high?.mean).toMatchObject({ refused: 'group-too-small', parameters: { minimum: 500 } });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files, SEED } from '../../data/mail-service/generator/files.ts';
import { distribution } from '../../src/lib/analysis/distribution/analysis.ts';
import type { DistributionResult } from '../../src/lib/analysis/distribution/result.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { parity } from '../../src/lib/chapter/parity.ts';
import { S2 } from '../../src/lib/chapter/published.ts';
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { structure } from '../../src/lib/study/structure.ts';
import { bundledEngine, bundledRows, bundledStudy, bundledText } from './bundled.ts';

const study = bundledStudy(S2.study);
const { columns, rows } = bundledRows(S2.study);

test('the generator writes the published files again, byte for byte; another seed other answers', () => {
  const written = files(SEED);
  for (const name of ['answers.csv', 'study.json'] as const)
    expect(written[name] === bundledText(S2.study, name), `${name} differs`).toBe(true);
  expect(files(SEED + 1)['answers.csv']).not.toBe(written['answers.csv']);
});

test('the study says that it is simulated, and that two of its five providers are one firm', () => {
  expect(study.simulated).toBe(true);
  expect(JSON.stringify(study.description)).toMatch(/163 is NetEase/);
  expect(checkAgainstColumns(study, columns)).toEqual([]);
  expect(rows).toHaveLength(1000);
  expect(new Set(rows.map(({ provider }) => provider))).toEqual(
    new Set(['163', 'QQ', 'NetEase', 'Sohu', 'Sina']),
  );
  expect(structure(study).items).toHaveLength(13);
});

test('no firm reports what cannot be: more deliveries than mails sent, more clicks than mails opened', () => {
  const impossible = rows.filter((row) => {
    const of = (name: string): number => Number(row[name]);
    const arrived = of('delivered') + of('returned');
    return arrived > of('sent') || of('clicked') > of('opened') || of('converted') > of('clicked');
  });
  expect(impossible).toEqual([]);
});

test('only those who turned to the support are asked about it', () => {
  for (const name of ['response_speed', 'professional', 'problem_solving', 'attitude', 'response_hours'])
    expect(rows.filter((row) => (row[name] !== '') !== (row['contact'] === 'yes'))).toEqual([]);
});

describe("S2's published results", () => {
  let result: DistributionResult;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await bundledEngine(S2.study);
    close = () => opened.engine.close();
    const solved = solveWith(distribution, await computeMoments(opened.engine, distribution, study), study);
    if (isRefusal(solved)) throw new Error(solved.refused);
    result = solved;
  });
  afterAll(() => close());

  function live(number: string): number {
    const [measure, field] = number.split('/');
    const found = result.questions.find((one) => one.field === field)?.found;
    if (found === undefined || isRefusal(found) || isRefusal(found.measures)) throw new Error(number);
    const { best, score } = found.measures;
    if (measure === 'answers-score-of') return score.value;
    if (isRefusal(best)) throw new Error(best.refused);
    return 100 * best.value;
  }

  function meanOf(column: string): number {
    const given = rows.flatMap((row) => (row[column] === '' ? [] : [Number(row[column])]));
    return given.reduce((sum, one) => sum + one, 0) / given.length;
  }

  test.each(S2.results)('$label: $published', ({ published, number, column = '' }) => {
    const value = number === undefined ? meanOf(column) : live(number);
    expect(parity(value, published).agrees).toBe(true);
    expect(Math.abs(value - Number(published))).toBeLessThan(0.25);
  });

  test('are thirteen', () => expect(S2.results).toHaveLength(13));
});

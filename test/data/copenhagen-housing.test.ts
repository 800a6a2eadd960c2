import { describe, expect, test } from 'vitest';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { checkAgainstColumns } from '../../src/lib/study/check.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { bundledEngine, bundledRows, bundledStudy } from './bundled.ts';
import inR from './copenhagen-housing.json' with { type: 'json' };

const study = bundledStudy('copenhagen-housing');
const { columns, rows } = bundledRows('copenhagen-housing');

function margin(name: string, of: readonly Record<string, string>[] = rows): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of of) counts[row[name]!] = (counts[row[name]!] ?? 0) + Number(row.count);
  return counts;
}

describe("Madsen's housing table", () => {
  test('is real, cited, and its codebook knows exactly its columns', () => {
    expect(study.simulated).toBe(false);
    expect(study.sources.map(({ title }) => title).join(' ')).toContain('Madsen, M. (1976)');
    expect(checkAgainstColumns(study, columns)).toEqual([]);
  });

  test('has the total and every margin that R finds in MASS::housing', () => {
    expect(rows).toHaveLength(inR.cells);
    expect(rows.reduce((sum, row) => sum + Number(row.count), 0)).toBe(inR.total);
    expect(inR.total).toBe(1681);
    for (const name of ['satisfaction', 'influence', 'type', 'contact'] as const) {
      expect(margin(name)).toEqual(inR[name]);
    }
    const satisfied = rows.filter((row) => row.satisfaction === 'High');
    expect(margin('type', satisfied)).toEqual(inR.highByType);
  });

  test('is every combination once', () => {
    const seen = new Set(rows.map((row) => [row.satisfaction, row.influence, row.type, row.contact].join()));
    expect(seen.size).toBe(3 * 3 * 4 * 2);
  });

  test('names every category of the table in English and Chinese', () => {
    for (const field of study.fields.filter(({ role }) => role === 'segment')) {
      expect(new Set(field.order)).toEqual(new Set(rows.map((row) => row[field.name])));
      for (const category of field.order!) {
        expect(field.categories?.[category]).toEqual({
          en: expect.any(String),
          zh: expect.stringMatching(/\p{Script=Han}/u),
        });
      }
    }
  });

  test("counts 1,681 respondents in the engine and gives R's weighted mean as the index", async () => {
    const { engine } = await bundledEngine('copenhagen-housing');
    const result = solveWith(index, await computeMoments(engine, index, study), study);
    await engine.close();
    if (isRefusal(result)) throw new Error(result.refused);
    const { n, index: all } = result.groups[0]!;
    if (isRefusal(all)) throw new Error(all.refused);
    expect(n).toBe(inR.total);
    expect(all.value).toBeCloseTo(inR.meanScore, 10);
  });
});

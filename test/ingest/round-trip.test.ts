import { expect, it } from 'vitest';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import { proposeStudy } from '../../src/lib/ingest/codebook/propose.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { fileOf, rowsOf, withEngine } from './files.ts';
import { sameTable } from './same-table.ts';

/** The proposed study, the table, and its index. */
async function outcome(name: string, bytes: Uint8Array) {
  return withEngine(async (engine) => {
    const result = await importCsv(engine, fileOf(bytes, name));
    if (isRefusal(result)) throw new Error(`${name}: ${result.refused}`);
    const { path, other, ...study } = proposeStudy(result.doctor, 'own-round-trip').study;
    const rows = await rowsOf(engine, 'SELECT * EXCLUDE (_row) FROM answers ORDER BY _row');
    const whole = { ...study, path };
    await engine.query(scoresView(whole));
    return { study, rows, index: solveWith(index, await computeMoments(engine, index, whole), whole) };
  });
}

it('the same table as CSV, XLSX, SAV, Parquet and Arrow gives the same study and the same index', async () => {
  const [[name, csv], ...others] = (await sameTable()) as [[string, Uint8Array], ...[string, Uint8Array][]];
  const expected = await outcome(name, csv);
  expect(isRefusal(expected.index)).toBe(false);
  expect(expected.study.fields.filter(({ role }) => role === 'performance')).toHaveLength(2);
  for (const [other, bytes] of others) expect(await outcome(other, bytes), other).toEqual(expected);
});

import type { Engine } from '../../../src/lib/engine/types.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { bytesSource } from '../../../src/lib/ingest/container/source.ts';
import type { Doctor } from '../../../src/lib/ingest/load/doctor.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { refusalWords, say } from '../../english.ts';
import type { OddFile } from './kinds.ts';

const shown = (value: unknown): string => ((JSON.stringify(value) as string | undefined) ?? '').slice(0, 200);

/** What is wrong with the import of an odd file; empty if all is as its truth says. */
export async function faultsOf(engine: Engine, { name, bytes, truth }: OddFile): Promise<string[]> {
  const result = await importCsv(engine, bytesSource(name, bytes));
  if (isRefusal(result)) {
    const { refused, parameters } = result;
    const faults = refusalWords(result) === '' ? [`no words for ${refused}`] : [];
    const expected = truth === 'account' || ('refused' in truth && truth.refused.includes(refused));
    return expected ? faults : [...faults, `refused: ${refused} ${shown(parameters)}, not ${shown(truth)}`];
  }
  const { doctor } = result;
  const faults = await accountFaults(engine, doctor);
  if (truth === 'account') return faults;
  if ('refused' in truth) return [...faults, `read, not refused (${truth.refused.join(', ')})`];

  const { grid, rejected = 0, counted = {}, encoding } = truth;
  if (doctor.rejected !== rejected) faults.push(`${doctor.rejected} rejected, not ${rejected}`);
  if (encoding && doctor.dialect.encoding !== encoding)
    faults.push(`found ${doctor.dialect.encoding}, not ${encoding}`);
  for (const [code, n] of Object.entries(counted)) {
    const found = doctor.findings.find((finding) => finding.code === code)?.parameters['n'];
    if (found !== n) faults.push(`${code}: ${String(found)}, not ${n}`);
  }
  // A column of choices is made from one of the file's.
  const ofFile = doctor.columns.filter(({ choice }) => choice === undefined);
  const headings = ofFile.map(({ heading }) => heading.replace(/\s+/g, ' ').trim());
  const meant = grid.headings.map((heading) => heading.replace(/\s+/g, ' ').trim());
  if (headings.join('\n') !== meant.join('\n'))
    faults.push(`headings ${shown(headings)}, not ${shown(meant)}`);
  return [...faults, ...(await cellFaults(engine, grid.rows))];
}

/** The rows in the table are those that the doctor counts, and every finding has words. */
async function accountFaults(engine: Engine, doctor: Doctor): Promise<string[]> {
  const { columns } = await engine.query('SELECT count(*)::DOUBLE FROM answers');
  const wordless = doctor.findings.filter(({ code, parameters }) => say('finding', code, parameters) === '');
  return [
    ...(columns[0]?.[0] === doctor.rowsKept
      ? []
      : [`${String(columns[0]?.[0])} rows, not ${doctor.rowsKept}`]),
    ...(doctor.rowsRead === doctor.rowsKept + doctor.rejected ? [] : ['rows are lost in the account']),
    ...wordless.map(({ code }) => `no words for ${code}`),
  ];
}

async function cellFaults(engine: Engine, rows: readonly (readonly string[])[]): Promise<string[]> {
  const { columns, count } = await engine.query('SELECT * EXCLUDE (_row) FROM answers ORDER BY _row');
  if (count !== rows.length) return [`${count} rows kept, not ${rows.length}`];
  for (let row = 0; row < count; row++)
    for (const [column, cell] of rows[row]!.entries()) {
      const found = columns[column]?.[row];
      const same = typeof found === 'number' ? cell !== '' && found === Number(cell) : (found ?? '') === cell;
      if (!same) return [`row ${row + 1}, column ${column + 1}: ${shown(found)}, not ${shown(cell)}`];
    }
  return [];
}

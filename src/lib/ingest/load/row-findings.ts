import { identifier, literal } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import { personalData } from './personal.ts';
import { WITHIN_TEXT } from '../words/personal.ts';
import type { Profile } from './profile.ts';
import type { Finding } from '../findings/finding.ts';

/** What people type to try a survey out. */
const TRIES = [
  'test',
  'testing',
  'tests',
  'test test',
  'asdf',
  'asdfasdf',
  'qwerty',
  'xxx',
  'lorem ipsum',
  '测试',
  '測試',
  '测试一下',
  '试试',
  '试一下',
];
/** From this many columns on, two rows that agree in all are hardly by chance. */
const MANY_COLUMNS = 8;
/** Above it, comparing all rows takes too long for what it tells. */
const MOST_ROWS = 100_000;
const ROWS_NAMED = 5;

function warning(code: string, parameters: Finding['parameters']): Finding {
  return { code, level: 'warning', parameters };
}

/** The numbers of rows that a condition holds for: how many, and the first few. */
async function rowsWhere(
  engine: Engine,
  condition: string,
  signal: AbortSignal | undefined,
): Promise<{ n: number; rows: string }> {
  const { columns } = await engine.query(
    `SELECT rowid + 1 AS place, count(*) OVER ()::DOUBLE AS n FROM imported WHERE ${condition} ORDER BY place LIMIT ${ROWS_NAMED}`,
    [],
    { signal },
  );
  const n = Number(columns[1]?.[0] ?? 0);
  const rows = (columns[0] ?? []).map(Number).join(', ');
  return { n, rows: n > ROWS_NAMED ? `${rows}, …` : rows };
}

/** Texts that are as different as those in which people write what they like. */
const isWritten = (profile: Profile): boolean => {
  const { type, meta, distinct, top } = profile;
  const words = top.some(
    ({ value }) => /.{10}/.test(String(value)) && /[\s\u4e00-\u9fff]/.test(String(value)),
  );
  return type === 'string' && meta === undefined && distinct > 1 && words && !personalData(profile);
};

/** Answers in words that hold someone's e-mail address or telephone number. */
async function withinText(
  engine: Engine,
  columns: readonly Profile[],
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const written = columns.filter(isWritten);
  if (written.length === 0) return [];
  const holds = (name: string): string =>
    Object.values(WITHIN_TEXT)
      .map((pattern) => `regexp_matches(${identifier(name)}, ${literal(pattern)})`)
      .join(' OR ');
  const counts = written.map(({ name }) => `count(*) FILTER (WHERE ${holds(name)})`);
  const found = await engine.query(`SELECT ${counts.join(', ')} FROM imported`, [], { signal });
  const findings: Finding[] = [];
  for (const [at, { name: field }] of written.entries())
    if (Number(found.columns[at]?.[0]) > 0) {
      const rows = await rowsWhere(engine, holds(field), signal);
      findings.push({ ...warning('personal-within', { field, ...rows }), field });
    }
  return findings;
}

/** True if a text that people type to try a survey out may be among a column's values; where all of them are known, they are looked at. */
const mayBeTry = ({ type, meta, distinct, top }: Profile): boolean =>
  type === 'string' &&
  meta === undefined &&
  distinct > 1 &&
  (distinct > top.length || top.some(({ value }) => TRIES.includes(String(value).trim().toLowerCase())));

/** Rows that someone made to try the survey, rows that stand twice, and answers that tell who gave them. They are kept; rows are counted as in `answers._row`. */
export async function rowFindings(
  engine: Engine,
  columns: readonly Profile[],
  rows: number,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const texts = columns.filter(mayBeTry);
  if (texts.length > 0) {
    // One list a row: as many conditions as columns, joined by OR, take DuckDB minutes to plan.
    const said = texts.map(({ name }) => `lower(trim(${identifier(name)}))`).join(', ');
    const tries = TRIES.map(literal).join(', ');
    const found = await rowsWhere(engine, `list_has_any([${said}], [${tries}])`, signal);
    if (found.n > 0) findings.push(warning('rows-test', found));
  }
  const telling = columns.some(({ distinct, answered }) => answered > 1 && distinct > 0.75 * answered);
  if (columns.length >= (telling ? 2 : MANY_COLUMNS) && rows <= MOST_ROWS && rows > 1) {
    const all = columns.map(({ name }) => identifier(name)).join(', ');
    const found = await rowsWhere(
      engine,
      `rowid NOT IN (SELECT min(rowid) FROM imported GROUP BY ${all})`,
      signal,
    );
    if (found.n > 0) findings.push(warning('rows-twice', found));
  }
  return rows > MOST_ROWS ? findings : [...findings, ...(await withinText(engine, columns, signal))];
}

import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { CsvParts } from './csv-parts.ts';
import { columnNames } from '../load/names.ts';
import type { Source } from '../container/source.ts';
import type { Gathering } from '../findings/finding.ts';
import { withTable } from './whole-records.ts';
import type { Table } from './whole-records.ts';

/** A file with more different questions is none with one line an answer. */
const MOST_QUESTIONS = 2_000;

/** The file with one line a person. */
export interface Gathered {
  /** A CSV file in UTF-8: `new Blob(parts)`. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  /** Lines of the file, and persons among them: lines of the new one. */
  readonly lines: number;
  readonly persons: number;
  /** Lines whose answer a later line of the same person replaced. */
  readonly replaced: number;
  /** Lines that name no person: of them nothing is told apart, so a long file loses them and any other keeps them. */
  readonly withoutId: number;
  /** Columns that differ between the lines of a person, which one line cannot hold. Of a long file only. */
  readonly left: readonly string[];
}

interface Person {
  readonly cells: readonly string[];
  readonly answers: Map<string, string>;
}

/** Turned: a line a person, a column a question. */
async function turned(
  { names, each }: Table,
  [person, question, answer]: readonly [number, number, number],
  file: string,
): Promise<Gathered | Refusal> {
  const persons = new Map<string, Person>();
  const questions = new Set<string>();
  const differing = new Set<number>();
  const counts = { lines: 0, replaced: 0, withoutId: 0 };
  await each((row) => {
    const [id = '', asked = ''] = [row[person]?.trim(), row[question]?.trim()];
    counts.lines++;
    if (id === '' || asked === '') {
      counts.withoutId++;
      return;
    }
    const known = persons.get(id) ?? { cells: row, answers: new Map<string, string>() };
    persons.set(id, known);
    known.cells.forEach((cell, at) => cell !== row[at] && differing.add(at));
    if (questions.size <= MOST_QUESTIONS) questions.add(asked);
    const given = row[answer] ?? '';
    const before = known.answers.get(asked);
    if (before !== undefined && before !== '') counts.replaced++;
    if (given !== '' || before === undefined) known.answers.set(asked, given);
  });
  if (questions.size > MOST_QUESTIONS)
    return refuse('too-many-questions', { file, column: names[question]!, most: MOST_QUESTIONS });
  const own = names.map((_, at) => at).filter((at) => at !== question && at !== answer);
  const kept = own.filter((at) => !differing.has(at));
  const csv = new CsvParts();
  csv.add(columnNames([...kept.map((at) => names[at]!), ...questions]));
  for (const { cells, answers } of persons.values())
    csv.add([...kept.map((at) => cells[at]!), ...[...questions].map((asked) => answers.get(asked) ?? '')]);
  const left = own.filter((at) => differing.has(at)).map((at) => names[at]!);
  return { parts: csv.finish(), persons: persons.size, ...counts, left };
}

/** The last line of each person, in the order of the file. */
async function last({ names, each }: Table, person: number): Promise<Gathered> {
  const counts = new Map<string, number>();
  let withoutId = 0;
  let lines = 0;
  await each((row) => {
    const id = row[person]!.trim();
    lines++;
    if (id === '') withoutId++;
    else counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  const csv = new CsvParts();
  csv.add(names);
  await each((row) => {
    const id = row[person]!.trim();
    const coming = (counts.get(id) ?? 1) - 1;
    if (coming === 0) csv.add(row);
    else counts.set(id, coming);
  });
  const persons = counts.size;
  return { parts: csv.finish(), lines, persons, replaced: lines - withoutId - persons, withoutId, left: [] };
}

/**
 * One line a person: a file with one line an answer is turned, so that each question has a column (of a question that a person
 * answered twice the last answer counts); of any other file with several lines a person the last line of each is kept.
 *
 * @returns the file; or a refusal: `gather-column-missing` {column, file}, `too-many-questions`, or that of the file, as of `importCsv`.
 * @throws the signal's reason.
 */
export async function perPerson(
  source: Source,
  { person, question, answer }: Gathering,
  signal?: AbortSignal,
): Promise<Gathered | Refusal> {
  return withTable<Gathered>(source, signal, async (table) => {
    const wanted = [person, ...(question === undefined || answer === undefined ? [] : [question, answer])];
    const places = wanted.map((name) => table.names.indexOf(name));
    const missing = places.indexOf(-1);
    if (missing >= 0) return refuse('gather-column-missing', { column: wanted[missing]!, file: source.name });
    const [at, asks, answers] = places;
    return asks === undefined || answers === undefined
      ? last(table, at!)
      : turned(table, [at!, asks, answers], source.name);
  });
}

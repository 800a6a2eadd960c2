import type { Finding } from '../../../lib/ingest/findings/finding.ts';

/** Findings of one kind; they differ in their column only. */
export interface FindingGroup {
  readonly code: string;
  readonly level: Finding['level'];
  readonly findings: readonly Finding[];
}

const ORDER = { refusal: 0, warning: 1, note: 2 } as const;

/** The findings by kind: the most serious first, on the file before on its columns, then in the order in which they were met. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ level, code }) => `${level} ${code}`);
  return [...groups.values()]
    .map((alike): FindingGroup => ({ code: alike[0]!.code, level: alike[0]!.level, findings: alike }))
    .toSorted(
      (one, other) =>
        ORDER[one.level] - ORDER[other.level] ||
        Number(onColumns(one.findings)) - Number(onColumns(other.findings)),
    );
}

function onColumns([first]: readonly Finding[]): boolean {
  return first?.field !== undefined;
}

/** What changes the codebook, and can be seen to be done. */
export const CORRECTIONS: ReadonlySet<FindingRemedy> = new Set(['undo', 'turn', 'merge', 'cluster']);

/** What the reader can do about a finding here. */
export type FindingRemedy =
  'undo' | 'turn' | 'merge' | 'cluster' | 'pivot' | 'last' | 'reread' | 'read-again' | 'use' | 'column';

const READING =
  /^(?:byte-order-mark|wrong-mark|encoding|encoding-unsure|encoding-few|encoded-twice|stray-bytes|tool-.*|title-rows|heading-rows|second-row-.*|no-header|one-column|rejected|broken-quote|sheet.*)$/;

/** What the change of the codebook that a finding brings does. */
function changeOf(code: string): 'undo' | 'turn' | 'merge' | 'cluster' {
  if (code === 'categories-alike') return 'merge';
  if (code === 'persons-repeated' || code === 'ids-repeated') return 'cluster';
  return code.startsWith('scale-maybe') ? 'turn' : 'undo';
}

/**
 * How a finding is undone or followed up: what was done by itself is undone in the codebook or by reading the file again without it, a
 * scale that may run the other way is turned, the file is read differently, a column that was left out for its personal data is used
 * all the same, or the column is shown in the table, where everything about it can be changed.
 *
 * @param isLeftOut the column has the role "ignore"
 */
export function remediesOf(
  { code, field, undo, reread, gather }: Finding,
  isLeftOut: boolean,
): readonly FindingRemedy[] {
  const personal = code.startsWith('personal-');
  const first: FindingRemedy[] = [
    ...(undo && !personal ? [changeOf(code)] : []),
    ...(reread ? ['reread' as const] : []),
    ...(gather ? [gather.question === undefined ? ('last' as const) : ('pivot' as const)] : []),
  ];
  if (field === undefined) return READING.test(code) ? [...first, 'read-again'] : first;
  return personal && isLeftOut ? ['use', 'column'] : [...first, 'column'];
}

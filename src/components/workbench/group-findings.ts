import type { Finding } from '../../lib/ingest/types.ts';

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

/** What the reader can do about a finding here. */
export type FindingRemedy = 'read-again' | 'use' | 'column';

const READING =
  /^(?:byte-order-mark|wrong-mark|encoding|encoding-unsure|stray-bytes|tool-.*|title-rows|heading-rows|second-row-.*|no-header|one-column|rejected|broken-quote|sheet.*)$/;

/**
 * How a finding is undone or followed up: the file is read differently, a column that was left out for its personal data is used all
 * the same, or the column is shown in the table, where everything about it can be changed.
 *
 * @param isLeftOut the column has the role "ignore"
 */
export function remediesOf({ code, field }: Finding, isLeftOut: boolean): readonly FindingRemedy[] {
  if (field === undefined) return READING.test(code) ? ['read-again'] : [];
  return code.startsWith('personal-') && isLeftOut ? ['use', 'column'] : ['column'];
}

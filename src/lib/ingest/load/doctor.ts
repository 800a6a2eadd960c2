import type { Engine } from '../../engine/types.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Finding } from '../findings/finding.ts';
import type { Dialect } from '../format/dialect.ts';
import type { Form } from '../format/form.ts';
import type { Head } from '../format/head.ts';
import type { RejectedLine } from '../format/records.ts';
import type { Text } from '../format/text.ts';
import type { ToolId } from '../tools/types.ts';
import type { ColumnPlan } from './columns.ts';
import { findingsOf } from './load-findings.ts';
import type { Loaded } from './load.ts';
import { profileColumns } from './profile.ts';
import type { Profile } from './profile.ts';

/** What became of the file: shown before any result. */
export interface Doctor {
  readonly file: { readonly name: string; readonly bytes: number };
  readonly dialect: Dialect;
  /** Absent in studies that earlier versions have kept. */
  readonly form?: Form;
  /** The survey tool that wrote the file, if it is one that is known. */
  readonly tool?: ToolId;
  /** Rows of answers in the file = kept + rejected. */
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rejected: number;
  /** The first 1,000 of them. */
  readonly rejectedLines: readonly RejectedLine[];
  readonly columns: readonly Profile[];
  readonly findings: readonly Finding[];
}

/** The doctor's account of a file that lies in `answers`; refuses a file of which no row could be kept. */
export async function examine(
  engine: Engine,
  text: Text,
  head: Head,
  plan: readonly ColumnPlan[],
  loaded: Loaded,
  signal?: AbortSignal,
): Promise<Doctor | Refusal> {
  const { rowsKept, rejected, rejectedLines } = loaded;
  if (rowsKept === 0)
    return rejected === 0
      ? refuse('no-answers', { file: text.name, columns: head.width })
      : refuse('all-rejected', {
          file: text.name,
          n: rejected,
          line: rejectedLines[0]!.line,
          width: head.width,
        });
  const profiled = await profileColumns(engine, plan, rowsKept, signal);
  return {
    file: { name: text.name, bytes: text.size },
    dialect: head.dialect,
    form: text.form,
    ...(head.layout.tool && { tool: head.layout.tool.id }),
    rowsRead: rowsKept + rejected,
    rowsKept,
    rejected,
    rejectedLines,
    columns: profiled.map(({ profile }) => profile),
    findings: findingsOf(text, head, plan, loaded, profiled),
  };
}

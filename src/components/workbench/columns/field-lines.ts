import type { Language } from '../../../strings/language.ts';
import { ASK_BELOW } from '../../../lib/ingest/codebook/checklist.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Finding } from '../../../lib/ingest/findings/finding.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Field, Role, Study } from '../../../lib/study/types.ts';
import { text } from '../parts/words.ts';

/** One column of the file with everything that is known about it. */
export interface Line {
  readonly field: Field;
  readonly profile: Profile | undefined;
  readonly proposal: Proposal | undefined;
  readonly problems: readonly Problem[];
  /** What the doctor warns of in this column. */
  readonly warnings: readonly Finding[];
  /** The proposal stands as it was made, and nobody is sure of it. */
  readonly unsure: boolean;
}

export const FILTERS = ['all', 'check', 'problem', 'warning', 'used', 'ignore'] as const;
export type Filter = (typeof FILTERS)[number];

/** Which columns the table shows. */
export interface View {
  readonly search: string;
  readonly filter: Filter;
  readonly role: Role | '';
}

export const EVERYTHING: View = { search: '', filter: 'all', role: '' };

const NONE: readonly never[] = [];

/** The columns of a study in their order, each with what belongs to it. */
export function linesOf(
  study: Study,
  doctor: Doctor,
  proposals: ReadonlyMap<string, Proposal>,
  problems: readonly Problem[],
): readonly Line[] {
  const profiles = new Map(doctor.columns.map((profile) => [profile.name, profile]));
  const problemsOf = Map.groupBy(problems, ({ field }) => field);
  const warningsOf = Map.groupBy(
    doctor.findings.filter(({ level }) => level !== 'note'),
    ({ field }) => field,
  );
  return study.fields.map((field): Line => {
    const proposal = proposals.get(field.name);
    return {
      field,
      profile: profiles.get(field.name),
      proposal,
      problems: problemsOf.get(field.name) ?? NONE,
      warnings: warningsOf.get(field.name) ?? NONE,
      unsure: proposal !== undefined && proposal.confidence < ASK_BELOW && proposal.field.role === field.role,
    };
  });
}

/** The lines that a view shows, those to check by what they change; the text is looked for in name, label and heading. */
export function matching(
  lines: readonly Line[],
  { search, filter, role }: View,
  language: Language,
): readonly Line[] {
  const wanted = search.trim().toLowerCase();
  const shown = lines.filter(
    (line) =>
      passes(line, filter) &&
      (role === '' || line.field.role === role) &&
      (wanted === '' ||
        `${line.field.name}\n${text(line.field.label, language)}\n${line.profile?.heading ?? ''}`
          .toLowerCase()
          .includes(wanted)),
  );
  // What changes the index most is looked at first.
  const difference = ({ proposal }: Line): number => proposal?.open?.difference ?? 0;
  return filter === 'check' ? shown.toSorted((a, b) => difference(b) - difference(a)) : shown;
}

/** How many lines each filter leaves. */
export function countsOf(lines: readonly Line[]): Readonly<Record<Filter, number>> {
  const counts = { all: 0, check: 0, problem: 0, warning: 0, used: 0, ignore: 0 };
  for (const line of lines) for (const filter of FILTERS) if (passes(line, filter)) counts[filter] += 1;
  return counts;
}

/** The names between two columns of a list, both included, whichever comes first. */
export function between(lines: readonly Line[], one: string, other: string): readonly string[] {
  const names = lines.map(({ field }) => field.name);
  const ends = [names.indexOf(one), names.indexOf(other)].toSorted((a, b) => a - b);
  return ends[0] === -1 ? [other] : names.slice(ends[0], ends[1]! + 1);
}

function passes({ field, problems, warnings, unsure }: Line, filter: Filter): boolean {
  if (filter === 'check') return unsure;
  if (filter === 'problem') return problems.length > 0;
  if (filter === 'warning') return warnings.length > 0;
  if (filter === 'used') return field.role !== 'ignore';
  return filter === 'all' || field.role === 'ignore';
}

import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Role } from '../../../lib/study/types.ts';
import { EVERYTHING } from '../columns/field-lines.ts';
import type { View } from '../columns/field-lines.ts';

/** Whether an analysis of the catalogue applies to the study, as its codebook stands. */
export interface Need {
  readonly analysis: AnalysisId;
  /** Null: it applies. */
  readonly lacks: Refusal | null;
}

/** What the reader can do about a lack on this page. */
export type Remedy =
  /** Pair columns of a role with the items that have none. */
  | { readonly do: 'pair'; readonly role: 'expectation' | 'importance' }
  /** Give one column a role. */
  | { readonly do: 'give'; readonly role: Role }
  /** Choose columns in the table, which then shows these. */
  | { readonly do: 'choose'; readonly view: View };

const REMEDIES: Readonly<Record<string, Remedy>> = {
  'no-performance': { do: 'choose', view: { ...EVERYTHING, filter: 'ignore' } },
  'no-expectation': { do: 'pair', role: 'expectation' },
  'no-importance': { do: 'pair', role: 'importance' },
  'no-importance-grid': { do: 'pair', role: 'importance' },
  'no-overall': { do: 'give', role: 'overall' },
  'no-outcome': { do: 'give', role: 'overall' },
  'no-recommend': { do: 'give', role: 'recommend' },
  'no-wave': { do: 'give', role: 'wave' },
  'no-provider': { do: 'give', role: 'provider' },
  'no-focal-provider': { do: 'choose', view: { ...EVERYTHING, role: 'provider' } },
};

/** The remedy for a lack; undefined where none is known: then its sentence has to do. */
export function remedyOf({ refused }: Refusal): Remedy | undefined {
  return REMEDIES[refused];
}

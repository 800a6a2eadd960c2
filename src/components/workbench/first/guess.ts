import { ASK_BELOW, checklist } from '../../../lib/ingest/codebook/checklist.ts';
import type { Check } from '../../../lib/ingest/codebook/checklist.ts';
import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import type { Field, Study } from '../../../lib/study/types.ts';

/** What of the proposed codebook to look at before a result is trusted. */
export interface Guesses {
  /** That which would change the index most, else that which is least sure; null: nothing is in doubt. */
  readonly first: Check | null;
  /** Columns in doubt that the first does not name. */
  readonly others: number;
}

/** The guesses that still stand as they were made: what the reader has set is no guess any more. */
export function guesses(study: Study, proposals: ReadonlyMap<string, Proposal>): Guesses {
  const fields = new Map(study.fields.map((field) => [field.name, field]));
  const standing = [...proposals.values()].filter((proposal) => stands(proposal, fields));
  const [first = null] = checklist(standing);
  const named = new Set(first?.fields);
  return {
    first,
    others: standing.filter(({ confidence, field }) => confidence < ASK_BELOW && !named.has(field.name))
      .length,
  };
}

function stands({ field: proposed }: Proposal, fields: ReadonlyMap<string, Field>): boolean {
  const field = fields.get(proposed.name);
  if (field?.role !== proposed.role) return false;
  const [one, other] = [field.scale, proposed.scale];
  return one?.min === other?.min && one?.max === other?.max && one?.direction === other?.direction;
}

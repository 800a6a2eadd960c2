import { identifier, literal } from '../../engine/quote.ts';
import type { Study } from '../../study/types.ts';
import { IN_DESIGN } from '../../survey/design.ts';
import { domainSql } from '../../survey/domains.ts';
import type { GroupField } from '../../survey/domains.ts';
import { personField } from '../../survey/primary-units.ts';

/** SQL: how many persons answered in the last wave and in each earlier one (`before`, `persons`); undefined where the study does not know persons. */
export function personsSql(wave: GroupField, last: string, study: Study): string | undefined {
  const person = personField(study);
  if (person === undefined) return undefined;
  return `WITH people AS NOT MATERIALIZED (
  SELECT DISTINCT ${identifier(person)} AS person, ${domainSql(wave)} AS wave
  FROM scores
  WHERE ${IN_DESIGN} AND _weight > 0
)
SELECT earlier.wave AS before, count(*)::DOUBLE AS persons
FROM people AS earlier
JOIN people AS later USING (person)
WHERE later.wave = ${literal(last)} AND earlier.wave <> later.wave
GROUP BY earlier.wave
ORDER BY before`;
}

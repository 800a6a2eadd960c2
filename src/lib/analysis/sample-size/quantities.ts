import { identifier } from '../../engine/quote.ts';
import { structure } from '../../study/structure.ts';
import type { Study } from '../../study/types.ts';
import { ORIGIN } from '../../stats/score-origin.ts';
import type { Variable } from '../../survey/available-means.ts';
import { QUANTITIES } from './result.ts';
import type { Quantity } from './result.ts';

/** SQL over `scores` of what a study measures of each respondent; undefined where it does not. */
function valueOf(quantity: Quantity, study: Study): string | undefined {
  const asked = (role: 'overall' | 'recommend') => study.fields.find((field) => field.role === role);
  const items = structure(study).items;
  switch (quantity) {
    case 'overall': {
      const field = asked('overall');
      return field && identifier(field.name);
    }
    case 'items':
      return items.length === 0
        ? undefined
        : `list_avg([${items.map(({ performance }) => identifier(performance.name)).join(', ')}])`;
    case 'nps': {
      const field = asked('recommend');
      if (field?.scale?.min !== 0 || field.scale.max !== 10) return undefined;
      const score = identifier(field.name);
      return `CASE WHEN ${score} >= 90 THEN 100 WHEN ${score} <= 60 THEN -100 WHEN ${score} IS NOT NULL THEN 0 END`;
    }
    case 'gap': {
      const pairs = items.flatMap(({ performance, expectation }) =>
        expectation === undefined
          ? []
          : [`${identifier(performance.name)} - ${identifier(expectation.name)}`],
      );
      return pairs.length === 0 ? undefined : `list_avg([${pairs.join(', ')}])`;
    }
  }
}

/** What a study measures, in its order, as variables of `momentsSql`. */
export function quantitiesOf(study: Study): readonly (Variable & { readonly item: Quantity })[] {
  return QUANTITIES.flatMap((item) => {
    const score = valueOf(item, study);
    return score === undefined
      ? []
      : [{ item, score, beside: { square: `(${score} - ${ORIGIN}) * (${score} - ${ORIGIN})` } }];
  });
}

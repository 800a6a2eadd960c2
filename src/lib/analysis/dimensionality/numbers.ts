import { percent } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';
import { count, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';
import type { DimensionalityResult, Suggested, SuggestedItem } from './result.ts';
import { correlation, itemPairs, meanCorrelation } from './together.ts';

function of(
  show: (
    found: DimensionalityResult,
    context: ChapterContext,
    ...args: (string | undefined)[]
  ) => LiveNumber | Refusal,
): NumberMaker {
  return (context, ...args) =>
    given(context.result('dimensionality'), (found: DimensionalityResult) => show(found, context, ...args));
}

function among(
  show: (found: Suggested, context: ChapterContext, ...args: (string | undefined)[]) => LiveNumber | Refusal,
): NumberMaker {
  return of(({ suggested }, context, ...args) =>
    given(suggested, (found: Suggested) => show(found, context, ...args)),
  );
}

function counting(counts: (item: SuggestedItem) => boolean): NumberMaker {
  return among(({ items }, { language }) => count(items.filter(counts).length, language));
}

function item(
  show: (one: SuggestedItem, found: Suggested, context: ChapterContext) => LiveNumber | Refusal,
): NumberMaker {
  return among((found, context, id = '') =>
    given(
      present(
        found.items.find((one) => one.item === id),
        id,
      ),
      (one: SuggestedItem) => show(one, found, context),
    ),
  );
}

const mean = (within: boolean): NumberMaker =>
  of((found) =>
    given(present(meanCorrelation(found, within), 'correlation'), (value: number) => plain(value, 2)),
  );

/** Pairs of items by their correlation, the strongest first: its number and its names. */
const strongest = (show: 'r' | 'a' | 'b', within?: boolean): NumberMaker =>
  of((found, { study, language }) => {
    const pairs = itemPairs(found).filter((pair) => within === undefined || pair.within === within);
    const [first] = pairs.toSorted((one, other) => other.r - one.r);
    return given(present(first, 'correlation'), (pair: NonNullable<typeof first>) =>
      show === 'r' ? plain(pair.r, 2) : word(nodeName(pair[show], study, language)),
    );
  });

/** Numbers of the dimensions in the answers. Arguments: the place of a component, items. */
export const numbers: NumberMakers = {
  'dimensionality-n': of(({ n }, { language }) => count(n, language)),
  'dimensionality-asked': of(({ asked }, { language }) => count(asked, language)),
  'dimensionality-items': of(({ items }, { language }) => count(items.length, language)),
  'dimensionality-declared': of(({ declared }, { language }) => count(declared.length, language)),
  'dimensionality-beyond': of(({ beyond }, { language }) => count(beyond, language)),
  'dimensionality-suggested': among(({ factors }, { language }) => count(factors.length, language)),
  /** Share of the variance of all items that the first component holds. */
  'dimensionality-first': of(({ eigenvalues, items }) => {
    const share = (eigenvalues[0] ?? 0) / items.length;
    return { ...word(percent(share, 0)), value: 100 * share };
  }),
  eigenvalue: of(({ eigenvalues }, _, place = '1') =>
    given(present(eigenvalues[Number(place) - 1], place), (value: number) => plain(value, 2)),
  ),
  'eigenvalue-limit': of(({ unrelated }, _, place = '1') =>
    given(present(unrelated.limit[Number(place) - 1], place), (value: number) => plain(value, 2)),
  ),
  /** Eigenvalues over 1 (Kaiser's rule). */
  'eigenvalues-over-one': of(({ eigenvalues }, { language }) =>
    count(eigenvalues.filter((value) => value > 1).length, language),
  ),
  'correlation-within': mean(true),
  'correlation-between': mean(false),
  'correlation-strongest': strongest('r'),
  'correlation-strongest-a': strongest('a'),
  'correlation-strongest-b': strongest('b'),
  'correlation-strongest-between': strongest('r', false),
  'correlation-strongest-between-a': strongest('a', false),
  'correlation-strongest-between-b': strongest('b', false),
  'correlation-of': of((found, _, a = '', b = '') => {
    const [one, other] = [a, b].map((id) => found.items.indexOf(id));
    return given(
      present(one! < 0 ? null : other! < 0 ? null : [one!, other!], `${a} ${b}`),
      (places: number[]) => plain(correlation(found, places[0]!, places[1]!), 2),
    );
  }),
  'dimensionality-agreement': among(({ agreement }) =>
    given(present(agreement, 'agreement'), (value: number) => plain(value, 2)),
  ),
  'dimensionality-elsewhere': counting((one) => one.elsewhere),
  'dimensionality-weak': counting(({ factor }) => factor === null),
  'dimensionality-unsteady': counting(({ unsteady }) => unsteady),
  'dimensionality-crossing': counting(({ also }) => also.length > 0),
  'dimensionality-solutions': among(({ solutions }, { language }) => count(solutions, language)),
  /** Of an item: its largest loading, the share that all factors explain, the declared dimension that most of its factor's items are from. */
  'dimensionality-loading': item(({ loadings }) =>
    plain(
      loadings.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0),
      2,
    ),
  ),
  'dimensionality-communality': item(({ communality }) => plain(communality, 2)),
  'dimensionality-place': item(({ factor }, { factors }, { study, language }) => {
    const node = factor === null ? null : factors[factor]!.node;
    return given(present(node, 'factor'), (id: string) => word(nodeName(id, study, language)));
  }),
  /** The smallest and the largest correlation of two suggested dimensions. */
  'dimensionality-phi-smallest': among((found) => phi(found, Math.min)),
  'dimensionality-phi-largest': among((found) => phi(found, Math.max)),
};

function phi({ correlations }: Suggested, pick: (...values: number[]) => number): LiveNumber | Refusal {
  const values = correlations.flatMap((row, a) => row.slice(0, a));
  return given(present(values.length > 0 ? pick(...values) : null, 'factor'), (value: number) =>
    plain(value, 2),
  );
}

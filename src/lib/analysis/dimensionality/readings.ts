import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { percentage, rounded, shortList } from '../reading-parts.ts';
import { figure } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext, ReadingParameter } from '../reading.ts';
import { LOADED } from './result.ts';
import type { DimensionalityResult, Suggested } from './result.ts';
import type { words } from './reading-words.en.ts';

type DimensionalityReading = Reading<CodeOf<'dimensionality', keyof typeof words>>;

/** How many dimensions the answers have beside those declared, which items lie elsewhere, which dimensions are one, what depends on the method. Nothing is inferred beyond the count. */
export function readings(
  result: DimensionalityResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly DimensionalityReading[] {
  const { n, items, declared, eigenvalues, suggested, beyond } = result;
  if (n < smallestGroup(options)) return [];
  const share = (eigenvalues[0] ?? 0) / items.length;
  const first: DimensionalityReading = {
    code: 'dimensionality.first',
    parameters: { share: percentage(share) },
    rests: [figure(share, n)],
  };
  if (isRefusal(suggested))
    return beyond > 0
      ? [first]
      : [
          {
            code: 'dimensionality.none',
            parameters: { items: items.length },
            rests: [figure(items.length, n)],
          },
        ];
  const count = suggested.factors.length;
  return [
    {
      code: 'dimensionality.count',
      parameters: { count, declared: declared.length, items: items.length },
      rests: [figure(count, n), figure(declared.length), figure(items.length)],
    },
    ...(count > 1 ? compared(suggested, n) : []),
    first,
    ...loose(suggested, n),
  ];
}

/** What the two systems have in common, and where they differ. */
function compared({ factors, items, agreement }: Suggested, n: number): readonly DimensionalityReading[] {
  const elsewhere = items.filter((one) => one.elsewhere);
  const joined = factors.filter(({ home }) => home.length > 1);
  const nodes = (ids: readonly string[]): ReadingParameter => ({ list: ids.map((node) => ({ node })) });
  return [
    ...(agreement === null
      ? []
      : [
          {
            code: 'dimensionality.agreement',
            parameters: { value: rounded(agreement, 2) },
            rests: [figure(agreement, n)],
          } as const,
        ]),
    ...joined.map(({ home }): DimensionalityReading => ({
      code: 'dimensionality.joined',
      parameters: { list: nodes(home) },
      rests: [figure(home.length, n)],
    })),
    ...(elsewhere.length === 0
      ? [
          {
            code: 'dimensionality.together' as const,
            parameters: { items: items.filter(({ factor }) => factor !== null).length },
            rests: [figure(items.filter(({ factor }) => factor !== null).length, n)],
          },
        ]
      : [
          {
            code: 'dimensionality.elsewhere' as const,
            parameters: {
              count: elsewhere.length,
              list: shortList(
                elsewhere.map(({ item, declared, factor }): ReadingParameter => {
                  const node = factors[factor ?? 0]?.node ?? null;
                  return node === null || node === declared
                    ? { form: 'dimensionality.of', parts: { item: { node: item }, from: { node: declared } } }
                    : {
                        form: 'dimensionality.moved',
                        parts: { item: { node: item }, from: { node: declared }, to: { node } },
                      };
                }),
              ),
            },
            rests: [figure(elsewhere.length, n)],
          },
        ]),
  ];
}

/** Items that belong nowhere, and items whose place is the method's. */
function loose({ items, solutions }: Suggested, n: number): readonly DimensionalityReading[] {
  const weak = items.filter(({ factor }) => factor === null);
  const unsteady = items.filter(({ factor, unsteady: changes }) => factor !== null && changes);
  const names = (of: typeof items): ReadingParameter => shortList(of.map(({ item }) => ({ node: item })));
  return [
    ...(weak.length === 0
      ? []
      : [
          {
            code: 'dimensionality.weak' as const,
            parameters: { count: weak.length, list: names(weak), limit: rounded(LOADED, 1) },
            rests: [figure(weak.length, n), figure(LOADED)],
          },
        ]),
    ...(unsteady.length === 0
      ? []
      : [
          {
            code: 'dimensionality.unsteady' as const,
            parameters: { count: unsteady.length, list: names(unsteady), solutions },
            rests: [figure(unsteady.length, n), figure(solutions)],
          },
        ]),
  ];
}

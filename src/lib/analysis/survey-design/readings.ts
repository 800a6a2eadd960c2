import { holm } from '../../stats/holm.ts';
import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { figure, tested } from '../reading.ts';
import type { CodeOf, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, rounded, shortList } from '../reading-parts.ts';
import type { ItemDesign, SurveyDesignResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type DesignReading = Reading<CodeOf<'survey-design', keyof typeof words>>;

/** Under this a design effect changes no interval that anybody would see. */
const NOTICED = 1.02;

/** How the respondents were drawn, what design and weights cost, and what goes together with overall satisfaction (p adjusted by Holm). */
export function readings(
  { n, psus, strata, df, items, regression, raking }: SurveyDesignResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly DesignReading[] {
  if (n < smallestGroup(options)) return [];
  return [
    {
      code: psus === n && strata === 1 ? 'survey-design.single' : 'survey-design.sample',
      parameters: { n, psus, strata, df },
      rests: [figure(n, n), figure(psus), figure(strata), figure(df)],
    },
    ...effects(items.filter((item) => item.n >= smallestGroup(options))),
    ...(isRefusal(regression) || regression.n < smallestGroup(options) ? [] : slopes(regression, options)),
    ...(raking === null
      ? []
      : [
          {
            code: 'survey-design.raking' as const,
            parameters: {
              least: rounded(raking.least, 2),
              most: rounded(raking.most, 2),
              before: rounded(raking.before, 2),
              after: rounded(raking.after, 2),
            },
            rests: [figure(raking.least), figure(raking.most), figure(raking.before), figure(raking.after)],
          },
        ]),
  ];
}

/** An item whose respondents are worth so many drawn singly. */
type Worth = ItemDesign & { readonly effective: number };

/** The item in the middle and the worst by design effect, and by what unequal weights alone cost. */
function effects(all: readonly ItemDesign[]): readonly DesignReading[] {
  const items = all.flatMap((item) =>
    item.effective === null ? [] : [{ ...item, effective: item.effective }],
  );
  const middle = (of: (item: Worth) => number): Worth | undefined =>
    [...items].sort((a, b) => of(a) - of(b))[Math.floor((items.length - 1) / 2)];
  const typical = middle(({ deff }) => deff);
  const weighted = middle(({ kish }) => kish);
  const [worst] = [...items].sort((a, b) => b.deff - a.deff);
  if (typical === undefined || worst === undefined || weighted === undefined) return [];
  const effect = ({ n, deff, effective }: Worth) => ({
    n,
    deff: rounded(deff, 2),
    effective: rounded(effective, 0),
  });
  const rests = ({ n, deff, effective }: Worth) => [figure(deff, n), figure(effective, n)];
  if (worst.deff < NOTICED && weighted.kish < NOTICED) return [];
  return [
    {
      code: 'survey-design.deff',
      parameters: { ...effect(typical), count: items.length },
      rests: rests(typical),
    },
    ...(items.length > 1
      ? [
          {
            code: 'survey-design.deff-most' as const,
            parameters: { node: { node: worst.item }, ...effect(worst) },
            rests: rests(worst),
          },
        ]
      : []),
    ...(weighted.kish < NOTICED
      ? []
      : [
          {
            code: 'survey-design.weights' as const,
            parameters: { kish: rounded(weighted.kish, 2), count: items.length },
            rests: [figure(weighted.kish, weighted.n)],
          },
        ]),
  ];
}

function slopes(
  { n, terms: all }: Exclude<SurveyDesignResult['regression'], { readonly refused: string }>,
  { confidence }: StudyOptions,
): readonly DesignReading[] {
  const terms = all.flatMap((term) => (term.p === null ? [] : [{ ...term, p: term.p }]));
  const adjusted = holm(terms.map(({ p }) => p));
  const found = terms
    .map((term, at) => ({ term, evidence: tested({ ...term, n }, adjusted[at] ?? 1, 1 - confidence) }))
    .sort((a, b) => Math.abs(b.term.value) - Math.abs(a.term.value));
  return (['above', 'below', 'undecided'] as const).flatMap((side): DesignReading[] => {
    const own = found.filter(({ evidence }) => evidence.claim === side);
    if (own.length === 0) return [];
    const list = shortList(own.map(({ term }) => namedWith({ node: term.node }, interval(term, 2))));
    return [
      {
        code: `survey-design.slope-${side}`,
        parameters: side === 'undecided' ? { count: own.length, of: terms.length } : { list },
        rests: own.map(({ evidence }) => evidence),
      },
    ];
  });
}

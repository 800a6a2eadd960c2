import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { figure, named } from '../reading.ts';
import type { CodeOf, Evidence, ReadingParameter, Reading, ReadingContext } from '../reading.ts';
import { interval, percentage, shortList } from '../reading-parts.ts';
import { isPlaced } from './result.ts';
import type { KanoItem, KanoResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type KanoReading = Reading<CodeOf<'kano', keyof typeof words>>;

/** What Kano's questionnaire says: the questions whose most frequent place is so beyond chance, those to be worded anew, those left open. */
export function readings(
  { items }: KanoResult,
  study: Study,
  { options = study.options }: ReadingContext = {},
): readonly KanoReading[] {
  const placed = items.filter(isPlaced).filter(({ n }) => n >= smallestGroup(options));
  const review = placed.filter(({ tier }) => tier === 'review');
  const tiered = placed.filter(({ tier }) => tier !== 'review');
  const clear = tiered.filter(({ strict, tied }) => strict && !tied);
  const open = tiered.filter((item) => !clear.includes(item));
  const refused = items.length - placed.length;
  return [
    ...(['basic', 'performance', 'excitement', 'indifferent'] as const).flatMap((tier) => {
      const own = clear.filter((item) => item.tier === tier);
      return own.length === 0 ? [] : [listed(`kano.${tier}`, own, tiered.length, modeOf)];
    }),
    ...(review.length === 0
      ? []
      : [listed('kano.review', review, placed.length, (item) => figure(sharesOf(item)[0], item.n))]),
    ...(open.length === 0 ? [] : [openReading(open, tiered.length)]),
    ...extremes(tiered, options),
    ...(refused === 0
      ? []
      : [{ code: 'kano.refused' as const, parameters: { count: refused }, rests: [figure(refused)] }]),
  ];
}

/** The shares of all categories, largest first. */
function sharesOf({ shares }: KanoItem): readonly [number, number] {
  const [first = 0, second = 0] = Object.values(shares).sort((a, b) => b - a);
  return [first, second];
}

/** The most frequent place against the next, apart by Fong's stricter test. */
function modeOf(item: KanoItem): Evidence {
  const [value, than] = sharesOf(item);
  return { claim: 'first', value, than, n: item.n };
}

function listed(
  code: KanoReading['code'],
  items: readonly KanoItem[],
  of: number,
  evidence: (item: KanoItem) => Evidence,
): KanoReading {
  const sorted = [...items].sort((a, b) => sharesOf(b)[0] - sharesOf(a)[0]);
  const names = sorted.map((item): ReadingParameter => ({
    form: 'kano.share',
    parts: { name: { node: item.item }, value: percentage(sharesOf(item)[0]) },
  }));
  return {
    code,
    parameters: { count: items.length, of, list: shortList(names) },
    rests: sorted.map(evidence),
  };
}

function openReading(items: readonly KanoItem[], of: number): KanoReading {
  return {
    code: 'kano.undecided',
    parameters: {
      count: items.length,
      of,
      list: shortList(items.map(({ item }) => ({ node: item }))),
    },
    rests: items.map((item) => figure(sharesOf(item)[0], item.n)),
  };
}

/** The largest Better and the largest Worse, where its interval lies beyond all others. */
function extremes(items: readonly KanoItem[], options: StudyOptions): readonly KanoReading[] {
  return (['better', 'worse'] as const).flatMap((which): KanoReading[] => {
    const sized = items
      .filter(({ n }) => n >= smallestGroup(options))
      .map((item) => {
        const { value, low, high, n } = item[which];
        return which === 'better'
          ? { item: item.item, value, low, high, n }
          : { item: item.item, value: -value, low: -high, high: -low, n };
      })
      .sort((a, b) => b.value - a.value);
    const [first, ...others] = sized;
    const than = Math.max(...others.map(({ high }) => high));
    if (first === undefined || others.length === 0 || !(first.low > than)) return [];
    const { value, low, high, n } = first;
    return [
      {
        code: `kano.${which}`,
        parameters: {
          node: { node: first.item },
          ...interval({ value: 100 * value, low: 100 * low, high: 100 * high }, 0),
        },
        rests: [{ ...named({ value, low, high, n }), claim: 'above', than }],
      },
    ];
  });
}

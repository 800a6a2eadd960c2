import { entryOf } from '../../../study/entry.ts';
import type { Language } from '../../../../strings/language.ts';
import type { PriorityRank } from '../bootstrap.ts';
import type { ImportancePerformanceResult, Place, PriorityItem } from '../result.ts';
import { prioritiesMadeUnder } from '../solve.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { Study } from '../../../study/types.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed, signed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { withoutEmpty } from '../../../chart/table.ts';
import type { FigureTable } from '../../../chart/types.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Rows that are drawn; the table has all. */
const SHOWN = 12;

const PLACE_COLOURS: Readonly<Record<Place, string>> = {
  concentrate: COLOURS.below,
  short: COLOURS.below,
  keep: COLOURS.above,
  overkill: COLOURS.expectation,
  low: COLOURS.undecided,
  enough: COLOURS.undecided,
};

/** The colour of a place on the map. */
export function placeColour(place: Place): string {
  return PLACE_COLOURS[place];
}

/** The items' names, by priority. */
export function priorityNames(
  { items }: ImportancePerformanceResult,
  study: Study,
  language: Language,
): readonly string[] {
  return items.map(({ item }) => nodeName(item, study, language));
}

/** Digits of an importance: a score has one, a correlation two. */
function digitsOf({ importance }: ImportancePerformanceResult): number {
  return importance === 'stated' ? 1 : 2;
}

/** Among which ranks the items lie, where they were resampled under the options in use. */
export function priorityRanks({
  study,
  resampled,
}: Pick<ChapterContext, 'study' | 'resampled'>): Readonly<Record<string, PriorityRank>> {
  const found = resampled['importance-performance'];
  if (found === undefined || isRefusal(found)) return {};
  return found.options === prioritiesMadeUnder(study) ? found.ranks : {};
}

/** "1–2": the ranks between which an item lies. */
export function rankText({ low, high }: PriorityRank, language: Language): string {
  return low === high ? String(low) : language.t('chapter.ranks', { low, high });
}

/** What the item's place says, in words: an association, with what it is compared against, or that it cannot be told. */
export function priorityReading(
  item: PriorityItem,
  found: ImportancePerformanceResult,
  name: string,
  language: Language,
): string {
  const digits = digitsOf(found);
  const code = item.clear ? item.place : 'undecided';
  return language.say('chapter.priority-reading', code, {
    name,
    place: language.say('chapter.place', item.place),
    performance: fixed(item.performance.value, 1),
    importance: fixed(item.importance.value, digits),
    performanceLine: fixed(found.crosshair?.performance ?? found.scale.performance.mean, 1),
    importanceLine: fixed(found.crosshair?.importance ?? found.scale.importance.mean, digits),
  });
}

/** Every item with its coordinates, place, priority and reading. */
export function prioritiesTable(
  found: ImportancePerformanceResult,
  results: Pick<ChapterContext, 'study' | 'resampled'>,
  language: Language,
): FigureTable {
  const { study } = results;
  const ranks = priorityRanks(results);
  const digits = digitsOf(found);
  const names = priorityNames(found, study, language);
  return withoutEmpty({
    columns: [
      { key: 'item', label: language.t('chapter.column.item') },
      { key: 'rank', label: language.t('chapter.column.rank'), digits: 0 },
      { key: 'rankLow', label: language.t('chapter.column.rankLow'), digits: 0 },
      { key: 'rankHigh', label: language.t('chapter.column.rankHigh'), digits: 0 },
      { key: 'performance', label: language.t('chapter.column.performance'), digits: 1 },
      { key: 'importance', label: language.t('chapter.column.importance'), digits },
      {
        key: 'priority',
        label: language.t('chapter.column.priority'),
        digits: found.importance === 'stated' ? 1 : 2,
      },
      { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
      { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
      { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
      { key: 'place', label: language.t('chapter.column.place') },
      { key: 'reading', label: language.t('chapter.column.reading'), sentences: true },
    ],
    rows: found.items.map((item, at) => ({
      item: names[at] ?? '',
      rank: at + 1,
      rankLow: entryOf(ranks, item.item)?.low ?? null,
      rankHigh: entryOf(ranks, item.item)?.high ?? null,
      performance: item.performance.value,
      importance: item.importance.value,
      priority: item.priority.value,
      low: item.priority.low,
      high: item.priority.high,
      n: item.priority.n,
      place: item.clear ? language.say('chapter.place', item.place) : language.t('chapter.place.undecided'),
      reading: priorityReading(item, found, names[at] ?? '', language),
    })),
  });
}

/** What to work on first: importance less performance of the items where it is highest, with its interval. */
export const priorities: FigureDefinition = {
  resampled: true,
  controls: ['priorities', 'confidence', 'minGroup'],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const found = result('importance-performance');
    if (isRefusal(found)) return found;
    const ranks = priorityRanks(results);
    const names = priorityNames(found, study, language);
    const shown = found.items.slice(0, SHOWN);
    const digits = digitsOf(found);
    const axis = language.t(
      found.importance === 'stated' ? 'figure.priorities.points' : 'figure.priorities.deviations',
    );
    const [first] = found.items;
    return {
      options: rowsPlot(
        shown.map(({ item, priority: { value, low, high }, place, clear }, at) => {
          const rank = entryOf(ranks, item);
          return {
            label: `${at + 1}. ${names[at] ?? ''}`,
            points: [{ value, low, high, colour: placeColour(place), shape: clear ? 'dot' : 'open' }],
            text: rank === undefined ? signed(value, digits) : rankText(rank, language),
            colour: placeColour(place),
          };
        }),
        {
          width,
          xLabel:
            shown.length < found.items.length
              ? `${axis} (${language.t('figure.priorities.more', { shown: shown.length, n: found.items.length })})`
              : axis,
          include: [0],
          legend: [
            ...[...new Set(shown.map(({ place }) => place))].map((place) => ({
              text: language.say('chapter.place', place),
              colour: placeColour(place),
              shape: 'dot' as const,
            })),
            {
              text: language.t('figure.importance-performance.open'),
              colour: COLOURS.undecided,
              shape: 'open',
            },
          ],
        },
      ),
      table: prioritiesTable(found, results, language),
      alternative: language.t('figure.priorities.alternative', {
        n: found.items.length,
        level: 100 * study.options.confidence,
        first: names[0] ?? '',
        value: signed(first?.priority.value ?? 0, digits),
        low: signed(first?.priority.low ?? 0, digits),
        high: signed(first?.priority.high ?? 0, digits),
        second: names[1] ?? '',
      }),
    };
  },
};

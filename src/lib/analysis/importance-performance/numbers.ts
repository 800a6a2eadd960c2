import { entryOf } from '../../study/entry.ts';
import type { PriorityRank } from './bootstrap.ts';
import type { ImportancePerformanceResult, PriorityItem } from './result.ts';
import { fixed } from '../../chart/format.ts';
import { nodeName } from '../../chart/names.ts';
import { priorityRanks, priorityReading, rankText } from './figures/priorities.ts';
import type { ChapterContext } from '../context.ts';
import type { Refusal } from '../../study/refusal.ts';
import { basis, count, difference, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';

/** The item that stands at this rank (1: first). */
function ranked(
  results: ChapterContext,
  rank: string | undefined,
  number: (item: PriorityItem, found: ImportancePerformanceResult) => LiveNumber | Refusal,
): LiveNumber | Refusal {
  return given(results.result('importance-performance'), (found: ImportancePerformanceResult) =>
    given(present(found.items[Number(rank ?? 1) - 1], `${rank}`), (item: PriorityItem) =>
      number(item, found),
    ),
  );
}

/** Numbers of the importance–performance analysis. Arguments: ranks, places. */
export const numbers: NumberMakers = {
  'priority-name': (results, rank) =>
    ranked(results, rank, ({ item }) => word(nodeName(item, results.study, results.language))),
  'priority-performance': (results, rank) =>
    ranked(results, rank, ({ performance }) => ({
      text: fixed(performance.value, 1),
      title: basis(performance, results),
      value: performance.value,
    })),
  'priority-importance': (results, rank) =>
    ranked(results, rank, ({ importance }, found) => {
      const digits = found.importance === 'stated' ? 1 : 2;
      return {
        text: fixed(importance.value, digits),
        title: basis(importance, results, digits),
        value: importance.value,
      };
    }),
  priority: (results, rank) =>
    ranked(results, rank, ({ priority }) => difference(priority, 1, basis(priority, results))),
  'priority-ranks': (results, rank) =>
    ranked(results, rank, ({ item }) =>
      given(present(entryOf(priorityRanks(results), item), item), (ranks: PriorityRank) =>
        word(rankText(ranks, results.language)),
      ),
    ),
  'priority-reading': (results, rank) =>
    ranked(results, rank, (item, found) =>
      word(
        priorityReading(item, found, nodeName(item.item, results.study, results.language), results.language),
      ),
    ),
  'places-clear': (results, place) =>
    given(results.result('importance-performance'), ({ items }: ImportancePerformanceResult) =>
      count(
        items.filter((item) => item.clear && (place === undefined || item.place === place)).length,
        results.language,
      ),
    ),
  places: (results, place) =>
    given(results.result('importance-performance'), ({ items }: ImportancePerformanceResult) =>
      count(items.filter((item) => place === undefined || item.place === place).length, results.language),
    ),
};

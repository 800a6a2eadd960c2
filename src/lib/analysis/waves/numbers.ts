import { fixed } from '../../chart/format.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';
import { basis, count, difference, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import type { MeasuredDifference } from '../measure-difference.ts';
import { dimensionChanges, testedChanges } from './moved.ts';

function changeOf(
  context: ChapterContext,
  id: string | undefined,
  make: (change: MeasuredDifference) => LiveNumber | Refusal,
): LiveNumber | Refusal {
  return given(context.result('waves'), ({ measures }) =>
    given(
      present(
        measures.find(({ measure }) => (id === undefined ? measure.level === 0 : measure.id === id))?.change,
        id ?? 'index',
      ),
      make,
    ),
  );
}

function dimensions(context: ChapterContext, claim?: 'above' | 'below'): LiveNumber | Refusal {
  return given(context.result('waves'), (found) => {
    const changes = testedChanges(dimensionChanges(found), context.study.options);
    return count(
      changes.filter(({ evidence }) => claim === undefined || evidence.claim === claim).length,
      context.language,
    );
  });
}

/** Numbers of the change since the wave before. Arguments: ids of nodes or columns, without one the index. */
export const numbers: NumberMakers = {
  'wave-change': (context, id) =>
    changeOf(context, id, (change) => difference(change, 1, basis(change, context))),
  'wave-change-interval': (context, id) =>
    changeOf(context, id, ({ low, high }) =>
      word(context.language.t('waves.interval', { low: fixed(low, 1), high: fixed(high, 1) })),
    ),
  'waves-dimensions': (context) => dimensions(context),
  'waves-dimensions-up': (context) => dimensions(context, 'above'),
  'waves-dimensions-down': (context) => dimensions(context, 'below'),
};

import { tierName } from '../../chart/tiers.ts';
import type { Estimate } from '../../survey/types.ts';
import { basis, count, estimated, given, present, word } from '../live-number.ts';
import type { NumberMakers } from '../live-number.ts';
import type { VavraItem, VavraResult } from './result.ts';

/** Numbers of stated against derived importance. Arguments: items. */
export const numbers: NumberMakers = {
  'vavra-place': ({ language, result }, item = '') =>
    given(result('vavra'), ({ items }: VavraResult) =>
      given(
        present(
          items.find((found) => found.item === item),
          item,
        ),
        ({ place }: VavraItem) => word(tierName(place, language)),
      ),
    ),
  'vavra-clear': ({ language, result }) =>
    given(result('vavra'), ({ items }: VavraResult) =>
      count(items.filter(({ clear }) => clear).length, language),
    ),
  'vavra-derived': (results, item = '') =>
    given(results.result('vavra'), ({ items }: VavraResult) =>
      given(present(items.find((found) => found.item === item)?.derived, item), (found: Estimate) =>
        estimated(found, 2, basis(found, results, 2)),
      ),
    ),
};

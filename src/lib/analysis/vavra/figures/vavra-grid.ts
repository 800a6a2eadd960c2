import { isRefusal } from '../../../study/refusal.ts';

import { fixed } from '../../../chart/format.ts';
import { nodeName } from '../../../chart/names.ts';
import { planePlot } from '../../../chart/plane.ts';
import { countTiers, TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Stated against derived importance, split at the items' means; filled where both coordinates are clear of the split. */
export const vavraGrid: FigureDefinition = {
  controls: ['confidence'],
  draw({ language, study, result }, { width }) {
    const vavra = result('vavra');
    if (isRefusal(vavra)) return vavra;
    const { crosshair, items } = vavra;
    const counts = countTiers(items.map(({ place }) => place));
    return {
      options: planePlot(
        items.map(({ item, stated, derived, place, clear }) => ({
          label: nodeName(item, study, language),
          x: derived,
          y: stated,
          colour: TIER_COLOURS[place],
          shape: clear ? 'dot' : 'open',
          first: clear,
        })),
        {
          width,
          xLabel: language.t('figure.vavra-grid.x'),
          yLabel: language.t('figure.vavra-grid.y'),
          x: [crosshair.derived],
          y: [crosshair.stated],
          corners: [
            tierName('basic', language),
            tierName('performance', language),
            tierName('indifferent', language),
            tierName('excitement', language),
          ],
        },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'stated', label: language.t('tiers.column.stated'), digits: 1 },
          { key: 'statedLow', label: language.t('chapter.column.low'), digits: 1 },
          { key: 'statedHigh', label: language.t('chapter.column.high'), digits: 1 },
          { key: 'derived', label: language.t('tiers.column.derived'), digits: 3 },
          { key: 'derivedLow', label: language.t('chapter.column.low'), digits: 3 },
          { key: 'derivedHigh', label: language.t('chapter.column.high'), digits: 3 },
          { key: 'place', label: language.t('tiers.column.place') },
          { key: 'clear', label: language.t('tiers.column.clear') },
        ],
        rows: items.map(({ item, stated, derived, place, clear }) => ({
          item: nodeName(item, study, language),
          n: derived.n,
          stated: stated.value,
          statedLow: stated.low,
          statedHigh: stated.high,
          derived: derived.value,
          derivedLow: derived.low,
          derivedHigh: derived.high,
          place: tierName(place, language),
          clear: language.t(clear ? 'tiers.yes' : 'tiers.no'),
        })),
      },
      alternative: language.t('figure.vavra-grid.alternative', {
        n: items.length,
        level: 100 * study.options.confidence,
        clear: items.filter(({ clear }) => clear).length,
        basic: counts.basic,
        performance: counts.performance,
        excitement: counts.excitement,
        indifferent: counts.indifferent,
        stated: fixed(crosshair.stated, 1),
        derived: fixed(crosshair.derived, 2),
      }),
    };
  },
};

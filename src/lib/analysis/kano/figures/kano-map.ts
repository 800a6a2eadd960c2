import { isPlaced } from '../result.ts';
import { CATEGORIES } from '../table.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { nodeName } from '../../../chart/names.ts';
import { planePlot } from '../../../chart/plane.ts';
import { countTiers, TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Better against Worse: how far having an item raises satisfaction, and how far lacking it lowers it, by what people say. */
export const kanoMap: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  decided: ['ties'],
  draw({ language, study, result }, { width }) {
    const kano = result('kano');
    if (isRefusal(kano)) return kano;
    const items = kano.items.filter(isPlaced);
    if (items.length === 0) {
      const [first] = kano.items;
      return first !== undefined && !isPlaced(first) ? first.refusal : refuse('no-group');
    }
    const placed = items.flatMap(({ tier }) => (tier === 'review' ? [] : [tier]));
    const counts = countTiers(placed);
    return {
      options: planePlot(
        items.map(({ item, better, worse, tier, strict }) => ({
          label: nodeName(item, study, language),
          // Worse is drawn as it is read: the further right, the more is lost.
          x: { value: -worse.value, low: -worse.high, high: -worse.low },
          y: better,
          colour: tier === 'review' ? COLOURS.below : TIER_COLOURS[tier],
          shape: strict ? 'dot' : 'open',
          first: strict,
        })),
        {
          width,
          xLabel: language.t('figure.kano-map.x'),
          yLabel: language.t('figure.kano-map.y'),
          x: [0.5],
          y: [0.5],
          include: { x: [0, 1], y: [0, 1] },
          corners: [
            tierName('excitement', language),
            tierName('performance', language),
            tierName('indifferent', language),
            tierName('basic', language),
          ],
          legend: [
            { text: language.t('figure.kano-map.strict'), colour: COLOURS.undecided, shape: 'dot' },
            { text: language.t('figure.kano-map.near'), colour: COLOURS.undecided, shape: 'open' },
          ],
        },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          ...CATEGORIES.map((category) => ({
            key: category,
            label: language.t('tiers.column.category', { category }),
            digits: 1,
          })),
          { key: 'category', label: language.t('tiers.column.tier') },
          { key: 'tied', label: language.t('tiers.column.tied') },
          { key: 'fong', label: language.t('tiers.column.fong') },
          { key: 'strict', label: language.t('tiers.column.strict') },
          { key: 'categoryStrength', label: language.t('kano.column.categoryStrength'), digits: 1 },
          { key: 'totalStrength', label: language.t('kano.column.totalStrength'), digits: 1 },
          { key: 'chiSquared', label: 'χ²', digits: 1 },
          { key: 'chiSquaredP', label: 'p', digits: 4 },
          { key: 'better', label: language.t('tiers.column.better'), digits: 2 },
          { key: 'betterLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'betterHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'worse', label: language.t('tiers.column.worse'), digits: 2 },
          { key: 'worseLow', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'worseHigh', label: language.t('chapter.column.high'), digits: 2 },
          { key: 'stated', label: language.t('tiers.column.stated'), digits: 1 },
        ],
        rows: items.map((item) => ({
          item: nodeName(item.item, study, language),
          n: item.n,
          ...Object.fromEntries(CATEGORIES.map((category) => [category, 100 * item.shares[category]])),
          category: item.tier === 'review' ? language.t('tiers.review') : tierName(item.tier, language),
          tied: language.t(item.tied ? 'tiers.yes' : 'tiers.no'),
          fong: language.t(item.fong ? 'tiers.yes' : 'tiers.no'),
          strict: language.t(item.strict ? 'tiers.yes' : 'tiers.no'),
          categoryStrength: 100 * item.strength.category,
          totalStrength: 100 * item.strength.total,
          chiSquared: item.chiSquared.value,
          chiSquaredP: item.chiSquared.p,
          better: item.better.value,
          betterLow: item.better.low,
          betterHigh: item.better.high,
          worse: item.worse.value,
          worseLow: item.worse.low,
          worseHigh: item.worse.high,
          stated: item.stated,
        })),
      },
      alternative: language.t('figure.kano-map.alternative', {
        n: items.length,
        level: 100 * study.options.confidence,
        basic: counts.basic,
        performance: counts.performance,
        excitement: counts.excitement,
        indifferent: counts.indifferent,
        review: items.length - placed.length,
        strict: items.filter(({ strict }) => strict).length,
      }),
    };
  },
};

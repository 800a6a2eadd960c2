import { isPlaced } from '../result.ts';
import { CATEGORIES } from '../table.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import { t } from '../../../../strings/index.ts';
import { COLOURS } from '../../../chart/colours.ts';
import { nodeName } from '../../../chart/names.ts';
import { planePlot } from '../../../chart/plane.ts';
import { countTiers, TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Better against Worse: how far having an item raises satisfaction, and how far lacking it lowers it, by what people say. */
export const kanoMap: FigureDefinition = {
  id: 'kano-map',
  analysis: 'kano',
  controls: ['confidence', 'minGroup'],
  decided: ['ties'],
  draw({ study, kano }, { width, language }) {
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
          xLabel: t('figure.kano-map.x'),
          yLabel: t('figure.kano-map.y'),
          x: [0.5],
          y: [0.5],
          include: { x: [0, 1], y: [0, 1] },
          corners: [
            tierName('excitement'),
            tierName('performance'),
            tierName('indifferent'),
            tierName('basic'),
          ],
          legend: [
            { text: t('figure.kano-map.strict'), colour: COLOURS.undecided, shape: 'dot' },
            { text: t('figure.kano-map.near'), colour: COLOURS.undecided, shape: 'open' },
          ],
        },
      ),
      table: {
        columns: [
          { key: 'item', label: t('chapter.column.item') },
          { key: 'n', label: t('chapter.column.n'), digits: 0 },
          ...CATEGORIES.map((category) => ({
            key: category,
            label: t('tiers.column.category', { category }),
            digits: 1,
          })),
          { key: 'category', label: t('tiers.column.tier') },
          { key: 'tied', label: t('tiers.column.tied') },
          { key: 'fong', label: t('tiers.column.fong') },
          { key: 'strict', label: t('tiers.column.strict') },
          { key: 'better', label: t('tiers.column.better'), digits: 2 },
          { key: 'betterLow', label: t('chapter.column.low'), digits: 2 },
          { key: 'betterHigh', label: t('chapter.column.high'), digits: 2 },
          { key: 'worse', label: t('tiers.column.worse'), digits: 2 },
          { key: 'worseLow', label: t('chapter.column.low'), digits: 2 },
          { key: 'worseHigh', label: t('chapter.column.high'), digits: 2 },
          { key: 'stated', label: t('tiers.column.stated'), digits: 1 },
        ],
        rows: items.map((item) => ({
          item: nodeName(item.item, study, language),
          n: item.n,
          ...Object.fromEntries(CATEGORIES.map((category) => [category, 100 * item.shares[category]])),
          category: item.tier === 'review' ? t('tiers.review') : tierName(item.tier),
          tied: t(item.tied ? 'tiers.yes' : 'tiers.no'),
          fong: t(item.fong ? 'tiers.yes' : 'tiers.no'),
          strict: t(item.strict ? 'tiers.yes' : 'tiers.no'),
          better: item.better.value,
          betterLow: item.better.low,
          betterHigh: item.better.high,
          worse: item.worse.value,
          worseLow: item.worse.low,
          worseHigh: item.worse.high,
          stated: item.stated,
        })),
      },
      alternative: t('figure.kano-map.alternative', {
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

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { matrixPlot } from '../../../chart/matrix.ts';
import type { MatrixMark, MatrixRow } from '../../../chart/matrix.ts';
import { nodeName } from '../../../chart/names.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';
import { LOADED } from '../result.ts';
import type { Suggested, SuggestedItem } from '../result.ts';

/** Items under their declared dimension, with their loadings on the suggested ones. */
export const suggestedDimensions: FigureDefinition = {
  controls: [],
  draw({ language, study, result }, { width }) {
    const found = result('dimensionality');
    if (isRefusal(found)) return found;
    if (isRefusal(found.suggested)) return found.suggested;
    const { suggested, declared } = found;
    const { t } = language;
    const name = (id: string): string => nodeName(id, study, language);
    const factors = suggested.factors.map((_, k) => k);
    const of = new Map(suggested.items.map((one) => [one.item, one]));
    const rows = declared.flatMap(({ node, items }): MatrixRow[] => [
      ...(items.length > 1 || items[0] !== node
        ? [{ id: `of ${node}`, label: name(node), heading: true }]
        : []),
      ...items.map((item) => ({ id: item, label: name(item) })),
    ]);
    const marks = suggested.items.flatMap((one) => factors.flatMap((k) => markOf(one, k)));
    return {
      options: matrixPlot(
        rows,
        factors.map((k) => ({ id: String(k), label: String(k + 1) })),
        marks,
        {
          width,
          most: 74,
          legend: [
            { text: t('figure.suggested-dimensions.strong'), colour: COLOURS.performance, shape: 'dot' },
            { text: t('figure.suggested-dimensions.apart'), colour: COLOURS.below, shape: 'dot' },
            { text: t('figure.suggested-dimensions.also'), colour: COLOURS.undecided, shape: 'open' },
          ],
        },
      ),
      table: {
        columns: [
          { key: 'item', label: t('dimensionality.column.item') },
          { key: 'declared', label: t('dimensionality.column.declared') },
          { key: 'place', label: t('dimensionality.column.place') },
          ...factors.map((k) => ({ key: `f${k}`, label: String(k + 1), digits: 2 })),
          { key: 'communality', label: t('dimensionality.column.communality'), digits: 3 },
          { key: 'steady', label: t('dimensionality.column.steady') },
        ],
        rows: declared.flatMap(({ items }) =>
          items.map((item) => {
            const one = of.get(item)!;
            return {
              item: name(item),
              declared: name(one.declared),
              place: one.factor === null ? t('dimensionality.nowhere') : String(one.factor + 1),
              ...Object.fromEntries(one.loadings.map((value, k) => [`f${k}`, value])),
              communality: one.communality,
              steady: t(one.unsteady ? 'dimensionality.yes' : 'dimensionality.no'),
            };
          }),
        ),
      },
      more: [
        {
          title: t('dimensionality.phi'),
          columns: [
            { key: 'factor', label: t('dimensionality.column.place') },
            { key: 'mostly', label: t('dimensionality.column.declared') },
            ...factors.map((k) => ({ key: `f${k}`, label: String(k + 1), digits: 2 })),
          ],
          rows: suggested.factors.map(({ node }, k) => ({
            factor: t('dimensionality.factor', { number: k + 1 }),
            mostly:
              node === null ? t('dimensionality.nowhere') : t('dimensionality.most-of', { name: name(node) }),
            ...Object.fromEntries(suggested.correlations[k]!.map((value, other) => [`f${other}`, value])),
          })),
        },
      ],
      alternative: t('figure.suggested-dimensions.alternative', {
        items: suggested.items.length,
        declared: declared.length,
        factors: factors.length,
        ...looseCounts(suggested),
      }),
    };
  },
};

function looseCounts({ items }: Suggested): { elsewhere: number; weak: number } {
  return {
    elsewhere: items.filter((one) => one.elsewhere).length,
    weak: items.filter(({ factor }) => factor === null).length,
  };
}

/** What stands in an item's field under a factor; nothing where the loading is small. */
function markOf({ item, loadings, factor, elsewhere }: SuggestedItem, k: number): readonly MatrixMark[] {
  const value = loadings[k]!;
  if (Math.abs(value) < LOADED) return [];
  const own = k === factor;
  return [
    {
      row: item,
      column: String(k),
      text: fixed(value, 2).replace(/^(−?)0/, '$1'),
      colour: own ? (elsewhere ? COLOURS.below : COLOURS.performance) : null,
      framed: own && elsewhere,
    },
  ];
}

import { entryOf } from '../../../study/entry.ts';
import { madeUnder } from '../../made-under.ts';
import { labelText } from '../../../study/label.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import { walk } from '../../../study/tree.ts';
import type { Study } from '../../../study/types.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { gridPlot } from '../../../chart/columns.ts';
import type { GridCell } from '../../../chart/columns.ts';
import { fixed, percent } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { nodeName } from '../../../chart/names.ts';
import { withoutEmpty } from '../../../chart/table.ts';
import { comparedNodes } from '../../../study/nodes.ts';
import { headlineInterval } from '../two-errors.ts';
import type { DriverFit } from '../../../weighting/driver-fit.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Under this standard error a weight does not vary: what is left is rounding. */
const NOTHING = 1e-12;

/** Weight of every first-level dimension under every scheme. Negative derived weights are drawn as they are. */
export const weights: FigureDefinition = {
  controls: ['scheme', 'weights', 'pairs'],
  wide: true,
  resampled: true,
  draw(results, { width }) {
    const { language, study, resampled, result } = results;
    const index = result('index');
    if (isRefusal(index)) return index;
    const interval = intervalsOf(resampled.index, study);
    const dimensions = comparedNodes(study).map((node) => ({
      id: node.id,
      name: labelText(node.label, language.code),
    }));
    if (dimensions.length < 2) return refuse('one-dimension');
    const name = (scheme: string): string => language.say('chapter.scheme', scheme);
    const shown = index.weights.filter(({ local }) =>
      dimensions.some(({ id }) => entryOf(local, id) !== undefined),
    );
    const parts = shown.filter(({ shares }) => shares !== undefined);
    const values = shown.flatMap(({ scheme, local }) =>
      dimensions.flatMap(({ id, name: dimension }) => {
        const value = entryOf(local, id);
        return value === undefined ? [] : [{ scheme, id, dimension, value }];
      }),
    );
    const chosen = extremes(
      values.filter(({ scheme }) => scheme === index.scheme),
      (cell) => cell,
    );
    if (chosen === undefined) return refuse('no-weights');
    const cells = values.map(({ scheme, id, dimension, value }): GridCell => ({
      column: name(scheme),
      row: dimension,
      value: 100 * value,
      text: fixed(100 * value, 1),
      ...interval(scheme, id),
    }));
    const options = gridPlot(cells, {
      width,
      columns: shown.map(({ scheme }) => name(scheme)),
      rows: dimensions.map((dimension) => dimension.name),
      xLabel: language.t('figure.weights.axis'),
      emphasised: name(index.scheme),
      others: language.t('figure.weights.others'),
      colour: COLOURS.performance,
      fromZero: true,
    });
    return {
      options,
      table: withoutEmpty({
        columns: [
          { key: 'dimension', label: language.t('chapter.column.dimension') },
          { key: 'within', label: language.t('figure.weights.within') },
          ...shown.map(({ scheme }) => ({ key: scheme, label: name(scheme), digits: 1 })),
          ...parts.map(({ scheme }) => ({
            key: `${scheme} share`,
            label: language.t('figure.weights.share', { scheme: name(scheme) }),
            digits: 4,
          })),
          { key: 'low', label: language.t('figure.weights.low', { scheme: name(index.scheme) }), digits: 1 },
          {
            key: 'high',
            label: language.t('figure.weights.high', { scheme: name(index.scheme) }),
            digits: 1,
          },
        ],
        rows: weighedNodes(study, (id) => shown.some(({ local }) => entryOf(local, id) !== undefined)).map(
          ({ id, within }) => ({
            dimension: nodeName(id, study, language),
            within: nodeName(within, study, language),
            ...Object.fromEntries(
              shown.map(({ scheme, local }) => {
                const weight = entryOf(local, id);
                return [scheme, weight === undefined ? null : 100 * weight];
              }),
            ),
            ...Object.fromEntries(
              parts.map(({ scheme, shares }) => [`${scheme} share`, entryOf(shares, id) ?? null]),
            ),
            low: interval(index.scheme, id)?.low ?? null,
            high: interval(index.scheme, id)?.high ?? null,
          }),
        ),
      }),
      more: index.fits.length === 0 ? [] : [fitTable(index.fits, results)],
      alternative: language.t('figure.weights.alternative', {
        n: dimensions.length,
        schemes: shown.length,
        scheme: name(index.scheme),
        largest: chosen.most.member.dimension,
        high: percent(chosen.most.value),
        smallest: chosen.least.member.dimension,
        low: percent(chosen.least.value),
      }),
    };
  },
};

/** How far overall satisfaction is explained at all, parent by parent. */
function fitTable(fits: readonly DriverFit[], { language, study }: ChapterContext) {
  const column = (key: string, digits: number) => ({
    key,
    label: language.t(`figure.weights.fit.${key}`),
    digits,
  });
  return {
    title: language.t('figure.weights.fit'),
    columns: [
      { key: 'within', label: language.t('figure.weights.within') },
      { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
      column('r2', 4),
      column('adjusted', 4),
      column('f', 2),
      column('above', 0),
      column('below', 0),
      column('p', 4),
      { key: 'negative', label: language.t('figure.weights.fit.negative') },
    ],
    rows: fits.map(({ parent, n, rSquared, adjusted, f, above, below, p, negative }) => ({
      within: nodeName(parent, study, language),
      n,
      r2: rSquared,
      adjusted,
      f,
      above,
      below,
      p,
      negative: negative
        .map(({ child, r }) => `${nodeName(child, study, language)} (${fixed(r, 2)})`)
        .join(', '),
    })),
  };
}

/** What is weighed among siblings, highest level first, and within what. */
function weighedNodes(
  { system }: Study,
  weighed: (id: string) => boolean,
): readonly { readonly id: string; readonly within: string }[] {
  return walk(system)
    .toSorted((a, b) => a.level - b.level)
    .flatMap(({ node }) => {
      const children = (node.children ?? []).filter(({ id }) => weighed(id));
      return children.length > 1 ? children.map(({ id }) => ({ id, within: node.id })) : [];
    });
}

/** Bootstrap intervals of the weights in per cent, by scheme and node; none where they were made under other options. */
function intervalsOf(
  bootstrap: ChapterContext['resampled']['index'],
  { options }: Study,
): (scheme: string, node: string) => { readonly low: number; readonly high: number } | undefined {
  if (bootstrap === undefined || isRefusal(bootstrap) || bootstrap.options !== madeUnder(options))
    return () => undefined;
  return (scheme, node) => {
    const found = entryOf(entryOf(bootstrap.weights, scheme), node);
    // Equal and judged weights are not estimated.
    if (!found || found.se < NOTHING) return undefined;
    const { low, high } = headlineInterval(found);
    return { low: 100 * low, high: 100 * high };
  };
}

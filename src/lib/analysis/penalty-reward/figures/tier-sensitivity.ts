import { entryOf } from '../../../study/entry.ts';
import type { Tier } from '../../../stats/quality-tier.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { matrixPlot } from '../../../chart/matrix.ts';
import type { MatrixColumn } from '../../../chart/matrix.ts';
import { nodeName } from '../../../chart/names.ts';
import { bandsName, tierLegend, tierMark, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Every item's tier under other cut points and other margins: what hangs on a choice shows as a change along its row. */
export const tierSensitivity: FigureDefinition = {
  controls: ['minGroup'],
  decided: ['tiers'],
  draw({ language, study, result }, { width }) {
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    const cases = [...tiers.sensitivity]
      .sort((a, b) => a.options.margin - b.options.margin)
      .map(({ options, tiers: found }) => ({ id: `${options.bands} ${options.margin}`, ...options, found }));
    const items = Object.keys(cases[0]?.found ?? {});
    if (items.length === 0) return refuse('no-group');
    const groups = [...new Set(cases.map(({ bands }) => bands))];
    const ordered = groups.flatMap((bands) => cases.filter((one) => one.bands === bands));
    const columns = ordered.map(({ id, bands, cuts, margin }): MatrixColumn => ({
      id,
      label: String(margin).replace(/^0/, ''),
      ...(groups.length > 1 ? { group: bandsName({ bands, cuts }, language) } : {}),
    }));
    const tierOf = (item: string, one: (typeof ordered)[number]): Tier =>
      entryOf(one.found, item) ?? 'undetermined';
    const steady = items.filter((item) => {
      const seen = new Set(ordered.map((one) => tierOf(item, one)).filter((tier) => tier !== 'undetermined'));
      return seen.size === 1;
    });
    const shown = ordered.flatMap((one) => items.map((item) => tierOf(item, one)));
    const used = tiers.options;
    return {
      options: matrixPlot(
        items.map((item) => ({ id: item, label: nodeName(item, study, language) })),
        columns,
        items.flatMap((item) =>
          ordered.map((one) => ({
            ...tierMark(item, one.id, tierOf(item, one), language),
            framed: one.bands === used.bands && one.margin === used.margin,
          })),
        ),
        { width, legend: tierLegend([...new Set(shown)], language) },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          ...ordered.map(({ id, bands, cuts, margin }) => ({
            key: id,
            label: language.t('tiers.column.case', { bands: bandsName({ bands, cuts }, language), margin }),
          })),
        ],
        rows: items.map((item) => ({
          item: nodeName(item, study, language),
          ...Object.fromEntries(ordered.map((one) => [one.id, tierName(tierOf(item, one), language)])),
        })),
      },
      alternative: language.t('figure.tier-sensitivity.alternative', {
        n: items.length,
        cases: ordered.length,
        steady: steady.length,
      }),
    };
  },
};

import { isRefusal, refuse } from '../../../study/refusal.ts';

import { matrixPlot } from '../../../chart/matrix.ts';
import { nodeName } from '../../../chart/names.ts';
import { scopeName } from '../tier-scopes.ts';
import { tierLegend, tierMark, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Every item's tier wave by wave and provider by provider: the tier is the company's, and of its time. */
export const tierWaves: FigureDefinition = {
  controls: ['minGroup'],
  decided: ['tiers'],
  draw({ language, study, result }, { width }) {
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    const [pooled, ...parts] = tiers.scopes;
    if (pooled === undefined) return refuse('no-group');
    if (parts.length === 0) return refuse('no-wave');
    const scopes = [...parts, pooled].map(({ scope, items, n }) => ({
      id: scope.id,
      name: scopeName(scope, study, language),
      kind: scope.kind,
      n,
      tiers: new Map(items.map(({ item, tier }) => [item, tier])),
    }));
    const items = pooled.items.map(({ item }) => item);
    const waves = scopes.filter(({ kind }) => kind === 'wave');
    const [before, after] = [waves.at(-2), waves.at(-1)];
    const both = items.filter((item) =>
      [before, after].every((wave) => (wave?.tiers.get(item) ?? 'undetermined') !== 'undetermined'),
    );
    const moved = both.filter((item) => before?.tiers.get(item) !== after?.tiers.get(item));
    return {
      options: matrixPlot(
        items.map((item) => ({ id: item, label: nodeName(item, study, language) })),
        scopes.map(({ id, name }) => ({ id, label: name })),
        scopes.flatMap(({ id, tiers: found }) =>
          items.map((item) => tierMark(item, id, found.get(item) ?? 'undetermined', language)),
        ),
        {
          width,
          legend: tierLegend(
            [...new Set(scopes.flatMap(({ tiers: found }) => [...found.values()]))],
            language,
          ),
        },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          ...scopes.map(({ id, name, n }) => ({
            key: id,
            label: language.t('figure.tier-company.scope', { name, n }),
          })),
        ],
        rows: items.map((item) => ({
          item: nodeName(item, study, language),
          ...Object.fromEntries(
            scopes.map(({ id, tiers: found }) => [id, tierName(found.get(item) ?? 'undetermined', language)]),
          ),
        })),
      },
      alternative: language.t('figure.tier-waves.alternative', {
        n: items.length,
        scopes: scopes.map(({ name }) => name).join(', '),
        both: both.length,
        moved: moved.length,
      }),
    };
  },
};

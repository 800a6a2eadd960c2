import { TIERS } from '../../../stats/quality-tier.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { fixed } from '../../../chart/format.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row } from '../../../chart/rows.ts';
import { COLOURS } from '../../../chart/colours.ts';
import { companyOf, scopeName } from '../tier-scopes.ts';
import { TIER_COLOURS, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Tiers that a company can be at; what is left undecided could still go to any of them. */
const STAGES = ['basic', 'performance', 'excitement', 'indifferent'] as const;

/** S1's reading of the company: the share of the items and of the index' weight in each tier, whole study, waves, providers. */
export const tierCompany: FigureDefinition = {
  controls: ['scheme'],
  decided: ['tiers'],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const tiers = result('penalty-reward');
    if (isRefusal(tiers)) return tiers;
    const scopes = tiers.scopes.map((scope) => ({
      name: scopeName(scope.scope, study, language),
      n: scope.n,
      ...companyOf(scope, results),
    }));
    const [first] = scopes;
    if (first === undefined) return refuse('no-group');
    const open = (shares: Readonly<Record<string, number>>): number =>
      (shares['undetermined'] ?? 0) + (shares['wrong-sign'] ?? 0);
    const rows = scopes.flatMap((scope): Row[] => {
      const shares = scope.weight ?? scope.items;
      return [
        {
          label: language.t('figure.tier-company.scope', { name: scope.name, n: scope.n }),
          heading: true,
          points: [],
        },
        ...STAGES.map((tier): Row => {
          const share = 100 * shares[tier];
          return {
            label: tierName(tier, language),
            points: [
              {
                value: share,
                low: share,
                high: share + 100 * open(shares),
                colour: TIER_COLOURS[tier],
                shape: 'dot',
              },
              { value: 100 * scope.items[tier], colour: TIER_COLOURS[tier], shape: 'open' },
            ],
            text: `${fixed(share, 0)} %`,
          };
        }),
      ];
    });
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.tier-company.axis'),
        include: [0],
        references: [{ value: 50, label: language.t('figure.tier-company.half') }],
        legend: [
          {
            text: language.t(
              first.weight === null ? 'figure.tier-company.items' : 'figure.tier-company.weight',
            ),
            colour: COLOURS.undecided,
            shape: 'dot',
          },
          { text: language.t('figure.tier-company.items'), colour: COLOURS.undecided, shape: 'open' },
          { text: language.t('figure.tier-company.open'), colour: COLOURS.undecided, shape: 'whisker' },
        ],
      }),
      table: {
        columns: [
          { key: 'scope', label: language.t('tiers.column.scope') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'tier', label: language.t('tiers.column.tier') },
          { key: 'items', label: language.t('tiers.column.share-items'), digits: 1 },
          { key: 'weight', label: language.t('tiers.column.share-weight'), digits: 1 },
        ],
        rows: scopes.flatMap((scope) =>
          TIERS.map((tier) => ({
            scope: scope.name,
            n: scope.n,
            tier: tierName(tier, language),
            items: 100 * scope.items[tier],
            weight: scope.weight === null ? null : 100 * scope.weight[tier],
          })),
        ),
      },
      alternative: language.t('figure.tier-company.alternative', {
        scopes: scopes.length,
        name: first.name,
        ...Object.fromEntries(
          STAGES.map((tier) => [tier, fixed(100 * (first.weight ?? first.items)[tier], 0)]),
        ),
        open: fixed(100 * open(first.weight ?? first.items), 0),
      }),
    };
  },
};

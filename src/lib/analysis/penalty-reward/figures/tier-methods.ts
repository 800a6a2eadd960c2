import { agreement, METHODS, tiersByMethod } from '../agreement.ts';
import { refuse } from '../../../study/refusal.ts';
import { leaves } from '../../../study/tree.ts';

import { fixed } from '../../../chart/format.ts';
import { matrixPlot } from '../../../chart/matrix.ts';
import { nodeName } from '../../../chart/names.ts';
import { tierLegend, tierMark, tierName } from '../../../chart/tiers.ts';
import type { FigureDefinition } from '../../figure.ts';

/** Every item's tier by penalty and reward, by Kano's questionnaire, and by two importances, side by side. */
export const tierMethods: FigureDefinition = {
  controls: ['minGroup'],
  decided: ['tiers', 'ties'],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const contrast = result('penalty-reward');
    const found = tiersByMethod(results.result);
    const methods = METHODS.filter((method) => found.has(method));
    if (methods.length < 2) return 'refused' in contrast ? contrast : refuse('one-method');
    const items = leaves(study.system)
      .map(({ id }) => id)
      .filter((item) => methods.some((method) => found.get(method)?.has(item)));
    const pairs = methods.flatMap((one, at) =>
      methods.slice(at + 1).map((other) => ({ one, other, ...agreement(found.get(one), found.get(other)) })),
    );
    const shown = new Set(methods.flatMap((method) => [...(found.get(method)?.values() ?? [])]));
    return {
      options: matrixPlot(
        items.map((item) => ({ id: item, label: nodeName(item, study, language) })),
        methods.map((method) => ({ id: method, label: language.t(`tiers.method.${method}`) })),
        items.flatMap((item) =>
          methods.map((method) =>
            tierMark(item, method, found.get(method)?.get(item) ?? 'undetermined', language),
          ),
        ),
        { width, legend: tierLegend([...shown], language), most: 110 },
      ),
      table: {
        columns: [
          { key: 'item', label: language.t('chapter.column.item') },
          ...methods.map((method) => ({ key: method, label: language.t(`tiers.method.${method}`) })),
        ],
        rows: items.map((item) => ({
          item: nodeName(item, study, language),
          ...Object.fromEntries(
            methods.map((method) => {
              const tier = found.get(method)?.get(item);
              return [method, tier === undefined ? null : tierName(tier, language)];
            }),
          ),
        })),
      },
      alternative: language.t('figure.tier-methods.alternative', {
        n: items.length,
        methods: methods.length,
        pairs: pairs
          .map(({ one, other, n, observed, kappa }) =>
            language.t('figure.tier-methods.pair', {
              one: language.t(`tiers.method.${one}`),
              other: language.t(`tiers.method.${other}`),
              n,
              same: Math.round(n * observed),
              kappa: kappa === null ? '–' : fixed(kappa, 2),
            }),
          )
          .join('; '),
      }),
    };
  },
};

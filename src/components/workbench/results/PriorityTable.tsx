import { entryOf } from '../../../lib/study/entry.ts';
import type { GapResult } from '../../../lib/analysis/gap/result.ts';
import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed, signed } from '../../../lib/chart/format.ts';
import { nodeName } from '../../../lib/chart/names.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Interval, RangeHead } from './Interval.tsx';
import { priorities } from './priorities.ts';

/** Where to begin, not a list of everything: the chapter has all items. */
const SHOWN = 10;

/** The items that cost the index most, with the interval of that, their gap beside it, and where the order is not settled. */
export function PriorityTable({
  study,
  index,
  gap,
}: {
  study: Study;
  index: IndexResult;
  gap: GapResult | Refusal;
}) {
  const language = useLanguage();
  const { t } = language;
  const all = priorities(study, index);
  const shown = all.slice(0, SHOWN);
  if (shown.length < 2) return null;
  const gaps = isRefusal(gap) ? {} : (gap.groups[0]?.nodes ?? {});
  const hasGaps = shown.some(({ node }) => entryOf(gaps, node.node) !== undefined);
  const to = Math.ceil(Math.max(...shown.map(({ high }) => high)));
  return (
    <>
      <h3>{t('workbench.priorities.heading')}</h3>
      <p>{t('workbench.priorities.lead')}</p>
      <div class="table-scroll" role="region" aria-label={t('workbench.priorities.caption')} tabIndex={0}>
        <table data-testid="priorities">
          <caption>{t('workbench.priorities.shown', { shown: shown.length, items: all.length })}</caption>
          <thead>
            <tr>
              <th>{t('workbench.priorities.item')}</th>
              <th class="number">{t('workbench.dimensions.score')}</th>
              <th class="number">{t('workbench.dimensions.weight')}</th>
              <th class="number">{t('workbench.dimensions.lost')}</th>
              <th class="number">{t('workbench.interval')}</th>
              <RangeHead from={0} to={to} />
              {hasGaps && <th class="number">{t('workbench.gap.gap')}</th>}
              <th>{t('workbench.priorities.order')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ node, lost, low, high, isTied }) => (
              <tr key={node.node} data-node={node.node}>
                <th scope="row">{nodeName(node.node, study, language)}</th>
                <td class="number">{fixed(node.value, 1)}</td>
                <td class="number">{fixed(node.weight, 3)}</td>
                <td class="number">{fixed(lost, 2)}</td>
                <td class="number">{`${fixed(low, 2)} – ${fixed(high, 2)}`}</td>
                <td>
                  <Interval
                    estimate={{ value: lost, low, high }}
                    from={0}
                    to={to}
                    colour={COLOURS.performance}
                  />
                </td>
                {hasGaps && (
                  <td class="number">{gaps[node.node] ? signed(gaps[node.node]!.value, 1) : ''}</td>
                )}
                <td class="wb-soft">{isTied ? t('workbench.priorities.tied') : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

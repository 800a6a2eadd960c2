import { entryOf } from '../../../lib/study/entry.ts';
import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed } from '../../../lib/chart/format.ts';
import { nodeName } from '../../../lib/chart/names.ts';
import { dimensionsOf } from '../../../lib/study/nodes.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Interval, RangeHead, rangeOf } from './Interval.tsx';

/** The dimensions among all respondents: score, weight, what each adds to the index and what it costs. */
export function DimensionTable({ study, index }: { study: Study; index: IndexResult }) {
  const language = useLanguage();
  const { t } = language;
  const nodes = index.groups[0]?.nodes ?? {};
  const rows = dimensionsOf(study).flatMap(({ id }) => entryOf(nodes, id) ?? []);
  if (rows.length === 0) return null;
  const range = rangeOf(rows);
  return (
    <div class="table-scroll" role="region" aria-label={t('workbench.dimensions.caption')} tabIndex={0}>
      <table data-testid="dimensions">
        <caption>{t('workbench.dimensions.caption')}</caption>
        <thead>
          <tr>
            <th>{t('workbench.dimensions.name')}</th>
            <th class="number">{t('workbench.dimensions.score')}</th>
            <th class="number">{t('workbench.interval')}</th>
            <RangeHead {...range} />
            <th class="number">{t('workbench.dimensions.weight')}</th>
            <th class="number">{t('workbench.dimensions.adds')}</th>
            <th class="number">{t('workbench.dimensions.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.node} data-node={row.node}>
              <th scope="row">{nodeName(row.node, study, language)}</th>
              <td class="number">{fixed(row.value, 1)}</td>
              <td class="number">{`${fixed(row.low, 1)} – ${fixed(row.high, 1)}`}</td>
              <td>
                <Interval estimate={row} {...range} colour={COLOURS.performance} />
              </td>
              <td class="number">{fixed(row.weight, 3)}</td>
              <td class="number">{fixed(row.contribution, 1)}</td>
              <td class="number">{fixed(row.lost, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

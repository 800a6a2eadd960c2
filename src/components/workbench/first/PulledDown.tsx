import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import { fixed } from '../../../lib/chart/format.ts';
import { nodeName } from '../../../lib/chart/names.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { pulledDown } from '../results/priorities.ts';

/** So many parts are named; the room of the numbers has all. */
const SHOWN = 4;

/** What costs the index most, right below it: points lost with their interval, as bars. */
export function PulledDown({ study, index }: { study: Study; index: IndexResult | Refusal }) {
  const language = useLanguage();
  const { t } = language;
  if (isRefusal(index)) return null;
  const all = pulledDown(study, index);
  if (all.length < 2) return null;
  const shown = all.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ high }) => high));
  const missing = all.reduce((sum, { lost }) => sum + lost, 0);
  return (
    <div data-testid="pulled-down">
      <h3>{t('workbench.first.lost')}</h3>
      <ul class="wb-bars">
        {shown.map(({ node, lost, low, high }) => (
          <li key={node.node}>
            <span>{nodeName(node.node, study, language)}</span>
            <span class="wb-bar" aria-hidden="true">
              <span class="wb-bar-lost" style={{ width: `${(100 * lost) / most}%` }} />
              <span
                class="wb-whisker"
                style={{
                  insetInlineStart: `${(100 * low) / most}%`,
                  width: `${(100 * (high - low)) / most}%`,
                }}
              />
            </span>
            <span class="wb-bar-value">
              {t('workbench.first.lost.value', {
                value: fixed(lost, 1),
                low: fixed(low, 1),
                high: fixed(high, 1),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p class="wb-soft">
        {t('workbench.first.lost.note', { missing: fixed(missing, 1) })}{' '}
        {all.length > shown.length && t('workbench.first.lost.more', { n: all.length - shown.length })}{' '}
        {shown.some(({ isTied }) => isTied) && t('workbench.first.lost.tied')}
      </p>
    </div>
  );
}

import { refusalSentence } from '../../../lib/chart/sentence.ts';
import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed } from '../../../lib/chart/format.ts';
import { domainName, fieldName } from '../../../lib/chart/names.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { countText } from '../parts/words.ts';
import { Interval, RangeHead, rangeOf } from './Interval.tsx';

/** Names of suppressed groups beyond this many are not listed. */
const LISTED = 20;

/** The index of every group on the items common to the groups of its field; the own-set value where it differs. */
export function GroupTable({ study, index }: { study: Study; index: IndexResult }) {
  const language = useLanguage();
  const { t } = language;
  const suppressed = index.groups.filter(
    ({ index: one }) => isRefusal(one) && one.refused === 'group-too-small',
  );
  const shown = index.groups.filter((group) => !suppressed.includes(group));
  const own = index.groups.some(({ notCommon }) => notCommon.length > 0);
  const range = rangeOf(
    index.groups.flatMap(({ index: estimate }) => (isRefusal(estimate) ? [] : [estimate])),
  );
  return (
    <div class="table-scroll" role="region" aria-label={t('workbench.groups.caption')} tabIndex={0}>
      <table data-testid="groups">
        <caption>{t('workbench.groups.caption')}</caption>
        <thead>
          <tr>
            <th>{t('workbench.groups.group')}</th>
            <th class="number">{t('workbench.n')}</th>
            <th class="number">{t('workbench.index')}</th>
            <th class="number">{t('workbench.interval')}</th>
            <RangeHead {...range} />
            {own && <th class="number">{t('workbench.groups.own')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ domain, n, index: estimate, ownSet }) => (
            <tr key={domain.id} data-domain={domain.id}>
              <th scope="row">
                {domain.field !== undefined && (
                  <span class="wb-soft">{fieldName(domain.field, study, language)}: </span>
                )}
                {domainName(domain, study, language)}
              </th>
              <td class="number">{countText(n, language)}</td>
              {isRefusal(estimate) ? (
                <td colSpan={own ? 4 : 3} class="wb-soft">
                  {refusalSentence(estimate, study, language)}
                </td>
              ) : (
                <>
                  <td class="number">{fixed(estimate.value, 1)}</td>
                  <td class="number">{`${fixed(estimate.low, 1)} – ${fixed(estimate.high, 1)}`}</td>
                  <td>
                    <Interval estimate={estimate} {...range} colour={COLOURS.performance} />
                  </td>
                  {own && <td class="number">{isRefusal(ownSet) ? '' : fixed(ownSet.value, 1)}</td>}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {suppressed.length > 0 && (
        <p class="wb-soft">
          {t('workbench.groups.suppressed', {
            n: suppressed.length,
            minimum: study.options.minGroup,
            list: suppressed
              .slice(0, LISTED)
              .map(({ domain }) => domainName(domain, study, language))
              .join(', '),
          })}
        </p>
      )}
    </div>
  );
}

import { refusalSentence } from '../../../lib/chart/sentence.ts';
import type { IndexResult } from '../../../lib/analysis/index/result.ts';
import { fixed, signed } from '../../../lib/chart/format.ts';
import { extremes } from '../../../lib/chart/groups.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';

/** The index among all respondents under every weighting scheme, and how far each lies from the one chosen. */
export function SchemeTable({ study, index }: { study: Study; index: IndexResult }) {
  const language = useLanguage();
  const { t } = language;
  const chosen = index.groups[0]?.index;
  const range = extremes(Object.values(index.effect), (groups) => groups['all']);
  const schemes = Object.values(index.effect).filter(({ all }) => all && !isRefusal(all)).length;
  return (
    <>
      <div class="table-scroll" role="region" aria-label={t('workbench.schemes.caption')} tabIndex={0}>
        <table data-testid="schemes">
          <caption>{t('workbench.schemes.caption')}</caption>
          <thead>
            <tr>
              <th>{t('workbench.schemes.scheme')}</th>
              <th class="number">{t('workbench.index')}</th>
              <th class="number">{t('workbench.interval')}</th>
              <th class="number">{t('workbench.schemes.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {index.weights.map(({ scheme, refusal }) => {
              const effect = index.effect[scheme]?.['all'] ?? refusal;
              return (
                <tr key={scheme} data-scheme={scheme}>
                  <th scope="row">
                    {t(`workbench.scheme.${scheme}`)}
                    {scheme === index.scheme && <span class="wb-tag">{t('workbench.schemes.chosen')}</span>}
                  </th>
                  {effect == null || isRefusal(effect) ? (
                    <td colSpan={3} class="wb-soft">
                      {effect == null ? '' : refusalSentence(effect, study, language)}
                    </td>
                  ) : (
                    <>
                      <td class="number">{fixed(effect.value, 1)}</td>
                      <td class="number">{`${fixed(effect.low, 1)} – ${fixed(effect.high, 1)}`}</td>
                      <td class="number">
                        {chosen === undefined || isRefusal(chosen) || scheme === index.scheme
                          ? ''
                          : signed(effect.value - chosen.value, 1)}
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {range && schemes > 1 && (
        <p>
          {t('workbench.schemes.range', { low: range.least.value, high: range.most.value, schemes })}{' '}
          {index.agreement && t('workbench.schemes.agreement', { ...index.agreement })}
        </p>
      )}
    </>
  );
}

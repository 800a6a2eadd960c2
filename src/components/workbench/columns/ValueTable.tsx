import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Field, Scale } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Committed } from '../parts/Committed.tsx';
import type { Edits } from '../state/edits.ts';
import { countText } from '../parts/words.ts';
import { orderedAnswers } from './ordered-answers.ts';

/** The answers found, in the scale's order, what is no answer on it last: what code a text stands for, and which answers mean "no answer". */
export function ValueTable({ field, profile, edits }: { field: Field; profile: Profile; edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  const { scale } = field;
  const { answers, apart } = orderedAnswers(profile, scale);
  const coded = scale !== undefined && field.type === 'string';
  return (
    <details open={coded}>
      <summary>
        {t('workbench.values.heading', {
          shown: profile.top.length,
          distinct: profile.distinct,
          missing: profile.missing,
        })}
      </summary>
      <table>
        <thead>
          <tr>
            <th>{t('workbench.values.value')}</th>
            <th class="number">{t('workbench.values.n')}</th>
            {coded && <th>{t('workbench.values.code')}</th>}
            {scale && <th>{t('workbench.values.missing')}</th>}
          </tr>
        </thead>
        <tbody>
          {[...answers, ...apart].map(({ value, n }) => (
            <tr key={String(value)}>
              <td>{String(value)}</td>
              <td class="number">{countText(n, language)}</td>
              {coded && (
                <td>
                  <Committed
                    hidden
                    numeric
                    label={t('workbench.values.code-of', { value: String(value) })}
                    value={String(scale.labels?.[String(value)] ?? '')}
                    onCommit={(code) =>
                      edits.scale([field.name], {
                        labels: { ...scale.labels, [String(value)]: Number(code) },
                      })
                    }
                  />
                </td>
              )}
              {scale && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('workbench.values.missing-of', { value: String(value) })}
                    checked={isMissing(scale, value)}
                    onChange={() => edits.scale([field.name], toggleMissing(scale, value))}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function isMissing(scale: Scale, value: string | number): boolean {
  return scale.missing?.some((missing) => String(missing) === String(value)) ?? false;
}

function toggleMissing(scale: Scale, value: string | number): Partial<Scale> {
  if (isMissing(scale, value))
    return { missing: scale.missing?.filter((missing) => String(missing) !== String(value)) ?? [] };
  const { [String(value)]: _, ...labels } = scale.labels ?? {};
  return { labels, missing: [...(scale.missing ?? []), value] };
}

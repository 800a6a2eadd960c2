import { entryOf } from '../../../lib/study/entry.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { labelText } from '../../../lib/study/label.ts';
import { LONELY_RULES } from '../../../lib/study/types.ts';
import type { LonelyRule, Study } from '../../../lib/study/types.ts';
import { designRoles } from '../../../lib/survey/design.ts';
import { useLanguage } from '../../site/use-language.ts';
import { Committed } from '../parts/Committed.tsx';
import type { Edits } from '../state/edits.ts';
import type { RakingLimits } from '../../../lib/study/edit/raking.ts';
import { categoriesOf } from '../columns/field-categories.ts';

/** A column with more categories is no margin. */
const MOST = 30;

/** Where limits start when they are chosen. */
const START: readonly [number, number] = [0.3, 3];

/** Options of the survey design: strata with a single unit, and the population that weights are raked to. */
export function DesignPanel({ study, doctor, edits }: { study: Study; doctor: Doctor; edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  const { lonely = 'refuse', nested, raking } = study.options;
  const { stratum, cluster } = designRoles(study);
  const margins = raking?.margins ?? {};
  const offered = study.fields.flatMap((field) => {
    const categories = field.scale === undefined ? categoriesOf(field, doctor) : [];
    return categories.length > 1 && categories.length <= MOST ? [{ field, categories }] : [];
  });
  const kind: RakingLimits['kind'] = raking?.bounds ? 'bounds' : raking?.trim ? 'trim' : 'none';
  const limits = raking?.bounds ?? raking?.trim ?? START;
  return (
    <details class="wb-filter" data-testid="design-panel" open={raking !== undefined}>
      <summary>{t('workbench.design.title')}</summary>
      <p class="wb-soft">{t('workbench.design.note')}</p>
      <div class="wb-row wb-tools">
        <label class="wb-field">
          {t('workbench.design.lonely')}
          <select
            value={lonely}
            onChange={(event) => edits.options({ lonely: event.currentTarget.value as LonelyRule })}
          >
            {LONELY_RULES.map((rule) => (
              <option key={rule} value={rule}>
                {t(`workbench.design.lonely.${rule}`)}
              </option>
            ))}
          </select>
        </label>
        {stratum && cluster && (
          <label>
            <input
              type="checkbox"
              checked={nested === true}
              onChange={(event) => edits.options({ nested: event.currentTarget.checked })}
            />{' '}
            {t('workbench.design.nested')}
          </label>
        )}
        <label class="wb-field">
          {t('workbench.design.add')}
          <select
            value=""
            onChange={(event) => {
              const found = offered.find(({ field }) => field.name === event.currentTarget.value);
              if (found)
                edits.margin(found.field.name, sampleShares(found.field.name, found.categories, doctor));
            }}
          >
            <option value="">{t('workbench.design.choose')}</option>
            {offered
              .filter(({ field }) => entryOf(margins, field.name) === undefined)
              .map(({ field }) => (
                <option key={field.name} value={field.name}>
                  {labelText(field.label, language.code, field.name)}
                </option>
              ))}
          </select>
        </label>
      </div>
      {Object.entries(margins).map(([name, shares]) => (
        <fieldset key={name}>
          <legend>
            {labelText(study.fields.find((field) => field.name === name)?.label ?? name, language.code, name)}
          </legend>
          <div class="wb-row">
            {Object.entries(shares).map(([category, share]) => (
              <Committed
                key={category}
                label={category}
                value={String(share)}
                numeric
                refuses={(value) => (Number(value) >= 0 ? undefined : t('workbench.refused.negative'))}
                onCommit={(value) => edits.margin(name, { ...shares, [category]: Number(value) })}
              />
            ))}
            <button type="button" onClick={() => edits.margin(name, undefined)}>
              {t('workbench.design.remove')}
            </button>
          </div>
        </fieldset>
      ))}
      {raking && (
        <div class="wb-row wb-tools">
          <label class="wb-field">
            {t('workbench.design.limits')}
            <select
              value={kind}
              onChange={(event) =>
                edits.limits({ kind: event.currentTarget.value as RakingLimits['kind'], limits })
              }
            >
              {(['none', 'bounds', 'trim'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`workbench.design.limits.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {kind !== 'none' && (
            <>
              <Committed
                label={t('workbench.design.lower')}
                value={String(limits[0])}
                numeric
                refuses={(value) =>
                  Number(value) >= 0 && Number(value) < 1 ? undefined : t('workbench.refused.lower')
                }
                onCommit={(value) => edits.limits({ kind, limits: [Number(value), limits[1]] })}
              />
              <Committed
                label={t('workbench.design.upper')}
                value={String(limits[1])}
                numeric
                refuses={(value) => (Number(value) > 1 ? undefined : t('workbench.refused.upper'))}
                onCommit={(value) => edits.limits({ kind, limits: [limits[0], Number(value)] })}
              />
            </>
          )}
        </div>
      )}
    </details>
  );
}

/** The sample's own shares in per cent, to start from; together 100. */
function sampleShares(
  name: string,
  categories: readonly string[],
  { columns }: Doctor,
): Readonly<Record<string, number>> {
  const top = columns.find((column) => column.name === name)?.top ?? [];
  const counts = categories.map((category) => top.find(({ value }) => String(value) === category)?.n ?? 0);
  const sum = counts.reduce((all, one) => all + one, 0);
  const tenths = counts.map((one) => Math.round((1000 * one) / Math.max(1, sum)) / 10);
  return Object.fromEntries(categories.map((category, at) => [category, tenths[at] ?? 0]));
}

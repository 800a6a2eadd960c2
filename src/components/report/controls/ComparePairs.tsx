import { entryOf } from '../../../lib/study/entry.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import { percent } from '../../../lib/chart/format.ts';
import { comparedNodes } from '../../../lib/study/nodes.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { comparisonOf } from '../../../lib/weighting/compared-weights.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { remarkSentence } from '../../../lib/chart/sentence.ts';
import { labelText } from '../../../lib/study/label.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { IndicatorNode, Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';

/** Saaty's scale, from the first of a pair counting nine times as much to the second. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9];

const ratioOf = (step: number): number => (step > 0 ? step : -1 / step);

/** The step of the scale nearest to a ratio (a study.json may hold any). */
function stepOf(ratio: number): number {
  const distance = (step: number): number => Math.abs(Math.log(ratioOf(step) / ratio));
  return SCALE.reduce((best, step) => (distance(step) < distance(best) ? step : best), 1);
}

/** What a step says, in words. */
function judgement(step: number, one: string, other: string, language: Language): string {
  if (step === 1) return language.t('chapter.pairs.alike');
  return step > 0
    ? language.t('chapter.pairs.more', { node: one, times: step })
    : language.t('chapter.pairs.more', { node: other, times: -step });
}

/** The comparisons with one pair judged, or no longer judged (null). */
function judged(
  { comparisons = {} }: StudyOptions,
  one: string,
  other: string,
  ratio: number | null,
): StudyOptions['comparisons'] {
  const without = (of: string, id: string): Record<string, number> =>
    Object.fromEntries(Object.entries(entryOf(comparisons, of) ?? {}).filter(([key]) => key !== id));
  const all = {
    ...comparisons,
    [one]: { ...without(one, other), ...(ratio === null ? {} : { [other]: ratio }) },
    [other]: without(other, one),
  };
  const kept = Object.entries(all).filter(([, row]) => Object.keys(row).length > 0);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Every pair of the dimensions, judged on Saaty's scale; what comes of it (weights, consistency) is said as it changes. */
export function ComparePairs({
  study,
  options,
  results: { result },
}: {
  study: Study;
  options: StudyOptions;
  results: ChapterContext;
}) {
  const language = useLanguage();
  const index = result('index');
  const nodes = comparedNodes(study);
  const name = ({ label }: IndicatorNode): string => labelText(label, language.code);
  const pairs = nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other] as const));
  const ahp = isRefusal(index) ? undefined : index.weights.find(({ scheme }) => scheme === 'ahp');
  return (
    <details class="figure-pairs">
      <summary>{language.t('chapter.pairs.title')}</summary>
      <p>{language.t('chapter.pairs.about', { n: pairs.length })}</p>
      {pairs.map(([one, other]) => {
        const ratio = comparisonOf(options.comparisons ?? {}, one.id, other.id);
        return (
          <label key={`${one.id} ${other.id}`}>
            <span>{language.t('chapter.pairs.pair', { one: name(one), other: name(other) })}</span>
            <select
              data-pair={`${one.id} ${other.id}`}
              value={ratio === undefined ? '' : String(stepOf(ratio))}
              onChange={({ currentTarget: { value } }) =>
                setOptions(study, {
                  comparisons: judged(
                    options,
                    one.id,
                    other.id,
                    value === '' ? null : ratioOf(Number(value)),
                  ),
                })
              }
            >
              <option value="" selected={ratio === undefined}>
                {language.t('chapter.pairs.open')}
              </option>
              {SCALE.map((step) => (
                <option
                  key={step}
                  value={String(step)}
                  selected={ratio !== undefined && step === stepOf(ratio)}
                >
                  {judgement(step, name(one), name(other), language)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <p role="status">
        {ahp?.refusal
          ? refusalSentence(ahp.refusal, study, language)
          : ahp &&
            [
              ...nodes.map((node) => `${name(node)} ${percent(entryOf(ahp.local, node.id) ?? 0)}`),
              ...ahp.remarks.map((remark) => remarkSentence(remark, study, language)),
            ].join(' · ')}
      </p>
      {options.comparisons !== undefined && (
        <button type="button" onClick={() => setOptions(study, { comparisons: undefined })}>
          {language.t('chapter.pairs.clear')}
        </button>
      )}
    </details>
  );
}

import { entryOf } from '../../../lib/study/entry.ts';
import { useLanguage } from '../../site/use-language.ts';
import { percent } from '../../../lib/chart/format.ts';
import { dimensionsOf } from '../../../lib/study/nodes.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { labelText } from '../../../lib/study/label.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';

/** Sliders for the first-level weights. They start at the scheme's own and are normalised to 100 %. */
export function OwnWeights({
  study,
  options,
  results,
}: {
  study: Study;
  options: StudyOptions;
  results: ChapterContext;
}) {
  const language = useLanguage();
  const { result } = results;
  const index = result('index');
  if (isRefusal(index)) return null;
  const shown = index.weights.find(({ scheme }) => scheme === index.scheme)?.local ?? {};
  const nodes = dimensionsOf(study);
  const raw = (id: string): number =>
    entryOf(options.ownWeights, id) ?? Math.round(1000 * Math.max(0, entryOf(shown, id) ?? 0)) / 10;
  const set = (id: string, value: number): void => {
    const all = Object.fromEntries(nodes.map((node) => [node.id, node.id === id ? value : raw(node.id)]));
    if (Object.values(all).some((weight) => weight > 0)) setOptions(study, { ownWeights: all });
  };
  return (
    <fieldset>
      <legend>{language.t('chapter.control.weights')}</legend>
      {nodes.map(({ id, label }) => (
        <label key={id}>
          <span>{labelText(label, language.code)}</span>
          <input
            type="range"
            min={0}
            max={100}
            step={1}
            value={raw(id)}
            aria-valuetext={percent(entryOf(shown, id) ?? 0)}
            data-weight={id}
            onInput={({ currentTarget }) => set(id, currentTarget.valueAsNumber)}
          />
          <output>{percent(entryOf(shown, id) ?? 0)}</output>
        </label>
      ))}
    </fieldset>
  );
}

import { useLanguage } from '../../site/use-language.ts';
import type { Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';

/** The scores from which on a grade is excellent, good, fair: taken over once they fall from one to the next. */
export function GradeControls({ study, options }: { study: Study; options: StudyOptions }) {
  const language = useLanguage();
  const names = ['excellent', 'good', 'fair'] as const;
  const set = (at: number, value: number): void => {
    const next = options.cutPoints.map((cut, place) => (place === at ? value : cut));
    const [excellent = 0, good = 0, fair = 0] = next;
    if (100 >= excellent && excellent > good && good > fair && fair >= 0)
      setOptions(study, { cutPoints: [excellent, good, fair] });
  };
  return (
    <>
      {names.map((name, at) => (
        <label key={name}>
          <span>{language.t('grades.control', { grade: language.t(`grades.${name}`) })}</span>
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={options.cutPoints[at]}
            data-cut={name}
            onInput={({ currentTarget }) => set(at, currentTarget.valueAsNumber)}
          />
        </label>
      ))}
    </>
  );
}

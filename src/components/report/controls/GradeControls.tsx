import { useLanguage } from '../../site/use-language.ts';
import type { Study, StudyOptions } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';
import { NumberBox } from './NumberBox.tsx';

/** The scores from which on a grade is excellent, good, fair: taken over once they fall from one to the next. */
export function GradeControls({ study, options }: { study: Study; options: StudyOptions }) {
  const language = useLanguage();
  const names = ['excellent', 'good', 'fair'] as const;
  const cuts = options.cutPoints;
  // Each lies between its neighbours.
  const [above, below] = [
    [100, cuts[0] - 1, cuts[1] - 1],
    [cuts[1] + 1, cuts[2] + 1, 0],
  ];
  const accepts = (at: number, value: number): boolean =>
    at === 0
      ? value <= 100 && value > cuts[1]
      : value < cuts[at - 1]! && (at === 2 ? value >= 0 : value > cuts[2]);
  return (
    <>
      {names.map((name, at) => (
        <label key={name}>
          <span>{language.t('grades.control', { grade: language.t(`grades.${name}`) })}</span>
          <NumberBox
            min={below[at]!}
            max={above[at]}
            step={1}
            value={cuts[at]!}
            data-cut={name}
            accepts={(value) => accepts(at, value)}
            onValue={(value) => {
              const [excellent = 0, good = 0, fair = 0] = cuts.map((cut, place) =>
                place === at ? value : cut,
              );
              setOptions(study, { cutPoints: [excellent, good, fair] });
            }}
          />
        </label>
      ))}
    </>
  );
}

import type { Study, StudyOptions } from '../../../lib/study/types.ts';
import { GradeControls } from './GradeControls.tsx';
import { definitionOf } from '../live/redraw-figure.tsx';
import { TierControls, TiesControl } from './TierControls.tsx';

/** The controls of how a figure's tiers or grades are decided; nothing where it has none. */
export function DecisionControls({
  element,
  study,
  options,
}: {
  element: string;
  study: Study;
  options: StudyOptions;
}) {
  const decided = definitionOf(element)?.decided ?? [];
  return (
    <>
      {decided.includes('tiers') && <TierControls study={study} options={options} />}
      {decided.includes('ties') && <TiesControl study={study} options={options} />}
      {decided.includes('cutPoints') && <GradeControls study={study} options={options} />}
    </>
  );
}

import type { Study } from '../../study/types.ts';
import { pathModelOf } from './templates.ts';

/** What a bootstrap of the path model depends on, as one text: any target of its map is resampled. */
export function pathMadeUnder(study: Study): string {
  const { confidence, filter, lonely, raking } = study.options;
  const model = pathModelOf(study, study.options);
  return JSON.stringify({ confidence, filter, lonely, raking, model: { ...model, target: undefined } });
}

/** What a comparison of two groups depends on besides the two groups, which it names itself. */
export function pathGroupsMadeUnder(study: Study): string {
  // The confidence level is that of MICOM, whatever the study's.
  return pathMadeUnder({ ...study, options: { ...study.options, confidence: 0.95 } });
}

import type { Refusal } from '../study/refusal.ts';

/** Refusals of figures that are drawn from resamples, where none were asked for. */
const CODES = new Set([
  'not-resampled',
  'resampled-otherwise',
  'tiers-not-resampled',
  'path-groups-otherwise',
]);

/** True where a figure is not drawn because nothing was resampled: that is no shortcoming of the study. */
export function isNotResampled({ refused }: Refusal): boolean {
  return CODES.has(refused);
}

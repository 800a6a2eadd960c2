import type { RakingOptions, Study } from '../types.ts';

function withRaking(study: Study, raking: RakingOptions | undefined): Study {
  const { raking: _, ...options } = study.options;
  return { ...study, options: raking === undefined ? options : { ...options, raking } };
}

/** Gives a margin its shares (not all 0); without shares the margin goes, and with the last margin all raking. */
export function setMargin(
  study: Study,
  field: string,
  shares: Readonly<Record<string, number>> | undefined,
): Study {
  if (shares !== undefined && !Object.values(shares).some((one) => one > 0)) return study;
  const before = study.options.raking;
  const { [field]: _, ...others } = before?.margins ?? {};
  const margins = shares === undefined ? others : { ...others, [field]: shares };
  return withRaking(study, Object.keys(margins).length === 0 ? undefined : { ...before, margins });
}

/** Which limits hold for raked weights. */
export type RakingLimits =
  | { readonly kind: 'none' }
  | { readonly kind: 'bounds' | 'trim'; readonly limits: readonly [number, number] };

/** Limits have 1, the weight of before, between them. */
function around([lower, upper]: readonly [number, number]): readonly [number, number] {
  return [Math.min(0.99, Math.max(0, lower)), Math.max(1.01, upper)];
}

/** Sets the limits; without margins there is nothing to limit. */
export function setLimits(study: Study, limits: RakingLimits): Study {
  const { raking } = study.options;
  if (raking === undefined) return study;
  const { margins } = raking;
  return withRaking(study, {
    margins,
    ...(limits.kind === 'bounds' && { bounds: around(limits.limits) }),
    ...(limits.kind === 'trim' && { trim: around(limits.limits) }),
  });
}

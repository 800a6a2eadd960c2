// In one piece: a chapter draws and quotes them together.
export { designEffects } from './figures/design-effects.ts';
export { designShares } from './figures/design-shares.ts';
export { designSlopes } from './figures/design-slopes.ts';
export { numbers } from './numbers.ts';

// In one piece: a chapter draws and quotes them together.
export { gapDimensions } from './figures/gap-dimensions.ts';
export { gapItems } from './figures/gap-items.ts';
export { reversals } from './figures/reversals.ts';
export { numbers } from './numbers.ts';

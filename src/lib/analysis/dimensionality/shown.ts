// In one piece: a chapter draws and quotes them together.
export { itemCorrelations } from './figures/item-correlations.ts';
export { scree } from './figures/scree.ts';
export { suggestedDimensions } from './figures/suggested-dimensions.ts';
export { numbers } from './numbers.ts';

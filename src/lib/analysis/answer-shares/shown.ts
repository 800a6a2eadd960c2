// In one piece: a chapter draws and quotes them together.
export { percentages } from './figures/percentages.ts';
export { numbers } from './numbers.ts';

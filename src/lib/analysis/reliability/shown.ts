// In one piece: a chapter draws and quotes them together.
export { reliabilityFigure } from './figures/reliability.ts';
export { numbers } from './numbers.ts';

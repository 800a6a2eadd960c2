// In one piece: a chapter draws and quotes them together.
export { pathGroupsFigure } from './figures/path-groups.ts';
export { numbers } from './numbers.ts';

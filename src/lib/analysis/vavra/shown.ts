// In one piece: a chapter draws and quotes them together.
export { vavraGrid } from './figures/vavra-grid.ts';
export { numbers } from './numbers.ts';

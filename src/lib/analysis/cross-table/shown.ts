// In one piece: a chapter draws and quotes them together.
export { crossTableFigure } from './figures/cross-table.ts';

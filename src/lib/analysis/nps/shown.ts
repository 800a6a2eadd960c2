// In one piece: a chapter draws and quotes them together.
export { npsGroups } from './figures/nps-groups.ts';
export { numbers } from './numbers.ts';

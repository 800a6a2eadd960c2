// In one piece: a chapter draws and quotes them together.
export { indexGroups } from './figures/index-groups.ts';
export { weights } from './figures/weights.ts';
export { indexSchemes } from './figures/index-schemes.ts';
export { contributions } from './figures/contributions.ts';
export { indexErrors } from './figures/index-errors.ts';
export { indexChanges } from './figures/index-changes.ts';
export { grades } from './figures/grades.ts';
export { providers } from './figures/providers.ts';
export { numbers } from './numbers.ts';

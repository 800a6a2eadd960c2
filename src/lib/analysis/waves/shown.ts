// In one piece: a chapter draws and quotes them together.
export { waveChanges } from './figures/wave-changes.ts';
export { numbers } from './numbers.ts';

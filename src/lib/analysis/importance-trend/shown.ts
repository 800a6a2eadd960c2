// In one piece: a chapter draws and quotes them together.
export { importanceWaves } from './figures/importance-waves.ts';
export { numbers } from './numbers.ts';

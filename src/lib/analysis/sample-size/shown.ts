// In one piece: a chapter draws and quotes them together.
export { samplePrecision } from './figures/sample-precision.ts';
export { numbers } from './numbers.ts';

export { numbers } from './numbers.ts';
export { qualitySigns } from './figures/quality-signs.ts';
export { qualityRuns } from './figures/quality-runs.ts';
export { qualityDistance } from './figures/quality-distance.ts';
export { qualityWithout } from './figures/quality-without.ts';

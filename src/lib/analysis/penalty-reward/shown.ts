// In one piece: a chapter draws and quotes them together.
export { tierItems } from './figures/tier-items.ts';
export { tierLoyalty } from './figures/tier-loyalty.ts';
export { tierCompany } from './figures/tier-company.ts';
export { tierSensitivity } from './figures/tier-sensitivity.ts';
export { tierStability } from './figures/tier-stability.ts';
export { tierWaves } from './figures/tier-waves.ts';
export { tierMethods } from './figures/tier-methods.ts';
export { numbers } from './numbers.ts';

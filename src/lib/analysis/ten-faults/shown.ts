// In one piece: a chapter draws and quotes them together.
export { tenFaultsFigure } from './figures/ten-faults.ts';
export { numbers } from './numbers.ts';

// In one piece: a chapter draws and quotes them together.
export { importancePerformanceMap } from './figures/importance-performance.ts';
export { priorities } from './figures/priorities.ts';
export { numbers } from './numbers.ts';

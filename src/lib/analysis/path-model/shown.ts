// In one piece: a chapter draws and quotes them together.
export { pathDiagram } from './figures/path-model.ts';
export { pathMeasurement } from './figures/path-measurement.ts';
export { pathMap } from './figures/path-map.ts';
export { numbers } from './numbers.ts';

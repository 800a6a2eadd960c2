// In one piece: a chapter draws and quotes them together.
export { kanoMap } from './figures/kano-map.ts';
export { numbers } from './numbers.ts';

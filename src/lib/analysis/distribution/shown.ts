// In one piece: a chapter draws and quotes them together.
export { answerBars } from './figures/answer-bars.ts';
export { numbers } from './numbers.ts';

// In one piece: a chapter draws and quotes them together.
export { groupDifferences } from './figures/group-differences.ts';
export { groupQuestions } from './figures/group-questions.ts';
export { numbers } from './numbers.ts';

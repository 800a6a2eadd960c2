import { expect, test } from 'vitest';
import { advance, begin, redo, undo } from '../../../../src/components/workbench/state/history.ts';

test('undo and redo walk through the states, a new state forgets what was undone', () => {
  let history = advance(advance(begin('a'), 'b'), 'c');
  history = undo(history);
  expect(history.present).toBe('b');
  expect(undo(undo(undo(history))).present).toBe('a');
  expect(redo(history).present).toBe('c');
  history = advance(history, 'd');
  expect(redo(history).present).toBe('d');
  expect(undo(history).present).toBe('b');
});

test('a state that is the present one is no step', () => {
  const history = begin('a');
  expect(advance(history, 'a')).toBe(history);
});

test('a long session keeps its last hundred steps', () => {
  let history = begin(0);
  for (let step = 1; step <= 250; step += 1) history = advance(history, step);
  for (let step = 0; step < 300; step += 1) history = undo(history);
  expect(history.present).toBe(150);
});

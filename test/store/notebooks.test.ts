import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptNotebook } from '../../src/components/notebook/keep.ts';
import { withCell } from '../../src/lib/notebook/document/edit.ts';
import { parseNotebook } from '../../src/lib/notebook/document/notebook.ts';
import type { Notebook } from '../../src/lib/notebook/document/notebook.ts';
import { readNotebook } from '../../src/lib/store/notebooks.ts';
import { cell } from '../notebook/run-notebook.ts';

const starter: Notebook = { title: 'T', cells: [cell('sql', 'a', '1'), cell('sql', 'b', '2')] };
const kept = new Map<string, string>();
let full = false;
let listeners: [string, (event: { key: string }) => void][] = [];

beforeEach(() => {
  kept.clear();
  full = false;
  listeners = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('addEventListener', (type: string, listener: (event: { key: string }) => void) =>
    listeners.push([type, listener]),
  );
  vi.stubGlobal('removeEventListener', (type: string, listener: unknown) => {
    listeners = listeners.filter(([one, other]) => one !== type || other !== listener);
  });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hear = (type: string) => {
  for (const [one, listener] of listeners) if (one === type) listener({ key: 'notebook:s' });
};
const texts = () => parseNotebook(readNotebook('s') ?? '')?.cells.map(({ text }) => text);

test('nothing is kept before something is changed, and then soon, or at once where the page goes', () => {
  const { notebook, kept: said } = keptNotebook('s', starter);
  vi.runAllTimers();
  expect(readNotebook('s')).toBeNull();
  notebook.value = withCell(notebook.peek(), 'a', { text: 'typed' });
  vi.runAllTimers();
  expect(texts()).toEqual(['typed', '2']);
  expect(said.value).toBe('saved');
  notebook.value = withCell(notebook.peek(), 'a', { text: 'last' });
  hear('pagehide');
  expect(texts()).toEqual(['last', '2']);
  expect(keptNotebook('s', starter).notebook.value.cells[0]?.text).toBe('last');
});

test('two tabs that write at once lose nothing, and each comes to know the other', () => {
  const [one, other] = [keptNotebook('s', starter), keptNotebook('s', starter)];
  one.notebook.value = withCell(one.notebook.peek(), 'a', { text: 'of one' });
  other.notebook.value = withCell(other.notebook.peek(), 'b', { text: 'of the other' });
  vi.runAllTimers();
  expect(texts()).toEqual(['of one', 'of the other']);
  hear('storage');
  vi.runAllTimers();
  expect(one.notebook.value.cells.map(({ text }) => text)).toEqual(['of one', 'of the other']);
  expect(other.kept.value).toBe('merged');
});

test('a full storage is said, and a damaged notebook is set aside and not lost', () => {
  full = true;
  const { notebook, kept: said } = keptNotebook('s', starter);
  notebook.value = withCell(notebook.peek(), 'a', { text: 'typed' });
  vi.runAllTimers();
  expect(said.value).toBe('blocked');
  full = false;
  kept.set('notebook:s', '{"kind":');
  const fresh = keptNotebook('s', starter);
  expect(fresh.kept.value).toBe('damaged');
  expect(fresh.notebook.value).toEqual(starter);
  expect(kept.get('notebook:s.damaged')).toBe('{"kind":');
});

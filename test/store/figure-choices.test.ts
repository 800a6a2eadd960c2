import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetChoices, keepChoices, recallChoices } from '../../src/lib/store/figure-choices.ts';

beforeEach(() => {
  const kept: Record<string, unknown> = {};
  // As in a browser, the keys are properties and the methods are not.
  const storage = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
      storage[key] = value;
    },
    removeItem: (key: string) => {
      Reflect.deleteProperty(kept, key);
      Reflect.deleteProperty(storage, key);
    },
  }) as Record<string, unknown>;
  vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

const chosen = { 'figure-gap-dimensions': { domain: 'branch=north', node: 'staff' } };

test('what is chosen in a figure holds over a reload, for this study and page, and goes with the study', () => {
  keepChoices('own-a', '/gaps/', chosen);
  keepChoices('own-b', '/gaps/', { f: { domain: 'x=1' } });
  expect(recallChoices('own-a', '/gaps/')).toEqual(chosen);
  expect(recallChoices('own-a', '/tiers/')).toEqual({});
  forgetChoices('own-a');
  expect(recallChoices('own-a', '/gaps/')).toEqual({});
  expect(recallChoices('own-b', '/gaps/')).toEqual({ f: { domain: 'x=1' } });
  keepChoices('own-b', '/gaps/', {});
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('what is no choice is not taken, and a storage that is refused keeps nothing', () => {
  keepChoices('own-a', '/gaps/', chosen);
  const [key = ''] = Object.keys(sessionStorage);
  sessionStorage.setItem(key, '{"f":{"domain":7},"g":{"onload":"x"},"h":{"node":"staff"}}');
  expect(recallChoices('own-a', '/gaps/')).toEqual({ h: { node: 'staff' } });
  sessionStorage.setItem(key, '[[');
  expect(recallChoices('own-a', '/gaps/')).toEqual({});
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => keepChoices('own-a', '/gaps/', chosen)).not.toThrow();
  expect(recallChoices('own-a', '/gaps/')).toEqual({});
  expect(() => forgetChoices('own-a')).not.toThrow();
});

import { expect, it } from 'vitest';
import { labelText, relabel } from '../../src/lib/study/label.ts';
import type { Label } from '../../src/lib/study/types.ts';

it.each<[Label, string, string]>([
  ['plain', 'zh', 'plain'],
  ['', 'en', 'fallback'],
  [{ en: 'Price', zh: '价格' }, 'zh', '价格'],
  [{ en: 'Price', 'zh-Hans': '价格', 'zh-Hant': '價格' }, 'zh-Hant', '價格'],
  [{ en: 'Price', 'zh-Hans': '价格' }, 'zh', '价格'],
  [{ de: 'Preis', 'en-GB': 'Price' }, 'fr', 'Price'],
  [{ de: 'Preis', fr: '' }, 'fr', 'Preis'],
  [{}, 'en', 'fallback'],
])('%j in %s is %s', (label, language, text) => {
  expect(labelText(label, language, 'fallback')).toBe(text);
});

it.each<[Label, string, Label]>([
  ['plain', 'en', 'new'],
  [{ en: 'Price', zh: '价格' }, 'en', { en: 'new', zh: '价格' }],
  [{ 'en-GB': 'Price', zh: '价格' }, 'en', { 'en-GB': 'new', zh: '价格' }],
  [{ zh: '价格' }, 'en', { zh: '价格', en: 'new' }],
])('%j relabelled in %s is %j', (label, language, changed) => {
  expect(relabel(label, language, 'new')).toEqual(changed);
});

import type { Label } from './types.ts';

/**
 * A label's text in a language: that tag, else the same language under another tag (`zh` for `zh-Hant`, and the other way
 * round), else English, else the first there is; `fallback` where the label is empty.
 */
export function labelText(label: Label, language: string, fallback = ''): string {
  if (typeof label === 'string') return label || fallback;
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  const tags = Object.keys(label).filter((tag) => label[tag] !== '');
  const tag =
    tags.find((candidate) => candidate === language) ??
    tags.find((candidate) => base(candidate) === base(language)) ??
    tags.find((candidate) => base(candidate) === 'en') ??
    tags[0];
  return (tag === undefined ? undefined : label[tag]) ?? fallback;
}

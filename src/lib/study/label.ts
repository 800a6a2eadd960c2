import type { Label } from './types.ts';

/** The language of a label where the one asked for is not there, and of names that are made from labels. */
export const LABEL_LANGUAGE = 'en';

/**
 * A label's text in a language: that tag, else the same language under another tag (`zh` for `zh-Hant`, and the other way
 * round), else English, else the first there is; `fallback` where the label is empty.
 */
export function labelText(label: Label, language: string, fallback = ''): string {
  if (typeof label === 'string') return label || fallback;
  const tags = Object.keys(label).filter((tag) => label[tag] !== '');
  const tag = tagOf(tags, language) ?? tagOf(tags, LABEL_LANGUAGE) ?? tags[0];
  return (tag === undefined ? undefined : label[tag]) ?? fallback;
}

/**
 * A label with another text in one language; what it says in the others stays. A plain text, which names no language, is
 * replaced.
 */
export function relabel(label: Label, language: string, text: string): Label {
  if (typeof label === 'string') return text;
  return { ...label, [tagOf(Object.keys(label), language) ?? language]: text };
}

/** The tag of a language among those there are: itself, else the same language under another tag. */
function tagOf(tags: readonly string[], language: string): string | undefined {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return (
    tags.find((candidate) => candidate === language) ??
    tags.find((candidate) => base(candidate) === base(language))
  );
}

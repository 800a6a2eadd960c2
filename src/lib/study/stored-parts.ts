import { LABEL_LANGUAGE, labelText } from './label.ts';
import type { Label } from './types.ts';

export type Others = Readonly<Record<string, unknown>>;

/** What of an object is not ours and not the default; undefined if nothing. */
export function others(object: object, ours: readonly string[], defaults: Others = {}): Others | undefined {
  const isDefault = (key: string, value: unknown): boolean =>
    Object.hasOwn(defaults, key) && JSON.stringify(value) === JSON.stringify(defaults[key]);
  const kept = Object.entries(object).filter(([key, value]) => !ours.includes(key) && !isDefault(key, value));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The object without its undefined properties. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** A label's plain text for Frictionless' own property, and the whole label for ours where it has languages. */
export function splitLabel(label: Label | undefined): {
  readonly plain: string | undefined;
  readonly whole: Label | undefined;
} {
  return typeof label === 'object'
    ? { plain: labelText(label, LABEL_LANGUAGE), whole: label }
    : { plain: label, whole: undefined };
}

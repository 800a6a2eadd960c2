import type { NoScript, Script } from './read.ts';

/**
 * What is known of the texts of JavaScript cells. The parser is fetched with the first of them, so that whoever only asks in SQL carries none;
 * a text that has not been read yet uses nothing.
 */
const known = new Map<string, Script | NoScript>();
const MOST = 2000;

/** Reads texts of JavaScript cells, so that `scriptOf` knows them. */
export async function learnScripts(texts: readonly string[]): Promise<void> {
  const unknown = texts.filter((text) => !known.has(text));
  if (unknown.length === 0) return;
  const { readScript } = await import('./read.ts');
  if (known.size + unknown.length > MOST) known.clear();
  for (const text of [...unknown, ...texts]) if (!known.has(text)) known.set(text, readScript(text));
}

/** What a text says of itself; null where it was not read yet. */
export function scriptOf(text: string): Script | NoScript | null {
  return known.get(text) ?? null;
}

/** The names that a text uses; none where it is no JavaScript, or was not read yet. */
export function usedNames(text: string): readonly string[] {
  const script = scriptOf(text);
  return script === null || 'problem' in script ? [] : script.uses;
}

/** The name by which others use what a text gives: the first that it declares, '' without one; null where that is not known. */
export function declaredName(text: string): string | null {
  const script = scriptOf(text);
  return script === null || 'problem' in script ? null : (script.declared[0] ?? '');
}

/** A text with other names in the places of its own name and of those that it uses. Names by the old ones in small letters. */
export function withScriptNames(text: string, names: ReadonlyMap<string, string>): string {
  const script = scriptOf(text);
  if (script === null || 'problem' in script) return text;
  let written = '';
  let from = 0;
  for (const { name, start, end, isShort } of script.places) {
    const next = names.get(name.toLowerCase());
    // JavaScript tells capitals from small letters; a new name begins with the old one.
    if (next === undefined || !next.startsWith(name.replace(/_?\d+$/, ''))) continue;
    written += text.slice(from, start) + (isShort ? `${name}: ${next}` : next);
    from = end;
  }
  return written + text.slice(from);
}

import { announce } from './announce.ts';

/** Where the active study's id lies: the inline head script of every page reads the same key. */
const KEY = 'study';

/**
 * Id of the study that the pages speak of, or null for each page's bundled one. `?study=` in the address stands above what
 * was chosen last; a browser that blocks localStorage remembers nothing.
 */
export function activeStudy(): string | null {
  const asked = new URLSearchParams(location.search).get(KEY);
  if (asked) return asked;
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** False where the browser blocks localStorage: then a chapter opens on a study only by `?study=` in its address. */
export function canRemember(): boolean {
  try {
    const before = localStorage.getItem(KEY);
    if (before === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, before);
    return true;
  } catch {
    return false;
  }
}

/** A page's address with the study in it, for a browser that remembers none. */
export function withStudy(href: string, id: string): string {
  return `${href}?${KEY}=${encodeURIComponent(id)}`;
}

/**
 * Makes a study the active one in this browser (null: back to the bundled ones), drops `?study=` from the address, which
 * would contradict it, and tells the other tabs. Returns false where the browser blocks localStorage: then only a link with `?study=` works.
 */
export function activate(id: string | null): boolean {
  const address = new URL(location.href);
  if (address.searchParams.has(KEY)) {
    address.searchParams.delete(KEY);
    history.replaceState(history.state, '', address);
  }
  try {
    if (id === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    return false;
  }
  announce({ kind: 'active', id });
  return true;
}

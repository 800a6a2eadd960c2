/** What one tab tells the others of this origin. */
export type Announcement =
  /** The active study is another one (null: the bundled one of the page). */
  | { readonly kind: 'active'; readonly id: string | null }
  /** A study was saved, renamed or corrected. */
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'forgotten' };

/** Its name, for whoever listens without this module. */
export const CHANNEL = 'satisfaction-measured';

/** One channel a page: a channel does not hear itself, so this page is not told what it has announced. */
let opened: BroadcastChannel | null = null;

function channel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  return (opened ??= new BroadcastChannel(CHANNEL));
}

/** Tells every other tab (not this one). Silent where the browser has no BroadcastChannel. */
export function announce(message: Announcement): void {
  channel()?.postMessage(message);
}

/** Calls `listener` for what other tabs announce, until the returned function is called. */
export function onAnnouncement(listener: (message: Announcement) => void): () => void {
  const hear = (event: MessageEvent<Announcement>): void => listener(event.data);
  channel()?.addEventListener('message', hear);
  return () => channel()?.removeEventListener('message', hear);
}

/** What one tab tells the others of this origin. */
export type Announcement =
  /** The active study is another one (null: the bundled one of the page). */
  | { readonly kind: 'active'; readonly id: string | null }
  /** A study was saved, renamed or corrected. */
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'forgotten' };

const CHANNEL = 'satisfaction-measured';

/** Tells every other tab (not this one). Silent where the browser has no BroadcastChannel. */
export function announce(message: Announcement): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

/** Calls `listener` for what other tabs announce, until the returned function is called. */
export function onAnnouncement(listener: (message: Announcement) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Announcement>) => listener(event.data);
  return () => channel.close();
}

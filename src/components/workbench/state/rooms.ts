import { signal } from '@preact/signals';

/** The rooms behind the result, in their order. */
export const ROOMS = ['roles', 'found', 'system', 'options', 'results', 'needs', 'more', 'keep'] as const;

export type RoomId = (typeof ROOMS)[number];

/** Under what name the tab remembers which rooms stand open. */
const KEY = 'rooms';

/** Which rooms stand open, in this tab. */
const open = signal<ReadonlySet<string>>(new Set());

/** Takes up what the tab remembers. A browser that blocks the storage of a tab remembers nothing. */
export function recallRooms(): void {
  try {
    open.value = new Set((sessionStorage.getItem(KEY) ?? '').split(' '));
  } catch {
    open.value = new Set();
  }
}

/** Whether a room stands open. */
export function isOpen(id: RoomId): boolean {
  return open.value.has(id);
}

/** Opens or closes a room. */
export function setOpen(id: RoomId, isOpened: boolean): void {
  if (isOpened === isOpen(id)) return;
  const others = [...open.value].filter((other) => other !== id);
  open.value = new Set(isOpened ? [...others, id] : others);
  try {
    sessionStorage.setItem(KEY, [...open.value].join(' ').trim());
  } catch {
    // The tab forgets; the page goes on.
  }
}

/** Opens a room and brings the reader to it, with the keyboard too. */
export function enterRoom(id: RoomId): void {
  setOpen(id, true);
  // The room is drawn open by then.
  setTimeout(() => {
    const heading = document.getElementById(`wb-${id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.closest('summary')?.focus({ preventScroll: true });
  });
}

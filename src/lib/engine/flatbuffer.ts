/** What may stand in a slot of a table of FlatBuffers, where it can lead a reader astray; slots that hold plain numbers are left out. */
export type Slot =
  | { readonly kind: 'text' }
  | { readonly kind: 'table' | 'tables'; readonly shape: () => Shape }
  /** A vector of structs of so many bytes each. */
  | { readonly kind: 'structs'; readonly bytes: number };

/** The slots of a table by their number. */
export type Shape = Readonly<Record<number, Slot>>;

/** Tables that contain one another deeper than this are no file of answers. */
const DEEPEST = 32;

/**
 * Whether everything that FlatBuffers say about themselves lies within them: the library that reads them believes each length, and
 * counts to it.
 *
 * @param bytes one buffer with its root table, as in Arrow's metadata.
 */
export function isSound(bytes: Uint8Array, root: Shape): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Two places may point to the same table, and so on: no honest buffer has more tables than it has room for.
  let tables = bytes.length / 4;
  const holds = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;
  const target = (at: number): number => at + view.getUint32(at, true);

  const soundVector = (at: number, each: number): boolean =>
    holds(at, 4) && holds(at + 4, each * view.getUint32(at, true));
  const soundSlot = (at: number, slot: Slot, depth: number): boolean => {
    if (!holds(at, 4)) return false;
    const to = target(at);
    if (slot.kind === 'table') return soundTable(to, slot.shape(), depth);
    if (slot.kind === 'text') return soundVector(to, 1);
    if (slot.kind === 'structs') return soundVector(to, slot.bytes);
    if (!soundVector(to, 4)) return false;
    const places = Array.from({ length: view.getUint32(to, true) }, (_, index) => to + 4 + 4 * index);
    return places.every((place) => soundTable(target(place), slot.shape(), depth));
  };
  const soundTable = (at: number, shape: Shape, depth: number): boolean => {
    tables -= 1;
    if (tables < 0 || depth > DEEPEST || !holds(at, 4)) return false;
    const slots = at - view.getInt32(at, true);
    if (!holds(slots, 4)) return false;
    const length = view.getUint16(slots, true);
    if (length < 4 || length % 2 > 0 || !holds(slots, length)) return false;
    return Object.entries(shape).every(([number, slot]) => {
      const place = 4 + 2 * Number(number);
      const offset = place < length ? view.getUint16(slots + place, true) : 0;
      return offset === 0 || soundSlot(at + offset, slot, depth + 1);
    });
  };
  return holds(0, 4) && soundTable(target(0), root, 0);
}

/** Where the vector in a slot of the root table begins, and how many it holds; nothing for an empty slot. Of sound bytes only. */
export function vectorOf(bytes: Uint8Array, slot: number): { readonly at: number; readonly length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = view.getUint32(0, true);
  const slots = table - view.getInt32(table, true);
  const place = 4 + 2 * slot;
  const offset = place < view.getUint16(slots, true) ? view.getUint16(slots + place, true) : 0;
  if (offset === 0) return { at: 0, length: 0 };
  const vector = table + offset + view.getUint32(table + offset, true);
  return { at: vector + 4, length: view.getUint32(vector, true) };
}

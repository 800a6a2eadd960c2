import { Message } from 'apache-arrow';
import { isSound, vectorOf } from './flatbuffer.ts';
import type { Shape, Slot } from './flatbuffer.ts';

const text: Slot = { kind: 'text' };
const pairs: Slot = { kind: 'tables', shape: () => ({ 0: text, 1: text }) };
const field: Shape = {
  0: text,
  3: { kind: 'table', shape: () => ({}) },
  4: { kind: 'table', shape: () => ({ 1: { kind: 'table', shape: () => ({}) } }) },
  5: { kind: 'tables', shape: () => field },
  6: pairs,
};
const schema: Shape = { 1: { kind: 'tables', shape: () => field }, 2: pairs };
/** Nodes and buffers. */
const recordBatch: Shape = { 1: { kind: 'structs', bytes: 16 }, 2: { kind: 'structs', bytes: 16 } };
const dictionaryBatch: Shape = { 1: { kind: 'table', shape: () => recordBatch } };
const ANY: Shape = { 4: pairs };
const headed = (shape: Shape): Shape => ({ 2: { kind: 'table', shape: () => shape }, 4: pairs });
/** In the footer a block says where a message stands. */
const BLOCK_BYTES = 24;
const DICTIONARIES = 2;
const BATCHES = 3;
const footer: Shape = {
  1: { kind: 'table', shape: () => schema },
  [DICTIONARIES]: { kind: 'structs', bytes: BLOCK_BYTES },
  [BATCHES]: { kind: 'structs', bytes: BLOCK_BYTES },
  4: pairs,
};

const MAGIC = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31];
/** Arrow's file begins with its name, filled up to a word. */
const BEGIN = 8;
/** What may stand behind the last message to fill up a line of memory. */
const PADDING = 64;
const CONTINUED = 0xffffffff;

/** What is wrong with an Arrow file, for whoever maintains this; readers are told that the file is broken. */
function broken(what: string): Error {
  return new Error(`Arrow: ${what}`);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isMagic = (bytes: Uint8Array, at: number): boolean =>
  at >= 0 && MAGIC.every((byte, index) => bytes[at + index] === byte);

/** The footer of a file; undefined for a stream, which has none. */
function footerOf(bytes: Uint8Array): Uint8Array | undefined {
  if (!isMagic(bytes, 0)) return undefined;
  const end = bytes.length - MAGIC.length - 4;
  if (end < BEGIN || !isMagic(bytes, end + 4)) throw broken('the end is missing');
  const found = bytes.subarray(end - viewOf(bytes).getInt32(end, true), end);
  if (found.length > end - BEGIN || !isSound(found, footer)) throw broken('the footer');
  return found;
}

/** Where the messages of a kind stand, by the footer. */
function blocks(found: Uint8Array, slot: number): readonly number[] {
  const { at, length } = vectorOf(found, slot);
  const view = viewOf(found);
  return Array.from({ length }, (_, index) => Number(view.getBigInt64(at + BLOCK_BYTES * index, true)));
}

/** Rows and buffers of a batch, held to the bytes that follow it. Text and numbers need a bit a row at the least. */
function checkBatch(message: Message): void {
  const batch = message.isDictionaryBatch()
    ? message.header().data
    : message.isRecordBatch()
      ? message.header()
      : undefined;
  if (!batch) return;
  const most = 8 * message.bodyLength;
  if (batch.length < 0 || batch.length > most) throw broken('the rows of a batch');
  for (const { length, nullCount } of batch.nodes)
    if (length < 0 || length > most || nullCount > length) throw broken('a node');
  for (const { offset, length } of batch.buffers)
    if (offset < 0 || length < 0 || offset + length > message.bodyLength) throw broken('a buffer');
}

/** A message by what it says of itself, held to its bytes. */
function soundMessage(metadata: Uint8Array): Message {
  if (!isSound(metadata, ANY)) throw broken('a message');
  const message = Message.decode(metadata);
  const shape = message.isSchema()
    ? schema
    : message.isDictionaryBatch()
      ? dictionaryBatch
      : message.isRecordBatch()
        ? recordBatch
        : undefined;
  if (!shape || !isSound(metadata, headed(shape))) throw broken('the head of a message');
  checkBatch(message);
  return message;
}

/**
 * Holds every length in an Arrow IPC file or stream to the bytes that there are: the library believes each, and counts to it.
 *
 * @throws Error for one that is cut off or contradicts itself.
 */
export function checkArrow(bytes: Uint8Array): void {
  const view = viewOf(bytes);
  const foot = footerOf(bytes);
  const to = foot ? foot.byteOffset - bytes.byteOffset : bytes.length;
  let schemas = 0;
  const dictionaries: number[] = [];
  const batches: number[] = [];
  let at = foot ? BEGIN : 0;
  while (at + 4 <= to) {
    const begin = at;
    if (view.getUint32(at, true) === CONTINUED) at += 4;
    if (at + 4 > to) throw broken('a message is cut off');
    const length = view.getInt32(at, true);
    at += 4;
    if (length === 0) break;
    if (length < 0 || at + length > to) throw broken('the length of a message');
    const message = soundMessage(bytes.subarray(at, at + length));
    at += length + message.bodyLength;
    if (message.bodyLength < 0 || at > to) throw broken('the body of a message');
    if (message.isSchema()) schemas += 1;
    else (message.isRecordBatch() ? batches : dictionaries).push(begin);
  }
  if (to - at > PADDING) throw broken('something stands behind the last message');
  if (schemas > 1 || (!foot && schemas === 0)) throw broken('the schema');
  if (!foot) return;
  const same = (one: readonly number[], other: readonly number[]): boolean =>
    one.toSorted((a, b) => a - b).join() === other.join();
  if (!same(blocks(foot, BATCHES), batches) || !same(blocks(foot, DICTIONARIES), dictionaries))
    throw broken('the footer names other messages than there are');
}

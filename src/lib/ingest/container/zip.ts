import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Packed } from './inflate.ts';
import type { Source } from './source.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** The end record may be followed by a comment of 64 kB. */
const END_BYTES = 22 + 65_535 + 20;
const STORED = 0;
const DEFLATED = 8;
const WHOLE = 0xffffffff;

async function viewOf(source: Source, from: number, to: number): Promise<DataView> {
  const start = Math.min(Math.max(0, from), source.size);
  const bytes = await source.slice(start, Math.max(start, Math.min(to, source.size)));
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the directory of a ZIP lies; undefined if it has none, as one that was cut off. */
async function directoryOf(source: Source): Promise<{ from: number; to: number } | undefined> {
  const start = Math.max(0, source.size - END_BYTES);
  const view = await viewOf(source, start, source.size);
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const from = view.getUint32(at + 16, true);
    if (from !== WHOLE) return { from, to: from + size };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return undefined;
    const end = Number(view.getBigUint64(at - 12, true));
    const large = await viewOf(source, end, end + 56);
    if (large.byteLength < 56 || large.getUint32(0, true) !== END64) return undefined;
    const first = Number(large.getBigUint64(48, true));
    return { from: first, to: first + Number(large.getBigUint64(40, true)) };
  }
  return undefined;
}

interface Listed {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes and place that are too large for four bytes stand in an extra field, in this order, those that are. */
function withLarge(listed: Listed, extra: DataView): Listed {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const large = (value: number): number => {
      if (value !== WHOLE) return value;
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    };
    const size = large(listed.size);
    const packedSize = large(listed.packedSize);
    return { ...listed, size, packedSize, offset: large(listed.offset) };
  }
  return listed;
}

function readDirectory(view: DataView): Listed[] {
  const entries: Listed[] = [];
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY;) {
    const flags = view.getUint16(at + 8, true);
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, name);
    entries.push(
      withLarge(
        {
          name: nameOf(bytes),
          encrypted: (flags & 1) === 1,
          method: view.getUint16(at + 10, true),
          crc: view.getUint32(at + 16, true),
          packedSize: view.getUint32(at + 20, true),
          size: view.getUint32(at + 24, true),
          offset: view.getUint32(at + 42, true),
        },
        new DataView(view.buffer, view.byteOffset + at + 46 + name!, extra),
      ),
    );
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}

/** UTF-8; GB18030 where that fails, as Chinese Windows writes names. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** What systems add to an archive by themselves. */
const isFile = ({ name }: Listed): boolean =>
  !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?[\\/])|thumbs\.db$|desktop\.ini$)/i.test(name);

/**
 * The files in a ZIP by its directory, without those that systems add.
 *
 * @returns the entries; or a refusal: `archive-truncated` (no directory at its end), `zip-encrypted`, `zip-method`.
 */
export async function zipEntries(source: Source): Promise<readonly Packed[] | Refusal> {
  const file = source.name;
  const cut = refuse('archive-truncated', { file, megabytes: 0, lines: 0 });
  let entries: readonly Listed[];
  try {
    const place = await directoryOf(source);
    if (place === undefined || place.to > source.size) return cut;
    entries = readDirectory(await viewOf(source, place.from, place.to)).filter(isFile);
  } catch (error) {
    if (error instanceof RangeError) return cut;
    throw error;
  }
  const packed: Packed[] = [];
  for (const { name, encrypted, method, crc, packedSize, size, offset } of entries) {
    if (encrypted) return refuse('zip-encrypted', { file, name });
    if (method !== STORED && method !== DEFLATED) return refuse('zip-method', { file, name, method });
    if (offset + 30 > source.size) return cut;
    const local = await viewOf(source, offset, offset + 30);
    if (local.byteLength < 30) return cut;
    const from = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    if (from + packedSize > source.size) return cut;
    packed.push({ name, from, to: from + packedSize, deflated: method === DEFLATED, crc, size });
  }
  return packed;
}

/** WebAssembly's instructions, and what a program is put together of. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

export const I32_LESS = 0x49;
export const I32_GREATER = 0x4b;
export const I32_AT_LEAST = 0x4f;
export const I32_FIRST_BIT = 0x68;
export const I32_COUNT_BITS = 0x69;
export const I32_ADD = 0x6a;
export const I32_SUB = 0x6b;
export const I32_MUL = 0x6c;
export const I32_AND = 0x71;
export const I32_OR = 0x72;
export const I32_XOR = 0x73;
export const I32_SHIFT = 0x74;
export const RETURN = 0x0f;
const END = 0x0b;
const NOTHING = 0x40;

/** Starts the name of each instruction on registers of 128 bits. */
export const WIDE = 0xfd;
export const BYTES_SPLAT: Code = [WIDE, 0x0f];
export const BYTES_EQUAL: Code = [WIDE, 0x23];
export const BYTES_HIGH_BITS: Code = [WIDE, 0x64];
export const WIDE_OR: Code = [WIDE, 0x50];
export const WIDE_ANY: Code = [WIDE, 0x53];
export const DOUBLES_ADD: Code = [WIDE, 0xf0, 0x01];
export const DOUBLES_MUL: Code = [WIDE, 0xf2, 0x01];

/** `make` of 0, 1, … */
export function each<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** A whole number in as few bytes as it takes, the lowest seven bits first. */
export function leb(value: number, signed = false): Code {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const [low, next] = [rest & 0x7f, rest >> 7];
    if (signed ? (next === 0 && low < 64) || (next === -1 && low >= 64) : next === 0) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, ...code: readonly Code[]): Code => [...code.flat(), 0x21, local];
export const whole = (value: number): Code => [0x41, ...leb(value, true)];
export const two = (one: Code, other: Code, instruction: number | Code): Code => [
  ...[...one, ...other],
  ...(typeof instruction === 'number' ? [instruction] : instruction),
];
export const plus = (one: Code, other: Code): Code => two(one, other, I32_ADD);
export const times = (one: Code, other: Code): Code => two(one, other, I32_MUL);

/** 128 bits from a place; `align` is the place's known multiple, as a power of two. */
export const loadWide = (at: Code, offset: number, align: number): Code => [
  ...at,
  ...[WIDE, 0x00, align],
  ...leb(offset),
];
export const storeWide = (at: Code, value: Code, offset: number, align: number): Code => [
  ...[...at, ...value],
  ...[WIDE, 0x0b, align],
  ...leb(offset),
];
export const wideZero: Code = [WIDE, 0x0c, ...each(16, () => 0)];
export const store = (at: Code, value: Code, offset: number): Code => [
  ...[...at, ...value],
  ...[0x36, 2],
  ...leb(offset),
];

/** Does it once, and again while the condition holds. */
export const loop = (body: readonly Code[], condition: Code): Code => [
  ...[0x03, NOTHING],
  ...body.flat(),
  ...condition,
  ...[0x0d, 0x00, END],
];
export const when = (condition: Code, body: readonly Code[]): Code => [
  ...condition,
  ...[0x04, NOTHING],
  ...body.flat(),
  END,
];

const sized = (code: Code): Code => [...leb(code.length), ...code];
const section = (id: number, ...code: readonly Code[]): Code => [id, ...sized(code.flat())];
const named = (name: string): Code => sized([...new TextEncoder().encode(name)]);

/**
 * A module of one function, `run`, of so many whole numbers; it imports `env.memory`.
 *
 * @param locals how many of which type follow the parameters
 * @param returns whether it gives a whole number
 */
export function moduleOf(
  parameters: number,
  locals: readonly (readonly [many: number, type: number])[],
  returns: boolean,
  body: readonly Code[],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters, ...each(parameters, () => I32), ...(returns ? [1, I32] : [0])]),
    ...section(2, [1], named('env'), named('memory'), [0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1], named('run'), [0x00, 0x00]),
    ...section(10, [1], sized([locals.length, ...locals.flat(), ...body.flat(), END])),
  ]);
}

/** A program's function over this memory; null where the machine knows no such registers, or a policy forbids it. */
export function started<F>(
  program: () => Uint8Array<ArrayBuffer>,
): ((memory: WebAssembly.Memory) => F) | null {
  try {
    const compiled = new WebAssembly.Module(program());
    return (memory) => new WebAssembly.Instance(compiled, { env: { memory } }).exports['run'] as F;
  } catch {
    return null;
  }
}

import type { Cell as EngineCell, Rows } from '../../engine/types.ts';
import { MOST } from './messages.ts';
import type { Piece, Shown } from './messages.ts';

/** A value as data that can leave the worker: a table, one value, a drawing, else words that describe it. */
export function shownValue(value: unknown): Shown {
  if (value === undefined) return { kind: 'nothing' };
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return one(value);
  if (typeof value === 'string') return one(cut(value));
  if (typeof value === 'bigint' || value instanceof Date) return one(cellOf(value));
  if (isElement(value)) return drawing(value);
  const rows = tableRows(value);
  if (rows !== null) return rows;
  return { kind: 'words', text: cut(described(value, 0)) };
}

function one(value: EngineCell): Shown {
  return typeof value === 'number' && !Number.isFinite(value)
    ? { kind: 'words', text: String(value) }
    : { kind: 'one', value };
}

const cut = (text: string): string => (text.length > MOST.text ? `${text.slice(0, MOST.text - 2)} …` : text);

/** Objects of named values as a table; null where it is anything else. */
function tableRows(value: unknown): Shown | null {
  const list: unknown = isArqueroLike(value) ? value.objects() : value;
  if (!Array.isArray(list) || list.length === 0) return null;
  const first = list.slice(0, MOST.rows) as readonly unknown[];
  const records = first.filter(isRecord);
  if (records.length < first.length) return null;
  const names = new Set<string>();
  for (const record of records)
    for (const name of Object.keys(record)) if (names.size < MOST.columns) names.add(name);
  const columns = [...names].map((name) => records.map((record) => cellOf(record[name])));
  const rows: Rows = {
    names: [...names].map(cut),
    types: columns.map((column) => typeof column.find((cell) => cell !== null)),
    columns,
    count: records.length,
  };
  return { kind: 'rows', rows, total: list.length };
}

function isArqueroLike(value: unknown): value is { objects(): unknown } {
  return isObject(value) && typeof value['objects'] === 'function' && typeof value['numRows'] === 'function';
}

function cellOf(value: unknown): EngineCell {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'string':
      return cut(value);
    case 'boolean':
      return value;
    case 'undefined':
      return null;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    default:
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
      return value === null ? null : cut(described(value, 2));
  }
}

/** Words for a value: as JSON writes it, with names for what JSON has none, three levels deep. */
function described(value: unknown, depth: number): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 500 ? `${value.slice(0, 500)} …` : value);
  if (typeof value === 'function') return `ƒ ${value.name}`;
  if (!isObject(value)) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const list = listOf(value);
  const name = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype ? '' : nameOf(value);
  const [open, close] = list === null ? '{}' : '[]';
  if (depth > 3) return `${name}${open}…${close}`;
  const most = depth === 0 ? 100 : 20;
  const parts =
    list === null
      ? Object.entries(value).map(([key, each]) => `${key}: ${described(each, depth + 1)}`)
      : list.slice(0, most + 1).map((each) => described(each, depth + 1));
  const shown = parts.length > most ? [...parts.slice(0, most), '…'] : parts;
  const isLong = shown.join(', ').length > 80;
  const space = '  '.repeat(depth + 1);
  return isLong
    ? `${name}${open}\n${shown.map((part) => space + part).join(',\n')}\n${'  '.repeat(depth)}${close}`
    : `${name}${open}${shown.join(', ')}${close}`;
}

function listOf(value: object): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...(value as Uint8Array)] : null;
}

function nameOf(value: object): string {
  const made: unknown = value.constructor;
  return typeof made === 'function' && made.name !== '' ? `${made.name} ` : '';
}

/** An element of the worker's own document: what Plot draws. */
interface Drawn {
  readonly nodeType: number;
  readonly localName: string;
  readonly outerHTML: string;
  readonly textContent: string;
  readonly childNodes: Iterable<Drawn>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

function isElement(value: unknown): value is Drawn {
  return isObject(value) && value['nodeType'] === 1 && typeof value['outerHTML'] === 'string';
}

const BLOCKS = new Set(['figure', 'h1', 'h2', 'h3', 'h4', 'p', 'div', 'figcaption']);

/** A drawing in lines: pictures and the words around them (title, legend, caption). Rejects what is too large with a RangeError. */
function drawing(root: Drawn): Shown {
  const lines: Piece[][] = [[]];
  const visit = (node: Drawn): void => {
    if (node.nodeType === 3) {
      const text = node.textContent.trim();
      if (text !== '') lines.at(-1)!.push(cut(text));
    } else if (node.localName === 'svg') lines.at(-1)!.push(picture(node));
    else if (node.nodeType === 1 && node.localName !== 'style') {
      const isBlock = BLOCKS.has(node.localName);
      if (isBlock) lines.push([]);
      for (const child of node.childNodes) visit(child);
      if (isBlock) lines.push([]);
    }
  };
  visit(root);
  const full = lines.filter((line) => line.length > 0);
  return { kind: 'drawing', label: cut(root.getAttribute('aria-label') ?? ''), lines: full };
}

/** A picture that stands by itself, with its size. */
function picture(svg: Drawn): Piece {
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('xmlns:xlink', 'http://www.w3.org/1999/xlink');
  const size = (name: string): number => Math.min(5000, Math.max(1, Number(svg.getAttribute(name)) || 1));
  const text = svg.outerHTML;
  if (text.length > MOST.svg)
    throw new RangeError(`A drawing has at most ${MOST.svg} characters; this one has ${text.length}.`);
  return { svg: text, width: size('width'), height: size('height') };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (!isObject(value) || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

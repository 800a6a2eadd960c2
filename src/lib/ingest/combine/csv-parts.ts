/** A part is handed on from this many characters on. */
const PART = 4_000_000;

const quoted = (cell: string): string =>
  /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes CSV (UTF-8, comma, LF) in parts, of which a Blob can be made without one text as long as the file. */
export class CsvParts {
  readonly parts: Uint8Array<ArrayBuffer>[] = [];
  #waiting: string[] = [];
  #length = 0;

  add(row: readonly string[]): void {
    // A row of one empty cell would be an empty line, which is no record.
    const line = row.length === 1 && row[0] === '' ? '""\n' : `${row.map(quoted).join(',')}\n`;
    this.#waiting.push(line);
    this.#length += line.length;
    if (this.#length >= PART) this.finish();
  }

  /** Hands on what waits. */
  finish(): readonly Uint8Array<ArrayBuffer>[] {
    if (this.#waiting.length > 0) this.parts.push(new TextEncoder().encode(this.#waiting.join('')));
    this.#waiting = [];
    this.#length = 0;
    return this.parts;
  }
}

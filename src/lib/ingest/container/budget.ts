import { SourceRefused } from './source-refused.ts';

/** What may come out of one packed file, in all. */
const MOST_BYTES = 600_000_000;
/** Text packs to a tenth, numbers that repeat to a fiftieth; what is made to fill the memory, to a thousandth. */
const MOST_RATIO = 250;
/** Below it, the ratio harms nobody. */
const ALWAYS_BYTES = 64_000_000;

/** Counts what is unpacked from a file, while it grows, and stops where it is more than any survey. */
export class Budget {
  private made = 0;
  private readonly file: string;
  private readonly packed: number;
  private readonly most: number;

  /**
   * @param packed bytes that are unpacked.
   * @param most bytes that may come out of them; less where all of them must be in memory at once.
   */
  constructor(file: string, packed: number, most = MOST_BYTES) {
    this.file = file;
    this.packed = packed;
    this.most = most;
  }

  /** @throws SourceRefused `unpacks-too-large` {file, most, packed} (MB) */
  add(bytes: number): void {
    this.made += bytes;
    const most = Math.min(this.most, Math.max(ALWAYS_BYTES, MOST_RATIO * this.packed));
    if (this.made <= most) return;
    throw new SourceRefused('unpacks-too-large', {
      file: this.file,
      most: Math.floor(most / 1e6),
      packed: Math.max(0.01, Math.round(this.packed / 1e4) / 100),
    });
  }
}

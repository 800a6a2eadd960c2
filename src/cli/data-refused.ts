/** The data or the study cannot be used: exit code 1. The message says why and where, `next` what to do. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';
  readonly code: string;
  readonly next: string;

  constructor(code: string, message: string, next: string) {
    super(message);
    this.code = code;
    this.next = next;
  }
}

import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '../lib/ingest/types.ts';
import { t } from '../strings/index.ts';
import { UsageError } from './arguments.ts';

/** A file on disk that must be closed. */
export interface FileSource extends Source {
  close(): Promise<void>;
}

/**
 * Opens a file for the import.
 *
 * @throws UsageError if there is no such file, if it is a directory, or if it may not be read.
 */
export async function openFile(path: string): Promise<FileSource> {
  await requireFile(path);
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    name: basename(path),
    size,
    async slice(from, to) {
      const length = Math.max(0, Math.min(to, size) - from);
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === length ? bytes : bytes.slice(0, filled);
    },
    close: () => handle.close(),
  };
}

/** Throws UsageError with the reason unless the path is a file that can be read. */
export async function requireFile(path: string): Promise<void> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(t('cli.usage.directory', { path }));
    await (await open(path, 'r')).close();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(t('cli.usage.notFound', { path }), { cause: error });
    throw new UsageError(t('cli.usage.unreadable', { path, reason: code }), { cause: error });
  }
}

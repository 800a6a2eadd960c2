import type { Language } from '../strings/language.ts';
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { UsageError } from './arguments.ts';

/**
 * Throws UsageError unless a file can be written there: known before the work, not after it.
 */
export async function requireWritable(option: string, path: string, language: Language): Promise<void> {
  try {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) throw new UsageError(language.t('cli.usage.directory', { path }));
    await access(found ? path : dirname(path), constants.W_OK);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(language.t('cli.usage.unwritable', { option, path, reason }), { cause: error });
  }
}

/** Throws UsageError if a file lies there already: a corrected codebook is not to be lost. Pipes and devices are none. */
export async function requireAbsent(path: string, language: Language): Promise<void> {
  const found = path === '-' ? null : await stat(path).catch(() => null);
  if (found?.isFile()) throw new UsageError(language.t('cli.usage.exists', { path }));
}

/** Writes text or bytes whole or not at all: beside the file first, then moved there. Pipes and devices are written to directly. */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found && !found.isFile()) {
    await writeFile(path, text, { signal });
    return;
  }
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text, { signal });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

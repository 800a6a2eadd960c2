import type { Language } from '../strings/language.ts';
import { open, stat } from 'node:fs/promises';

import { UsageError } from './arguments.ts';

/** Throws UsageError with the reason unless the path is a file that can be read. */
export async function requireFile(path: string, language: Language): Promise<void> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(language.t('cli.usage.directory', { path }));
    if (found.isCharacterDevice() || found.isBlockDevice())
      throw new UsageError(language.t('cli.usage.device', { path }));
    await (await open(path, 'r')).close();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(language.t('cli.usage.notFound', { path }), { cause: error });
    throw new UsageError(language.t('cli.usage.unreadable', { path, reason: code }), { cause: error });
  }
}

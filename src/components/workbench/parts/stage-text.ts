import type { Language } from '../../../strings/language.ts';
import type { Stage } from '../backend/backend.ts';
import { bytesText } from './words.ts';

/** What is being done, in words. */
export function stageText(stage: Stage, language: Language): string {
  const { t, say } = language;
  if (stage.at === 'loading') {
    const { bytes, total, seconds } = stage.progress;
    return t('engine.loading', { loaded: bytes / 1e6, total: total / 1e6, seconds });
  }
  if (stage.at === 'pack')
    return t('workbench.stage.pack', {
      done: bytesText(stage.done, language),
      total: bytesText(stage.total, language),
    });
  return say('workbench.stage', stage.at, 'file' in stage ? { file: stage.file } : {});
}

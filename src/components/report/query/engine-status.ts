import { useLanguage } from '../../site/use-language.ts';
import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { engineSession } from '../../../lib/engine/session.ts';
import { loadingSentence } from '../../../lib/chapter/failure-sentence.ts';

/** What the page's engine says of itself, in words; empty where there is nothing to say. */
export interface EngineStatus {
  /** Bytes and seconds, while it loads. */
  readonly loading: Signal<string>;
  /** It died of something and was started again: said until `clear`. */
  readonly restarted: Signal<string>;
  readonly clear: () => void;
}

/** True where the browser can run no engine at all. */
export const engineOff = typeof WebAssembly === 'undefined';

/** Listens to the page's engine for as long as the component stands. */
export function useEngineStatus(): EngineStatus {
  const language = useLanguage();
  const loading = useSignal('');
  const restarted = useSignal('');
  useEffect(
    () =>
      engineSession().listen({
        onProgress: (progress) => {
          loading.value = loadingSentence(progress, language);
        },
        onRestart: ({ message }) => {
          restarted.value = language.t('engine.restarted', { message });
        },
      }),
    [],
  );
  const clear = (): void => {
    loading.value = '';
    restarted.value = '';
  };
  return { loading, restarted, clear };
}

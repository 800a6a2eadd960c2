import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { checkStudy } from '../../../lib/study/check.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Language } from '../../../strings/language.ts';
import { addWords, pageLanguage } from '../../site/language.ts';
import type { Backend } from '../backend/backend.ts';
import { STARTING } from './page-state.ts';
import type { PageState, Transition } from './page-state.ts';

/** What every effect works with: the page's state and the one way to change it, the backend, the language of what is said. */
export interface Desk {
  readonly state: ReadonlySignal<PageState>;
  readonly move: (...transitions: readonly Transition[]) => void;
  /** What keeps the opened study's codebook from being computed on. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly backend: Backend;
  /** The page's language, as far as its sentences have been fetched. */
  readonly language: () => Language;
  /** Fetches what analyses say, which a page with a study open needs. */
  readonly fetchWords: () => Promise<void>;
}

/** A page that is starting, in an open language (BCP 47). */
export function newDesk(backend: Backend, code: string): Desk {
  const state = signal(STARTING);
  const study = computed(() => state.value.opened?.history.present);
  return {
    state,
    move: (...transitions) => {
      state.value = transitions.reduce((now, transition) => transition(now), state.peek());
    },
    problems: computed(() => (study.value ? checkStudy(study.value) : [])),
    backend,
    language: () => pageLanguage(code),
    fetchWords: async () => addWords(code, await backend.words(code)),
  };
}

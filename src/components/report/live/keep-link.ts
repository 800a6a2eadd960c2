import { effect, signal } from '@preact/signals';
import { fragmentOf, splitFragment } from '../../../lib/chapter/link/linked-settings.ts';
import { settingsNow } from './live.ts';

/** The address is left until the reader's hand rests (ms): browsers refuse to have it changed a hundred times in half a minute. */
const REST = 300;

/** True while more is set than an address holds. */
export const linkTooLong = signal(false);

/**
 * Keeps what the reader sets on bundled studies in the address, behind the place on the page: it holds after a reload and travels in the link. Options
 * alone, in the fragment, which no server is sent. Another link that is opened in this tab loads the page again.
 */
export function keepLink(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = splitFragment(location.hash).set;

  const write = (): void => {
    clearTimeout(timer);
    const hash = fragmentOf(splitFragment(location.hash).anchor, settingsNow());
    linkTooLong.value = hash === null;
    if (hash === null) return;
    written = splitFragment(hash).set;
    if (hash !== location.hash)
      history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
  };
  let first = true;
  effect(() => {
    settingsNow();
    clearTimeout(timer);
    // What the page was opened with stays in the address, also where it could not be taken.
    if (!first) timer = setTimeout(write, REST);
    first = false;
  });
  addEventListener('hashchange', () => {
    const { set } = splitFragment(location.hash);
    if (set === null) write();
    else if (set !== written) location.reload();
  });
}

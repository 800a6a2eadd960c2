import type { ClientDirective } from 'astro';

/** What wakes an island: the reader comes near, tabs into it, or uses it. */
const WAKING = ['pointerover', 'touchstart', 'focusin', 'click', 'input', 'change'] as const;

/** What must not be lost while the island loads. */
const REPLAYED = new Set<string>(['click', 'input', 'change']);

/**
 * `client:touch`: an island's code is fetched at the first pointer, focus or click in it, and the uses made before it was
 * ready are replayed in order. On a reader's own study it loads at once, because its numbers have to be replaced.
 */
const touch: ClientDirective = (load, _options, island) => {
  const missed: { readonly target: EventTarget; readonly type: string }[] = [];
  let waking = false;

  const wake = async () => {
    if (waking) return;
    waking = true;
    const hydrate = await load();
    await hydrate();
    for (const type of WAKING) island.removeEventListener(type, onEvent, true);
    for (const { target, type } of missed) replay(target, type);
  };

  function onEvent(event: Event) {
    if (REPLAYED.has(event.type) && event.target) missed.push({ target: event.target, type: event.type });
    void wake();
  }

  for (const type of WAKING) island.addEventListener(type, onEvent, { capture: true, passive: true });
  if (document.documentElement.dataset['study']?.startsWith('own-')) void wake();
};

function replay(target: EventTarget, type: string) {
  if (type === 'click' && target instanceof HTMLElement) target.click();
  else target.dispatchEvent(new Event(type, { bubbles: true }));
}

export default touch;

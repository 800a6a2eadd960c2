/** How long work may go on before the page has to answer (ms). */
const SLICE = 30;

/**
 * Lets the event loop in between two steps of long work, where the last time is longer ago than a reader notices. One for each piece of work.
 *
 * @example const breathe = breather(); for (const part of parts) { work(part); await breathe(); }
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    // Without the 4 ms of nested timers.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    since = performance.now();
  };
}

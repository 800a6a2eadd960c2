import { CellProblem } from '../../lib/notebook/flow/problem.ts';
import type { Sandbox } from '../../lib/notebook/script/room.ts';

/** How long the frame may take to load (ms). */
const PATIENCE = 30_000;

let opened: Promise<Sandbox> | null = null;

/**
 * The frame in which scripts run: one a page, opened by the first script. Once it has loaded, the page's policy lets no frame go anywhere, so that
 * neither it nor another can be opened again. Rejects with CellProblem `sandbox`, and may be tried again then.
 */
export function openSandbox(): Promise<Sandbox> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<Sandbox> {
  const frame = document.createElement('iframe');
  // Without allow-same-origin: it is of no origin, and has no storage, no cookie and no way to this page.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', '');
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;
  frame.title = 'JavaScript';
  frame.src = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/notebook/frame.html`;
  const isLoaded = new Promise<void>((resolve, reject) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.addEventListener('error', () => reject(new CellProblem('sandbox')), { once: true });
    setTimeout(() => reject(new CellProblem('sandbox')), PATIENCE);
  });
  document.body.append(frame);
  try {
    await isLoaded;
  } catch (error) {
    frame.remove();
    throw error;
  }
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "frame-src 'none'";
  document.head.append(policy);

  const { port1: port, port2 } = new MessageChannel();
  let hear: (said: unknown) => void = () => undefined;
  let ended: (why: 'flood' | 'gone') => void = () => undefined;
  // It has gone elsewhere: whatever it is now, it is no frame of ours.
  frame.addEventListener('load', () => {
    frame.remove();
    port.close();
    opened = Promise.reject(new CellProblem('sandbox'));
    opened.catch(() => undefined);
    ended('gone');
  });
  port.onmessage = ({ data }: MessageEvent<readonly unknown[]>) => {
    if (data[0] === 'flood') ended('flood');
    else hear(data[1]);
  };
  // A frame of no origin can be named by none.
  frame.contentWindow?.postMessage(null, '*', [port2]);
  return {
    start: (code) => port.postMessage(['start', code]),
    tell: (message) => port.postMessage(['tell', message]),
    end: () => port.postMessage(['end']),
    listen(onSaid, onEnded) {
      [hear, ended] = [onSaid, onEnded];
    },
  };
}

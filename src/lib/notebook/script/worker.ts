import type { ToWorker } from './messages.ts';
import { serveScripts } from './serve.ts';

// The frame's policy allows this worker no address. What it might still be let out by in a browser to come goes first.
for (const name of ['WebTransport', 'Worker', 'SharedWorker', 'BroadcastChannel', 'WebSocketStream'])
  Reflect.deleteProperty(globalThis, name);

const tell = self.postMessage.bind(self);
const take = serveScripts((message) => tell(message));
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => take(data));

import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

/** Plot, as cells know it, with a document for it to draw in: a worker has none. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');
Object.assign(globalThis, { Plot, window: { document }, document });

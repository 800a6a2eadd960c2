import type { Refusal } from '../study/refusal.ts';
import type { ResampleJob, ResampleShape } from '../survey/resampling/chunk.ts';

/** What the page asks of a resampling worker: the job first, then ranges of its tasks, one after the answer to the other. */
export type ToWorker =
  | { readonly kind: 'job'; readonly job: ResampleJob }
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

/** What it answers. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly shape: ResampleShape }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'chunk';
      readonly from: number;
      readonly to: number;
      readonly values: Float64Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly message: string };

import type { Backend, OnResults, OnStage } from './backend.ts';
import type { Failure } from './failure.ts';

/** What the page asks of its worker: a call of `Backend`, or that one be stopped. */
export type Ask =
  | { readonly call: number; readonly method: keyof Backend; readonly args: readonly unknown[] }
  | { readonly call: number; readonly stop: true };

/** What the worker tells: how far a call is, what it can show already, or how it ended. */
export type Answer =
  | { readonly call: number; readonly stage: Parameters<OnStage> }
  | { readonly call: number; readonly results: Parameters<OnResults>[0] }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: Failure };

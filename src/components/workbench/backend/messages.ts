import type { Failure } from './failure.ts';
import type { OnStage, OnPart, Work } from './backend.ts';

/** What the page asks of its worker: a call of `Work`, or that one be stopped. */
export type Ask =
  | { readonly call: number; readonly method: keyof Work; readonly args: readonly unknown[] }
  | { readonly call: number; readonly stop: true };

/** What the worker tells: how far a call is, what it has so far, or how it ended. */
export type Answer =
  | { readonly call: number; readonly stage: Parameters<OnStage> }
  | { readonly call: number; readonly part: Parameters<OnPart>[0] }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: Failure };

import type { Parameter } from './refusal.ts';

/** What has to be known about a result that stands: a code and its parameters; the sentence lies under `remark.<code>`. */
export interface Remark {
  readonly code: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

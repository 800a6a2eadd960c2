/**
 * What an import hands to the rest of the program, each from the stage that makes it. The stages themselves do not read this
 * file.
 */
export { ENCODINGS } from './container/encodings.ts';
export type { Encoding } from './container/encodings.ts';
export type { Source } from './container/source.ts';
export { DELIMITERS } from './format/dialect.ts';
export type { Dialect } from './format/dialect.ts';
export type { RejectedLine } from './format/records.ts';
export type { Finding, Reread } from './findings/finding.ts';
export type { Doctor } from './load/doctor.ts';
export type { Profile } from './load/profile.ts';
export type { Proposal } from './codebook/propose.ts';

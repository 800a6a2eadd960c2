import type { Role } from './types.ts';

/**
 * What one row of a table is: a respondent's answers; a complaint; something that happened (a contact, a measurement of the service); a text
 * that somebody wrote.
 */
export const TABLE_KINDS = ['answers', 'complaints', 'events', 'texts'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** The kinds of table that a study can have beside its answers. */
export const FURTHER_KINDS = ['complaints', 'events', 'texts'] as const satisfies readonly TableKind[];
export type FurtherKind = (typeof FURTHER_KINDS)[number];

/**
 * What the columns of a further table are for, by its kind.
 *
 * Complaints: the log of METHOD.md. `opened` and `closed` are times, `category` may stand more than once (two codings), `measure` is what was
 * done for the customer, `compensation` and `cost` are amounts, `repeat-of` names an earlier complaint, `satisfaction` is a
 * rating of how it was handled, `won-back` and `churned` say whether, or when, the customer stayed or left.
 *
 * Events: `value` is what was measured, `duration` how long it took.
 *
 * Texts: `score` is a rating that came with the text, `code` a theme that `coder` gave it.
 */
export const FURTHER_ROLES = {
  complaints: [
    'id',
    'customer',
    'opened',
    'closed',
    'channel',
    'category',
    'stage',
    'area',
    'segment',
    'resolved',
    'satisfaction',
    'measure',
    'compensation',
    'cost',
    'repeat-of',
    'won-back',
    'churned',
    'text',
    'ignore',
  ],
  events: [
    'id',
    'customer',
    'time',
    'type',
    'value',
    'duration',
    'channel',
    'area',
    'segment',
    'provider',
    'ignore',
  ],
  texts: [
    'id',
    'customer',
    'time',
    'text',
    'language',
    'score',
    'code',
    'coder',
    'channel',
    'area',
    'segment',
    'wave',
    'provider',
    'ignore',
  ],
} as const satisfies Readonly<Record<FurtherKind, readonly string[]>>;

/** The roles of one kind of table. */
export type RoleOf<K extends TableKind> = K extends FurtherKind ? (typeof FURTHER_ROLES)[K][number] : Role;

/** Roles of further tables that several columns may have; of every other there is one column. */
export const SEVERAL: readonly string[] = [
  'category',
  'code',
  'segment',
  'value',
  'text',
  'ignore',
] satisfies readonly RoleOf<FurtherKind>[];

/** Roles of further tables that are ratings, and need a scale. */
export const FURTHER_RATINGS: readonly string[] = [
  'satisfaction',
  'score',
] satisfies readonly RoleOf<FurtherKind>[];

/** What the types of Frictionless are to us in a further table: times stay times there. */
export const COLUMN_TYPES = ['number', 'string', 'date', 'datetime'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

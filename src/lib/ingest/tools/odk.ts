import { withRow } from './heading-rows.ts';
import { evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Meta, Tool, ToolColumn } from './types.ts';

const METADATA: Metadata = [
  ['id', /^(?:_id|_uuid|key|instanceid|meta[/:-]instanceid|_index)$/i],
  ['time', /^(?:start|end|today|starttime|endtime|submissiondate|_submission_time|completiondate)$/i],
  ['duration', /^duration$/i],
  ['status', /^(?:_validation_status|review_status)$/i],
  ['phone', /^(?:devicephonenum|phonenumber|subscriberid|simid|simserial)$/i],
  ['place', /^(?:_?geolocation|_?gps.*|_.+_(?:latitude|longitude|altitude|precision))$/i],
  [
    'technical',
    /^(?:username|deviceid|caseid|__version__|_version_|formdef_version|_status|_submitted_by|_notes|_tags|_xform_id_string|_bamboo_dataset_id|review_(?:quality|comments|corrections)|_attachments|meta\/.*|formhub\/uuid|_parent_(?:table_name|index))$/i,
  ],
];

/** What only an export of this family has. */
const KOBO =
  /^(?:_id|_uuid|_submission_time|_validation_status|__version__|formhub\/uuid|_submitted_by|_index|_tags|_notes)$/i;
const SURVEYCTO = /^(?:submissiondate|formdef_version|instanceid|key|subscriberid|devicephonenum)$/i;

/** The question that a column of ticks belongs to, and the option: `heard/radio` or `heard_1` beside `heard`, each of 0 and 1. */
function ticked(
  headings: readonly string[],
  records: readonly (readonly string[])[],
  separator: '/' | '_',
): ReadonlyMap<number, { readonly parent: number; readonly option: string }> {
  const found = new Map<number, { parent: number; option: string }>();
  headings.forEach((heading, at) => {
    const cut = heading.lastIndexOf(separator);
    const parent = cut > 0 ? headings.indexOf(heading.slice(0, cut)) : -1;
    const cells = records.map((record) => (record[at] ?? '').trim()).filter((cell) => cell !== '');
    if (parent < 0 || parent >= at || !cells.every((cell) => /^(?:[01](?:\.0)?|true|false)$/i.test(cell)))
      return;
    found.set(at, { parent, option: heading.slice(cut + 1) });
  });
  return found;
}

/** The columns: those of ticks as rows of their question, those of a group as rows of the group (alone in it, by their own name), the tool's own by what they hold. */
function columnsOf(
  headings: readonly string[],
  records: readonly (readonly string[])[],
  separator: '/' | '_',
): ToolColumn[] {
  const plain = headings.map(plainHeading);
  const metas = metaOf(plain, METADATA);
  const ticks = ticked(plain, records, separator);
  const several = new Set([...ticks.values()].map(({ parent }) => parent));
  const groupOf = (heading: string): string => heading.slice(0, Math.max(heading.lastIndexOf('/'), 0));
  return plain.map((name, at) => {
    const tick = ticks.get(at);
    const group = groupOf(name);
    const shared = group !== '' && plain.filter((other) => groupOf(other) === group).length > 1;
    const last = name.slice(group.length + 1);
    const row = separator === '/' && group !== '' ? (shared ? withRow(group, last) : last) : name;
    // What stands in the columns of the options stands in that of the question too.
    const meta: Meta | undefined = several.has(at) ? 'technical' : metas[at];
    const text = tick ? withRow(plain[tick.parent]!, tick.option) : row;
    return { name, text: meta === undefined ? text : name, meta: tick ? undefined : meta };
  });
}

const tool = (id: 'kobo' | 'surveycto', own: RegExp, separator: '/' | '_'): Tool => ({
  id,
  recognise([headings = [], ...records]) {
    const plain = headings.map(plainHeading);
    const marks = plain.filter((heading) => own.test(heading));
    if (marks.length < 3) return undefined;
    const columns = columnsOf(headings, records, separator);
    const found = columns.map(({ name, meta }) => (own.test(name) ? (meta ?? 'technical') : undefined));
    return { headerRows: 1, columns, evidence: evidenceOf(headings, found) };
  },
});

/** KoBoToolbox and other servers of ODK: groups as `group/question`, options as `question/option`. Told by three of its own columns. */
export const kobo = tool('kobo', KOBO, '/');

/** SurveyCTO: options as `question_option`. Told by three of its own columns. */
export const surveycto = tool('surveycto', SURVEYCTO, '_');

import { DEFAULT_OPTIONS, GROUPING_ROLES, isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Role, Scale, Study, StudyOptions } from '../../study/types.ts';
import { checklist } from './checklist.ts';
import type { Check } from './checklist.ts';
import { codebookFindings } from './codebook-findings.ts';
import { columnText } from '../load/column-text.ts';
import { categoriesOf, declaredMissing, roleOf, scaleOf } from './file-codebook.ts';
import { meansMissing, MISSING_CODES, saysNone } from '../words/missing.ts';
import { namedKano, pairKano } from './kano-pairs.ts';
import { pairItems } from './pairs.ts';
import type { ItemColumn } from './pairs.ts';
import { openScales } from './readings.ts';
import type { OpenScale } from './readings.ts';
import type { RoleProposal } from './roles.ts';
import { settle } from './settle.ts';
import type { Draft } from './settle.ts';
import { fileScales } from './scale/file-scales.ts';
import { categoryOrder } from './scale/scale-order.ts';
import { storedDialect } from '../format/stored-dialect.ts';
import { proposeSystem } from './system.ts';

import type { Doctor } from '../load/doctor.ts';
import type { Profile } from '../load/profile.ts';
import type { Finding } from '../findings/finding.ts';

const SPLIT: RoleProposal = { role: 'ignore', reason: 'split', confidence: 0.85 };

/** How sure a rating is of whose scale two readings stay open. */
const OPEN = 0.55;

/** An answer that was put together from one column an option is one like any other. */
function asQuestion({ choice: _, ...profile }: Profile): Profile {
  return profile;
}

/** Willingness is asked from 0 or 1 to 10, though nobody may have answered the lowest. */
function outcomeScale(role: Role, scale: Scale): Scale {
  return role === 'recommend' && scale.min === 1 && scale.max === 10 ? { ...scale, min: 0 } : scale;
}

function fieldOf(draft: Draft, item: ItemColumn | undefined, leafOf: ReadonlyMap<string, string>): Proposal {
  const { profile, scale, role: proposed } = draft;
  // One of Kano's questions without the other says nothing.
  const role =
    item?.kind ?? (scale?.family === 'kano' && proposed.role === 'performance' ? 'ignore' : proposed.role);
  const order = role === 'segment' || role === 'channel' ? categoryOrder(profile) : undefined;
  const rating = scale !== undefined && isRole(role, RATING_ROLES);
  const groups = isRole(role, GROUPING_ROLES);
  const missing = groups ? [...new Set([...missingCategories(profile), ...declaredMissing(profile)])] : [];
  const categories = groups ? categoriesOf(profile) : undefined;
  // A scale of which another reading stays open makes nothing sure that rests on it.
  const doubt = rating && scale.others !== undefined && scale.others.length > 0 ? OPEN : 1;
  const field: Field = {
    name: profile.name,
    type: profile.type,
    role,
    label: item?.label ?? columnText(profile),
    ...(rating && { scale: outcomeScale(role, scale.scale) }),
    ...(item && { item: leafOf.get(item.item)! }),
    ...(order && { order }),
    ...(categories && { categories }),
    ...(missing.length > 0 && { missing }),
    ...(profile.choice && { choice: profile.choice }),
  };
  if (item?.kind === 'functional' || item?.kind === 'dysfunctional')
    return { field, confidence: scale?.family === 'kano' ? 0.75 : 0.55, reason: 'kano' };
  if (item?.paired)
    return { field, confidence: Math.min(Math.max(proposed.confidence, 0.8), doubt), reason: 'paired' };
  const confidence = Math.min(proposed.confidence, doubt);
  if (item && item.kind !== 'performance') return { field, confidence, reason: 'name' };
  return { field, confidence, reason: proposed.reason };
}

const PREVIEW = /preview|spam|test|^(?:debug|admin)$|not[_ ]approved|rejected|预览|預覽|测试|測試|垃圾/i;
/** Qualtrics' codes: 1 preview, 2 test, 8 spam, 9 preview that may be spam, 12 imported spam, 17 offline preview. */
const PREVIEW_CODES = [1, 2, 8, 9, 12, 17];

/** A filter that leaves out previews and spam, where the survey tool marks them. */
function withoutPreviews(columns: readonly Profile[]): StudyOptions['filter'] {
  const status = columns.find(({ meta }) => meta === 'status');
  if (status === undefined || status.distinct > status.top.length) return undefined;
  const real = status.top.filter(({ value }) =>
    typeof value === 'number' ? !PREVIEW_CODES.includes(value) : !PREVIEW.test(value),
  );
  if (real.length === 0 || real.length === status.top.length) return undefined;
  return { [status.name]: real.map(({ value }) => String(value)) };
}

/** Categories of a grouping column that are no answer: "N/A", "-", and codes below zero beside others. */
function missingCategories({ top, type }: Profile): (string | number)[] {
  const values = top.map(({ value }) => value);
  if (type === 'string')
    return values.filter((value) => meansMissing(String(value)) && !saysNone(String(value)));
  const codes = values.filter((value) => Number(value) < 0 && MISSING_CODES.includes(Number(value)));
  return codes.length < values.length ? codes : [];
}

/** A file's name as an id: `own-` and its letters and digits. */
function idOf(fileName: string): string {
  const slug = fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `own-${slug.slice(0, 40) || 'study'}`;
}

/** What of the file's form is not the default, as Frictionless says it. */
function resourceOf({ dialect: found, form }: Pick<Doctor, 'dialect' | 'form'>): Pick<Study, 'other'> {
  const sheet = form?.parts && form.parts.length > 1 ? { sheetName: form.part } : undefined;
  const stored = storedDialect(found);
  const dialect = stored || sheet ? { ...stored, ...sheet } : undefined;
  const resource = {
    ...((found.encoding !== 'utf-8' || form?.given) && { encoding: found.encoding }),
    ...(dialect && { dialect }),
  };
  return Object.keys(resource).length > 0 ? { other: { resource } } : {};
}

/**
 * Proposes a codebook for a file of which nothing is known but what the doctor saw: role, scale, item and label of each column,
 * and an indicator system. A proposal each, in the order of the columns, with reason and confidence: below .6 ask. The study
 * is a valid one (`parseStudy(writeStudy(study))`), to be corrected by its reader; `findings` say what it does with the answers, `checks`
 * what to look at, the most telling first.
 *
 * @param id the study's id; from the file's name where absent.
 */
export function proposeStudy(
  doctor: Pick<Doctor, 'file' | 'columns' | 'dialect' | 'form'>,
  id = idOf(doctor.file.name),
): {
  readonly study: Study;
  readonly proposals: readonly Proposal[];
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
} {
  const split = new Set(
    doctor.columns.flatMap(({ choice }) => (choice?.options ? choice.among! : choice ? [choice.of] : [])),
  );
  const scales = fileScales(doctor.columns);
  const drafts = settle(
    doctor.columns.map((profile) => {
      const asked = profile.choice?.options ? asQuestion(profile) : profile;
      const scale = asked.choice || asked.meta ? undefined : scaleOf(asked, scales);
      const role = split.has(profile.name) ? SPLIT : roleOf(asked, scale);
      return { profile, scale, role };
    }),
  );
  const named = namedKano(
    drafts.filter(({ role }) => role.role === 'performance').map(({ profile }) => profile),
  );
  const kano = drafts.filter(
    ({ profile, scale, role }) =>
      role.role === 'performance' && (scale?.family === 'kano' || named.has(profile.name)),
  );
  const ratings = drafts.filter((draft) => draft.role.role === 'performance' && !kano.includes(draft));
  const rated = pairItems(
    ratings.map(({ profile }) => profile),
    ratings.map(({ scale }) => (scale ? `${scale.scale.min}–${scale.scale.max}` : '')),
    ratings.map(({ scale }) => (/important|重要/.test(scale?.family ?? '') ? 'importance' : undefined)),
  );
  const items = [
    ...rated,
    ...pairKano(
      kano.map(({ profile }) => profile),
      rated,
    ),
  ];
  const { system, leafOf } = proposeSystem(items);
  const proposals = drafts.map((draft) =>
    fieldOf(
      draft,
      items.find(({ column }) => column === draft.profile.name),
      leafOf,
    ),
  );
  const filter = withoutPreviews(doctor.columns);
  const study: Study = {
    id,
    title: doctor.file.name.replace(/\.[^.]*$/, '') || doctor.file.name,
    simulated: false,
    sources: [],
    path: doctor.file.name,
    fields: proposals.map(({ field }) => field),
    system,
    options: {
      ...DEFAULT_OPTIONS,
      // Derived weights need an overall rating; a study without one begins with equal weights, so that it has an index.
      ...(!proposals.some(({ field }) => field.role === 'overall') && { scheme: 'equal' }),
      ...(filter && { filter }),
    },
    ...resourceOf(doctor),
  };
  const others = new Map(drafts.map(({ profile, scale }) => [profile.name, scale?.others ?? []]));
  const open = openScales(study.fields, doctor.columns, others);
  const told = proposals.map((proposal) => withDifference(proposal, open));
  return {
    study,
    proposals: told,
    checks: checklist(told),
    findings: codebookFindings(study, doctor.columns, open),
  };
}

/** The proposal with what the open readings of its scale make of the index. */
function withDifference(proposal: Proposal, open: readonly OpenScale[]): Proposal {
  const found = open.find(({ fields }) => fields.includes(proposal.field.name));
  return found ? { ...proposal, open: found } : proposal;
}

/** A proposal for one column, with the reason it was made. */
export interface Proposal {
  readonly field: Study['fields'][number];
  /** 0–1; under .6 the workbench asks. */
  readonly confidence: number;
  /** Code of the reason, in the string table under `reason.<code>`. */
  readonly reason: string;
  /** The readings of its scale, where several stay open, with the index under each. */
  readonly open?: OpenScale;
}

import type { Role, Scale } from '../../study/types.ts';
import { columnText } from '../load/column-text.ts';
import { rankingQuestions } from './answers/rankings.ts';
import { beginningOf } from './headings/beginning.ts';
import { isBodySize } from './headings/facts.ts';
import { isNegative } from './headings/negative.ts';
import { AMOUNTS } from './headings/role-words.ts';
import type { RoleProposal } from './roles.ts';
import { settleFellows } from './settle-fellows.ts';
import { settleWorded } from './settle-worded.ts';
import { proposeScale } from './scale/scales.ts';
import type { ScaleProposal } from './scale/scales.ts';
import type { Profile } from '../load/profile.ts';
import { usualEnds } from './scale/usual-ends.ts';

/** A column on its way to a proposal. */
export interface Draft {
  readonly profile: Profile;
  readonly scale: ScaleProposal | undefined;
  readonly role: RoleProposal;
}

/** Roles of which a study has one field, and what a second such column becomes. */
const ONCE: ReadonlyMap<Role, Role> = new Map([
  ['overall', 'performance'],
  ['confirmation', 'performance'],
  ['ideal', 'performance'],
  ['recommend', 'performance'],
  ['repurchase', 'performance'],
  ['provider', 'segment'],
  ['wave', 'segment'],
  ['stratum', 'segment'],
  ['cluster', 'ignore'],
  ['weight', 'ignore'],
  ['frequency', 'ignore'],
]);

/** How well a column fits a role that only one may have: the more it is about satisfaction as such, the better. */
function fitness({ profile, role }: Draft): number {
  const text = columnText(profile);
  const satisfied = role.role === 'overall' && /satisf|满意|滿意|csat|osat|^overall$/i.test(text) ? 1 : 0;
  return satisfied + role.confidence;
}

/** Leaves each role of ONCE to the column that fits it best. */
function settleOnce(drafts: readonly Draft[]): Draft[] {
  const holders = new Map<Role, Draft>();
  for (const draft of drafts) {
    const holder = holders.get(draft.role.role);
    if (holder === undefined || fitness(draft) > fitness(holder)) holders.set(draft.role.role, draft);
  }
  return drafts.map((draft) => {
    const other = ONCE.get(draft.role.role);
    return other === undefined || holders.get(draft.role.role) === draft
      ? draft
      : { ...draft, role: { role: other, reason: 'role-taken', confidence: 0.5 } };
  });
}

const batteryOf = ({ profile }: Draft): string => beginningOf(columnText(profile));

/** True if a scale leaves levels out as no answers that another reading has. */
function isAside({ scale }: Draft): boolean {
  const { others = [], scale: taken } = scale ?? {};
  return others.some(({ min, max }) => taken?.missing?.some((code) => code === min || code === max));
}

/**
 * Items on number scales that stand together (at least three) share one scale: where some reach further, all do. An item that
 * everyone answered alike belongs to them too.
 */
function settleBatteries(drafts: readonly Draft[]): Draft[] {
  const batteries = new Map<string, Scale[]>();
  for (const draft of drafts)
    if (draft.role.role === 'performance' && draft.scale?.reason === 'scale-values' && !isAside(draft))
      batteries.set(batteryOf(draft), [...(batteries.get(batteryOf(draft)) ?? []), draft.scale.scale]);

  return drafts.map((draft) => {
    const scales = batteries.get(batteryOf(draft)) ?? [];
    const low = Math.min(...scales.map(({ min }) => min));
    const high = Math.max(...scales.map(({ max }) => max));
    const { profile, scale, role } = draft;
    const inBattery = role.role === 'performance' && scale?.reason === 'scale-values' && !isAside(draft);
    const constant =
      role.reason === 'constant' && profile.min !== null && profile.min >= low && profile.min <= high;
    if (scales.length < 3 || !(inBattery || constant)) return draft;
    // The ends of the widest, where one column reaches both; else those of the next usual scale.
    const spanned = scales.some(({ min, max }) => min === low && max === high);
    const ends = (spanned ? undefined : usualEnds([low, high])) ?? { min: low, max: high };
    const own: Scale = scale?.scale ?? { ...ends, direction: 'up' };
    const asked = role.reason === 'answers';
    const wider = own.min !== ends.min || own.max !== ends.max;
    // A column whose own answers reach less far may have a shorter scale.
    const shorter = wider && scale ? [{ min: own.min, max: own.max }] : [];
    const left = [...shorter, ...(scale?.others ?? [])].filter(
      ({ min, max }, at, all) =>
        (min !== ends.min || max !== ends.max) &&
        all.findIndex((one) => one.min === min && one.max === max) === at,
    );
    const others = left.length > 0 ? left : undefined;
    const doubted = others !== undefined;
    const sure = asked || doubted ? role.confidence : Math.max(role.confidence, 0.75);
    const confidence = constant ? 0.55 : doubted ? Math.min(sure, 0.55) : sure;
    // A code that the wider scale has is an answer on it.
    const { missing, ...plain } = own;
    const codes = missing?.filter((code) => !(Number(code) >= ends.min && Number(code) <= ends.max)) ?? [];
    return {
      profile,
      scale: {
        scale: { ...plain, ...ends, ...(codes.length > 0 && { missing: codes }) },
        reason: 'scale-values',
        confidence,
        ...(others && { others }),
      },
      role: { role: 'performance', reason: 'battery', confidence },
    };
  });
}

/** The question that a column is a row of: "Question [Row]", `C1[SQ001]`; '' if none. */
function questionOf({ profile }: Draft): string {
  return /^(.+?)\s*\[[^\]]+\]$/.exec(columnText(profile))?.[1] ?? '';
}

/**
 * The rows of one matrix question have one scale: that of all their answers together. A row on which few levels were chosen, or one
 * that seemed to be groups, has it too.
 */
function settleMatrices(drafts: readonly Draft[]): Draft[] {
  const together = new Map<string, ScaleProposal>();
  const questions = Map.groupBy(
    drafts.filter(
      ({ profile, role }) =>
        profile.type === 'string' && !profile.meta && role.reason !== 'name' && role.reason !== 'ranking',
    ),
    questionOf,
  );
  for (const [question, members] of questions) {
    const worded = members.filter(({ scale }) => scale?.reason === 'scale-labels');
    if (question === '' || worded.length < 2) continue;
    const counts = new Map<string, number>();
    for (const { profile } of members)
      for (const { value, n } of profile.top) counts.set(String(value), (counts.get(String(value)) ?? 0) + n);
    const top = [...counts].map(([value, n]) => ({ value, n }));
    const all = {
      ...worded[0]!.profile,
      top,
      distinct: top.length,
      answered: Math.max(...members.map(({ profile }) => profile.answered)),
    };
    const scale = proposeScale(all);
    if (scale) together.set(question, scale);
  }
  return drafts.map((draft) => {
    const found = together.get(questionOf(draft));
    const { profile, role } = draft;
    const fits = !profile.meta && !profile.choice && profile.type === 'string' && profile.answered > 0;
    if (found === undefined || !fits || role.reason === 'name' || role.reason === 'ranking') return draft;
    return {
      profile,
      scale: found,
      role: { role: 'performance', reason: 'battery', confidence: Math.min(found.confidence, 0.9) },
    };
  });
}

/** A question how often others did something, not the respondent. */
const HOW_OFTEN = /\bhow often (?:did|does|do|was|were|is|are|has|have|had) (?!you\b|i\b)/i;

/** How often and how much are ratings only where nothing else is. */
function settleAmounts(drafts: readonly Draft[]): Draft[] {
  const amount = ({ scale, role }: Draft): boolean =>
    role.role === 'performance' && AMOUNTS.includes(scale?.family);
  const rated = drafts.some((draft) => draft.role.role === 'performance' && !amount(draft));
  // "How often did nurses listen?" asks how well it was done, if it is asked of several things.
  const served = drafts.filter((draft) => amount(draft) && HOW_OFTEN.test(columnText(draft.profile)));
  return drafts.map((draft) => {
    if (!amount(draft)) return draft;
    if (served.length >= 3 && served.includes(draft))
      return { ...draft, role: { role: 'performance', reason: 'how-often', confidence: 0.55 } };
    return rated
      ? { ...draft, role: { role: 'segment', reason: 'amount', confidence: 0.55 } }
      : { ...draft, role: { ...draft.role, confidence: 0.5 } };
  });
}

/** More groups than these are not looked at one by one. */
const MOST_SEGMENTS = 30;

/** Where a file has very many columns of few answers, only those that are groups by their name are. */
function settleSegments(drafts: readonly Draft[]): Draft[] {
  const segments = drafts.filter(({ role }) => role.role === 'segment');
  if (segments.length <= MOST_SEGMENTS) return [...drafts];
  return drafts.map((draft) =>
    draft.role.role === 'segment' && draft.role.reason !== 'name'
      ? { ...draft, role: { role: 'ignore', reason: 'many-groups', confidence: 0.6 } }
      : draft,
  );
}

/** Columns that rank things against each other rate none of them. */
function settleRankings(drafts: readonly Draft[]): Draft[] {
  const ranked = new Set(rankingQuestions(drafts.map(({ profile }) => profile)).flat());
  return drafts.map((draft) =>
    ranked.has(draft.profile.name) && draft.role.role !== 'id'
      ? { ...draft, role: { role: 'ignore', reason: 'ranking', confidence: 0.8 } }
      : draft,
  );
}

/** What a thing may have as well as a respondent: "Room size", "Cabin class". */
const ATTRIBUTE = /(?:size|class|plan|type|contact)s?$/i;
const OF_RESPONDENT =
  /\b(?:customer|client|company|account|firm|household|family|business|user|member|respondent|age|social|contract|tariff|job|team|city|order|income|patient|guest|segment|organi[sz]ation|\w+_\w+)\b/i;
/** So many items that share its answers outrank the word in a column's name. */
const ENOUGH_FELLOWS = 2;

/** Answers outrank words: a column that has the answers of the items beside it is one of them, and asked about. */
function settleAttributes(drafts: readonly Draft[]): Draft[] {
  const levels = ({ top }: Profile): string =>
    top
      .map(({ value }) => String(value))
      .toSorted()
      .join();
  const items = drafts
    .filter(({ role }) => role.role === 'performance')
    .map(({ profile }) => levels(profile));
  return drafts.map((draft) => {
    const { profile, scale, role } = draft;
    const text = columnText(profile);
    const named = role.role === 'segment' && role.reason === 'name' && scale?.reason === 'scale-values';
    if (!named || !ATTRIBUTE.test(text) || !/\s/.test(text) || OF_RESPONDENT.test(text)) return draft;
    const fellows = items.filter((item) => item === levels(profile)).length;
    return fellows < ENOUGH_FELLOWS || profile.distinct < 5
      ? draft
      : { ...draft, role: { role: 'performance', reason: 'answers', confidence: 0.55 } };
  });
}

/** A weight beside a height is that of a body. */
function settleMeasures(drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ profile }) => isBodySize(profile.name))) return [...drafts];
  return drafts.map((draft) => {
    const { min } = draft.profile;
    const body = draft.role.role === 'weight' && draft.role.reason === 'name' && (min ?? 0) >= 20;
    return body ? { ...draft, role: { role: 'ignore', reason: 'measure', confidence: 0.7 } } : draft;
  });
}

const AGREE = /^(?:degree-)?(?:agree|同意)/;
const agrees = ({ scale, role }: Draft): boolean =>
  role.role === 'performance' &&
  (AGREE.test(scale?.family ?? '') ||
    Object.keys(scale?.scale.labels ?? {}).some((label) =>
      /\bagree\b|同意|stimme|d['’]accord|de acuerdo|concordo/i.test(label),
    ));

/** Statements of something bad among statements to agree with: who agrees is dissatisfied. Turned, and asked about. */
function settleStatements(drafts: readonly Draft[]): Draft[] {
  const statements = drafts.filter(agrees);
  const negative = statements.filter(({ profile }) => isNegative(columnText(profile)));
  if (negative.length === 0 || 2 * negative.length >= statements.length) return [...drafts];
  return drafts.map((draft) => {
    const { scale, role } = draft;
    if (!negative.includes(draft) || scale === undefined) return draft;
    const { direction, min, max } = scale.scale;
    const turned = direction === 'up' ? 'down' : 'up';
    return {
      ...draft,
      scale: { ...scale, scale: { ...scale.scale, direction: turned }, others: [{ min, max, direction }] },
      role: { ...role, reason: 'negative', confidence: 0.55 },
    };
  });
}

/** Each column by itself, then among the others. */
export const settle = (drafts: readonly Draft[]): Draft[] =>
  settleStatements(
    settleSegments(
      settleWorded(
        settleAmounts(
          settleBatteries(
            settleFellows(
              settleMatrices(settleOnce(settleAttributes(settleMeasures(settleRankings(drafts))))),
            ),
          ),
        ),
      ),
    ),
  );

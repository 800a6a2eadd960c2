import { areAnswerCodes } from './scale/code-scale.ts';
import { columnText } from '../load/column-text.ts';
import { factOf, looksWeighed } from './headings/facts.ts';
import { dateForm } from './answers/dates.ts';
import { meansMissing } from '../words/missing.ts';
import { personalData } from '../load/personal.ts';
import { isRanking } from './answers/rankings.ts';
import { areNpsGroups, isOtherText, namesGroups, TELLING } from './headings/role-words.ts';
import type { ScaleProposal } from './scale/scales.ts';
import type { Meta } from '../tools/types.ts';
import type { Profile } from '../load/profile.ts';
import type { Role } from '../../study/types.ts';

/** A role for a column with the code of its reason and how sure that is. */
export interface RoleProposal {
  readonly role: Role;
  readonly reason: string;
  readonly confidence: number;
}

const unique = ({ answered, distinct }: Profile): boolean => distinct === answered;

const TIMES =
  /time.?stamp|(?:start|end|submit|recorded)_?date|datestamp|date.?submitted|提交.*时间|开始时间|结束时间|填写时间/i;

const ASKS_FOR_WORDS =
  /\bcomments?\b|suggest|feedback|opinions?\b|anything else|\bwhy\b|reasons?\b|explain|describe|specify|tell us|remarks?\b|in your own words|improve|意见|意見|建议|建議|评论|評論|原因|为什么|為什麼|说明|說明|备注|備註|想法|其他.{0,6}[说說写寫]|改进|改進/i;

/** True if the question asks for words, or the answers are sentences: they come hardly ever again. */
function isFreeText({ top, distinct, answered }: Profile, heading: string): boolean {
  const texts = top.map(({ value }) => String(value)).filter((text) => !meansMissing(text));
  if (texts.length === 0) return false;
  const real = answered - top.reduce((sum, { value, n }) => sum + (meansMissing(String(value)) ? n : 0), 0);
  const again = texts.length < distinct && distinct > top.length ? 0.9 : texts.length / Math.max(real, 1);
  const sentences = texts.filter((text) => /[,.!?，。！？、\n]|\s\S+\s/.test(text)).length / texts.length;
  if (ASKS_FOR_WORDS.test(heading) && (again > 0.3 || distinct > 12 || sentences > 0.5)) return true;
  const long = texts.filter((text) => text.split(/\s+/).length >= 4).length / texts.length;
  if (texts.length >= 3 && again > (real >= 15 ? 0.4 : 0.8) && long > 0.8) return true;
  return (
    texts.length >= 3 &&
    again > 0.8 &&
    sentences > 0.6 &&
    !texts.some((text) => /^[\d\s.,:;%$€¥£/~–-]+$/.test(text))
  );
}

/** What a column that the survey tool added by itself is for. */
function ownColumn(profile: Profile, meta: Meta): RoleProposal {
  if (profile.answered === 0) return { role: 'ignore', reason: 'empty', confidence: 0.95 };
  if (meta === 'id') return { role: 'id', reason: 'tool', confidence: 0.95 };
  if (meta === 'duration') return { role: 'duration', reason: 'tool', confidence: 0.95 };
  if (meta === 'time' || meta === 'completed')
    return { role: 'ignore', reason: 'timestamp', confidence: 0.95 };
  return { role: 'ignore', reason: personalData(profile) ? 'personal' : 'tool', confidence: 0.95 };
}

/**
 * The role that a column's name, text and answers suggest. `performance` stands for any rating of an item; whether it is an
 * expectation or an importance is decided in `pairs.ts`, where the other columns are seen too.
 */
export function proposeRole(profile: Profile, scale: ScaleProposal | undefined): RoleProposal {
  const { answered, distinct, type, meta } = profile;
  const text = columnText(profile);
  if (meta !== undefined) return ownColumn(profile, meta);
  if (profile.choice) {
    const varies = distinct > 1;
    return { role: varies ? 'segment' : 'ignore', reason: varies ? 'choice' : 'constant', confidence: 0.75 };
  }
  if (answered === 0) return { role: 'ignore', reason: 'empty', confidence: 0.95 };
  if (personalData(profile)) return { role: 'ignore', reason: 'personal', confidence: 0.9 };
  if (TIMES.test(text)) return { role: 'ignore', reason: 'timestamp', confidence: 0.85 };

  if (type === 'string' && distinct > 6 && dateForm(profile.top.map(({ value }) => String(value))))
    return { role: 'ignore', reason: 'timestamp', confidence: 0.8 };

  if (areNpsGroups(profile)) return { role: 'ignore', reason: 'nps-group', confidence: 0.9 };
  if (isRanking(profile)) return { role: 'ignore', reason: 'ranking', confidence: 0.85 };
  if (type === 'string' && scale === undefined && isOtherText(text, profile.name))
    return { role: 'text', reason: 'free-text', confidence: 0.85 };

  const told = TELLING.find(
    (rule) => (rule.text.test(text) || rule.text.test(profile.name)) && rule.also(profile, scale, text),
  );
  if (told?.role === 'weight' && looksWeighed(profile) && !/[_ ]|权|權/.test(text))
    return { role: 'ignore', reason: 'measure', confidence: 0.5 };
  if (told) {
    const confidence = scale !== undefined ? Math.min(0.9, scale.confidence + 0.1) : 0.85;
    return { role: told.role, reason: 'name', confidence };
  }
  // Satisfied or not: nothing to weigh drivers by, but groups to compare.
  if (
    type === 'string' &&
    !scale &&
    distinct === 2 &&
    TELLING.some((rule) => rule.role === 'overall' && (rule.text.test(text) || rule.text.test(profile.name)))
  )
    return { role: 'segment', reason: 'two-levels', confidence: 0.5 };
  if (namesGroups(profile, scale, text))
    return { role: 'segment', reason: 'name', confidence: scale ? 0.65 : 0.85 };
  const fact = factOf(profile);
  if (fact && distinct <= 40 && distinct > 1)
    return { role: 'segment', reason: fact, confidence: fact === 'code' ? 0.65 : 0.55 };
  if (areAnswerCodes(profile) && !scale) return { role: 'segment', reason: 'answer-codes', confidence: 0.4 };
  if (scale) return { role: 'performance', reason: scale.reason, confidence: scale.confidence };

  if (type === 'string') {
    if (isFreeText(profile, text)) return { role: 'text', reason: 'free-text', confidence: 0.75 };
    const words = profile.top.reduce((sum, { value }) => sum + String(value).length, 0) / profile.top.length;
    const wordless = profile.top.every(({ value }) => !/\s/.test(String(value)));
    if (unique(profile) && answered >= 20 && wordless && words < 40)
      return { role: 'id', reason: 'unique', confidence: 0.6 };
    if (distinct > 40 || (distinct > 0.6 * answered && words > 12))
      return { role: 'text', reason: 'free-text', confidence: 0.7 };
    // Few answers that are nearly all different tell nothing of groups.
    const various = answered > 2 && distinct > answered / 2;
    if (distinct >= 2) return { role: 'segment', reason: 'few-values', confidence: various ? 0.4 : 0.6 };
    return { role: 'ignore', reason: 'constant', confidence: 0.8 };
  }
  if (distinct === 1) return { role: 'ignore', reason: 'constant', confidence: 0.8 };
  // Two or three numbers may be groups, or answers on a short scale.
  if (distinct <= 3) {
    const yesNo = profile.min === 0 && profile.max === 1;
    return { role: 'segment', reason: 'few-values', confidence: yesNo ? 0.6 : 0.55 };
  }
  if (unique(profile) && answered >= 20) return { role: 'id', reason: 'unique', confidence: 0.5 };
  return { role: 'ignore', reason: 'unknown', confidence: 0.4 };
}

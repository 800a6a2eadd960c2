import { simplified } from '../../words/simplified.ts';
import { PLAIN } from './degree.ts';
import type { AnswerDegree, Degree } from './degree.ts';
import { degreeElsewhere } from './languages/languages.ts';

type Words = readonly (readonly [place: number, degree: Degree, words: string])[];

const ENGLISH: Words = [
  [3.6, 'utmost', 'extremely|completely|totally|absolutely|entirely|fully|exceptionally'],
  [3.2, 'very', 'very|strongly|highly|really|definitely'],
  [2.2, 'moderate', 'moderately|mostly|quite|fairly|rather|pretty|generally|largely'],
  [1.4, 'mild', 'somewhat|tend to|partly|partially'],
  [1, 'slight', 'slightly|a little|a bit|mildly'],
];
const CHINESE: Words = [
  [3.6, 'utmost', '极其|极为|极度|极|绝对|最'],
  [3.4, 'utmost', '完全|特别|超级'],
  [3.2, 'very', '非常|十分|强烈'],
  [3, 'very', '很'],
  [2.2, 'moderate', '相当|挺|中等|中度|适度'],
  [1.6, 'mild', '比较|较为|较'],
  [1.5, 'mild', '还算|尚算|基本上|基本|大致|大体|尚'],
  [1, 'slight', '有一点|有点儿|有点|有些|稍微|略微|略'],
];

/** Words for the bad side of what another word says. */
const OPPOSITES: readonly (readonly [good: string, bad: string])[] = [
  ['satisfied', 'dissatisfied|unsatisfied|displeased|disappointed'],
  ['likely', 'unlikely|improbable'],
  ['easy', 'difficult|hard'],
  ['good', 'poor|bad|terrible|awful'],
  ['fast', 'slow'],
  ['high', 'low'],
  ['polite', 'rude'],
  ['clean', 'dirty'],
  ['cheap', 'expensive'],
  ['useful', 'useless'],
  ['agree', 'disagree|oppose'],
  ['favorable', 'unfavorable|unfavourable|unfavorably|unfavourably'],
  ['满意', '失望'],
  ['好', '差|坏|糟糕|糟'],
  ['快', '慢|缓慢'],
  ['容易', '困难|难'],
  ['同意', '反对'],
  ['简单', '复杂'],
  ['热情', '冷淡'],
  ['便宜', '贵|昂贵'],
  ['方便', '麻烦'],
  ['高', '低'],
  ['大', '小'],
  ['干净', '脏'],
  ['喜欢', '讨厌'],
];
/** Good words for the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ...['赞成', '赞同', '认同', '支持'].map((word) => [word, '同意'] as const),
  ...['quick', 'prompt'].map((word) => [word, 'fast'] as const),
  ...['favorably', 'favourably', 'favourable'].map((word) => [word, 'favorable'] as const),
  ['support', 'agree'],
  ['优秀', '好'],
  ['良好', '好'],
]);

const MIDDLE =
  /^(?:neutral|neither(?:\/nor)?|neither .+ n?or .+|not agree\/dis?a?gre?e?|not sure\/neutral|average|so-so|ok(?:ay)?|undecided|unsure|not sure|maybe|might or might not|一般般?|普通|中立|中等|适中|尚可|还可以|还行|可以|无所谓|不确定|说不准|无意见|既.+也.+|不.+也不.+)$/;
/** Words of praise: open to all other adjectives too, where enough answers share one. */
const KNOWN =
  /^(?:satisfied|agree|favorable|important|likely|easy|good|helpful|effective|responsive|happy|useful|clear|reasonable|professional|convenient|fast|friendly|polite|reliable|confident|interested|acceptable|valuable|knowledgeable|relevant|willing|safe|comfortable|clean|appropriate|accurate|familiar|pleased|cheap|满意|同意|重要|可能|符合|好|方便|便捷|合理|专业|快|及时|容易|简单|清晰|清楚|热情|友好|礼貌|周到|耐心|便宜|干净|整洁|愿意|认可|喜欢|信任|可靠|安全|舒适|稳定|准确|丰富|流畅|有用|有效|有帮助|值得|公平|公正|透明|开心|高兴|美味|新鲜)$/;

const pattern = (words: Words): RegExp =>
  new RegExp(`^(${words.map(([, , list]) => list).join('|')})\\s*(.+)$`);
const ENGLISH_DEGREE = pattern(ENGLISH);
const CHINESE_DEGREE = pattern(CHINESE);

const degreeOf = (words: Words, word: string): readonly [number, Degree] => {
  const [place, degree] = words.find(([, , list]) => list.split('|').includes(word))!;
  return [place, degree];
};

/** The thing itself and its side: "unhappy" → happy, −1. */
function sideOf(word: string): { about: string; side: -1 | 1 } {
  const opposite = OPPOSITES.find(([, bad]) => bad.split('|').includes(word))?.[0];
  if (opposite !== undefined) return { about: opposite, side: -1 };
  const prefixed = /^(?:un|in|im|ir|dis)(?=[a-z]{4})(.+)$/.exec(word)?.[1];
  if (prefixed !== undefined && KNOWN.test(prefixed)) return { about: prefixed, side: -1 };
  return { about: SAME.get(word) ?? word, side: 1 };
}

function answer(word: string, place: number, degree: Degree, denied: boolean): AnswerDegree {
  const { about, side } = sideOf(word);
  const sign = denied ? (-side as -1 | 1) : side;
  return { about, side: sign, degree, place: sign * place };
}

function english(text: string): AnswerDegree | undefined {
  const denial =
    /^(?:not at all|(?:absolutely|completely|definitely) not) (.+)$/.exec(text) ??
    /^not (.+) at all$/.exec(text);
  if (denial) return answer(denial[1]!, 3.6, 'utmost', true);
  const hardly = /^(?:not (?:very|so|too|that|particularly|really|especially)|hardly|of little) (.+)$/.exec(
    text,
  )?.[1];
  if (hardly) return answer(hardly, 1.4, 'mild', true);
  const denied = /^not (.+)$/.exec(text)?.[1];
  if (denied) return answer(denied, PLAIN, 'plain', true);
  const [, word, rest] = ENGLISH_DEGREE.exec(text) ?? [];
  if (word !== undefined) return answer(rest!, ...degreeOf(ENGLISH, word), false);
  return /^[a-z]+$/.test(text) ? answer(text, PLAIN, 'plain', false) : undefined;
}

function chinese(text: string): AnswerDegree | undefined {
  const none = /^(?:一点[也都]?不|一点[也都]没有?|毫不|毫无|根本不|完全不|绝对不|极其不|极不)(.+)$/.exec(
    text,
  )?.[1];
  if (none) return answer(none, 3.6, 'utmost', true);
  const hardly = /^(?:不太|不大|不怎么|不是很|不很|不够|不甚)(.+)$/.exec(text)?.[1];
  if (hardly) return answer(hardly, 1.5, 'mild', true);
  const middle = /^一般(.+)$/.exec(text)?.[1];
  if (middle) return { ...answer(middle, 0, 'plain', false), side: 0, place: 0 };
  const [, word, rest] = CHINESE_DEGREE.exec(text) ?? [];
  if (word !== undefined) {
    const without = /^(?:不太|不)(.+)$/.exec(rest!)?.[1];
    const [place, degree] = degreeOf(CHINESE, word);
    return without ? answer(without, place, degree, true) : answer(rest!, place, degree, false);
  }
  const denied = /^(?:不|没有?)(.+)$/.exec(text)?.[1];
  return denied ? answer(denied, PLAIN, 'plain', true) : answer(text, PLAIN, 'plain', false);
}

/**
 * Takes an answer apart into what it judges, on which side and how strongly: English, Chinese in both scripts, and the
 * languages of `languages/`. Undefined
 * where it has not that form.
 *
 * @param text in lower case, without numbers and brackets around it.
 * @example answerDegree('not at all helpful') // { about: 'helpful', side: -1, degree: 'utmost', place: -3.6 }
 * @example answerDegree('有些不滿意') // { about: '满意', side: -1, degree: 'slight', place: -1 }
 */
export function answerDegree(text: string): AnswerDegree | undefined {
  const plain = simplified(text);
  const elsewhere = degreeElsewhere(text);
  if (elsewhere) return elsewhere;
  if (MIDDLE.test(plain)) return { about: '', side: 0, degree: 'plain', place: 0 };
  return /[\u4e00-\u9fff]/.test(plain) ? (plain.length <= 12 ? chinese(plain) : undefined) : english(plain);
}

/** True if a word is known to be said of services and goods, so that few answers about it make a scale. */
export const isJudgement = (about: string): boolean =>
  KNOWN.test(about) || OPPOSITES.some(([good]) => good === about);

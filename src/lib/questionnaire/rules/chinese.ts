import { marked, without } from '../question.ts';
import type { Question } from '../question.ts';
import type { Wording } from '../examine.ts';
import { REMEMBERED } from './english.ts';

const ASKED = /[?？]|吗|呢/;

/** Whether something is asked or claimed, and not only named, as the label of a column is. */
function says({ text, answers }: Question): boolean {
  return ASKED.test(text) || /[您你我]/.test(text) || agreement(answers).length > 0;
}

const JUDGES = /满意|评价|打分|评分|如何|怎么样|怎样|认为|觉得|同意|是否|好不好|看法|吗/;

/** Conditions, pairs that name one thing, comparisons, and words in which the sign is no “and”. */
const ONE_THING = [
  /^(如果|若|当|在)[^，,]*[，,]/g,
  /[（(][^）)]*[）)]/g,
  /(\p{Script=Han}{2,3})(和|与|或|还是)不\1/gu,
  /[您你][和与][您你]的/g,
  /与\p{Script=Han}*?(相比|相称|相符|一致|有关|联系|接触|沟通|合作|比较)/gu,
  /参与|与否|和蔼|和气|和谐|温和|缓和|总和|饱和|平和|和平|亲和|及时|及格|涉及|普及|提及|以及时|条款和条件|姓名和地址/g,
];

function double(question: Question): readonly string[] {
  const text = without(question.text, ONE_THING);
  if (ASKED.test(text) && !JUDGES.test(question.text)) return [];
  return marked(text, [
    /\p{Script=Han}{2,4}(和|与|以及|并且|而且|且|及|、)\p{Script=Han}{2,4}/u,
    /又\p{Script=Han}{1,4}又\p{Script=Han}{1,4}/u,
    /[?？][^?？]{3,}[?？]/,
  ]);
}

function leading({ text }: Question): readonly string[] {
  return marked(text, [
    /难道|不是吗|对吧|是吧|对不对/,
    /[您你](难道)?不(认为|觉得)/,
    /[您你]是否(同意|赞同|认同)/,
    /众所周知|大家都|大多数(人|顾客|客户|用户)|当然|显然|毫无疑问/,
    /(我们|我公司|本公司|本店|我司)的?(\p{Script=Han}{2,4}[、和且])?(优质|一流|卓越|贴心|热情|出色|领先|周到|便捷|高效|优秀|先进|完善)/u,
    /有多(么)?(喜欢|棒|优秀|出色|完美)/,
  ]);
}

/** Where 不 and 没 turn nothing round: the two ends of a choice, fixed words, an answer “don’t know”. */
const NO_NEGATION = [
  /(\p{Script=Han}{1,3})不\1/gu,
  /有没有|是否|能否|(还是|或|和|与)不\p{Script=Han}{1,3}/gu,
  /不(满意|同意|适用|知道|清楚|确定|错|过|仅|但|断|同|久|得不|方便|便)|差不多|对不起|不是吗|[您你]不(认为|觉得)/g,
  /^(如果|若|当)[^，,]*[，,]/g,
  /从不|从未/g,
];

function negation(question: Question): readonly string[] {
  if (!says(question)) return [];
  return marked(without(question.text, NO_NEGATION), [
    /(并不|并非|不应|不会|不能|不该|不必|不|没有|无法|未能|未曾|尚未)\p{Script=Han}{0,2}/u,
  ]);
}

function absolute({ text }: Question): readonly string[] {
  return marked(text, [/总是|从不|从来|从未|永远|每次|每一次|绝对|完全|百分之百|毫无例外/, /所有|全部|一切/]);
}

const VAGUE = /经常|常常|有时|偶尔|很少|许多|很多|不少|若干|往往|定期|通常/;

function vague({ text, answers }: Question): readonly string[] {
  const offered = answers.filter((answer) => !/\d/.test(answer)).flatMap((answer) => marked(answer, [VAGUE]));
  const dated = without(text, [/最近的?(一次|\d+|[一二两三四五六七八九十半]+个?)/g]);
  return [...marked(dated, [VAGUE, /最近|近期|近来|一段时间/]), ...(offered.length >= 2 ? offered : [])];
}

const NUMBERS = '一二三四五六七八九十';
const MONTHS: Readonly<Record<string, number>> = { 年: 12, 月: 1, 周: 7 / 30, 天: 1 / 30 };

function numberOf(text: string): number {
  if (text === '半') return 0.5;
  if (text === '两') return 2;
  if (text.startsWith('十') && text.length === 2) return 10 + NUMBERS.indexOf(text.charAt(1)) + 1;
  return Number(text) || NUMBERS.indexOf(text) + 1 || 2;
}

function memory({ text }: Question): readonly string[] {
  const period = /(?:过去|最近|近)的?(\d+|[一二两三四五六七八九十半几]+)个?(年|月|周|天)/.exec(text);
  const [found, count = '', unit = '天'] = period ?? [];
  const long = found !== undefined && numberOf(count) * (MONTHS[unit] ?? 0) > REMEMBERED;
  return [
    ...(long ? [found] : []),
    ...marked(text, [
      /去年|前年|上一年|多年来|几年前/,
      /(自|从)?[您你]?\p{Script=Han}{0,4}(以来|之初)/u,
      /第一次|当初/,
    ]),
  ];
}

const AGREE = /(不|非常|比较|完全)?(同意|赞同)/;

function agreement(answers: readonly string[]): readonly string[] {
  return answers.filter((answer) => AGREE.test(answer)).slice(0, 1);
}

function agree({ text, answers }: Question): readonly string[] {
  const asked = marked(text, [/(多大程度上?|是否|多)(同意|赞同|认同)/, /(同意|赞同)(的)?程度/]);
  return asked.length > 0 ? asked : agreement(answers);
}

const OCCASION = /投诉|客服|热线|维修|退货|退款|退换|换货|配送|安装|理赔|售后/;
const EXIT = /不适用|没有|没用|未|不知道|无法|说不清|不了解|从不/;
const FILTERED = /如果|如有|如您|若[您有]|是否(曾|联系|拨打|投诉|使用)|有没有|过(客服|热线)?吗/;

function noExit({ text, answers }: Question): readonly string[] {
  if (answers.length < 2 || FILTERED.test(text) || answers.some((answer) => EXIT.test(answer))) return [];
  return marked(text, [OCCASION]);
}

/** The rules for Chinese wording. */
export const CHINESE: Wording = {
  double,
  leading,
  negation,
  absolute,
  vague,
  memory,
  agree,
  'no-exit': noExit,
};

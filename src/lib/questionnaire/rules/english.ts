import { marked, without } from '../question.ts';
import type { Question } from '../question.ts';
import type { Wording } from '../examine.ts';

/** Whether something is asked or claimed, and not only named, as the label of a column is. */
function says({ text, answers }: Question): boolean {
  return text.includes('?') || /\b(I|you|your|my|we)\b/i.test(text) || agreement(answers).length > 0;
}

/** A word or question that asks for a judgement, not for a fact. */
const JUDGES =
  /satisf|\brat(e|ing)\b|\bagree|\bhow (well|good|easy|clear|clearly|likely|important|useful|friendly|helpful|fast|quick|quickly|polite)|\b(is|was|were|are) (the|our|your|this|it|they|we)\b|think of|opinion/i;

/** Clauses that say of whom or of when the question is: several things in them are not several questions. */
const CONDITIONS = [
  /^(if|when|after|before|since|thinking (of|about)|in case)\b[^,?]*,/i,
  /\([^)]*\)/g,
  /\bbetween\b[^,?]*?\band\b\s+\S+/gi,
];

/** Pairs that name one thing, and the two ends of one answer. */
const ONE_THING = [
  /\b(terms and conditions|pros and cons|research and development|now and then|again and again|more and more|up and running|trial and error|black and white|bed and breakfast|health and safety|and so on|first and last name|name and address|day and night|back and forth|each and every)\b/gi,
  /\byou and (your|the)\b/gi,
  /\b(yes|he|she|his|her|him|and|agree|satisfied|likely|good|w|n)\/(no|she|he|her|his|or|disagree|dissatisfied|unlikely|bad|o|a)\b/gi,
  /\d+\s*(and|\/|&)\s*\d+/gi,
  /\b[A-Z]\w+ (and|&) [A-Z]\w+/g,
];

const AGREE = /\b(strongly |somewhat |completely )?(dis)?agree\b/i;

function agreement(answers: readonly string[]): readonly string[] {
  return answers.filter((answer) => AGREE.test(answer)).slice(0, 1);
}

function double(question: Question): readonly string[] {
  const text = without(question.text, [...CONDITIONS, ...ONE_THING]);
  if (text.includes('?') && !JUDGES.test(question.text)) return [];
  return marked(text, [
    /[\w'-]+ (and\/or|as well as|and|&) [\w'-]+/i,
    /\b[a-z]{3,}\/[a-z]{3,}\b/i,
    /\?[^?]{3,}\?/,
  ]);
}

const PRAISE =
  'excellent|award-winning|outstanding|first-class|world-class|renowned|superior|innovative|great|popular|top-quality|fantastic|wonderful|superb|unrivalled';

function leading({ text }: Question): readonly string[] {
  return marked(text, [
    /\b(do|did|would|should|could|are|is|was|were|have|has|does)n't (you|it|this|that|they|we|our|the)\b/i,
    /\b(do|would) you (not )?agree that\b/i,
    /\bhow (much|well) (do|did|would) you (like|love|enjoy|appreciate|value|benefit)\b/i,
    new RegExp(
      `\\bhow (much better|${PRAISE}|delighted|impressed|amazing) (is|was|are|were|do|did|have)\\b`,
      'i',
    ),
    new RegExp(`\\b(our|the|this|these) (new )?(${PRAISE})\\b`, 'i'),
    /\bour (new and |fast and |friendly and )?(improved|fast|friendly|quick|high-quality|reliable|modern)\b/i,
    /\b(most (people|customers|users|guests|patients)|everyone knows|everybody knows|as you know|of course|surely|obviously|undoubtedly|experts (say|agree)|it is well known)\b/i,
  ]);
}

/** Where a “not” turns nothing round, and question tags, which lead and do not deny. */
const NO_NEGATION = [
  /\b(whether or not|or not|if not|why not|not applicable|not at all|not only|not sure|do(es)? not know|don't know|not yet been)\b/gi,
  /\b\w+n't (you|it|this|that|they|we|our|the)\b/gi,
  /^if\b[^,]*,/i,
];

function negation(question: Question): readonly string[] {
  if (!says(question)) return [];
  return marked(without(question.text, NO_NEGATION), [
    /\bnot (un|dis|in|im)\w+/i,
    /\b(not|cannot|no longer|neither|nor|\w+n't)\b( \w+)?/i,
  ]);
}

function absolute({ text }: Question): readonly string[] {
  return marked(text, [
    /\b(always|never|every time|all the time|in every case|without exception|everyone|everybody|nobody|no one)\b/i,
    /\b(completely|totally|entirely|absolutely|perfectly)\b/i,
    /\ball (of )?(the|your|our|my|their|these)( \w+)?\b/i,
  ]);
}

const HOW_MUCH = [/\b(how|as|too|so) (often|regularly|frequently|many|few)\b/gi];
const VAGUE =
  /\b(often|regularly|frequently|usually|normally|sometimes|occasionally|rarely|seldom|a lot|many|several|a few|few)\b/i;

function vague({ text, answers }: Question): readonly string[] {
  const offered = answers.filter((answer) => !/\d/.test(answer)).flatMap((answer) => marked(answer, [VAGUE]));
  return [
    ...marked(without(text, HOW_MUCH), [VAGUE, /\b(recently|lately|in recent times|these days)\b/i]),
    ...(offered.length >= 2 ? offered : []),
  ];
}

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = { day: 1 / 30, week: 7 / 30, month: 1, quarter: 3, year: 12 } as const;
/** More months than this are more than people remember of ordinary dealings. */
export const REMEMBERED = 3;

function memory({ text }: Question): readonly string[] {
  const period =
    /\b(?:last|past|previous|preceding) (?:(\d+|[a-z]+) )?(day|week|month|quarter|year)s?\b/i.exec(text);
  const [found, count = '1', unit = 'day'] = period ?? [];
  const number = Number(count) || NUMBERS.indexOf(count.toLowerCase()) + 1 || 2;
  const long = found !== undefined && number * MONTHS[unit.toLowerCase() as keyof typeof MONTHS] > REMEMBERED;
  return [
    ...(long ? [found] : []),
    ...marked(text, [
      /\bsince you (first )?(joined|became|started|signed up|opened|have been)\b/i,
      /\bwhen you (first|joined|signed up)\b/i,
      /\b(over the years|\w+ years? ago|in your (whole )?life)\b/i,
    ]),
  ];
}

function agree({ text, answers }: Question): readonly string[] {
  const asked = marked(text, [
    /\b(extent|much|strongly|degree|you) (do you |to which you )?(dis)?agree\b/i,
    /\b(level|extent|degree) of agreement\b/i,
  ]);
  return asked.length > 0 ? asked : agreement(answers);
}

/** What only some customers have to do with. */
const OCCASION =
  /\b(complaints?|complained|hotline|help ?desk|call cent(er|re)|customer (service|support)|support team|technician|repairs?|refunds?|returns?|exchange|installation|delivery|claims?)\b/i;
const EXIT =
  /not applicable|n\/a|(does|did) ?n[o']t apply|\bno (contact|experience|complaint|delivery|opinion)|have ?n[o']t|did ?n[o']t|\bnever (used|had|contacted|called)|do ?n[o']t know|can(not|'t) (say|judge)|not used|\bnone\b/i;
/** A question whether there was an occasion, or one put only to those who had it. */
const FILTERED = /^(have|did|has) you\b|\bif (you|so|applicable)\b/i;

function noExit({ text, answers }: Question): readonly string[] {
  if (answers.length < 2 || FILTERED.test(text) || answers.some((answer) => EXIT.test(answer))) return [];
  return marked(text, [OCCASION]);
}

/** The rules for English wording. */
export const ENGLISH: Wording = {
  double,
  leading,
  negation,
  absolute,
  vague,
  memory,
  agree,
  'no-exit': noExit,
};

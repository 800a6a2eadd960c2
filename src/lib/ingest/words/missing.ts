import { simplified } from './simplified.ts';

/** Texts that mean "no answer" in survey exports, in English and Chinese, in lower case. */
const WORDS: ReadonlySet<string> = new Set([
  ...['n/a', 'na', 'n.a.', '#n/a', 'null', 'none', 'nan', '-', '--', '.', '?', 'missing', 'blank'],
  ...["don't know", 'don’t know', 'dont know', 'do not know', 'dk', 'not sure', 'unsure', 'no opinion'],
  ...[
    "i don't know",
    'i don’t know',
    'i do not know',
    "i don't want to answer this question",
    'i don’t want to answer this question',
    'prefer not to answer',
    'i prefer not to answer',
    'i prefer not to say',
    'rather not say',
    "can't say",
    'can’t say',
    'cannot say',
    'unknown',
    'not answered',
    'not asked',
    'no basis to judge',
    "haven't used",
    'have not used',
    'never used',
    'does not apply to me',
    'not applicable (n/a)',
    'not applicable',
    'not relevant',
    'does not apply',
    'refused',
    'prefer not to say',
    'no answer',
    'skipped',
  ],
  ...['iap', 'inap', 'inapplicable', 'nap', 'unfamiliar', 'dk/na', 'dk na', 'no answer/refused'],
  // German, French, Spanish, Portuguese, Italian, Dutch.
  ...['weiß nicht', 'weiss nicht', 'ich weiß nicht', 'ich weiss nicht', 'keine angabe', 'k. a.', 'k.a.'],
  ...['keine antwort', 'kann ich nicht beurteilen', 'nicht zutreffend', 'entfällt', 'möchte ich nicht sagen'],
  ...['ne sait pas', 'je ne sais pas', 'nsp', 'sans opinion', 'non concerné', 'sans réponse', 'sans objet'],
  ...['no sabe', 'no sé', 'ns/nc', 'no sabe/no contesta', 'no contesta', 'no aplica', 'no procede'],
  ...['não sabe', 'não sei', 'não se aplica', 'não respondeu', 'ns/nr', 'prefiro não responder'],
  ...['non so', 'non sa', 'non risponde', 'non applicabile', 'preferisco non rispondere'],
  ...['weet niet', 'weet ik niet', 'geen antwoord', 'niet van toepassing', 'n.v.t.'],
  ...['わからない', '分からない', '無回答', '該当なし', '該当しない', '使ったことがない'],
  ...['모름', '모르겠다', '모르겠음', '잘 모르겠다', '무응답', '해당 없음', '해당없음'],
  ...[
    '不知道',
    '不想回答',
    '不愿回答',
    '不愿意回答',
    '不願回答',
    '不便回答',
    '拒絕回答',
    '无法判断',
    '無法判斷',
    '难以评价',
    '難以評價',
    '不好说',
    '不好說',
    '说不上来',
    '不知道/不清楚',
    '不清楚/不知道',
    '不适用/没有使用过',
    '没有用过',
    '沒有用過',
    '沒有使用過',
    '未使用過',
    '無意見',
    '未作答',
    '未答',
    '跳过',
    '跳過',
    '(跳過)',
    '（跳過）',
    '缺失',
    '不清楚',
    '不了解',
    '说不清',
    '說不清',
    '不适用',
    '不適用',
    '无',
    '無',
    '拒答',
    '拒绝回答',
    '未回答',
  ],
  ...[
    '没有使用过',
    '没用过',
    '未使用过',
    '(跳过)',
    '(空)',
    '（跳过）',
    '（空）',
    '未选',
    '无法评价',
    '無法評價',
  ],
]);

export const MISSING_WORDS: readonly string[] = [...WORDS];

/** True if a text says that there is nothing of what was asked for ("None", "无"), which is an answer among other categories. */
export const saysNone = (text: string): boolean => /^(?:none|无|無)$/i.test(text.trim());

/** Codes that mean "no answer", where they lie outside the scale. */
export const MISSING_CODES: readonly number[] = [
  ...[
    -1, -2, -3, -7, -8, -9, -77, -88, -97, -98, -99, -999, 66, 77, 88, 97, 98, 99, 777, 888, 998, 999, 9999,
  ],
];

const ENGLISH =
  /^(?:\(?n\/?a\)?\b.{0,30}|not applicable\b.{0,20}|i? ?(?:don['’]?t|do not|can['’]?t|cannot|could not|couldn['’]t) (?:know|remember|recall|judge|rate|tell|have an opinion)(?: (?:it|this|that|enough|about it))?|no (?:opinion|experience|contact|comment|basis for judg\w+)|(?:have not|haven['’]t|did not|didn['’]t|never) (?:use|used|tried|had) ?(?:it|this|this service)?|not (?:used|experienced|tried))$/;
const CHINESE =
  /^(?:我)?(?:不知道|不清楚|不太清楚|不了解|不太了解|不适用|不涉及|没意见|说不清楚?|无法(?:评价|判断|回答|打分)|不(?:予|作)评价|不(?:愿意?|想|便|方便)(?:回答|透露|说))$|^(?:未|没有?|未曾|从未|从没)(?:接触|使用|用|体验|办理|经历|享受|参与|咨询|投诉)过?(?:过|该服务|此服务|该项服务|这项服务|过该服务|过此服务|此项|该项)?$/;

const ASIDE = /\S\s*[(（[]\s*(?:n\/?a|n\.a\.|not applicable|don['’]?t know|不适用|不適用)\s*[)）\]]$/;

const isOne = (text: string): boolean =>
  WORDS.has(text) || ENGLISH.test(text) || CHINESE.test(simplified(text));

/** True if a cell's text means "no answer": also where it says so twice ("Don't know / no opinion", "不了解/说不清"). */
export function meansMissing(text: string): boolean {
  const plain = text.trim().toLowerCase();
  if (WORDS.has(plain)) return true;
  if (plain === '' || plain.length > 60 || !/\p{L}/u.test(plain)) return false;
  if (isOne(plain)) return true;
  // "Unfamiliar (N/A)", "Have not been there (not applicable)".
  if (ASIDE.test(plain)) return true;
  const parts = plain.split(/\s*(?:\/|,|，|、|;|；|\bor\b|或者?)\s*/);
  return parts.length > 1 && parts.length <= 3 && parts.every((part) => part !== '' && isOne(part));
}

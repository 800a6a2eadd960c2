import { columnText } from './column-text.ts';
import type { Personal, Profile } from './types.ts';

/** Share of a column's frequent values that must look like it. */
const MOST = 0.5;

const VALUES: readonly (readonly [kind: Personal, value: RegExp])[] = [
  ['email', /^[^@\s]+@[^@\s]+\.[^@\s]+$/],
  ['address', /^(?:\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.)|(?:[\da-f]{1,4}:){4,7}[\da-f]{0,4}\b)/i],
  // Mainland mobile numbers, with or without +86; numbers in international form; (020) 1234 5678, 020-12345678.
  [
    'phone',
    /^(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+\d[\d\s()-]{7,}|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\(\d{3}\) ?\d{3}-\d{4})$/,
  ],
  // The resident's number of China (18 digits with its date), with the month and day in their ranges.
  ['identity', /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/],
  ['place', /^-?\d{1,3}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}$/],
];

const HEADINGS: readonly (readonly [kind: Personal, heading: RegExp])[] = [
  [
    'email',
    /^(?:(?:your|respondent'?s?|contact|recipient|customer) )?e-?mail(?: ?address)?$|^(?:您的)?(?:电子邮[件箱](?:地址)?|電子郵[件箱](?:地址)?|邮箱(?:地址)?)$/i,
  ],
  [
    'address',
    /^(?:(?:client|remote|user)[ _]?)?ip(?:[ _]?addr(?:ess)?)?$|^(?:来自|來自)? ?ip ?(?:地址|位址)?$/i,
  ],
  [
    'phone',
    /^(?:(?:your|contact|customer) )?(?:(?:tele|mobile |cell )?phone|mobile|cell)(?:[ _]?(?:number|no\.?))?$|^(?:您的)?(?:联系|聯絡|聯繫)?(?:电话|電話|手机|手機)(?:号码?|號碼?)?$/i,
  ],
  [
    'name',
    /^(?:your |(?:respondent|customer|contact|recipient)'?s? ?|full ?|first ?|last ?|family ?|given ?)name$|^(?:您的|客户|客戶|联系人|聯絡人|受访者|受訪者|填写人)?(?:姓名|名字|称呼|稱呼|昵称|暱稱)$/i,
  ],
  [
    'identity',
    /^(?:national|identity|id|passport)[ _]?(?:card|number|no\.?)(?:[ _]?(?:number|no\.?))?$|^ssn$|身份证|身分證|护照号|護照號/i,
  ],
  [
    'place',
    /^(?:location[ _]?)?(?:lat|latitude|lng|lon|long|longitude|gps|coordinates)$|^(?:位置)?(?:经度|纬度|經度|緯度|经纬度|經緯度|坐标|座標)$|^(?:(?:home|street|mailing|postal) ?address|家庭住址|详细地址|詳細地址|通讯地址|通訊地址)$/i,
  ],
];

/** Kinds of the survey tool's own columns that are personal. */
const METAS: Readonly<Record<string, Personal>> = {
  email: 'email',
  address: 'address',
  name: 'name',
  phone: 'phone',
  place: 'place',
};

/** A heading without its question number and closing marks: "3、您的姓名：" → "您的姓名". */
const bare = (text: string): string =>
  text
    .replace(/^Q?\d+\s*[、.．:：)]\s*/i, '')
    .replace(/[\s:：?？*。.]+$/, '')
    .trim();

/** Numbers that are a mainland mobile number, which a spreadsheet has taken for a number. */
const mobile = (value: string | number): boolean => /^1[3-9]\d{9}$/.test(String(value));

/**
 * What data about a person a column holds: by the kind that the survey tool gives it, by its answers, or by its heading where
 * those do not speak against it (a rating of an e-mail is none).
 */
export function personalData(
  profile: Pick<Profile, 'top' | 'name' | 'heading' | 'meta' | 'distinct' | 'personal'>,
): Personal | undefined {
  const { top, meta, distinct } = profile;
  if (profile.personal) return profile.personal;
  if (meta !== undefined) return METAS[meta];
  if (top.length === 0) return undefined;
  const found = VALUES.find(
    ([, pattern]) => top.filter(({ value }) => pattern.test(String(value).trim())).length > MOST * top.length,
  );
  if (found) return found[0];
  if (top.filter(({ value }) => mobile(value)).length > MOST * top.length) return 'phone';
  // A few short answers that come again and again are no one's name or address.
  const various = distinct > 12 || distinct > 0.6 * top.reduce((sum, { n }) => sum + n, 0);
  const told = [columnText(profile), profile.name].map(bare);
  const kind = HEADINGS.find(([, pattern]) => told.some((text) => pattern.test(text)))?.[0];
  return kind !== undefined && various ? kind : undefined;
}

/** The profile without its values where they are data about a person: no page, report or JSON shows them then. */
export function withoutPersonal(profile: Profile): Profile {
  const personal = profile.answered > 0 ? personalData(profile) : undefined;
  return personal ? { ...profile, personal, min: null, max: null, top: [] } : profile;
}

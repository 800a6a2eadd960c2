import { simplified } from './simplified.ts';

/** What data about a person a column can hold. */
export type Personal = 'email' | 'address' | 'phone' | 'name' | 'identity' | 'place' | 'account' | 'birth';

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

/** Headings are held against these in simplified characters. */
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
    /^(?:(?:your|contact|customer) |device ?)?(?:(?:tele|mobile |cell )?phone|mobile|cell)(?:[ _]?(?:number|num|no\.?))?$|^(?:您的)?(?:联系|聯絡|聯繫)?(?:电话|電話|手机|手機)(?:号码?|號碼?)?$/i,
  ],
  [
    'name',
    /^(?:(?:your|(?:respondent|customer|contact|recipient|employee|guest|patient|submission)(?:['’]?s)?) ?)?(?:(?:full|first|last|middle|family|given|legal) ?)?name$|^name of (?:the )?(?:respondent|customer|contact|recipient|employee|guest|patient)$|^(?:sur|nick|fore|user ?|screen ?)name$|^(?:vor-? ?und nachname|vorname|nachname|familienname|prénoms?|nom de famille|apellidos?|nombre y apellidos|cognome|nome e cognome|sobrenome)$|^(?:您的|客户|联系人|联络人|受访者|填写人|填表人|顾客|会员|员工|真实)?(?:姓名|名字|称呼|昵称|暱称|姓氏)$/i,
  ],
  [
    'account',
    /^(?:your )?(?:wechat|we chat|weibo|qq|twitter|instagram|facebook|linkedin|tiktok|snapchat|telegram|whatsapp|skype|line)[ _]?(?:id|handle|account|user ?name|name|number|no\.?|profile|url)?$|^(?:social )?(?:media )?handle$|^(?:wx_?)?(?:open|union)[ _]?id$|^(?:您的)?(?:微信|qq|微博|抖音|支付宝|小红书)(?:号码?|账号|帐号|昵称|名|id|openid)?$|^(?:账号|帐号|用户名|用户id)$/i,
  ],
  ['birth', /^(?:date of birth|birth ?(?:day|date)|dob)$|^(?:您的)?(?:出生(?:日期|年月日?)|生日)$/i],
  [
    'identity',
    /^(?:national|identity|id|passport)[ _]?(?:card|number|no\.?)(?:[ _]?(?:number|no\.?))?$|^ssn$|^(?:(?:licen[cs]e|number) )?plates?(?:[ _]?(?:number|no\.?))?$|^(?:vehicle )?registration (?:number|no\.?)$|^(?:employee|staff|personnel)[ _]?(?:id|number|no\.?)$|身份证|身分证|护照号|车牌|^(?:您的)?(?:工号|员工编号|员工号|学号|社保号|银行卡号?)$/i,
  ],
  [
    'place',
    /^(?:location[ _]?)?(?:lat|latitude|lng|lon|long|longitude|gps|geo ?location|coordinates)$|^(?:位置)?(?:经度|纬度|經度|緯度|经纬度|經緯度|坐标|座標)$|^(?:(?:your |home |street |mailing |postal |delivery )?address|(?:your )?(?:post ?code|postal ?code|zip(?: ?code)?))$|^(?:您的)?(?:家庭|详细|通讯|通信|联系|联络|收货|单位|居住|现|公司)?(?:地址|住址)$|^(?:您的)?(?:邮编|邮政编码|邮递区号)$/i,
  ],
];

/** A heading without its question number and what says that it may be left blank: "3、您的姓名（选填）：" → "您的姓名". */
const bare = (text: string): string =>
  simplified(text)
    .replace(/^[\s*＊]*(?:Q?\d+\s*[、.．:：)]\s*)?/i, '')
    .replace(/\s*[(（[【]\s*(?:选填|必填|可选|可不填|非必填|optional|required|if you like)\s*[)）\]】]/gi, '')
    .replace(/[\s:：?？*＊。.]+$/, '')
    .trim();

/** What a sentence asks for: "What is your name?" → "your name". */
const asked = (text: string): string =>
  text.replace(/^(?:what(?:['’]s| is| are)|please (?:enter|state|give|provide|tell us|type)) /i, '');

/**
 * The forms in which a heading is read: as it is, with its parts apart (`first_name`, `firstName`), and the last step of a path
 * (`respondent/full_name`), where that says more than "name" (of a product, of a shop).
 */
function readings(text: string): readonly string[] {
  const apart = (part: string): string =>
    part
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/[_\s]+/g, ' ')
      .trim();
  const whole = asked(bare(text));
  const last = apart(whole.slice(whole.lastIndexOf('/') + 1));
  // "Name:(first name, middle initial, last name)": the parts that it asks for.
  const parts = /^name\s*:?\s*\((.+)\)?$/i.exec(whole)?.[1]?.split(/\s*,\s*/) ?? [];
  return [whole, apart(whole), ...parts, ...(/^name$/i.test(last) ? [] : [last])];
}

/** Headings that leave no doubt, however few different answers there are. */
const CERTAIN =
  /^(?:(?:your |full |first |last |family |given |sur)?name|(?:\w+ )?(?:full|first|last|family|given|middle|legal) ?name|vorname|nachname|familienname|vor-? ?und nachname|prénoms?|nom de famille|apellidos?|nombre y apellidos|cognome|sobrenome|(?:您的|真实)?姓名)$/i;

/** Numbers that are a mainland mobile number, which a spreadsheet has taken for a number. */
const MOBILE = /^1[3-9]\d{9}$/;

/** Share of some values that must look like data about a person. */
const MOST = 0.5;

/** What data about a person most of these values are; undefined if none. */
export function personalValues(values: readonly (string | number)[]): Personal | undefined {
  const most = (pattern: RegExp): boolean =>
    values.filter((value) => pattern.test(String(value).trim())).length > MOST * values.length;
  return VALUES.find(([, pattern]) => most(pattern))?.[0] ?? (most(MOBILE) ? 'phone' : undefined);
}

/**
 * What data about a person a heading asks for; undefined if none.
 *
 * @returns the kind, and whether the heading leaves no doubt, however few different answers there are.
 */
export function personalHeading(
  headings: readonly string[],
): { readonly kind: Personal; readonly certain: boolean } | undefined {
  const told = headings.flatMap(readings);
  const kind = HEADINGS.find(([, pattern]) => told.some((text) => pattern.test(text)))?.[0];
  return kind && { kind, certain: told.some((text) => CERTAIN.test(text)) };
}

/** E-mail addresses and telephone numbers within a text, as the engine's regular expressions (RE2) write them. */
export const WITHIN_TEXT: Readonly<Record<'email' | 'phone', string>> = {
  email: '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}',
  phone:
    '(^|[^0-9])(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|\\+[0-9][0-9 ()-]{7,16}[0-9]|\\(?0[0-9]{2,4}\\)?[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}|\\(?[2-9][0-9]{2}\\)?[ -][0-9]{3}-[0-9]{4})($|[^0-9])',
};

import { readsAsHeading, stemmed } from './heading-rows.ts';
import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Meta, Records, Tool } from './types.ts';

/** Qualtrics' own columns by name, by question text (English, Chinese) and by ImportId, in the present and the legacy form. */
const METADATA: Metadata = [
  ['time', /^(?:start|end|recorded) ?date$|^(?:开始|结束|記錄|记录|開始|結束)(?:的)?(?:日期|时间|時間)$/i],
  ['status', /^(?:status|response ?type|答复类型|回应类型|回复类型|回覆類型|回應類型|状态|狀態)$/i],
  ['address', /^ip ?address$|^ip ?(?:地址|位址)$/i],
  ['finished', /^finished$|^(?:已)?完成$/i],
  [
    'duration',
    /^(?:q_totalduration|duration(?: ?\(in seconds\))?)$|^(?:持续|持續)?(?:时间|時間)\s*[(（](?:以)?秒.*[)）]$/i,
  ],
  ['id', /^(?:response ?id|_recordid)$|^(?:答复|回复|回应|响应|回覆|回應) ?id$/i],
  ['name', /^(?:name|recipient ?(?:last|first) ?name)$|^收件人(?:的)?(?:姓氏|名字|姓名|姓|名)$/i],
  ['email', /^(?:email ?address|recipient ?email)$|^收件人(?:的)?(?:电子邮件|電子郵件|邮箱|email)$/i],
  ['place', /^location ?(?:latitude|longitude|accuracy)$|^位置(?:的)?(?:纬度|经度|緯度|經度|精度)$/i],
  [
    'technical',
    /^(?:progress|response ?set|external ?(?:data)? ?reference|distribution ?channel|user ?language|userlanguage|q_.*)$|^(?:进度|進度|外部(?:数据|資料|數據)(?:参考|引用|參考|參照)|(?:分发|分發|分配|配送)(?:渠道|管道)|用户语言|使用者語言)$/i,
  ],
];

const IMPORT_ID = /^\s*\{\s*['"]?ImportId['"]?\s*:\s*['"]?([^'",}]*)/i;
const PAGE_TIME =
  /(?:_|- ?)(?:first click|last click|page submit|click count|首次单击|最后单击|页面提交|点击次数)$/i;
/** Names that Qualtrics gives: Q1, Q1_2, QID7, V9, SC0. */
const CODE = /^[A-Za-z][A-Za-z]{0,3}\d+(?:[_.#]\S*)?$/;

/** The record of ImportIds among the first four: {"ImportId":"startDate"}, … */
function importIds(records: Records): number {
  return records.slice(0, 4).findIndex((record) => {
    const filled = record.filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.filter((cell) => IMPORT_ID.test(cell)).length > filled.length / 2;
  });
}

function legacyRows(records: Records, metas: readonly (Meta | undefined)[]): number {
  const [names = [], texts = []] = records;
  const second = metaOf(texts, METADATA);
  const named = names.filter((name) => CODE.test(plainHeading(name))).length;
  const twoRows =
    countOf(second) >= 3 ||
    readsAsHeading(texts, records.slice(2)) ||
    (countOf(metas) + named > names.length / 2 &&
      names.every((name, at) => !CODE.test(plainHeading(name)) || /\s|[^\0-\x7f]/.test(texts[at] ?? '')));
  return records.length > 2 && twoRows && named > 0 ? 2 : 1;
}

/** Names of a question asked in a loop ("loop & merge"): 1_Q5_2, 2_Q5_2. */
const LOOPED = /^(\d+)_([A-Za-z].*)$/;
const FIELD = '${lm://';

/** A question of a loop with the number of its round, so that the rounds are questions of their own. */
function withLoop(text: string, name: string, names: readonly string[]): string {
  const [, round, rest] = LOOPED.exec(name) ?? [];
  if (round === undefined) return text;
  const looped = names.some((other) => other !== name && LOOPED.exec(other)?.[2] === rest);
  if (text.includes(FIELD)) return text.replace(/\$\{lm:[^}]*\}/g, `#${round}`);
  if (!looped) return text;
  const at = text.lastIndexOf(' - ');
  return at === -1 ? `${text} (#${round})` : `${text.slice(0, at)} (#${round})${text.slice(at)}`;
}

function columns(names: readonly string[], texts: readonly string[], ids: readonly string[]) {
  const byId = metaOf(ids, METADATA);
  const byName = metaOf(names, METADATA);
  const byText = metaOf(texts, METADATA);
  const questions = texts.map((text) =>
    plainHeading(text).replace(
      /\s*-\s*(?:selected choice|所选选项|选定的选项|選取的選項|選定的選擇)(?=$| - )/i,
      '',
    ),
  );
  const asked = questions.map((text, at) => withLoop(text, names[at] ?? '', names));
  const spaced = stemmed(asked, ' - ');
  // The legacy form has no spaces around the dash: only believed in columns named as rows of a question.
  const rows = asked.map((text, at) => (spaced[at] === text && /_\d+$/.test(names[at] ?? '') ? text : ''));
  const stems = stemmed(rows, '-').map((text, at) => text || spaced[at]!);
  return names.map((name, at) => {
    const meta = byId[at] ?? byName[at] ?? byText[at];
    const group = /_NPS_GROUP$/i.test(name);
    const timing =
      group || PAGE_TIME.test(ids[at] ?? '') || PAGE_TIME.test(name) || PAGE_TIME.test(texts[at] ?? '');
    return {
      name,
      text: meta === undefined ? stems[at]! : plainHeading(name),
      meta: meta ?? (timing ? ('technical' as const) : undefined),
    };
  });
}

/**
 * Qualtrics: a row of names, one of question texts ("Question - Row" in a matrix), one of ImportIds; the legacy form without the
 * last; either may have lost rows in a spreadsheet. Told by the ImportIds, or by four of its own columns (StartDate, Progress,
 * ResponseId …).
 */
export const qualtrics: Tool = {
  id: 'qualtrics',
  recognise(records) {
    const at = importIds(records);
    const names = records[0] ?? [];
    if (at >= 1) {
      const ids = records[at]!.map((cell) => IMPORT_ID.exec(cell)?.[1] ?? '');
      return {
        headerRows: at + 1,
        columns: columns(names, records[at - 1]!, ids),
        evidence: records[at]!.find((cell) => IMPORT_ID.test(cell))!
          .trim()
          .slice(0, 60),
      };
    }
    const first = metaOf(names, METADATA);
    const second = metaOf(records[1] ?? [], METADATA);
    if (Math.max(countOf(first), countOf(second)) < 4) return undefined;
    if (
      ![...first, ...second].some((meta) => meta === 'status' || meta === 'finished' || meta === 'technical')
    )
      return undefined;
    const headerRows = legacyRows(records, first);
    const texts = headerRows === 2 ? records[1]! : names;
    return {
      headerRows,
      columns: columns(names, texts, []),
      evidence: countOf(first) >= 4 ? evidenceOf(names, first) : evidenceOf(records[1]!, second),
    };
  },
};

import { countOf, evidenceOf, metaOf, plainHeading } from './metadata.ts';
import type { Metadata } from './metadata.ts';
import type { Tool } from './types.ts';

/** Simplified and traditional. */
const METADATA: Metadata = [
  ['id', /^(?:序[号號]|[编編][号號])$/],
  ['time', /^(?:提交|修改|更新|[开開]始)[时時][间間]$/],
  ['duration', /^(?:填[写寫][时時][长長]|填[写寫]用[时時])(?:[(（]秒[)）])?$/],
  ['address', /^IP(?:地址|位址)?$/i],
  ['name', /^(?:提交人|修改人|微信(?:昵[称稱]|[头頭]像))$/],
  [
    'technical',
    /^(?:填[写寫][设設][备備]|操作系[统統]|[浏瀏][览覽]器|微信性[别別]|[扩擴]展[属屬]性\d*|[来來]源|[审審]核[状狀][态態]|[数數][据據]状态)$/,
  ],
  ['place', /^(?:填[写寫]地[区區](?:[(（].*[)）])?|微信(?:[国國]家|省份|城市)|地理位置)$/],
];
/** Columns that no other tool calls so. */
const OWN =
  /^(?:填[写寫][设設][备備]|填[写寫]地[区區].*|修改[时時][间間]|提交人|[扩擴]展[属屬]性\d*|微信OpenID)$/i;

/**
 * 金数据 Jinshuju: 序号, the questions, and behind them 提交人, 提交时间, 修改时间, 填写设备, 操作系统, 浏览器, 填写地区, IP, 微信OpenID. Told by three of
 * its own columns behind the questions, one of which no other tool has.
 */
export const jinshuju: Tool = {
  id: 'jinshuju',
  recognise([headings = []]) {
    const metas = metaOf(headings, METADATA);
    const submitted = headings.findIndex((heading) => /^提交[时時][间間]$/.test(plainHeading(heading)));
    const question = metas.findIndex((meta, at) => meta === undefined && headings[at] !== '');
    const told = headings.some((heading) => OWN.test(plainHeading(heading)));
    if (!told || submitted < 0 || question < 0 || question > submitted || countOf(metas) < 3)
      return undefined;
    const first = metas.indexOf('id');
    const columns = headings.map((name, at) => ({
      name,
      text: plainHeading(name),
      // A question may have these words too: only the first column and those behind the questions are the tool's own.
      meta: at === first || at >= submitted || metas[at] === 'name' ? metas[at] : undefined,
    }));
    const own = columns.map(({ meta }) => meta);
    return { headerRows: 1, columns, evidence: evidenceOf(headings, own) };
  },
};

/** A survey that a test makes up: the same numbers at every run, and what is true of them, computed here without the site's code. */

/** Numbers in [0, 1) from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = ['非常不满意', '不满意', '一般', '满意', '非常满意'] as const;
export const SEGMENTS = ['新客户', '老客户', '企业'] as const;

/** A cell that no page may run and no other host may see. */
export const SECRET = 'Tatjana-Quellwasser-4711';

export interface Respondent {
  readonly segment: (typeof SEGMENTS)[number];
  readonly weight: number;
  /** Scores 0–100 by item; null: not answered. */
  readonly performance: Readonly<Record<string, number | null>>;
  readonly expectation: Readonly<Record<string, number | null>>;
}

export interface Survey {
  readonly csv: string;
  readonly respondents: readonly Respondent[];
}

/** Columns of the items, and the one that is no item although it looks like one. */
export const ITEMS = ['价格', '网络', '服务'] as const;
export const STRAY = 'p_房间';

/** A survey of `n` respondents: three items as P/E pairs (one of them in words), a stray 1–10 column, segment, weight, free text. */
export function survey(n: number): Survey {
  const random = generator(20240217);
  const ten = (mean: number): number => Math.min(10, Math.max(1, Math.round(mean + 4 * (random() - 0.5))));
  const respondents: Respondent[] = [];
  const lines = [
    [
      '编号',
      '客户群',
      'weight',
      'p_价格',
      'e_价格',
      'p_网络',
      'e_网络',
      'p_服务',
      'e_服务',
      STRAY,
      '总体满意度',
      '意见',
    ]
      .map((heading) => `"${heading}"`)
      .join(';'),
  ];
  for (let at = 0; at < n; at += 1) {
    const segment = SEGMENTS[at % 3]!;
    const weight = 0.5 + Math.round(100 * random()) / 100;
    const mood = 2 * random() + (segment === '企业' ? -1 : 0);
    const price = random() < 0.05 ? null : ten(6 + mood);
    const priceExpected = ten(8);
    const network = ten(7 + mood);
    const networkExpected = random() < 0.05 ? null : ten(6);
    const service = 1 + Math.min(4, Math.floor(5 * random() * 0.6 + mood));
    const word = WORDS[Math.max(0, service - 1)]!;
    const serviceExpected = WORDS[2 + Math.floor(3 * random())]!;
    const overall = ten(6 + mood);
    const comment =
      at === 7 ? `<img src=x onerror="alert(1)"> ${SECRET}` : at === 8 ? '=1+1;\n"zwei" Zeilen' : '';
    lines.push(
      [
        `R${String(at).padStart(5, '0')}`,
        segment,
        weight,
        price ?? '',
        priceExpected,
        network,
        networkExpected ?? '',
        word,
        serviceExpected,
        ten(5),
        overall,
        `"${comment.replaceAll('"', '""')}"`,
      ].join(';'),
    );
    const score = (code: number | null, max: number): number | null =>
      code === null ? null : (100 * (code - 1)) / (max - 1);
    respondents.push({
      segment,
      weight,
      performance: {
        价格: score(price, 10),
        网络: score(network, 10),
        服务: score(WORDS.indexOf(word) + 1, 5),
      },
      expectation: {
        价格: score(priceExpected, 10),
        网络: score(networkExpected, 10),
        服务: score(WORDS.indexOf(serviceExpected) + 1, 5),
      },
    });
  }
  return { csv: `${lines.join('\r\n')}\r\n`, respondents };
}

/** Σwx / Σw over the respondents who have a value. */
export function weightedMean(
  respondents: readonly Respondent[],
  value: (respondent: Respondent) => number | null,
): number {
  let sum = 0;
  let weight = 0;
  for (const respondent of respondents) {
    const found = value(respondent);
    if (found === null) continue;
    sum += respondent.weight * found;
    weight += respondent.weight;
  }
  return sum / weight;
}

/** The index under equal weights: the mean of the items' available-case weighted means. */
export function equalIndex(respondents: readonly Respondent[]): number {
  const means = ITEMS.map((item) =>
    weightedMean(respondents, ({ performance }) => performance[item] ?? null),
  );
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/** P − E of an item on those who answered both. */
export function gap(respondents: readonly Respondent[], item: string): number {
  return weightedMean(respondents, ({ performance, expectation }) => {
    const [p, e] = [performance[item] ?? null, expectation[item] ?? null];
    return p === null || e === null ? null : p - e;
  });
}

/** A CSV's cells by row; quotes and line ends inside quotes as in RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const content = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < content.length; at += 1) {
    const sign = content[at]!;
    if (quoted && sign === '"' && content[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && content[at + 1] === '\n') at += 1;
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || rows.at(-1)!.length > 0) rows.at(-1)!.push(cell);
  return rows.filter((row) => row.length > 0);
}

/**
 * Three surveys as a team brings them, small and the same at every run, each with the index that its answers have by plain arithmetic:
 * the mean of the items' means, 0–100, what is no answer left out.
 */
import { encoded } from './encode.ts';
import { plainRows, workbook } from './workbook.ts';

/** A file, its items, and its index under equal weights. */
export interface TeamSurvey {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly items: number;
  readonly index: number;
}

/** Park and Miller's generator: the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Answers 1 … `top` of each respondent to each item, null for no answer. */
function answersOf(seed: number, n: number, items: number, top: number): (number | null)[][] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, () => {
    const mood = random() + random() - 1;
    return Array.from({ length: items }, (_, item) => {
      const level = 1 + (top - 1) * (0.5 + 0.06 * item + 0.3 * mood + 0.45 * (random() + random() - 1));
      return random() < 0.08 ? null : Math.min(top, Math.max(1, Math.round(level)));
    });
  });
}

/** The mean of the items' means over those who answered, 0–100. */
function indexOf(answers: readonly (readonly (number | null)[])[], top: number): number {
  const means = answers[0]!.map((_, item) => {
    const given = answers.flatMap((row) => row[item] ?? []);
    return (100 * (given.reduce((sum, one) => sum + one, 0) / given.length - 1)) / (top - 1);
  });
  return means.reduce((sum, one) => sum + one, 0) / means.length;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\n]/.test(`${cell}`) ? `"${`${cell}`.replaceAll('"', '""')}"` : `${cell}`))
        .join(','),
    )
    .join('\r\n') + '\r\n';

const two = (number: number): string => String(number).padStart(2, '0');

/** SurveyMonkey, "condensed": the question over its first column, the rows of the matrix below it, N/A chosen by some. */
function surveymonkey(): TeamSurvey {
  const rows = ['Booking', 'Check-in', 'Cleanliness', 'Breakfast', 'Staff'];
  const words = ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'];
  const answers = answersOf(41, 120, rows.length, 5);
  const blank = rows.slice(1).map(() => '');
  const head = [
    [
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'IP Address',
      'How satisfied were you with the following?',
      ...blank,
      'Why did you stay with us?',
    ],
    ['', '', '', '', '', ...rows, 'Response'],
  ];
  const body = answers.map((row, at) => [
    11800000000 + 977 * at,
    400123456,
    `05/${two(1 + (at % 28))}/2026 09:${two(at % 60)}:00 AM`,
    `05/${two(1 + (at % 28))}/2026 09:${two(at % 60)}:40 AM`,
    `192.0.2.${1 + (at % 250)}`,
    ...row.map((answer) => (answer === null ? 'N/A' : words[answer - 1]!)),
    ['Business', 'Leisure', 'Family'][at % 3]!,
  ]);
  return {
    name: 'guests.csv',
    bytes: encoded(csv([...head, ...body]), 'utf-8'),
    items: rows.length,
    index: indexOf(answers, 5),
  };
}

/** 问卷星: a matrix question whose rows are columns of their own, in words, in GB18030 as its spreadsheet saves it. */
function wenjuanxing(): TeamSurvey {
  const rows = ['取号排队', '窗口态度', '办理速度', '环境卫生'];
  const words = ['非常不满意', '不满意', '一般', '满意', '非常满意'];
  const answers = answersOf(97, 150, rows.length, 5);
  const head = [
    [
      '序号',
      '提交答卷时间',
      '所用时间',
      '来源',
      '来源详情',
      '来自IP',
      '1、您的性别',
      ...rows.map((row) => `2、您对以下各项的满意程度—${row}`),
    ],
  ];
  const body = answers.map((row, at) => [
    at + 1,
    `2026/5/${1 + (at % 28)} 10:${two(at % 60)}:15`,
    `${60 + at}秒`,
    '手机提交',
    '直接访问',
    `192.0.2.${1 + (at % 250)}(北京-北京)`,
    at % 2 === 0 ? '男' : '女',
    ...row.map((answer) => (answer === null ? '(跳过)' : words[answer - 1]!)),
  ]);
  return {
    name: '大厅.csv',
    bytes: encoded(csv([...head, ...body]), 'gb18030'),
    items: rows.length,
    index: indexOf(answers, 5),
  };
}

/** An Excel sheet with a title above its heading and 99 for those who did not answer. */
function spreadsheet(): TeamSurvey {
  const heads = ['Sat_Location', 'Sat_Opening hours', 'Sat_Advice', 'Sat_Prices', 'Sat_Waiting time'];
  const answers = answersOf(13, 200, heads.length, 5);
  const rows: (string | number | null)[][] = [
    ['Customer survey 2026, branch office', ...heads.map(() => null), null],
    ['No', ...heads, 'Branch'],
    ...answers.map((row, at) => [at + 1, ...row.map((answer) => answer ?? 99), ['North', 'South'][at % 2]!]),
  ];
  return {
    name: 'branch.xlsx',
    bytes: workbook([{ name: 'Answers', rows: plainRows(rows) }]),
    items: heads.length,
    index: indexOf(answers, 5),
  };
}

/** The three, by what they are. */
export const TEAM_SURVEYS: Readonly<Record<string, () => TeamSurvey>> = {
  'SurveyMonkey with two rows of heading and N/A': surveymonkey,
  'a matrix of 问卷星 in GB18030': wenjuanxing,
  'an Excel sheet with a title row and 99s': spreadsheet,
};

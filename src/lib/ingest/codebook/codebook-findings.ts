import { entryOf } from '../../study/entry.ts';
import { GROUPING_ROLES, isRole, ITEM_ROLES } from '../../study/types.ts';
import type { Field, Study } from '../../study/types.ts';
import { dateForm } from './answers/dates.ts';
import { listed, named } from '../findings/listed.ts';
import { meansMissing } from '../words/missing.ts';
import { personalData } from '../load/personal.ts';
import { isRanking, rankingQuestions } from './answers/rankings.ts';
import { misspelt } from './scale/misspelt.ts';
import { alikeCategories } from './alike-categories.ts';
import { openFinding } from './scale/open-finding.ts';
import type { OpenScale } from './readings.ts';
import { scaleFindings } from './scale/scale-findings.ts';
import type { Profile } from '../load/profile.ts';
import type { Finding } from '../findings/finding.ts';

const finding = (
  code: string,
  level: Finding['level'],
  field: string | undefined,
  parameters: Finding['parameters'],
  undo?: Finding['undo'],
): Finding => ({
  code,
  level,
  ...(field !== undefined && { field }),
  parameters: field === undefined ? parameters : { field, ...parameters },
  ...(undo && { undo }),
});

const missingOf = ({ scale, missing }: Field): readonly (string | number)[] =>
  scale?.missing ?? missing ?? [];

/** Which answers count as missing, said once for all columns that have the same. */
function missingFindings({ fields }: Study, profileOf: (name: string) => Profile | undefined): Finding[] {
  const groups = Map.groupBy(
    fields.filter((field) => missingOf(field).length > 0),
    (field) => missingOf(field).map(String).toSorted().join('\u001f'),
  );
  return [...groups.values()].map((members) => {
    const values = missingOf(members[0]!);
    const n = members.reduce((sum, { name }) => {
      const top = profileOf(name)?.top ?? [];
      return (
        sum +
        top.reduce((all, entry) => all + (values.map(String).includes(String(entry.value)) ? entry.n : 0), 0)
      );
    }, 0);
    const names = members.map(({ name }) => name);
    const parameters = {
      n,
      columns: names.length,
      names: named(names),
      codes: values.length,
      values: named(values.map(String)),
    };
    const only = names.length === 1 ? names[0] : undefined;
    const undo = { fields: names, set: { scale: { missing: [] }, missing: null } };
    return finding('missing-codes', 'note', only, parameters, undo);
  });
}

/** Scales that run the other way, and items on scales of different length. */
function directionFindings({ fields }: Study): Finding[] {
  const down = fields.flatMap(({ name, scale }) =>
    scale?.direction === 'down'
      ? [
          finding(
            'scale-reversed',
            'note',
            name,
            { min: scale.min, max: scale.max },
            {
              fields: [name],
              set: { scale: { direction: 'up' } },
            },
          ),
        ]
      : [],
  );
  const items = fields.filter(({ role, scale }) => scale !== undefined && isRole(role, ITEM_ROLES));
  const ends = new Map<string, string[]>();
  for (const { name, scale } of items) {
    const key = `${scale!.min}–${scale!.max}`;
    ends.set(key, [...(ends.get(key) ?? []), name]);
  }
  const mixed = [...ends].map(([key, names]) => `${key}: ${named(names)}`).join('; ');
  return [
    ...down,
    ...(ends.size > 1 ? [finding('scales-mixed', 'note', undefined, { n: ends.size, scales: mixed })] : []),
  ];
}

function metaFindings(profile: Profile, { options }: Study): Finding[] {
  const { name, meta, top, missing, answered, distinct, facts } = profile;
  const filter = entryOf(options.filter, name);
  if (meta === 'status' && filter) {
    const out = top.filter(({ value }) => !filter.includes(String(value)));
    const n = out.reduce((sum, entry) => sum + entry.n, 0);
    const { [name]: _, ...others } = options.filter ?? {};
    const undo = { set: { filter: Object.keys(others).length > 0 ? others : null } };
    return [finding('rows-previews', 'warning', name, { n, values: listed(out) }, undo)];
  }
  if (meta === 'finished') {
    const names = new Map(facts?.valueLabels?.map(({ value, label }) => [String(value), label]));
    const not = top.filter(({ value }) =>
      /^(?:0|false|no|incomplete|partial|started|否|未完成|假)$/i.test(
        names.get(String(value)) ?? String(value),
      ),
    );
    const n = not.reduce((sum, entry) => sum + entry.n, 0);
    return n > 0 ? [finding('rows-unfinished', 'note', name, { n })] : [];
  }
  if (meta === 'completed' && missing > 0 && answered > 0)
    return [finding('rows-unfinished', 'note', name, { n: missing })];
  return meta === 'id' && distinct < answered ? [againFinding('ids-repeated', profile)] : [];
}

function dateFindings(profile: Profile): Finding[] {
  if (profile.type !== 'string' || personalData(profile)) return [];
  const found = dateForm(profile.top.map(({ value }) => String(value)).filter((text) => !meansMissing(text)));
  if (found === undefined) return [];
  const field = profile.name;
  const example = String(profile.top[0]!.value).slice(0, 40);
  return [
    finding(`dates-${found.form}`, found.form === 'ambiguous' ? 'warning' : 'note', field, { example }),
    ...(found.not.length > 0
      ? [finding('dates-not', 'warning', field, { n: found.not.length, values: named(found.not) })]
      : []),
  ];
}

/** Answers that were read as an option they are near to. */
function misspeltFindings({ name, scale }: Field, { type, top }: Profile): Finding[] {
  const read = type === 'string' && scale?.labels ? misspelt(top, scale.labels) : [];
  if (read.length === 0) return [];
  const values = read.map(({ value, option }) => `“${value}” → “${option}”`);
  const wrong = new Set(read.map(({ value }) => value));
  const labels = Object.fromEntries(Object.entries(scale!.labels!).filter(([text]) => !wrong.has(text)));
  return [
    finding(
      'answers-misspelt',
      'note',
      name,
      { n: read.reduce((sum, { n }) => sum + n, 0), values: values.slice(0, 5).join(', ') },
      { fields: [name], set: { scale: { labels } } },
    ),
  ];
}

/** Categories that name one thing in several spellings: offered as one. */
function spellingFindings({ name, role, missing = [] }: Field, profile: Profile): Finding[] {
  const spellings = isRole(role, GROUPING_ROLES) ? alikeCategories(profile, missing) : {};
  const all = Object.entries(spellings);
  if (all.length === 0) return [];
  const values = all.slice(0, 5).map(([spelling, category]) => `“${spelling}” → “${category}”`);
  return [
    finding(
      'categories-alike',
      'warning',
      name,
      { n: all.length, values: values.join(', ') },
      { fields: [name], set: { spellings } },
    ),
  ];
}

/** Questions that ask for an order, or a column that holds one: left out. */
function rankingFindings({ fields }: Study, columns: readonly Profile[]): Finding[] {
  const questions = [...rankingQuestions(columns), ...columns.filter(isRanking).map(({ name }) => [name])];
  return questions.flatMap((names) => {
    const ignored = fields.filter(({ name, role }) => names.includes(name) && role === 'ignore');
    if (ignored.length < names.length) return [];
    const undo: Finding['undo'] = { fields: names, set: { role: 'segment' } };
    return [finding('ranking', 'note', names[0], { n: names.length, names: named(names) }, undo)];
  });
}

/** Providers of which none was chosen: all count. */
function providerFindings({ fields, focalProvider }: Study, columns: readonly Profile[]): Finding[] {
  const provider = fields.find(({ role }) => role === 'provider');
  const profile = columns.find(({ name }) => name === provider?.name);
  if (provider === undefined || profile === undefined || focalProvider !== undefined) return [];
  if (profile.distinct < 2) return [];
  return [
    finding('provider-all', 'warning', provider.name, { n: profile.distinct, values: listed(profile.top) }),
  ];
}

const IDENTIFIES = /respondent|participant|person|customer|patient|guest|user|(?:^|_)id$/i;
const ASKS =
  /^(?:question|item|variable|indicator|q)(?:_?(?:text|name|id|label|code))?$|^(?:题目|问题|题项)$/i;
const ANSWERS = /^(?:answer|response|value|score|rating)(?:_?(?:text|value|code))?$|^(?:答案|回答|得分)$/i;

/** Persons that have several lines: files with one line an answer, and ids that come again. */
function repeatFindings(columns: readonly Profile[]): Finding[] {
  const repeated = ({ answered, distinct, name, meta, choice }: Profile): boolean =>
    meta === undefined &&
    choice === undefined &&
    IDENTIFIES.test(name) &&
    distinct > 12 &&
    distinct < answered;
  const person = columns.find(repeated);
  if (person === undefined) return [];
  const { name, answered, distinct } = person;
  const question = columns.find((column) => ASKS.test(column.name) && column.distinct > 1);
  const answer = columns.find((column) => ANSWERS.test(column.name));
  if (question && answer)
    return [
      {
        ...finding('lines-long', 'warning', name, {
          n: distinct,
          question: question.name,
          answer: answer.name,
        }),
        gather: { person: name, question: question.name, answer: answer.name },
      },
    ];
  return answered > distinct * 4 ? [] : [againFinding('persons-repeated', person)];
}

/** Ids that come again: the last line of each can be kept, or a person's lines be taken as a cluster. */
const againFinding = (code: string, { name, answered, distinct }: Profile): Finding => ({
  ...finding(code, 'warning', name, { n: answered - distinct }, { fields: [name], set: { role: 'cluster' } }),
  gather: { person: name },
});

/**
 * What a proposed codebook does with the answers: which readings of a scale stay open (the most telling first), which rows it leaves out, which answers count as missing, which scales are turned, and what
 * fits no scale; each with what would undo it. Pure.
 */
export function codebookFindings(
  study: Study,
  columns: readonly Profile[],
  open: readonly OpenScale[] = [],
): Finding[] {
  const profiles = new Map(columns.map((profile) => [profile.name, profile]));
  return [
    ...open.map((one) => openFinding(one, study, columns)),
    ...columns.flatMap((profile) => metaFindings(profile, study)),
    ...missingFindings(study, (name) => profiles.get(name)),
    ...directionFindings(study),
    ...providerFindings(study, columns),
    ...repeatFindings(columns),
    ...rankingFindings(study, columns),
    ...columns.flatMap(dateFindings),
    ...study.fields.flatMap((field) => {
      const profile = profiles.get(field.name);
      return profile ? [...misspeltFindings(field, profile), ...spellingFindings(field, profile)] : [];
    }),
    ...scaleFindings(study, columns),
  ];
}

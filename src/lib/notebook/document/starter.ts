import { literal } from '../../engine/quote.ts';
import { labelText } from '../../study/label.ts';
import { isRole, RATING_ROLES } from '../../study/types.ts';
import type { Field, Role, Study } from '../../study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { plainIdentifier } from './names.ts';
import type { CellKind, Notebook } from './notebook.ts';

/** Columns that divide respondents into few groups, as far as their roles tell. */
const GROUPS: readonly Role[] = ['segment', 'channel', 'provider', 'wave'];

/** Conditions under which a column has one group alone. */
const OF_ONE: Readonly<Partial<Record<Role, string>>> = { provider: 'focal', wave: 'latest' };

/**
 * The notebook that a study begins with, made of its codebook: what was rated lowest, and how groups differ in it. Its cells have the same ids
 * whenever it is made, so that two tabs that begin at once have one notebook.
 */
export function starterNotebook(study: Study, language: Language): Notebook {
  const rated = ratedKind(study);
  const group = groupOf(study);
  const among = conditionsOf(study);
  const whereOf = (conditions: readonly string[]): string =>
    [`kind = ${literal(rated)}`, ...conditions].join(' AND ');
  const cells: readonly (readonly [CellKind, string, string])[] = [
    [
      'markdown',
      '',
      language.t('notebook.starter.intro', { study: labelText(study.title, language.code, study.id) }),
    ],
    [
      'sql',
      'size',
      `SELECT count(*) AS respondents, (SELECT count(*) FROM items) AS items\nFROM respondents${among.length > 0 ? `\nWHERE ${among.join(' AND ')}` : ''}`,
    ],
    ['markdown', '', language.t('notebook.starter.rated')],
    [
      'sql',
      'means',
      `SELECT item, dimension, count(*) AS n,\n  round(sum(score * weight) / sum(weight), 1) AS mean\nFROM ratings\nWHERE ${whereOf(among)}\nGROUP BY ALL\nORDER BY mean`,
    ],
    ['sql', 'lowest', 'FROM means\nORDER BY mean\nLIMIT 1'],
    ...(group === undefined
      ? []
      : ([
          [
            'markdown',
            '',
            language.t('notebook.starter.groups', {
              group: labelText(group.label, language.code, group.name),
            }),
          ],
          [
            'sql',
            'groups',
            `SELECT ${plainIdentifier(group.name)}, count(*) AS n,\n  round(sum(score * weight) / sum(weight), 1) AS mean\nFROM ratings\nWHERE item = \${lowest.item} AND ${whereOf(among.filter((one) => one !== OF_ONE[group.role]))}\nGROUP BY ALL\nORDER BY mean`,
          ],
        ] as const)),
    ['markdown', '', language.t('notebook.starter.next')],
  ];
  return {
    title: labelText(study.title, language.code, study.id),
    cells: cells.map(([kind, name, text], at) => ({
      id: `starter${at + 1}`,
      kind,
      name,
      text,
      folded: kind === 'markdown',
    })),
  };
}

/** What is asked of items: their performance where that was asked, else what the first rating is. */
function ratedKind({ fields }: Study): string {
  const ratings = fields.filter(({ role, scale }) => scale !== undefined && isRole(role, RATING_ROLES));
  const roles = ratings.map(({ role }) => role);
  return roles.includes('performance') ? 'performance' : (roles[0] ?? 'performance');
}

/** The answers that the study is about: its own provider's, of the latest wave. */
function conditionsOf({ fields, focalProvider }: Study): readonly string[] {
  return [
    ...(focalProvider === undefined ? [] : ['focal']),
    ...(fields.some(({ role }) => role === 'wave') ? ['latest'] : []),
  ];
}

function groupOf({ fields }: Study): Field | undefined {
  return GROUPS.map((role) => fields.find((field) => field.role === role)).find(
    (field) => field !== undefined,
  );
}

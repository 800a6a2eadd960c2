import type { PathGroupsOptions, PathModelOptions } from './path-model.ts';
import type { Keys, Table } from './tables.ts';

/**
 * The study as the code sees it: a table of answers, further tables beside it, and their codebook. `study.json` (schema.ts) is its
 * stored form.
 * Terms are those of the method: item → indicator → dimension → index.
 */

/** A label in one language, or in several (BCP 47 tag → text). */
export type Label = string | Readonly<Record<string, string>>;

export const ROLES = [
  'id',
  'performance',
  'expectation',
  'importance',
  'functional',
  'dysfunctional',
  'overall',
  'confirmation',
  'ideal',
  'recommend',
  'repurchase',
  'effort',
  'complaint',
  'segment',
  'wave',
  'provider',
  'channel',
  'weight',
  'frequency',
  'stratum',
  'cluster',
  'population',
  'duration',
  'text',
  'ignore',
] as const;

/**
 * What a column is for. `weight` is the design weight, `frequency` how many respondents one row stands for, `population` how many primary
 * units its stratum has in the population (a finite population correction). `functional` and `dysfunctional`
 * are the pair of Kano's questions on an item: if it is there, and if it is not, how do you feel? Five answers, from like (the good end
 * of the scale) over must-be, neutral and live-with to dislike. `effort` is how easy it was to get something done (customer effort score);
 * it is no part of the index.
 */
export type Role = (typeof ROLES)[number];

/** A rating scale. `min` and `max` are the theoretical ends, never the observed ones. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** `down`: a high code is a bad answer (1 = very satisfied). */
  readonly direction: 'up' | 'down';
  /** Answer text → code, for columns stored as text ("非常满意" → 5). */
  readonly labels?: Readonly<Record<string, number>>;
  /** Codes or texts that mean "no answer" (−99, "N/A", "don't know"). */
  readonly missing?: readonly (string | number)[];
}

/** A column that the file lacks: whether an answer that may name several things names one of them, or which of several columns is filled. */
export interface Choice {
  /** The file's column that holds the answer. */
  readonly of: string;
  /** What counts as chosen: the text between two separators; with `among`, any answer. */
  readonly text?: string;
  /** What stands between several answers in one cell. */
  readonly separator?: string;
  /** Columns of the same question, one a choice: 0 where another of them is answered, empty where none is. */
  readonly among?: readonly string[];
  /** One for each of `among`, at most one of which is filled: the answer is the option of the column that is. */
  readonly options?: readonly (string | number)[];
}

export interface Field {
  /** The column's name in the table, unique and not empty, exactly as the file has it (duplicates already renamed). */
  readonly name: string;
  /** How the column is stored: `number` as DOUBLE, `string` as VARCHAR. */
  readonly type: 'number' | 'string';
  readonly role: Role;
  readonly label: Label;
  /** Rating roles only (performance … effort). */
  readonly scale?: Scale;
  /** For item roles (performance … dysfunctional): the `id` of the leaf (item) of the indicator system that it measures. */
  readonly item?: string;
  /** The categories in their order (waves, tenure groups); absent: sorted as numbers, else as text. */
  readonly order?: readonly string[];
  /** Grouping roles: categories that mean "no answer" ("N/A", "-"); rating roles have them in their scale. */
  readonly missing?: readonly (string | number)[];
  /** Grouping roles: another spelling of a category → the category that it counts as ("BUSINESS" → "Business"). */
  readonly spellings?: Readonly<Record<string, string>>;
  /** The column is not in the file but made from another: 1 chosen, 0 not, empty where nothing was answered. */
  readonly choice?: Choice;
  /** Category → its label in several languages. */
  readonly categories?: Readonly<Record<string, Label>>;
  /** Frictionless properties of the field that we do not use, kept for writing. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** A node of the indicator system. The root is the index; a node without children is an item. */
export interface IndicatorNode {
  readonly id: string;
  readonly label: Label;
  readonly children?: readonly IndicatorNode[];
}

/**
 * Weighting schemes of the index, in the order in which they are shown: asked of nobody, of customers, derived from their answers,
 * taken from the spread of the answers alone, judged in pairs. `user`: the reader's own weights at the first level.
 */
export const SCHEMES = [
  'equal',
  'stated',
  'correlation',
  'regression',
  'johnson',
  'lmg',
  'component',
  'pls',
  'entropy',
  'ahp',
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Which answers make the lowest and the highest band of a scale when tiers are estimated (`analysis/tier-bands.ts`). */
export const TIER_BANDS = ['standard', 'narrow', 'wide'] as const;
/** `own`: those of `TierOptions.cuts`. */
export type TierBands = (typeof TIER_BANDS)[number] | 'own';

/** How an item's quality tier is decided. */
export interface TierOptions {
  /** δ: effects within this many score points of the outcome count as none. */
  readonly margin: number;
  /** One-sided level of every test of the decision. */
  readonly alpha: number;
  readonly bands: TierBands;
  /**
   * Answers up to the first make the lowest band, answers from the second on the highest (on scales that hold both; counted so that more is better).
   * A data option; in force with `bands: 'own'`.
   */
  readonly cuts?: readonly [number, number];
  /** Kano questionnaire: the two most frequent categories tie within this many percentage points. */
  readonly ties: number;
}

export const DEFAULT_TIERS: TierOptions = { margin: 2, alpha: 0.05, bands: 'standard', ties: 5 };

/** Where signs of careless answering count as a flag: cut-offs by the definitions of R's careless, all of them a choice. */
export interface QualityOptions {
  /** Longest run of identical answers, as a share of the items in common: from this on. */
  readonly run: number;
  /** Spread of a respondent's answers (IRV) in score points: under this. */
  readonly irv: number;
  /** Mahalanobis' D²: beyond this quantile of χ². */
  readonly mahalanobis: number;
  /** Even–odd inconsistency, −1 (consistent) to 1: above this. */
  readonly evenOdd: number;
  /** Correlation over pairs of like items within the respondent: under this. */
  readonly synonyms: number;
  /** Items are alike where they correlate above this. */
  readonly pairs: number;
  /** Duration as a share of the median: under this. */
  readonly duration: number;
  /** Share of items without an answer: above this. */
  readonly missing: number;
  /** Who has so many flags is left out for the comparison. Unlike the others no data option. */
  readonly together: 1 | 2 | 3;
}

export const DEFAULT_QUALITY: QualityOptions = {
  run: 0.5,
  irv: 5,
  mahalanobis: 0.99,
  evenOdd: -0.3,
  synonyms: 0,
  pairs: 0.6,
  duration: 0.5,
  missing: 0.5,
  together: 2,
};

/** Where the lines of the importance–performance map cross. */
export const CROSSHAIRS = ['means', 'midpoint', 'target', 'line'] as const;
export type Crosshair = (typeof CROSSHAIRS)[number];

/** How importance and performance are set against each other. */
export interface PriorityOptions {
  /** Asked for, or derived from the correlation with overall satisfaction. */
  readonly importance: 'stated' | 'derived';
  /** At the means of all items; at the middle of the scale; at a target for performance; or the line of equal height. */
  readonly crosshair: Crosshair;
  /** Score 0–100 that performance should reach. */
  readonly target: number;
}

export const DEFAULT_PRIORITIES: PriorityOptions = { importance: 'derived', crosshair: 'means', target: 75 };

/**
 * How a stratum with a single primary unit enters a standard error, by R survey's names: not at all (`refuse`, R's "fail"), about the mean of
 * all (`adjust`), as the average of the others (`average`), as one that was certain to be drawn (`certainty`, `remove`: it adds nothing).
 */
export const LONELY_RULES = ['refuse', 'adjust', 'average', 'certainty', 'remove'] as const;
export type LonelyRule = (typeof LONELY_RULES)[number];

/** How the design weights are fitted to what is known of the population (raking). */
export interface RakingOptions {
  /** Field → category → its share or number in the population; shares come to 1 or 100, all numbers of several fields to one sum. */
  readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Least and greatest ratio of new to old weight (both sets brought to one sum). Not with `trim`. */
  readonly bounds?: readonly [number, number];
  /** Raked weights are cut at these multiples of the mean weight, and raked again. */
  readonly trim?: readonly [number, number];
}

/** Judgements in pairs: node id → id of another child of the same parent → how many times more the first counts. */
export type Comparisons = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the reader has chosen; saved in study.json, held across chapters, printed on every export. */
export interface StudyOptions {
  readonly scheme: Scheme;
  /** First-level node id → the reader's own weight (any non-negative numbers; normalised to sum 1). */
  readonly ownWeights?: Readonly<Record<string, number>>;
  /**
   * Judgements in pairs for the scheme `ahp`: node id → id of another child of the same parent → how many times more the first
   * counts (a half: half as much). Each pair once, in either direction.
   */
  readonly comparisons?: Comparisons;
  /** Further judges, each with judgements of their own; of every pair the geometric mean counts (Aczél & Saaty 1983). */
  readonly judges?: readonly { readonly name: string; readonly comparisons: Comparisons }[];
  /** Smaller groups are suppressed. */
  readonly minGroup: number;
  /** Confidence level of every interval. */
  readonly confidence: number;
  /** Only rows whose category is listed enter (field name → categories; '' is no answer). A data option: needs the engine. */
  readonly filter?: Readonly<Record<string, readonly string[]>>;
  /** Grades: excellent, good, fair from these scores up. */
  readonly cutPoints: readonly [number, number, number];
  /** Absent: `refuse`. A data option. */
  readonly lonely?: LonelyRule;
  /** True: clusters are numbered anew in each stratum (R's `nest = TRUE`). Absent: an id in several strata is refused, as in R. A data option. */
  readonly nested?: boolean;
  /** Absent: weights as the file has them. A data option. */
  readonly raking?: RakingOptions;
  /** Absent: `DEFAULT_PRIORITIES`, with stated importance where overall satisfaction was not asked. */
  readonly priorities?: PriorityOptions;
  /** Absent: `DEFAULT_TIERS`. */
  readonly tiers?: TierOptions;
  /** Absent: `DEFAULT_QUALITY`. A data option, all but `together`. */
  readonly quality?: QualityOptions;
  /** Absent: the template that fits the study (`analysis/path-templates.ts`). Its indicators and `missing` are data options. */
  readonly pathModel?: PathModelOptions;
  /** Absent: the providers, else the first two categories of a grouping field (`analysis/path-group-choice.ts`). */
  readonly pathGroups?: PathGroupsOptions;
  /** Absent: the first segment and overall satisfaction, else the first two grouping columns (`analysis/cross-table/choice.ts`). A data option. */
  readonly crossTable?: CrossTableOptions;
  /** The column whose groups are compared. Absent: the first segment, else channel, else the providers (`analysis/groups/choice.ts`). A data option. */
  readonly groups?: GroupsOptions;
}

/** The column whose groups are compared. */
export interface GroupsOptions {
  readonly field: string;
}

/** How the report of the study is put together; what is absent is as the report has it by itself. */
export interface ReportSettings {
  /** Its title; absent: the study's. */
  readonly title?: Label;
  /** What respondents are called, in the plural and small ("guests", "patients"); absent: the language's own word. */
  readonly people?: Label;
  /** Ids of the sections shown, in their order (`export/report/outline.ts`); absent: all. */
  readonly sections?: readonly string[];
  /** Section id → the team's notes on it, Markdown. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** Two columns whose answers are counted together: grouping columns or ratings. */
export interface CrossTableOptions {
  readonly rows: string;
  readonly columns: string;
}

/** The smallest group that is shown: one respondent alone has no spread, whatever the options say. */
export function smallestGroup({ minGroup }: Pick<StudyOptions, 'minGroup'>): number {
  return Math.max(2, minGroup);
}

export const DEFAULT_OPTIONS: StudyOptions = {
  scheme: 'johnson',
  minGroup: 10,
  confidence: 0.95,
  cutPoints: [85, 70, 60],
};

/**
 * A study. Its one table of the kind `answers` is what the indicator system and the options speak of: `path`, `fields` and keys that stand
 * here are that table's; every other table is one of `tables`. `tablesOf` (tables.ts) gives all alike.
 */
export interface Study extends Keys {
  /** Slug, unique among bundled studies; of the reader's own: `own-…`. */
  readonly id: string;
  readonly title: Label;
  readonly description?: Label;
  /** True: no respondent ever gave these answers. Said wherever the study is shown. */
  readonly simulated: boolean;
  readonly licence?: { readonly name: string; readonly path?: string };
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  /** The data file of the answers, relative to study.json, UTF-8 CSV for bundled studies. */
  readonly path: string;
  /** The columns of the answers. */
  readonly fields: readonly Field[];
  /** The tables beside the answers, in their order. Absent: none. */
  readonly tables?: readonly Table[];
  readonly system: IndicatorNode;
  /** The provider the study is about (a category of the provider field); others are benchmarks. */
  readonly focalProvider?: string;
  readonly options: StudyOptions;
  /** Absent: as the report is by itself. */
  readonly report?: ReportSettings;
  /** Frictionless properties that we do not use (keywords, contributors, the dialect …), kept for writing. */
  readonly other?: {
    readonly package?: Readonly<Record<string, unknown>>;
    readonly resource?: Readonly<Record<string, unknown>>;
    readonly schema?: Readonly<Record<string, unknown>>;
  };
}

/** Roles whose columns are ratings on a scale: 0–100 scores in the view `scores`. */
export const RATING_ROLES = [
  'performance',
  'expectation',
  'importance',
  'functional',
  'dysfunctional',
  'overall',
  'confirmation',
  'ideal',
  'recommend',
  'repurchase',
  'effort',
] as const satisfies readonly Role[];

/** Roles whose columns measure one item of the indicator system each. */
export const ITEM_ROLES = [
  'performance',
  'expectation',
  'importance',
  'functional',
  'dysfunctional',
] as const satisfies readonly Role[];

/** Roles whose columns divide the respondents: text in the view `scores`. */
export const GROUPING_ROLES = [
  'segment',
  'channel',
  'wave',
  'provider',
  'stratum',
  'cluster',
] as const satisfies readonly Role[];

/** True if `role` is one of `roles`. */
export function isRole(role: Role, roles: readonly Role[]): boolean {
  return roles.includes(role);
}

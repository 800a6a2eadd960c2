import type { AnalysisId } from '../../analysis/catalogue.ts';

/** The sections of a report in their order; each stands where it has something to say. */
export const SECTION_IDS = [
  'summary',
  'respondents',
  'index',
  'gaps',
  'priorities',
  'tiers',
  'loyalty',
  'groups',
  'waves',
  'questions',
  'further',
  'method',
  'refused',
  'codebook',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** What a section holds. */
interface Contents {
  readonly section: SectionId;
  /** Analyses that belong here with all that is not put elsewhere, in the order in which they are told. */
  readonly analyses?: readonly AnalysisId[];
  /** Figures of analyses of other sections. */
  readonly figures?: readonly string[];
  /** Readings of analyses of other sections, by their code. */
  readonly readings?: RegExp;
}

/** Where everything stands. An analysis that is not named stands under `further`. */
const CONTENTS: readonly Contents[] = [
  {
    section: 'respondents',
    analyses: ['survey-design', 'data-quality', 'ten-faults', 'reliability', 'dimensionality', 'sample-size'],
  },
  { section: 'index', analyses: ['index'] },
  { section: 'gaps', analyses: ['gap'] },
  { section: 'priorities', analyses: ['importance-performance', 'path-model'] },
  { section: 'tiers', analyses: ['penalty-reward', 'kano', 'vavra'] },
  { section: 'loyalty', analyses: ['nps'] },
  {
    section: 'groups',
    analyses: ['groups', 'cross-table', 'path-groups'],
    figures: ['index-groups', 'providers', 'grades', 'gap-items', 'reversals'],
    readings: /^(index|gap)\.(group|pair|provider|common|reversal)/,
  },
  {
    section: 'waves',
    analyses: ['waves', 'importance-trend'],
    figures: ['index-changes', 'tier-waves'],
    readings: /^index\.wave/,
  },
  { section: 'questions', analyses: ['distribution', 'answer-shares'] },
];

/** Readings that speak of another figure than the first of their analysis. */
const ABOUT: readonly (readonly [code: RegExp, figure: string])[] = [
  [/^index\.lost/, 'contributions'],
  [/^index\.(heaviest|lightest|weights)/, 'weights'],
  [/^index\.schemes/, 'index-schemes'],
  [/^index\.provider/, 'providers'],
  [/^index\.(group|pair|common|suppressed)/, 'index-groups'],
  [/^index\.wave/, 'index-changes'],
  [/^groups\.question/, 'group-questions'],
  [/^gap\.reversal/, 'reversals'],
  [/^gap\.group/, 'gap-items'],
  [/^data-quality\.(without|most)/, 'quality-without'],
  [/^data-quality\.run/, 'quality-runs'],
  [/^dimensionality\.count/, 'scree'],
  [/^dimensionality\.(agreement|joined|together|elsewhere|weak|unsteady)/, 'suggested-dimensions'],
  [/^survey-design\.slope/, 'design-slopes'],
  [/^path-model\.(from-target|overlap)/, 'path-map'],
  [/^penalty-reward\.(stable|unstable)/, 'tier-stability'],
  [/^penalty-reward\.sensitive/, 'tier-sensitivity'],
  [/^penalty-reward\.(agreement|disagreement)/, 'tier-methods'],
  [/^penalty-reward\.excitement-loyalty/, 'tier-loyalty'],
];

/** The section that an analysis belongs to. */
export function sectionOf(analysis: AnalysisId): SectionId {
  return CONTENTS.find(({ analyses = [] }) => analyses.includes(analysis))?.section ?? 'further';
}

/** The section of a figure of this analysis. */
export function sectionOfFigure(figure: string, analysis: AnalysisId): SectionId {
  return CONTENTS.find(({ figures = [] }) => figures.includes(figure))?.section ?? sectionOf(analysis);
}

/** The section of a reading of this analysis. */
export function sectionOfReading(code: string, analysis: AnalysisId): SectionId {
  return CONTENTS.find(({ readings }) => readings?.test(code))?.section ?? sectionOf(analysis);
}

/** The figure that a reading speaks of; null: the first of its analysis. */
export function figureOfReading(code: string): string | null {
  return ABOUT.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** The place of an analysis in the telling; those that are not named come last, in the order of the catalogue. */
export function placeOf(analysis: AnalysisId): number {
  const at = CONTENTS.flatMap(({ analyses = [] }) => analyses).indexOf(analysis);
  return at < 0 ? Infinity : at;
}

import { analysis } from './analysis.ts';
import { chapters } from './chapters.ts';
import { design } from './design.ts';
import { engine } from './engine.ts';
import { pathModel } from './path-model.ts';
import { reliability } from './reliability.ts';
import { resampling } from './resampling.ts';
import { site } from './site.ts';
import { tiers } from './tiers.ts';
import { weights } from './weights.ts';

/**
 * The sentences of the report's pages in English: key → text with `{parameter}` places (see `fill.ts`). The workbench and the command
 * line have their own, and every analysis has its words, so that no page carries what it does not say.
 */
export const sentences = {
  ...site,
  ...analysis,
  ...engine,
  ...chapters,
  ...pathModel,
  ...tiers,
  ...weights,
  ...resampling,
  ...reliability,
  ...design,
} as const;

import { analysis } from './en/analysis.ts';
import { chapters } from './en/chapters.ts';
import { design } from './en/design.ts';
import { engine } from './en/engine.ts';
import { ingest } from './en/ingest.ts';
import { pathModel } from './en/path-model.ts';
import { reliability } from './en/reliability.ts';
import { resampling } from './en/resampling.ts';
import { site } from './en/site.ts';
import { tiers } from './en/tiers.ts';
import { weights } from './en/weights.ts';

/**
 * The sentences of the report's pages in English: key → text with `{parameter}` places (see `fill.ts`). The workbench and the command line
 * add theirs (`addSentences`), so that no chapter carries them.
 */
export const en = {
  ...site,
  ...analysis,
  ...ingest,
  ...engine,
  ...chapters,
  ...pathModel,
  ...tiers,
  ...weights,
  ...resampling,
  ...reliability,
  ...design,
} as const;

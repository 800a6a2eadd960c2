import { analysis } from './en/analysis.ts';
import { chapters } from './en/chapters.ts';
import { cli } from './en/cli.ts';
import { design } from './en/design.ts';
import { engine } from './en/engine.ts';
import { ingest } from './en/ingest.ts';
import { pathModel } from './en/path-model.ts';
import { reliability } from './en/reliability.ts';
import { resampling } from './en/resampling.ts';
import { site } from './en/site.ts';
import { tiers } from './en/tiers.ts';
import { weights } from './en/weights.ts';
import { workbench } from './en/workbench.ts';

/** Every sentence of the interface in English: key → text with `{parameter}` places (see `fill.ts`). */
export const en = {
  ...site,
  ...analysis,
  ...ingest,
  ...engine,
  ...workbench,
  ...chapters,
  ...cli,
  ...pathModel,
  ...tiers,
  ...weights,
  ...resampling,
  ...reliability,
  ...design,
} as const;

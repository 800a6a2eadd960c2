import type { GapResult } from '../lib/analysis/gap/result.ts';
import type { PriorityBootstrap } from '../lib/analysis/importance-performance/bootstrap.ts';
import type { ImportancePerformanceResult } from '../lib/analysis/importance-performance/result.ts';
import type { IndexBootstrap } from '../lib/analysis/index/bootstrap.ts';
import type { IndexResult } from '../lib/analysis/index/result.ts';
import type { PathGroupsTest } from '../lib/analysis/path-groups/result.ts';
import type { PathBootstrap } from '../lib/analysis/path-model/bootstrap.ts';
import type { PathModelResult } from '../lib/analysis/path-model/result.ts';
import type { TierBootstrap } from '../lib/analysis/penalty-reward/bootstrap.ts';
import type { ReliabilityResult } from '../lib/analysis/reliability/result.ts';
import type { SurveyDesignResult } from '../lib/analysis/survey-design/result.ts';
import type { Doctor, Proposal } from '../lib/ingest/types.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import { writeStudy } from '../lib/study/schema.ts';
import type { Study } from '../lib/study/types.ts';
import type { TierMethods } from './tier-section.ts';
import packageFile from '../../package.json' with { type: 'json' };

/** What each analysis gives. */
export interface Results {
  readonly index?: IndexResult | Refusal;
  readonly gap?: GapResult | Refusal;
  readonly reliability?: ReliabilityResult | Refusal;
  readonly priorities?: ImportancePerformanceResult | Refusal;
  /** Only where it was asked for. */
  readonly priorityBootstrap?: PriorityBootstrap | Refusal;
  readonly pathModel?: PathModelResult | Refusal;
  readonly pathGroups?: PathGroupsTest | Refusal;
  /** Only where it was asked for. */
  readonly pathBootstrap?: PathBootstrap | Refusal;
  /** Only where it was asked for. */
  readonly indexBootstrap?: IndexBootstrap | Refusal;
  /** The quality tiers by method; one refusal where no method can be used. */
  readonly tiers?: TierMethods | Refusal;
  /** Only where it was asked for. */
  readonly tierBootstrap?: TierBootstrap | Refusal;
  readonly design?: SurveyDesignResult | Refusal;
}

/** Why there is no result at all, and what to do. */
export interface RefusedReport {
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** All that the command has found out, as far as it came: the summary and the JSON are made from it. */
export interface Report {
  readonly doctor: Doctor | null;
  readonly study: Study | null;
  /** Null where a study was given. */
  readonly proposals: readonly Proposal[] | null;
  readonly results: Results;
  readonly refused: RefusedReport | null;
}

/** The report as the JSON that docs/command-line.md describes, with a line feed at its end. */
export function stringifyReport({ doctor, study, proposals, results, refused }: Report): string {
  const { name, version } = packageFile;
  const json = {
    program: { name, version },
    doctor,
    study: study && writeStudy(study),
    proposals,
    results,
    ...(refused && { refused }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

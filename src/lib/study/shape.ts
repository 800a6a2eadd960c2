import * as z from 'zod/mini';
import { finite, label, text } from './shape-parts.ts';
import { firstAnswers, table } from './shape-tables.ts';
import { DEFAULT_PATH_MODEL, PATH_METRICS, PATH_MISSING, PATH_SCHEMES } from './path-model.ts';
import {
  CROSSHAIRS,
  DEFAULT_PRIORITIES,
  DEFAULT_OPTIONS,
  DEFAULT_QUALITY,
  DEFAULT_TIERS,
  LONELY_RULES,
  SCHEMES,
  TIER_BANDS,
} from './types.ts';

const node = z.strictObject({
  id: text,
  label,
  get children() {
    return z.optional(z.array(node));
  },
});

const construct = z.strictObject({
  id: text,
  label: z.optional(label),
  mode: z._default(z.enum(['A', 'B']), 'A').check(z.describe('A: reflective, B: formative.')),
  indicators: z
    .array(z.string().check(z.regex(/^(?:performance|expectation|field)\/.+$/s)))
    .check(z.describe('performance/<node>, expectation/<node> or field/<column>; empty with parts.')),
  parts: z.optional(z.array(text).check(z.describe('Ids of the constructs that it is made of.'))),
});

const pathModel = z
  .strictObject({
    constructs: z.array(construct).check(z.minLength(2)),
    paths: z.array(z.tuple([text, text])).check(z.describe('From construct, to construct.')),
    scheme: z._default(z.enum(PATH_SCHEMES), DEFAULT_PATH_MODEL.scheme),
    metric: z._default(z.enum(PATH_METRICS), DEFAULT_PATH_MODEL.metric),
    missing: z._default(z.enum(PATH_MISSING), DEFAULT_PATH_MODEL.missing),
    target: z.optional(
      text.check(
        z.describe('The construct that the importance–performance map is for; absent: satisfaction.'),
      ),
    ),
  })
  .check(z.describe('A path model; without it the template that fits the study is used.'));

const raking = z
  .strictObject({
    margins: z
      .record(text, z.record(z.string(), finite.check(z.gte(0))))
      .check(
        z.describe(
          'Field → category → its share (together 1 or 100) or number in the population; rows without an answer keep their share.',
        ),
      ),
    bounds: z.optional(
      z
        .tuple([finite.check(z.gte(0)), finite.check(z.gt(0))])
        .check(z.describe('Least and greatest ratio of new to old weight.')),
    ),
    trim: z.optional(
      z
        .tuple([finite.check(z.gte(0)), finite.check(z.gt(0))])
        .check(z.describe('Weights are cut at these multiples of the mean weight and raked again.')),
    ),
  })
  .check(z.describe('Weights are raked to these margins of the population.'));

const comparisons = z.record(z.string(), z.record(z.string(), finite.check(z.gt(0))));

const options = z
  .strictObject({
    scheme: z._default(z.enum(SCHEMES), DEFAULT_OPTIONS.scheme),
    ownWeights: z.optional(
      z
        .record(z.string(), finite)
        .check(z.describe("First-level node id → the reader's own weight, not negative.")),
    ),
    comparisons: z.optional(
      comparisons.check(
        z.describe(
          'Judgements in pairs (AHP): node id → another child of its parent → how many times more the first counts.',
        ),
      ),
    ),
    judges: z.optional(
      z
        .array(z.strictObject({ name: text, comparisons }))
        .check(
          z.describe(
            'Further judges with comparisons of their own; of every pair the geometric mean over all who judged it counts.',
          ),
        ),
    ),
    minGroup: z._default(z.int().check(z.gte(1)), DEFAULT_OPTIONS.minGroup),
    confidence: z._default(finite.check(z.gte(0.5), z.lt(1)), DEFAULT_OPTIONS.confidence),
    filter: z.optional(
      z
        .record(z.string(), z.array(z.string()))
        .check(
          z.describe('Field name → the categories whose rows enter; an empty text stands for no answer.'),
        ),
    ),
    cutPoints: z._default(z.tuple([finite, finite, finite]), [...DEFAULT_OPTIONS.cutPoints]),
    lonely: z.optional(
      z
        .enum(LONELY_RULES)
        .check(
          z.describe(
            "How a stratum with a single primary unit enters standard errors, as R's survey.lonely.psu; refuse: not at all.",
          ),
        ),
    ),
    nested: z.optional(
      z
        .boolean()
        .check(
          z.describe(
            "True: clusters are numbered anew in each stratum (R's nest = TRUE); otherwise a cluster id in several strata is refused.",
          ),
        ),
    ),
    raking: z.optional(raking),
    priorities: z.optional(
      z
        .strictObject({
          importance: z._default(z.enum(['stated', 'derived']), DEFAULT_PRIORITIES.importance),
          crosshair: z._default(z.enum(CROSSHAIRS), DEFAULT_PRIORITIES.crosshair),
          target: z._default(finite.check(z.gte(0), z.lte(100)), DEFAULT_PRIORITIES.target),
        })
        .check(z.describe('How importance and performance are set against each other.')),
    ),
    tiers: z.optional(
      z
        .strictObject({
          margin: z._default(finite.check(z.gt(0)), DEFAULT_TIERS.margin),
          alpha: z._default(finite.check(z.gt(0), z.lte(0.5)), DEFAULT_TIERS.alpha),
          bands: z._default(z.enum([...TIER_BANDS, 'own']), DEFAULT_TIERS.bands),
          cuts: z.optional(z.tuple([finite, finite])),
          ties: z._default(finite.check(z.gte(0), z.lte(100)), DEFAULT_TIERS.ties),
        })
        .check(
          z.describe(
            'How quality tiers are decided: margin in score points, one-sided level, bands, and ties between Kano answers in percentage points. cuts, for the bands own: answers up to the first are the lowest band, from the second on the highest.',
          ),
        ),
    ),
    quality: z.optional(
      z
        .strictObject({
          run: z._default(finite.check(z.gt(0), z.lte(1)), DEFAULT_QUALITY.run),
          irv: z._default(finite.check(z.gte(0), z.lte(100)), DEFAULT_QUALITY.irv),
          mahalanobis: z._default(finite.check(z.gte(0.5), z.lt(1)), DEFAULT_QUALITY.mahalanobis),
          evenOdd: z._default(finite.check(z.gte(-1), z.lte(1)), DEFAULT_QUALITY.evenOdd),
          synonyms: z._default(finite.check(z.gte(-1), z.lte(1)), DEFAULT_QUALITY.synonyms),
          pairs: z._default(finite.check(z.gte(0), z.lt(1)), DEFAULT_QUALITY.pairs),
          duration: z._default(finite.check(z.gte(0), z.lte(1)), DEFAULT_QUALITY.duration),
          missing: z._default(finite.check(z.gte(0), z.lte(1)), DEFAULT_QUALITY.missing),
          together: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), DEFAULT_QUALITY.together),
        })
        .check(
          z.describe(
            'Cut-offs of the signs of careless answering: run and missing as shares of the items, irv in score points, mahalanobis as a quantile of χ², evenOdd and synonyms as correlations, pairs the correlation from which items are alike, duration as a share of the median; who has so many flags together is left out for the comparison.',
          ),
        ),
    ),
    pathModel: z.optional(pathModel),
    pathGroups: z.optional(
      z
        .strictObject({ field: text, first: text, second: text })
        .check(z.describe('Two categories of a grouping field whose path models are compared.')),
    ),
    crossTable: z.optional(
      z
        .strictObject({ rows: text, columns: text })
        .check(z.describe('Two columns whose answers are counted together: grouping columns or ratings.')),
    ),
    groups: z.optional(
      z
        .strictObject({ field: text })
        .check(z.describe('The grouping column whose groups are compared: a segment, channel or provider.')),
    ),
  })
  .check(
    z.meta({
      id: 'options',
      description: 'What the reader has chosen; absent properties take the defaults.',
    }),
  );

const report = z
  .strictObject({
    title: z.optional(label),
    people: z.optional(label),
    sections: z.optional(
      z.array(text).check(z.describe('Ids of the sections shown, in their order; absent: all.')),
    ),
    notes: z.optional(
      z.record(z.string(), z.string()).check(z.describe('Section id → notes on it, Markdown.')),
    ),
  })
  .check(z.describe('How the report of the study is put together.'));

/** What our extension of the package holds in every version. */
const extension = {
  simulated: z._default(z.boolean(), false).check(z.describe('True: no respondent ever gave these answers.')),
  title: z.optional(label),
  description: z.optional(label),
  system: node.check(z.describe('The indicator system; a node without children is an item.')),
  focalProvider: z.optional(text.check(z.describe('The provider the study is about.'))),
  options: z.optional(options),
  report: z.optional(report),
};

/** What we read of a data package in every version. */
const dataPackage = {
  name: z.string().check(z.regex(/^[a-z0-9._-]+$/), z.describe('A slug: small letters, digits, . _ -')),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  licenses: z.optional(z.array(z.looseObject({ name: text, path: z.optional(z.string()) }))),
  sources: z.optional(z.array(z.looseObject({ title: text, path: z.optional(z.string()) }))),
};

/** Version 1 of study.json: its one resource is the table of answers. Still read, no longer written. */
export const firstShape = z
  .looseObject({
    ...dataPackage,
    resources: z.array(firstAnswers).check(z.minLength(1), z.maxLength(1)),
    satisfaction: z
      .strictObject({
        version: z.literal(1).check(z.describe('The version of this extension.')),
        ...extension,
      })
      .check(z.describe('Our properties of the study.')),
  })
  .check(z.describe('Version 1: one table, the answers.'));

/**
 * The stored form of a study, study.json: a Frictionless Data Package (https://datapackage.org) whose resources are the study's tables,
 * plus our extension, the property `satisfaction` of the package, of each resource and of each field. Other Frictionless
 * properties may stand beside ours; inside `satisfaction` an unknown property is an error, so that a slip is not lost.
 */
export const studyShape = z
  .looseObject({
    ...dataPackage,
    resources: z.array(table).check(z.minLength(1)),
    satisfaction: z
      .strictObject({
        version: z.literal(2).check(z.describe('The version of this extension.')),
        ...extension,
      })
      .check(z.describe('Our properties of the study.')),
  })
  .check(z.describe('Version 2: tables, each of a kind; one is the answers.'));

/** The versions of study.json that are read. */
export const VERSIONS = [1, 2] as const;

/** A study.json of version 1 whose shape has been checked. */
export type FirstShape = z.output<typeof firstShape>;
/** A study.json whose shape has been checked. */
export type StoredShape = z.output<typeof studyShape>;

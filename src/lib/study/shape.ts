import * as z from 'zod/mini';
import { DEFAULT_PATH_MODEL, PATH_METRICS, PATH_MISSING, PATH_SCHEMES } from './path-model.ts';
import {
  CROSSHAIRS,
  DEFAULT_PRIORITIES,
  DEFAULT_OPTIONS,
  DEFAULT_TIERS,
  LONELY_RULES,
  ROLES,
  SCHEMES,
  TIER_BANDS,
} from './types.ts';

// zod's generated parsers need `new Function`, which the page's content security policy refuses.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const finite = z.number();

const label = z
  .union([z.string(), z.record(z.string(), z.string())])
  .check(z.describe('A text, or texts by language (BCP 47 tag → text).'));

const scale = z
  .strictObject({
    min: finite.check(z.describe('The lowest code the questionnaire allows, not the lowest observed.')),
    max: finite.check(z.describe('The highest code the questionnaire allows.')),
    direction: z
      ._default(z.enum(['up', 'down']), 'up')
      .check(z.describe('down: a high code is a bad answer (1 = very satisfied).')),
    labels: z.optional(
      z.record(z.string(), finite).check(z.describe('Answer text → code, for columns stored as text.')),
    ),
    missing: z.optional(
      z
        .array(z.union([z.string(), finite]))
        .check(z.describe('Codes or texts that mean "no answer": -99, "N/A", "don\'t know".')),
    ),
  })
  .check(z.describe('A rating scale by its theoretical ends.'));

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

const options = z
  .strictObject({
    scheme: z._default(z.enum(SCHEMES), DEFAULT_OPTIONS.scheme),
    ownWeights: z.optional(
      z
        .record(z.string(), finite)
        .check(z.describe("First-level node id → the reader's own weight, not negative.")),
    ),
    comparisons: z.optional(
      z
        .record(z.string(), z.record(z.string(), finite.check(z.gt(0))))
        .check(
          z.describe(
            'Judgements in pairs (AHP): node id → another child of its parent → how many times more the first counts.',
          ),
        ),
    ),
    minGroup: z._default(z.int().check(z.gte(1)), DEFAULT_OPTIONS.minGroup),
    confidence: z._default(finite.check(z.gte(0.5), z.lt(1)), DEFAULT_OPTIONS.confidence),
    filter: z.optional(
      z
        .record(z.string(), z.array(z.string()))
        .check(z.describe('Field name → the categories whose rows enter.')),
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
          bands: z._default(z.enum(TIER_BANDS), DEFAULT_TIERS.bands),
          ties: z._default(finite.check(z.gte(0), z.lte(100)), DEFAULT_TIERS.ties),
        })
        .check(
          z.describe(
            'How quality tiers are decided: margin in score points, one-sided level, bands, and ties between Kano answers in percentage points.',
          ),
        ),
    ),
    pathModel: z.optional(pathModel),
    pathGroups: z.optional(
      z
        .strictObject({ field: text, first: text, second: text })
        .check(z.describe('Two categories of a grouping field whose path models are compared.')),
    ),
  })
  .check(z.describe('What the reader has chosen; absent properties take the defaults.'));

const choice = z
  .strictObject({
    of: text.check(z.describe('The file’s column that holds the answer.')),
    text: z.optional(text.check(z.describe('What counts as chosen, between two separators.'))),
    separator: z.optional(text.check(z.describe('What stands between several answers in one cell.'))),
    among: z.optional(z.array(text).check(z.describe('Columns of the same question, one a choice.'))),
    options: z.optional(
      z
        .array(z.union([z.string(), z.number()]))
        .check(z.describe('One for each of among: the answer is that of the one column that is filled.')),
    ),
  })
  .check(z.describe('The column is not in the file: 1 where this was chosen, 0 where not.'));

const fieldExtension = z
  .strictObject({
    role: z.enum(ROLES).check(z.describe('What the column is for; ignore: not used.')),
    label: z.optional(label),
    scale: z.optional(scale),
    item: z.optional(text.check(z.describe('The id of the leaf of the indicator system that it measures.'))),
    order: z.optional(z.array(z.string()).check(z.describe('The categories in their order.'))),
    missing: z.optional(
      z
        .array(z.union([z.string(), z.number()]))
        .check(z.describe('Categories of a grouping column that mean “no answer”.')),
    ),
    choice: z.optional(choice),
    categories: z.optional(z.record(z.string(), label)),
  })
  .check(z.describe('Our properties of one column.'));

const field = z.looseObject({
  name: text.check(z.describe('The column’s name, exactly as the file has it.')),
  type: z.optional(z.string().check(z.describe('number and integer are numbers, every other type is text.'))),
  title: z.optional(z.string()),
  satisfaction: fieldExtension,
});

const packageExtension = z
  .strictObject({
    version: z.literal(1).check(z.describe('The version of this extension.')),
    simulated: z
      ._default(z.boolean(), false)
      .check(z.describe('True: no respondent ever gave these answers.')),
    title: z.optional(label),
    description: z.optional(label),
    system: node.check(z.describe('The indicator system; a node without children is an item.')),
    focalProvider: z.optional(text.check(z.describe('The provider the study is about.'))),
    options: z.optional(options),
  })
  .check(z.describe('Our properties of the study.'));

/**
 * The stored form of a study, study.json: a Frictionless Data Package (https://datapackage.org) whose one resource is the
 * table of answers, plus our extension, the property `satisfaction` of the package and of each field. Other Frictionless
 * properties may stand beside ours; inside `satisfaction` an unknown property is an error, so that a slip is not lost.
 */
export const studyShape = z.looseObject({
  name: z.string().check(z.regex(/^[a-z0-9._-]+$/), z.describe('A slug: small letters, digits, . _ -')),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  licenses: z.optional(z.array(z.looseObject({ name: text, path: z.optional(z.string()) }))),
  sources: z.optional(z.array(z.looseObject({ title: text, path: z.optional(z.string()) }))),
  resources: z
    .array(
      z.looseObject({
        name: z.optional(z.string()),
        path: text.check(z.describe('The data file, relative to study.json.')),
        schema: z.looseObject({ fields: z.array(field).check(z.minLength(1)) }),
      }),
    )
    .check(z.minLength(1), z.maxLength(1)),
  satisfaction: packageExtension,
});

/** A study.json whose shape has been checked. */
export type StoredShape = z.output<typeof studyShape>;

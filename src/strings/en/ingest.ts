/** Sentences of the part "ingest": problems of a study.json, the doctor's findings, the reasons of proposals. */
export const ingest = {
  // Problems of a study.json: the place, what was expected, what arrived, the next step.
  'problem.not-json':
    'study.json is not JSON ({detail}). Open it in an editor that checks JSON, or export it again from the workbench.',
  'problem.property-missing':
    '{path} is missing; expected {expected}. Add it: study.schema.json describes every property.',
  'problem.property-wrong':
    '{path} should be {expected}; {arrived} arrived. Correct it: study.schema.json describes every property.',
  'problem.unknown-property':
    '{path} is not a property we know. Correct its name as in study.schema.json, or remove it.',
  'problem.path':
    '{path} should name a file beside study.json; “{arrived}” arrived. Put the data file into the same folder and write its name.',
  'problem.name-duplicate':
    '{path}: “{field}” is the name of two fields (“{same}” came first; upper and lower case count as the same). Rename one, in the file too.',
  'problem.name-reserved':
    '{path}: “{field}” is a name that our own columns use. Rename the field, in the file too.',
  'problem.scale-needed':
    '{path}: “{field}” has the role {role} and needs a scale (min and max); none arrived. Add the scale, or set the role to ignore.',
  'problem.scale-ends':
    '{path}: the scale of “{field}” should have min below max; {min} and {max} arrived. Write the ends of the questionnaire’s scale; for a reversed scale set direction to down.',
  'problem.label-outside':
    '{path}: the scale of “{field}” runs from {min} to {max}, but “{text}” stands for {code}. Correct the code or the ends; answers like “don’t know” belong into missing.',
  'problem.role-twice':
    '{path}: “{field}” has the role {role}, which “{first}” has already. A study has one field of this role: set the other to ignore or to segment.',
  'problem.item-needed':
    '{path}: “{field}” has the role {role} and should name its item; none arrived. Add item: the id of a leaf of the indicator system.',
  'problem.item-unused':
    '{path}: “{field}” has the role {role}, which measures no item, but names “{item}”. Remove item, or change the role.',
  'problem.item-unknown':
    '{path}: “{field}” measures the item “{item}”, which is not a leaf of the indicator system. Add the leaf, or correct the id.',
  'problem.item-twice':
    '{path}: “{field}” and “{first}” are both {role} of the item “{item}”. Give one of them an item of its own, or set it to ignore.',
  'problem.node-duplicate':
    '{path}: the id “{node}” stands at two places of the indicator system. Every node needs an id of its own.',
  'problem.own-weight-unknown':
    '{path}: own weights are for the first level ({known}); “{node}” is not on it. Remove it, or correct the id.',
  'problem.own-weight-negative':
    '{path}: an own weight should not be negative; {weight} arrived for “{node}”.',
  'problem.own-weights-zero':
    '{path}: all own weights are 0. Give at least one dimension a weight, or remove them.',
  'problem.filter-unknown':
    '{path}: the filter names the field “{name}”, which the study does not have. Remove it, or correct the name.',
  'problem.cut-points':
    '{path} should be three falling scores between 100 and 0 (excellent, good, fair from there up); {arrived} arrived.',
  'problem.focal-without-provider':
    '{path}: “{provider}” is named as the provider studied, but no field has the role provider. Give one that role, or remove it.',
  'problem.focal-unknown':
    '{path}: “{provider}” is not among the providers {known}. Correct it, or add it to the order of the provider field.',
  'problem.column-missing':
    'study.json names the column “{field}”, which the file lacks. Choose the file that the study belongs to, or take the field out of study.json.',
  'problem.column-unknown':
    'The file has the column “{field}”, which study.json does not name. It is left out; add a field for it to use it.',
} as const;

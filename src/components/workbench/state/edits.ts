import { correct } from '../../../lib/study/edit/correct.ts';
import type { Correction } from '../../../lib/study/edit/correct.ts';
import {
  giveOwnItem,
  setItem,
  setLabel,
  setOrder,
  setRole,
  setScale,
} from '../../../lib/study/edit/fields.ts';
import { setFilter } from '../../../lib/study/edit/filter.ts';
import { pairColumns } from '../../../lib/study/edit/pair.ts';
import type { PairedRole } from '../../../lib/study/edit/pair.ts';
import { placeFields, placeNodes } from '../../../lib/study/edit/place.ts';
import type { Destination } from '../../../lib/study/edit/place.ts';
import { setLimits, setMargin } from '../../../lib/study/edit/raking.ts';
import type { RakingLimits } from '../../../lib/study/edit/raking.ts';
import {
  letAllIn,
  setFocalProvider,
  setOptions,
  setSimulated,
  setTitle,
} from '../../../lib/study/edit/study.ts';
import { placeBefore, renameNode, shiftNode } from '../../../lib/study/edit/system.ts';
import { applyTemplate } from '../../../lib/study/edit/template.ts';
import type { SystemTemplate } from '../../../lib/study/edit/template.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Role, Scale, Study, StudyOptions } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { scaleOfProfile } from '../columns/guess-scale.ts';

/** What the reader can change on the opened study. Each is one step that can be undone. */
export interface Edits {
  title: (title: string) => void;
  simulated: (simulated: boolean) => void;
  role: (names: readonly string[], role: Role) => void;
  scale: (names: readonly string[], part: Partial<Scale>) => void;
  label: (name: string, text: string) => void;
  order: (name: string, order: readonly string[]) => void;
  item: (name: string, item: string) => void;
  ownItem: (name: string) => void;
  renameNode: (id: string, text: string) => void;
  /** Puts columns into the indicator system. */
  place: (names: readonly string[], to: Destination) => void;
  /** Pairs columns with items, as their expectation or importance. */
  pair: (role: PairedRole, pairs: Parameters<typeof pairColumns>[2]) => void;
  /** Puts a node elsewhere in the indicator system. */
  placeNode: (id: string, to: Destination) => void;
  placeBefore: (id: string, sibling: string) => void;
  /** Lays a bundled indicator system over the study. */
  template: (template: SystemTemplate, matches: Parameters<typeof applyTemplate>[2]) => void;
  shiftNode: (id: string, by: -1 | 1) => void;
  focalProvider: (provider: string | undefined) => void;
  /** Takes all rows, providers and waves into the index. */
  letAllIn: () => void;
  options: (part: Partial<StudyOptions>) => void;
  /** Undoes what the doctor did by itself. */
  correct: (correction: Correction) => void;
  filter: (field: string, category: string, enters: boolean, all: readonly string[]) => void;
  margin: (field: string, shares: Readonly<Record<string, number>> | undefined) => void;
  limits: (limits: RakingLimits) => void;
  undo: () => void;
  redo: () => void;
}

/** The corrections of one study, bound to whoever carries them out. */
export function editsOf(
  {
    change,
    undo,
    redo,
  }: { change: (edit: (study: Study) => Study) => void; undo: () => void; redo: () => void },
  doctor: Doctor,
  { code, t }: Language,
): Edits {
  const other = t('workbench.system.other');
  const profiles = new Map(doctor.columns.map((profile) => [profile.name, profile]));
  const scaleOf = (name: string): Scale => scaleOfProfile(profiles.get(name));
  return {
    title: (title) => change((study) => setTitle(study, title, code)),
    simulated: (simulated) => change((study) => setSimulated(study, simulated)),
    role: (names, role) => change((study) => setRole(study, names, role, scaleOf, other)),
    scale: (names, part) => change((study) => setScale(study, names, part)),
    label: (name, text) => change((study) => setLabel(study, name, text, code)),
    order: (name, order) => change((study) => setOrder(study, name, order)),
    item: (name, item) => change((study) => setItem(study, name, item)),
    ownItem: (name) => change((study) => giveOwnItem(study, name, other)),
    renameNode: (id, text) => change((study) => renameNode(study, id, text, code)),
    place: (names, to) => change((study) => placeFields(study, names, to, scaleOf, other)),
    pair: (role, pairs) => change((study) => pairColumns(study, role, pairs, scaleOf, other)),
    placeNode: (id, to) => change((study) => placeNodes(study, [id], to)),
    placeBefore: (id, sibling) => change((study) => placeBefore(study, id, sibling)),
    template: (template, matches) => change((study) => applyTemplate(study, template, matches, other)),
    shiftNode: (id, by) => change((study) => shiftNode(study, id, by)),
    focalProvider: (provider) => change((study) => setFocalProvider(study, provider)),
    letAllIn: () => change(letAllIn),
    options: (part) => change((study) => setOptions(study, part)),
    correct: (correction) => change((study) => correct(study, correction)),
    filter: (field, category, enters, all) =>
      change((study) => setFilter(study, field, category, enters, all)),
    margin: (field, shares) => change((study) => setMargin(study, field, shares)),
    limits: (limits) => change((study) => setLimits(study, limits)),
    undo,
    redo,
  };
}

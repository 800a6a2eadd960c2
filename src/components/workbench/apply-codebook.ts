import { prune } from '../../lib/study/prune.ts';
import { isRole, ITEM_ROLES } from '../../lib/study/types.ts';
import type { Field, Study } from '../../lib/study/types.ts';

/** A study.json laid over the columns of a file, and where the two differ. */
export interface Applied {
  readonly study: Study;
  /** Columns of study.json that the file lacks: left out. */
  readonly lacking: readonly string[];
  /** Columns of the file that study.json does not know: kept, not used. */
  readonly unknown: readonly string[];
  /** Columns that study.json expects as numbers and the file has as text, or the other way round: taken as the file has them. */
  readonly otherType: readonly string[];
}

/**
 * Lays an imported codebook over a file. `own` is the study as the file's columns stand now: it keeps id, path and how columns are stored;
 * all else comes from the imported one. What refers to columns that the file lacks (items, filters, the provider) goes with them.
 */
export function applyCodebook(own: Study, imported: Study): Applied {
  const known = new Map(imported.fields.map((field) => [field.name, field]));
  const present = new Set(own.fields.map((field) => field.name));
  const fields = own.fields.map((field): Field => {
    const found = known.get(field.name);
    if (found) return { ...found, type: field.type };
    return { name: field.name, type: field.type, role: 'ignore', label: field.label };
  });
  const { focalProvider, options, ...rest } = imported;
  const { filter, ...otherOptions } = options;
  const filters = Object.entries(filter ?? {}).filter(([name]) => present.has(name));
  const study: Study = {
    ...rest,
    id: own.id,
    path: own.path,
    fields,
    ...(focalProvider !== undefined && fields.some((field) => field.role === 'provider')
      ? { focalProvider }
      : {}),
    options: filters.length > 0 ? { ...otherOptions, filter: Object.fromEntries(filters) } : otherOptions,
  };
  return {
    study: fields.some((field) => isRole(field.role, ITEM_ROLES))
      ? prune(study)
      : { ...study, system: bare(study) },
    lacking: imported.fields.map((field) => field.name).filter((name) => !present.has(name)),
    unknown: own.fields.map((field) => field.name).filter((name) => !known.has(name)),
    otherType: own.fields
      .filter((field) => known.has(field.name) && known.get(field.name)?.type !== field.type)
      .map((field) => field.name),
  };
}

function bare({ system }: Study): Study['system'] {
  return { id: system.id, label: system.label };
}

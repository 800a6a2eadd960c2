import { matchStudy } from '../../../lib/ingest/codebook/match-study.ts';
import type { StudyMatch } from '../../../lib/ingest/codebook/match-study.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Field, Study } from '../../../lib/study/types.ts';

/** A saved codebook fitted to a file, and what differs. */
export interface FittedCodebook {
  readonly study: Study;
  readonly match: Pick<StudyMatch, 'matched' | 'renamed' | 'missing' | 'added' | 'findings'>;
}

/**
 * Fits a saved codebook to a file. `own` is the study as the file's columns stand now: it keeps id, path and how the file is
 * read, and what is simulated stays so; all else comes from the saved one. Columns that the saved one does not know stay, not used.
 */
export function fitCodebook(
  own: Study,
  doctor: Pick<Doctor, 'columns'>,
  saved: Study,
  before: readonly Profile[] = [],
): FittedCodebook {
  const { study, ...match } = matchStudy(saved, doctor, { before });
  const known = new Map(study.fields.map((field) => [field.name, field]));
  const { other: _, ...rest } = study;
  return {
    match,
    study: {
      ...rest,
      id: own.id,
      path: own.path,
      simulated: own.simulated || study.simulated,
      ...(own.other && { other: own.other }),
      fields: own.fields.map(
        ({ name, type, label }): Field => known.get(name) ?? { name, type, role: 'ignore', label },
      ),
    },
  };
}

import { personalHeading, personalValues } from '../words/personal.ts';
import type { Personal } from '../words/personal.ts';
import { columnText } from './column-text.ts';
import type { Profile } from './profile.ts';

/** Kinds of the survey tool's own columns that are personal. */
const METAS: Readonly<Record<string, Personal>> = {
  email: 'email',
  address: 'address',
  name: 'name',
  phone: 'phone',
  place: 'place',
};

/**
 * What data about a person a column holds: by the kind that the survey tool gives it, by its answers, or by its heading where
 * those do not speak against it (a rating of an e-mail is none).
 */
export function personalData(
  profile: Pick<Profile, 'top' | 'name' | 'heading' | 'meta' | 'distinct' | 'personal'>,
): Personal | undefined {
  const { top, meta, distinct } = profile;
  if (profile.personal) return profile.personal;
  if (meta !== undefined) return METAS[meta];
  if (top.length === 0) return undefined;
  const found = personalValues(top.map(({ value }) => value));
  if (found) return found;
  const told = personalHeading([columnText(profile), profile.name]);
  if (told === undefined) return undefined;
  // Numbers of areas (1, 2 … 99) are no postcodes.
  if (told.kind === 'place' && top.every(({ value }) => String(value).length < 3)) return undefined;
  // A few short answers that come again and again are no one's name or address.
  const various = distinct > 12 || distinct > 0.6 * top.reduce((sum, { n }) => sum + n, 0);
  return various || told.certain ? told.kind : undefined;
}

/** The profile without its values where they are data about a person: no page, report or JSON shows them then. */
export function withoutPersonal(profile: Profile): Profile {
  const personal = profile.answered > 0 ? personalData(profile) : undefined;
  return personal ? { ...profile, personal, min: null, max: null, top: [] } : profile;
}

import type { Profile } from './profile.ts';

/** What a column says of itself: its heading, or its name where the file has no heading, on one line. */
export function columnText({ name, heading }: Pick<Profile, 'name' | 'heading'>): string {
  return heading.replace(/\s+/g, ' ').trim() || name;
}

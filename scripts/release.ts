/** What every page's foot says: the version and the date it stands for. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Release {
  /** Of package.json. */
  readonly version: string;
  /** Day of the last commit (ISO 8601), or of the build where there is no git. */
  readonly date: string;
}

/** Version and date of the work tree in the current directory. */
export function release(): Release {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { version, date: lastCommitDay() ?? new Date().toISOString().slice(0, 10) };
}

function lastCommitDay(): string | null {
  try {
    const day = execFileSync('git', ['log', '-1', '--format=%cs'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return day.toString().trim() || null;
  } catch {
    return null;
  }
}

/** `node data/mail-service/generate.ts` writes answers.csv and study.json again, byte for byte. */
import { writeFileSync } from 'node:fs';
import { files, SEED } from './generator/files.ts';

for (const [name, text] of Object.entries(files(SEED))) {
  writeFileSync(new URL(name, import.meta.url), text);
}

import { sha256 } from '../../lib/analysis/key.ts';
import { loadStudy } from '../../lib/store/store.ts';
import type { Study } from '../../lib/study/types.ts';

/** What tells a study's data from others: the hash of the reader's own file; of a bundled study its id. Rejects with StoreError. */
export async function dataMark({ id }: Study): Promise<string> {
  if (!id.startsWith('own-')) return id;
  const { file } = await loadStudy(id);
  return sha256(new Uint8Array(await file.arrayBuffer()));
}

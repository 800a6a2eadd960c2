import { storageState } from '../../../../lib/store/storage-state.ts';
import { listStudies, persistAnswer } from '../../../../lib/store/store.ts';
import type { Desk } from '../desk.ts';
import { listed, storageKnown } from '../page-state.ts';

/** Looks up the kept studies and how long the browser keeps them. */
export async function refreshList({ move }: Desk): Promise<void> {
  const [studies, storage] = await Promise.all([listStudies(), storageState()]);
  move(listed(studies), storageKnown(storage));
  // Some browsers ask the reader first, which takes its time.
  void persistAnswer().then(async () => move(storageKnown(await storageState())));
}

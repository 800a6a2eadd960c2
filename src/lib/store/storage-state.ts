/** What the browser says about its storage for this site. */
export interface StorageState {
  /** True: kept until the reader deletes it. False: may be evicted when the disk runs full. Null: the browser does not say. */
  readonly persisted: boolean | null;
  /** Bytes used and allowed, as far as told. */
  readonly usage: number | null;
  readonly quota: number | null;
}

/** The state of the storage, without asking for anything. */
export async function storageState(): Promise<StorageState> {
  const [persisted, estimate] = await Promise.all([
    attempt(() => navigator.storage.persisted()),
    attempt(() => navigator.storage.estimate()),
  ]);
  return { persisted: persisted ?? null, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks the browser to keep the studies even when its disk runs full. It may ask the reader, or decide alone. */
export async function askToPersist(): Promise<boolean> {
  return (await attempt(() => navigator.storage.persist())) ?? false;
}

/** The value, or undefined where the browser lacks the call (older Safari, an insecure address) or refuses it. */
async function attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch {
    return undefined;
  }
}

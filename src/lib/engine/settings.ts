/**
 * Set at once after opening, before any other statement. No extension is ever fetched (in WASM that would be a request to
 * another host); errors come as JSON, so that their kind and place are data (`error.ts`).
 */
export const SETTINGS = `SET autoload_known_extensions=false; SET autoinstall_known_extensions=false; SET errors_as_json=true`;

/** The memory of a tab: a query of the reader's that needs more fails with `memory`, and the tab lives. For WASM, before `LOCK`. */
export const TAB_MEMORY = `SET memory_limit='1500MB'`;

/** No file, network, extension or setting from here on; cannot be undone. */
export const LOCK = `SET enable_external_access=false; SET lock_configuration=true`;

import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';

/** An empty native database that returns rows as plain objects. */
export async function database(): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const connection: DuckDBConnection = await (await DuckDBInstance.create(':memory:')).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

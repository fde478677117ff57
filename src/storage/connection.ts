import { openGuideDatabase, type GuideDatabase } from './database';

const OPEN_TIMES = 3;

/** Runs a task on the database, opening it when first needed and again after a connection was lost, three times in all. Rejects where storage fails. */
export function connectTo(database: string): <T>(task: (db: GuideDatabase) => Promise<T>) => Promise<T> {
  let connection: Promise<GuideDatabase> | undefined;
  let opened = 0;
  return async (task) => {
    if (!connection && opened >= OPEN_TIMES) throw new Error('the database was lost too often');
    connection ??= (opened++, openGuideDatabase(database, () => (connection = undefined)));
    return task(await connection);
  };
}

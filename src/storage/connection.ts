import { openGuideDatabase, type GuideDatabase } from './database';

const OPEN_TIMES = 3;

/** Runs a task on the database, opening it when first needed, and again after it failed to open or was lost, three times in all. Rejects where storage fails. */
export function connectTo(database: string, openDatabase = openGuideDatabase): <T>(task: (db: GuideDatabase) => Promise<T>) => Promise<T> {
  let connection: Promise<GuideDatabase> | undefined;
  let opened = 0;

  function open(): Promise<GuideDatabase> {
    if (opened >= OPEN_TIMES) return Promise.reject(new Error('the database was lost too often'));
    opened++;
    const forget = (): void => {
      if (connection === mine) connection = undefined;
    };
    const mine: Promise<GuideDatabase> = openDatabase(database, forget);
    mine.catch(forget);
    return mine;
  }

  return async (task) => task(await (connection ??= open()));
}

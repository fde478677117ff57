import { openGuideDatabase, type GuideDatabase } from './database';

const OPEN_TIMES = 3;
/** What a task fails with where the connection has died and nobody was told, as on an iPhone that woke up. */
const DEAD = ['InvalidStateError', 'UnknownError'];

/** Runs a task on the database, opening it when first needed, and again after it failed to open or was lost, three times in all; a task that found the connection dead is run once more. Rejects where storage fails. */
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

  return async (task) => {
    const mine = (connection ??= open());
    try {
      return await task(await mine);
    } catch (error) {
      if (!DEAD.includes((error as Error).name)) throw error;
      if (connection === mine) connection = undefined;
      return task(await (connection ??= open()));
    }
  };
}

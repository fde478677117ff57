import { connectTo } from './connection';

const VALUE = 'self-check';

async function databaseWorks(database: string): Promise<boolean> {
  try {
    const found = await connectTo(database)(async (db) => {
      await db.put('seen', true, VALUE);
      const read = await db.get('seen', VALUE);
      await db.delete('seen', VALUE);
      db.close();
      return read;
    });
    return found === true;
  } catch {
    return false;
  }
}

function localStorageWorks(key: string): boolean {
  try {
    localStorage.setItem(key, VALUE);
    const found = localStorage.getItem(key);
    localStorage.removeItem(key);
    return found === VALUE;
  } catch {
    return false;
  }
}

/** Whether the database and localStorage take a value, give it back and let go of it. Never rejects. */
export const storageWorks = async (database: string): Promise<boolean> => localStorageWorks(`${database}:${VALUE}`) && (await databaseWorks(database));

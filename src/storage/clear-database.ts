import { deleteDB } from 'idb';

const ANSWER_MS = 3_000;

/** Deletes the database `name`; connections that are open close themselves. Resolves after three seconds where the browser does not answer, and never rejects. */
export async function clearDatabase(name: string): Promise<void> {
  try {
    await Promise.race([deleteDB(name), new Promise<void>((resolve) => setTimeout(resolve, ANSWER_MS))]);
  } catch {
    // Where storage is blocked nothing lies there.
  }
}

/** Whether the browser has a database of this name; true too where it does not tell. Never rejects, and creates nothing. */
export async function mayExist(database: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === database);
  } catch {
    return true;
  }
}

/** Fetches data that the build wrote. Rejects where it does not come. */
export async function fetchData<T>(address: string | undefined): Promise<T> {
  const response = await fetch(address ?? '');
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return (await response.json()) as T;
}

/** The day (ISO) of an instant (epoch ms) by the device's own calendar. */
export function localDay(instant: number): string {
  const here = new Date(instant);
  return `${here.getFullYear()}-${String(here.getMonth() + 1).padStart(2, '0')}-${String(here.getDate()).padStart(2, '0')}`;
}

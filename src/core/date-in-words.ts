import { fill } from './fill';

/** An ISO date in words, by a pattern with `{{day}}`, `{{month}}` and `{{year}}`. The platform could write it, too, but takes long to begin with it on a slow phone. */
export function dateInWords(iso: string, { date, months }: { readonly date: string; readonly months: readonly string[] }): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return fill(date, { day: Number(day), month: months[Number(month) - 1] ?? '', year });
}

/** An ISO date or month as people write it, e.g. "23. november 2026", "november 2026". */
export function writtenDate(date: string, language: string): string {
  const day = date.length > 7;
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day && { day: 'numeric' }) }).format(new Date(day ? date : `${date}-01`));
}

const DAY = 86_400_000;
const STALE_AFTER_DAYS = 30;

/** The day (ISO) of the last look for a newer edition, where that is more than thirty days before `today` (ISO); nothing where no look is known, or the clock was set back. */
export const staleSince = (lookedOn: string | undefined, today: string): string | undefined =>
  lookedOn !== undefined && Date.parse(today) - Date.parse(lookedOn) > STALE_AFTER_DAYS * DAY ? lookedOn : undefined;

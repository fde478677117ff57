const AT_MOST_MS = 10 * 60_000;

/** Whether a clock at `now` can be right (all epoch ms): it is not before the guide was built, and where the server told the time no more than ten minutes away from it. */
export const plausibleClock = (now: number, builtAt: number | undefined, serverAt: number | undefined): boolean =>
  (builtAt === undefined || now >= builtAt) && (serverAt === undefined || Math.abs(now - serverAt) <= AT_MOST_MS);

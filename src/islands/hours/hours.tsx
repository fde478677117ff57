import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../core/fill';
import type { HoursProps } from '../../core/island-props';
import { clockIsPossible, clockText, hoursStatus } from '../../core/opening-hours';

const AT_MOST_MS = 60_000;

/** "Åben nu, lukker 22.00": the live badge beside a number, nothing where the phone's clock is impossible. It never touches the call link. */
export function Hours({ hours, builtAt, open, openAlways, closed, closedDay, days, clock }: HoursProps) {
  const [now, setNow] = useState(Date.now);
  const status = clockIsPossible(now, builtAt) ? hoursStatus(hours, now) : undefined;
  const change = status?.change;

  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    // Timers sleep with the phone: look again when the page is shown, and at least every minute, for clocks that are set.
    const timer = setTimeout(tick, Math.min(AT_MOST_MS, Math.max(250, (change?.at ?? Infinity) - now)));
    document.addEventListener('visibilitychange', tick);
    window.addEventListener('pageshow', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      window.removeEventListener('pageshow', tick);
    };
  }, [now, change?.at]);

  if (!status || (!status.open && !change)) return null;
  const time = change && clockText(change.minutes, clock);
  if (status.open) return <span class="badge open">{time === undefined ? openAlways : fill(open, { time })}</span>;
  const far = (change?.daysAhead ?? 0) > 1;
  return <span class="badge closed">{fill(far ? closedDay : closed, { time: time ?? '', day: days[(change?.weekday ?? 1) - 1] ?? '' })}</span>;
}

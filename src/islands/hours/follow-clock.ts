import type { HoursProps } from '../../core/island-props';
import { showExpired } from '../expiry';
import type { IslandData } from '../mount';
import { showWhenClosed } from './when-closed';

/** Keeps what depends on the clock true while the page is open: what holds while a number is closed, and facts that have run out. */
export function followClock(data: IslandData): void {
  const hours = Object.fromEntries(Object.entries(data).filter((entry): entry is [string, HoursProps] => entry[1] !== undefined && 'hours' in entry[1]));
  const look = (): void => {
    showWhenClosed(hours, Date.now());
    showExpired(Date.now());
  };
  look();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  setInterval(look, 60_000);
}

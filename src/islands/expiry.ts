import { localDay } from '../core/local-day';

/** Shows the notices of facts whose date has passed at `now` (epoch ms); a fact holds through its last day by the device's calendar. */
export function showExpired(now: number, root: ParentNode = document): void {
  const today = localDay(now);
  for (const notice of root.querySelectorAll<HTMLElement>('[data-until]')) if ((notice.dataset['until'] ?? '') < today) notice.hidden = false;
}

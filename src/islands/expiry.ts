/** Shows the notices of facts whose date has passed at `now` (epoch ms); a fact holds through its last day by the device's calendar. */
export function showExpired(now: number, root: ParentNode = document): void {
  const here = new Date(now);
  const today = `${here.getFullYear()}-${String(here.getMonth() + 1).padStart(2, '0')}-${String(here.getDate()).padStart(2, '0')}`;
  for (const notice of root.querySelectorAll<HTMLElement>('[data-until]')) if ((notice.dataset['until'] ?? '') < today) notice.hidden = false;
}

/** Shows the notices of facts whose date has passed at `now` (epoch ms); a fact holds through its last day. */
export function showExpired(now: number, root: ParentNode = document): void {
  const today = new Date(now).toISOString().slice(0, 10);
  for (const notice of root.querySelectorAll<HTMLElement>('[data-until]')) if ((notice.dataset['until'] ?? '') < today) notice.hidden = false;
}

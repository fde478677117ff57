import type { HoursProps } from '../../core/island-props';
import { clockIsPossible, hoursStatus } from '../../core/opening-hours';

/** Hides what holds only while a number is closed, while it is open at `now` (epoch ms); shows it where the clock cannot be right. */
export function showWhenClosed(data: Readonly<Record<string, HoursProps | undefined>>, now: number, root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-when-closed]')) {
    const props = data[element.dataset['whenClosed'] ?? ''];
    element.hidden = props !== undefined && clockIsPossible(now, props.builtAt) && hoursStatus(props.hours, now).open;
  }
}

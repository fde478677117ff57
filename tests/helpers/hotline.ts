import { clockText, hoursStatus } from '../../src/core/opening-hours';
import { loadPlan } from '../../src/plan/load-plan';
import { packFolder } from './sample-plan';

const plan = loadPlan(packFolder());

/** The hotline as the content has it. How it is shown is tested by what stands there, so that its hours may change; what they must be is held by tests/content/facts.yaml. */
const HOTLINE = plan.contacts.find(({ id }) => id === plan.hotline)!;

const HOURS = HOTLINE.hours!;
const DAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** The hotline's hours as they are read: "Alle dage kl. 8–22". */
export const HOTLINE_HOURS = HOTLINE.hoursText!;

/** The first change of the hotline's hours after an instant, as epoch ms: opening where it is closed then, closing where it is open. */
export function nextChange(instant: string | number): number {
  const { change } = hoursStatus(HOURS, new Date(instant).getTime());
  if (!change) throw new Error('The hotline never opens or never closes: the tests of its badge have nothing to look at.');
  return change.at;
}

/** What the badge beside the hotline says at an instant. */
export function badgeAt(instant: string | number): string {
  const { open, change } = hoursStatus(HOURS, new Date(instant).getTime());
  const time = change ? clockText(change.minutes, '.') : '';
  if (open) return `Åben nu, lukker ${time}`;
  return (change?.daysAhead ?? 0) > 1 ? `Åbner ${DAYS[change!.weekday - 1]} ${time}` : `Åbner ${time}`;
}

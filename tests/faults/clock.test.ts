import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { callable, describeFaults } from '../helpers/fault-bench';
import { openFresh } from '../helpers/guide-page';
import { badgeAt, nextChange } from '../helpers/hotline';
import type { Engine } from '../helpers/session';
import { markedSigns, storedVisit, untilStored } from '../helpers/visit-page';

/** A phone whose clock can be set while pages are open, and stays set over reloads; every engine has it. */
const CLOCK = `const RealDate = Date;
const away = () => Number(sessionStorage.getItem('clock') ?? 0);
window.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + away());
    else super(...parts);
  }
  static now() { return RealDate.now() + away(); }
};
window.setClock = (instant) => {
  sessionStorage.setItem('clock', RealDate.parse(instant) - RealDate.now());
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
};`;

/** The first opening after local midnight of a day, and the closing that follows. */
function hoursFrom(midnight: string): readonly [opens: number, closes: number] {
  const opens = nextChange(midnight);
  return [opens, nextChange(opens)];
}
const SUMMER = hoursFrom('2026-06-30T22:00:00Z');
const WINTER = hoursFrom('2026-01-13T23:00:00Z');
const [TO_SUMMER_TIME] = hoursFrom('2026-03-28T23:00:00Z');
const [TO_WINTER_TIME] = hoursFrom('2026-10-24T22:00:00Z');
/** Three seconds before the hour and not one, so that the badge can be read before it changes. */
const BEFORE = 3_000;
const around = (at: number, name: string): [instant: number, name: string, badge: string][] => [[at - BEFORE, `just before ${name}`, badgeAt(at - BEFORE)], [at, name, badgeAt(at)]];
const TABLE: readonly (readonly [instant: string | number, name: string, badge: string])[] = [
  ...around(SUMMER[0], 'opening in summer'),
  ...around(SUMMER[1], 'closing in summer'),
  ...around(WINTER[0], 'opening in winter'),
  ...around(WINTER[1], 'closing in winter'),
  ...around(TO_SUMMER_TIME, 'opening, the day that summer time begins'),
  ...around(TO_WINTER_TIME, 'opening, the day that it ends'),
  ['2038-02-01T12:00:00Z', '2038', badgeAt('2038-02-01T12:00:00Z')],
  ['1970-01-01T12:00:00Z', '1970', ''],
];
const ZONES: Readonly<Record<Engine, readonly string[]>> = { chromium: ['America/Nuuk', 'Pacific/Auckland', 'UTC'], firefox: ['Pacific/Auckland'], webkit: ['America/Nuuk'] };
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** When the mark is made in the tests of its end. */
const T = Date.parse('2026-07-01T10:00:00Z');

for (const engine of Object.keys(ZONES) as Engine[]) for (const timezone of ZONES[engine]) {
  describeFaults(`the clock in ${timezone}`, (bench) => {
    const badge = (): Promise<string> => bench.session.evaluate(() => document.querySelector('#hjem .badge.open, #hjem .badge.closed')?.textContent ?? '');
    const setClock = (instant: string | number): Promise<void> => bench.session.evaluate((at) => (window as unknown as { setClock(to: string): void }).setClock(at), new Date(instant).toISOString());

    fault(`F31 the phone's clock and zone, ${timezone}: the badge is right or absent, the call enabled`, async () => {
      const { session } = bench;
      const server = await bench.serve(bench.phone(CLOCK).root);
      await openFresh(session, `${server.origin}/`);
      for (const [instant, name, expected] of TABLE) {
        await setClock(instant);
        await expect.poll(badge, { message: name }).toBe(expected);
        expect(await callable(session), name).toBe(true);
      }
      return `${TABLE.length} instants: right, and absent in 1970; the call always there`;
    });

    if (timezone === ZONES.chromium[0]) bench.variant(`F31 the opening hour passes while the page is open, ${timezone}: the badge follows by itself`, async () => {
      const server = await bench.serve(bench.phone(CLOCK).root);
      await openFresh(bench.session, `${server.origin}/`);
      await setClock(SUMMER[0] - BEFORE);
      await expect.poll(badge).toBe(badgeAt(SUMMER[0] - BEFORE));
      await expect.poll(badge, { timeout: 10_000 }).toBe(badgeAt(SUMMER[0]));
      return 'closed three seconds before, open within 10 s, untouched';
    });

    if (timezone !== ZONES[engine][0]) return;

    /** A mark made at T. */
    const marked = async (): Promise<string> => {
      const server = await bench.serve(bench.phone(CLOCK).root);
      await openFresh(bench.session, `${server.origin}/#tegn`);
      await setClock(T);
      await bench.session.click('#tegn-4 input');
      await untilStored(bench.session, ['tegn-4']);
      return server.origin;
    };
    /** The next start at that time; the page before it had nothing to do with the visit. */
    const startAt = async (origin: string, at: number): Promise<void> => {
      await bench.session.open(`${origin}/rescue.html`);
      await bench.session.evaluate((instant) => sessionStorage.setItem('clock', String(instant - Date.now())), at);
      await bench.session.open(`${origin}/#tegn`);
    };
    const asked = (): Promise<boolean> => bench.session.evaluate(() => document.querySelector('#tegn .gate') !== null);
    const gone = async (): Promise<void> => {
      await expect.poll(() => storedVisit(bench.session)).toBeUndefined();
      expect(await markedSigns(bench.session)).toEqual([]);
      expect(await asked()).toBe(false);
    };

    if (triesVariants(engine)) it('control: within the hour the mark is there at the next start', async () => {
      await startAt(await marked(), T + 0.5 * HOUR);
      await expect.poll(() => markedSigns(bench.session)).toEqual(['tegn-4']);
    });

    if (triesVariants(engine)) it('control: after 23 hours it is asked about, and still kept', async () => {
      await startAt(await marked(), T + 23 * HOUR);
      await expect.poll(asked).toBe(true);
      expect(await storedVisit(bench.session)).toBeDefined();
    });

    bench.variant('F32 the clock is set forward past 24 hours while the page is open: not shown from then on, gone at the next start', async () => {
      const origin = await marked();
      await setClock(T + 24 * HOUR + MINUTE);
      await expect.poll(() => markedSigns(bench.session)).toEqual([]);
      await startAt(origin, T + 24 * HOUR + MINUTE);
      await gone();
      return 'not shown at once; deleted at the next start';
    });

    bench.variant('F32 the clock is set forward past 24 hours before a start: overdue, gone at that start', async () => {
      await startAt(await marked(), T + 25 * HOUR);
      await gone();
      return 'deleted at the start, never shown';
    });

    bench.variant('F32 the clock is set back before the record was made: the record ends', async () => {
      await startAt(await marked(), T - 2 * HOUR);
      await gone();
      return 'deleted at the start, never shown';
    });

    bench.variant('F32 the clock is set back while the page is open, and forward again: retention is not extended', async () => {
      const origin = await marked();
      await setClock(T - 2 * HOUR);
      await expect.poll(() => markedSigns(bench.session)).toEqual([]);
      await startAt(origin, T - 2 * HOUR);
      await gone();
      await startAt(origin, T + 0.5 * HOUR);
      await gone();
      return 'not shown at once; deleted; does not come back with the right time';
    });
  }, { able: [engine], options: { timezone } });
}

import type { Session } from './session';

/** A phone whose clock can be set while pages are open, and stays set over reloads; every engine has it. */
export const CLOCK = `const RealDate = Date;
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

/** Sets the clock of such a phone for the pages that come; the open one, which must be of its origin, goes on as it was. */
export const setClockForNext = (session: Session, instant: string): Promise<void> => session.evaluate((at) => sessionStorage.setItem('clock', String(new Date(at).getTime() - performance.timeOrigin - performance.now())), instant);

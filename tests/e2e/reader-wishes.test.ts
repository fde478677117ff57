import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, showScreen } from '../helpers/guide-page';
import { focus, tabTo } from '../helpers/keyboard-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

describeOneEngine('what readers ask of their system', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine, { forcedColors: true });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  /** Each side that is drawn: its width, style and colour. */
  const borders = (selector: string): Promise<string[]> => session.evaluate((at) => {
    const element = document.querySelector(at);
    if (!element) throw new Error(`no ${at}`);
    const style = getComputedStyle(element);
    return ['top', 'right', 'bottom', 'left'].map((side) => ['width', 'style', 'color'].map((part) => style.getPropertyValue(`border-${side}-${part}`)).join(' '));
  }, selector);
  const colour = (name: string): Promise<string> => session.evaluate((system) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = system;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

  it('their own colours: danger, the calls and the shown tab are told apart by lines', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    const canvas = await colour('Canvas');
    for (const selector of ['.top .acute', '.bar .hotline', '#hjem .card.danger', '#kontakt .call', '#akut .call.urgent']) {
      for (const side of await borders(selector)) expect(side, selector).toMatch(/^3px solid (?!rgba\(.*, 0\))/);
      expect((await borders(selector)).join(), selector).not.toContain(canvas);
    }
    const [shown] = await borders('.bar a[href="#tegn"]');
    const [other] = await borders('.bar a[href="#jura"]');
    expect(shown).toMatch(/^4px solid/);
    expect(shown).not.toContain(canvas);
    expect(other).toContain(canvas);
  });

  it('their own colours: answers and stars that were chosen are told apart from the others', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('#tegn-1 .star');
    const fills = await session.evaluate(() => ['#tegn-1', '#tegn-2'].map((sign) => getComputedStyle(document.querySelector(`${sign} .star path`) as Element).fill));
    expect(fills[0]).not.toBe(fills[1]);
    await showScreen(session, 'handl');
    await session.click('[data-node=akut][data-answer=nej]');
    await session.back();
    const pressed = await borders('[data-node=akut][data-answer=nej]');
    expect(pressed).not.toEqual(await borders('[data-node=akut][data-answer=ja]'));
  });

  it('their own colours: the focus is seen', async () => {
    await openFresh(session, `${site.origin}/`);
    const canvas = await colour('Canvas');
    for (const selector of ['.top .acute', '.bar .hotline', '#hjem .card.danger', '#hjem .card.primary > a']) {
      await tabTo(session, selector);
      expect((await focus(session)).faults).toEqual([]);
      expect(await session.evaluate((at) => getComputedStyle(document.querySelector(at) as Element).outlineColor, selector)).not.toBe(canvas);
    }
  });

  it('less motion: a change of screen moves nothing; otherwise for at most 0.2 seconds', async () => {
    const moved = async (): Promise<number[]> => {
      await openFresh(session, `${site.origin}/`);
      await showScreen(session, 'tegn');
      return session.evaluate(() => document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().endTime)));
    };
    await session.restart({ forcedColors: false });
    const usual = await moved();
    expect(usual.length).toBeGreaterThan(0);
    expect(Math.max(...usual)).toBeLessThanOrEqual(200);
    await session.restart({ reducedMotion: true });
    expect(await moved()).toEqual([]);
  });
}, ['chromium']);

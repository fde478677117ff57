import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, screenIds, showScreen, touch } from '../helpers/guide-page';
import { focus, tabTo, tabToTheEnd } from '../helpers/keyboard-page';
import { resultIds, SEARCH_BOX, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { markedSigns, shownPart } from '../helpers/visit-page';

describeOneEngine('the whole guide by keyboard', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine, { reducedMotion: true });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  /** To the heading of a screen, where a reader is who has just come there. */
  const go = async (id: string): Promise<void> => {
    await showScreen(session, id);
    await session.evaluate((screen) => document.querySelector<HTMLElement>(`#${screen} > h1`)?.focus(), id);
  };
  const open = async (id: string): Promise<void> => {
    await openFresh(session, `${site.origin}/${id && `#${id}`}`);
    await touch(session);
    await expect.poll(() => session.evaluate(() => ['.page-tools button', '.star', '.hide'].every((late) => document.querySelector(late) !== null))).toBe(true);
    if (id) await go(id);
  };
  const focusIn = (): Promise<string> => session.evaluate(() => document.activeElement?.closest('main > section')?.id ?? '');
  const shown = (): Promise<string> => session.evaluate(() => document.body.dataset['screen'] ?? '');
  const screenOf = (link: string): Promise<string> => session.evaluate((id) => document.getElementById(id)?.closest('main > section')?.id ?? '', link.replace(/^#/, ''));

  it('every screen is reached from home and left again, and on it Tab goes to everything in order, nothing of it behind the bars', async () => {
    const wrong: string[] = [];
    const reached = ['hjem'];
    await open('');
    for (const screen of reached) {
      // At home from the very top, where the bars are.
      if (screen !== 'hjem') await go(screen);
      const stops = await tabToTheEnd(session);
      const all = stops.at(-1)?.of ?? 0;
      expect(stops.map(({ at }) => at), screen).toEqual(stops.map((_, at) => all - stops.length + at));
      wrong.push(...stops.flatMap(({ what, faults }) => faults.map((fault) => `#${screen}: ${what} ${fault}`)));
      for (const { to } of stops.filter((stop) => stop.to.startsWith('#'))) {
        const target = await screenOf(to);
        if (reached.includes(target)) continue;
        await go(screen);
        // That Tab leads to this link was just seen.
        await session.evaluate((id, href) => document.querySelector<HTMLElement>(`:is(#${id}, header, nav.bar) a[href="${href}"]`)?.focus(), screen, to);
        await session.press('Enter');
        await expect.poll(focusIn).toBe(target);
        await go(target);
        await tabTo(session, '.bar a[href="#hjem"]', 'Shift+Tab');
        await session.press('Enter');
        await expect.poll(focusIn).toBe('hjem');
        reached.push(target);
      }
    }
    expect(wrong).toEqual([]);
    expect(reached.sort()).toEqual((await screenIds(session)).sort());
  }, 180_000);

  it('a flow is answered to its outcome and corrected', async () => {
    await open('handl');
    const answer = async (node: string, reply: string, next: string): Promise<void> => {
      await tabTo(session, `button[data-node="${node}"][data-answer="${reply}"]`);
      await session.press('Enter');
      await expect.poll(() => shownPart(session)).toBe(next);
      await expect.poll(() => session.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'))).toBe(next);
    };
    await answer('akut', 'nej', 'person');
    await answer('person', 'ja', 'alder');
    await answer('alder', 'barn', 'ansat');
    await answer('ansat', 'ja', 'pligt');
    await tabTo(session, '#handl .trail li:nth-child(4) button');
    await session.press('Enter');
    await expect.poll(() => shownPart(session)).toBe('ansat');
    await answer('ansat', 'nej', 'andre');
    await tabTo(session, '#handl .trail > button');
    await session.press('Enter');
    await expect.poll(() => shownPart(session)).toBe('akut');
  });

  it('the search is opened, used and left', async () => {
    await open('hjem');
    await tabTo(session, 'header .find', 'Shift+Tab');
    await session.press('Enter');
    await untilSearch(session);
    await expect.poll(() => session.evaluate((box) => document.activeElement?.matches(box), SEARCH_BOX)).toBe(true);
    await session.type('§ 133');
    await expect.poll(async () => (await resultIds(session)).length).toBeGreaterThan(1);
    await session.press('Enter');
    const first = await focus(session);
    expect([first.to, first.faults]).toEqual([`#${(await resultIds(session))[0]}`, []]);
    await tabTo(session, '#soeg .result:nth-child(2) > a');
    await session.press('Enter');
    await expect.poll(shown).not.toBe('soeg');
  });

  it('signs are marked, settings changed, and "Ryd og skjul" clears', async () => {
    await open('tegn');
    await tabTo(session, '#tegn-2 input');
    await session.press(' ');
    await expect.poll(() => markedSigns(session)).toEqual(['tegn-2']);
    await open('om');
    await tabTo(session, 'input[name=size]:checked');
    await session.press('ArrowDown');
    await expect.poll(() => session.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
    expect((await focus(session)).faults).toEqual([]);
    await session.press('ArrowUp');
    await expect.poll(() => session.evaluate(() => document.documentElement.dataset['size'])).toBe('normal');
    await go('om');
    await tabTo(session, '.hide', 'Shift+Tab');
    await session.press('Enter');
    await expect.poll(shown).toBe('hjem');
    await expect.poll(() => markedSigns(session)).toEqual([]);
  });
}, ['chromium', 'firefox']);

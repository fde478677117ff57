import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { ask, resultIds, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

interface Listening {
  heard: string[];
}

describeOneEngine('what happens is told to screen readers, once', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    await openFresh(session, `${site.origin}/`);
    await session.evaluate(listen);
  });
  const heard = (): Promise<string[]> => session.evaluate(() => (window as unknown as Listening).heard);
  const shown = (selector: string): Promise<boolean> => session.evaluate((at) => (document.querySelector(at)?.getClientRects().length ?? 0) > 0, selector);

  it('that the guide is there offline, and not each file on the way', async () => {
    await untilOffline(session, 'ready');
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
    await expect.poll(() => session.evaluate(() => document.documentElement.dataset['languages'])).toBe('ready');
    expect((await heard()).map((text) => text.split(' · ')[0])).toEqual(['Klar offline']);
  });

  it('how much a search found, when the reader has stopped typing', async () => {
    await untilOffline(session, 'ready');
    await session.click('header .find');
    await untilSearch(session);
    await expect.poll(() => session.evaluate(() => document.activeElement?.localName)).toBe('input');
    await session.evaluate(typeQuickly, 'tavshedspligt');
    await expect.poll(async () => (await resultIds(session)).length).toBeGreaterThan(1);
    await expect.poll(async () => (await heard()).at(-1)).toMatch(/^\d+ resultater$/);
    expect((await heard()).filter((text) => text.includes('result'))).toHaveLength(1);
    await ask(session, 'qwertzuiop');
    await expect.poll(async () => (await heard()).at(-1)).toMatch(/^Det står ikke i planen\. 1 resultat$/);
  });

  it('that the address was copied, each time', async () => {
    await untilOffline(session, 'ready');
    await session.evaluate(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => undefined } });
    });
    await expect.poll(() => shown('.page-tools button')).toBe(true);
    for (const times of [1, 2]) {
      await session.click('.page-tools button');
      await expect.poll(async () => (await heard()).filter((text) => text === 'Adressen er kopieret.')).toHaveLength(times);
    }
  });

  it('that something was saved', async () => {
    await session.evaluate(() => void (location.hash = 'tegn'));
    await expect.poll(() => shown('#tegn-1 .star')).toBe(true);
    await session.click('#tegn-1 .star');
    await expect.poll(async () => (await heard()).filter((text) => text.startsWith('Gemt.'))).toHaveLength(1);
    await session.click('#tegn-1 .star');
    expect((await heard()).filter((text) => text.startsWith('Gemt.'))).toHaveLength(1);
  });
});

// Runs in the page: letter by letter, as fast as no reader and no loaded machine can.
function typeQuickly(text: string): void {
  const box = document.activeElement as HTMLInputElement;
  for (const letter of text) {
    box.value += letter;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

// Runs in the page: keeps what its live regions say – what stands in one that is shown, and then every change of it.
function listen(): void {
  const page = window as unknown as Listening;
  const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=status], [role=alert]')].filter((region) => region.checkVisibility());
  const told = new Map<HTMLElement, string>();
  const look = (): void => {
    for (const region of regions()) {
      const text = region.textContent.replaceAll(/\s+/g, ' ').trim();
      if (text !== '' && text !== told.get(region)) page.heard.push(text);
      told.set(region, text);
    }
  };
  page.heard = [];
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

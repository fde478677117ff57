import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { putQuestion, resultIds, SEARCH_BOX, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

interface Result {
  readonly result: string;
  readonly source: string;
  readonly link: string;
  readonly text: string;
  readonly marks: number;
}

describeOneEngine('the search', (engine) => {
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

  const results = (): Promise<Result[]> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-result]')].map((element) => ({
    result: element.dataset['result'] ?? '', source: element.dataset['source'] ?? '', link: element.querySelector('a')?.getAttribute('href') ?? '', text: element.innerText, marks: element.querySelectorAll('mark').length,
  })));
  const ids = (): Promise<string[]> => resultIds(session);
  const typed = (): Promise<string> => session.evaluate((box) => document.querySelector<HTMLInputElement>(box)?.value ?? '', SEARCH_BOX);
  const focused = (): Promise<string> => session.evaluate(() => document.activeElement?.id ?? '');
  const put = (text: string): Promise<void> => putQuestion(session, text);
  const shown = (): Promise<string> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('main > section')].filter((section) => section.getClientRects().length > 0).map(({ id }) => id).join());
  const begin = async (): Promise<void> => {
    await openFresh(session, `${site.origin}/#soeg`);
    await untilSearch(session);
  };

  describe('opens', () => {
    it('from the header, with the cursor in the box', async () => {
      await openFresh(session, `${site.origin}/#tegn`);
      await session.click('header a[href="#soeg"]');
      await expect.poll(shown).toBe('soeg');
      await expect.poll(focused).toBe('soeg-felt');
      await session.back();
      await expect.poll(shown).toBe('tegn');
    });

    it('by the key "/", but not while a field has the focus, nor where that was turned off', async () => {
      await openFresh(session, `${site.origin}/#jura`);
      await session.press('/');
      await expect.poll(shown).toBe('soeg');
      await expect.poll(focused).toBe('soeg-felt');
      await session.press('/');
      await expect.poll(typed).toBe('/');
      await session.evaluate(() => document.querySelector<HTMLElement>('#soeg h1')?.focus());

      await openFresh(session, `${site.origin}/#om`);
      await session.click('#om [data-island="settings"] input[type=checkbox]');
      await openFresh(session, `${site.origin}/#om`);
      await expect.poll(() => session.evaluate(() => document.querySelector<HTMLInputElement>('#om [data-island="settings"] input[type=checkbox]')?.checked)).toBe(false);
      await session.press('/');
      expect(await shown()).toBe('om');
      await session.click('#om [data-island="settings"] input[type=checkbox]');
    });
  });

  describe('finds', () => {
    beforeEach(begin);

    it('as is typed: links with their screen, an excerpt with the words marked, and what it rests on', async () => {
      await session.click(SEARCH_BOX);
      await session.type('vurderingsvaerktoej');
      await expect.poll(async () => (await results())[0]?.source ?? '').toMatch(/5\.3\.3\.p2/);
      const [first] = await results();
      expect(first?.text).toMatch(/Plan 5\.3/);
      expect(first?.marks).toBeGreaterThan(0);
      await session.press('Enter');
      await expect.poll(() => session.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first?.link);
      await session.press('Enter');
      await expect.poll(() => session.url()).toBe(`${site.origin}/${first?.link}`);
      expect(await session.evaluate((id) => (document.getElementById(id)?.getClientRects().length ?? 0) > 0, first?.result ?? '')).toBe(true);
      await session.back();
      await expect.poll(shown).toBe('soeg');
      expect(await typed()).toBe('vurderingsvaerktoej');
      expect((await ids()).length).toBeGreaterThan(0);
    });

    it('danger first, with the number to call', async () => {
      await put('truer med at skyde');
      await expect.poll(async () => (await ids())[0]).toBe('akut');
      expect(await session.evaluate(() => [...document.querySelectorAll('[data-result="akut"] a')].map((link) => link.getAttribute('href')))).toEqual(['#akut', 'tel:112']);
      expect((await results())[0]?.source).toBe('5.3.1.p1 5.3.1.p2');
    });

    it('a sign with its caveat', async () => {
      await put('hagekors');
      await expect.poll(ids).toContain('tegn-10');
      expect((await results()).find(({ result }) => result === 'tegn-10')?.text).toContain('Vejledende – ikke en tjekliste');
    });

    it('what the plan does not say, honestly, and the ways on below', async () => {
      await put('hvor lang tid går der før jeg får svar');
      await expect.poll(async () => (await ids())[0]).toBe('ikke-i-planen');
      expect((await results())[0]?.text).toMatch(/^Det står ikke i planen/);
      await put('qwertzuiop');
      await expect.poll(ids).toEqual(['ikke-i-planen']);
      for (const way of ['a[href="tel:+4541749090"]', 'a[href="#handl"]', 'a[href="#plan-5"]']) {
        expect(await session.evaluate((selector) => (document.querySelector(`#soeg ${selector}`)?.getClientRects().length ?? 0) > 0, way), way).toBe(true);
      }
    });

    it('nothing in what may only be the beginning, claiming nothing, and the ways on below', async () => {
      const said = (): Promise<string | undefined> => session.evaluate(() => document.querySelector('#soeg p.result')?.textContent);
      for (const beginning of ['må', 'jeg har det', '§', '😀', '%%%']) {
        await put('hotline');
        await expect.poll(async () => (await ids()).length).toBeGreaterThan(1);
        await put(beginning);
        await expect.poll(said, { message: beginning }).toMatch(/find vej herunder/);
        expect(await ids()).toEqual([]);
      }
      for (const way of ['a[href="tel:+4541749090"]', 'a[href="#handl"]', 'a[href="#plan-5"]']) {
        expect(await session.evaluate((selector) => (document.querySelector(`#soeg ${selector}`)?.getClientRects().length ?? 0) > 0, way), way).toBe(true);
      }
      await put('');
      await expect.poll(said).toBeUndefined();
    });

    it('and tells screen readers how much, once', async () => {
      await put('tavshedspligt');
      await expect.poll(() => session.evaluate(() => document.querySelector('#soeg [role="status"]')?.textContent)).toMatch(/^\d resultater$/);
    });

    it('without being broken or slowed by what is hostile', async () => {
      const hostile = ['x'.repeat(10_000), 'hotline '.repeat(1250), '<img src=x onerror=alert(1)><script>alert(1)</script>', '.*+?^${}()|[]\\', '👩‍👧‍👦🏳️‍🌈'.repeat(200), '\u202Eenilotoh\u202C \u200Fhotline\u0000', 'a'.repeat(300) + ' ' + '§'.repeat(300)];
      for (const text of hostile) {
        const took = await session.evaluate(async (box, value) => {
          const input = document.querySelector<HTMLInputElement>(box) as HTMLInputElement;
          input.value = value;
          const start = performance.now();
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - start;
        }, SEARCH_BOX, text);
        expect(took, text.slice(0, 40)).toBeLessThan(1_000);
      }
      expect(await session.evaluate(() => document.querySelectorAll('#soeg img, #soeg script').length)).toBe(0);
      await put('hotline');
      await expect.poll(async () => (await ids()).length).toBeGreaterThan(1);
      expect(await session.consoleErrors()).toEqual([]);
    });
  });

  describe('forgets what was typed', () => {
    const CANARY = 'zebrafisk kanarie';
    beforeEach(begin);

    it('and never lets it out of memory', async () => {
      await session.click(SEARCH_BOX);
      await session.type(CANARY);
      await expect.poll(async () => (await ids()).length).toBeGreaterThan(0);
      const places = await session.evaluate(async () => {
        const databases = await Promise.all((await indexedDB.databases()).map(({ name = '' }) => new Promise<string>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const names = [...opening.result.objectStoreNames];
            const store = opening.result.transaction(names).objectStore(names[0] as string);
            const all = store.getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        })));
        const cached = (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat();
        const markup = document.documentElement.cloneNode(true) as Element;
        return JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie, databases, cached, performance.getEntriesByType('resource').map(({ name }) => name), markup.outerHTML]);
      });
      expect(places).not.toMatch(/zebrafisk|kanarie/);
      expect((await session.consoleErrors()).join()).not.toMatch(/zebrafisk/);
    });

    it('when the page is left, also where the browser keeps it to come back to', async () => {
      await put(CANARY);
      await expect.poll(ids).toContain('ikke-i-planen');
      const left = await session.evaluate((box) => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        return document.querySelector<HTMLInputElement>(box)?.value;
      }, SEARCH_BOX);
      expect(left).toBe('');
      await expect.poll(ids).toEqual([]);
      await put(CANARY);
      await openFresh(session, `${site.origin}/#hjem`);
      await session.back();
      await session.back();
      await expect.poll(typed).toBe('');
    });

    it('by "Ryd og skjul"', async () => {
      await put(CANARY);
      await session.click('button.hide');
      await expect.poll(() => session.url()).toBe(`${site.origin}/#hjem`);
      expect([await typed(), await ids()]).toEqual(['', []]);
    });
  });

  it('works with the server stopped', async () => {
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'ready');
    await site.stop();
    try {
      await session.restart();
      await session.open(`${site.origin}/#soeg`);
      await untilSearch(session);
      await session.click(SEARCH_BOX);
      await session.type('§133');
      await expect.poll(async () => (await results())[0]?.source ?? '').toContain('6.bl133.p1');
    } finally {
      await site.start();
    }
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, touch } from '../helpers/guide-page';
import { pdfPages } from '../helpers/pdf-pages';
import { readQr } from '../helpers/read-qr';
import { startSession, type Session, type SessionOptions } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { ask, untilSearch } from '../helpers/search-page';
import { giveAnswer } from '../helpers/visit-page';

const SEND = '.page-tools button:first-child';
const PRINT = '.page-tools button:last-child';

/** A browser at the guide, for the tests of one block. */
function guideIn(engine: Parameters<typeof startSession>[0], options: SessionOptions = {}) {
  const at = {} as { site: Site; session: Session };
  beforeAll(async () => {
    at.site = await startSite();
    at.session = await startSession(engine, options);
  });
  afterAll(async () => {
    await at.session?.close();
    await at.site?.stop();
  });
  return at;
}

/** What the page handed to the stand-ins for what it may send by. */
const sent = (session: Session): Promise<unknown[]> => session.evaluate(() => (window as unknown as { sent: unknown[] }).sent);

/** Puts stand-ins in the place of what a page may send by; they keep what they are given. `refuse` names an error of sharing. */
const stub = (session: Session, share: boolean, copy: boolean, refuse = ''): Promise<void> =>
  session.evaluate((canShare: boolean, canCopy: boolean, error: string) => {
    const kept: unknown[] = [];
    const put = (name: string, value: unknown): void => void Object.defineProperty(navigator, name, { configurable: true, value });
    Object.assign(window, { sent: kept });
    // A property that is undefined is still there for "in".
    delete (Navigator.prototype as { share?: unknown }).share;
    delete (navigator as { share?: unknown }).share;
    if (canShare) {
      put('share', async (what: unknown) => {
        if (error) throw new DOMException('', error);
        kept.push(what);
      });
    }
    put('clipboard', canCopy ? { writeText: async (text: unknown) => void kept.push(text) } : undefined);
  }, share, copy, refuse);

const said = (session: Session): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('.page-tools [role="status"]')?.innerText ?? '');

describeOneEngine('sending a page', (engine) => {
  const at = guideIn(engine);
  const open = async (address: string): Promise<void> => {
    await openFresh(at.session, `${at.site.origin}/${address}`);
    await touch(at.session);
    await expect.poll(() => at.session.evaluate((button) => document.querySelector(button) !== null, SEND)).toBe(true);
  };

  it.each([['', ''], ['#tegn', '#tegn'], ['?from=mail#lov-bl-133', '#lov-bl-133'], ['#plan-5-2', '#plan-5-2'], ['en/#kontakt', 'en/#kontakt']])('at /%s shares the neutral name and the deep link, and nothing else', async (opened, link) => {
    await open(opened);
    await stub(at.session, true, true);
    await at.session.click(SEND);
    await expect.poll(() => sent(at.session)).toEqual([{ title: 'Lommeguide', url: `${at.site.origin}/${link}` }]);
    expect(await said(at.session)).toBe('');
  });

  it('leaves out marks, answers and what was searched for', async () => {
    await open('#tegn');
    await stub(at.session, true, true);
    await at.session.click('#tegn-4 input');
    await at.session.click(SEND);
    await at.session.click('nav.bar a[href="#handl"]');
    await giveAnswer(at.session, 'akut', 'nej');
    await at.session.click(SEND);
    await at.session.click('.top .find');
    await untilSearch(at.session);
    await ask(at.session, 'hagekors');
    await at.session.click(SEND);
    await expect.poll(() => sent(at.session)).toEqual(['tegn', 'handl', 'soeg'].map((screen) => ({ title: 'Lommeguide', url: `${at.site.origin}/#${screen}` })));
  });

  it('copies the link where it cannot be shared, says so once, and forgets it on the next screen', async () => {
    await open('#jura');
    await stub(at.session, false, true);
    await at.session.click(SEND);
    await expect.poll(() => said(at.session)).toBe('Adressen er kopieret.');
    expect(await sent(at.session)).toEqual([`${at.site.origin}/#jura`]);
    await at.session.click('nav.bar a[href="#hjem"]');
    await expect.poll(() => said(at.session)).toBe('');
  });

  it('does nothing more where sharing was given up, and copies where it failed', async () => {
    await open('#jura');
    await stub(at.session, true, true, 'AbortError');
    await at.session.click(SEND);
    await stub(at.session, true, true, 'NotAllowedError');
    await at.session.click(SEND);
    await expect.poll(() => sent(at.session)).toEqual([`${at.site.origin}/#jura`]);
  });

  it('shows the link, selected, where it can be neither shared nor copied', async () => {
    await open('#tegn');
    await stub(at.session, false, false);
    await at.session.click(SEND);
    await expect.poll(() => at.session.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return field.readOnly && field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    })).toBe(`${at.site.origin}/#tegn`);
    expect(await said(at.session)).toBe('');
  });

  it('stands at the end of every screen, once', async () => {
    await open('#akut');
    const [last, tools, calls] = await at.session.evaluate(() => [document.querySelector('#akut')?.getBoundingClientRect().bottom ?? 0, document.querySelector('.page-tools')?.getBoundingClientRect().top ?? 0, document.querySelectorAll('.page-tools').length] as const);
    expect(tools).toBeGreaterThanOrEqual(last);
    expect(calls).toBe(1);
  });
});

describeOneEngine('the poster', (engine) => {
  const at = guideIn(engine);
  const codes = (): Promise<{ path: string; size: number; name: string | null; words: string }[]> =>
    at.session.evaluate(() => [...document.querySelectorAll<SVGSVGElement>('#plakat svg[role="img"]')].map((svg) => ({
      path: svg.querySelector('path:last-child')?.getAttribute('d') ?? '',
      size: svg.viewBox.baseVal.width,
      name: svg.getAttribute('aria-label'),
      words: svg.parentElement?.querySelector('b')?.innerText ?? '',
    })));

  it('has a code that leads to the address that the guide was opened at, and that address in words', async () => {
    for (const [opened, address] of [['#plakat', ''], ['?from=mail#plakat', ''], ['en/#plakat', 'en/']] as const) {
      await openFresh(at.session, `${at.site.origin}/${opened}`);
      await expect.poll(async () => (await codes()).length).toBe(2);
      for (const { path, size, name, words } of await codes()) {
        expect(readQr(path, size)).toBe(`${at.site.origin}/${address}`);
        expect(words).toBe(`${at.site.origin.replace('http://', '')}${address && `/${address}`}`);
        expect(name).toBe(address ? 'QR code to the guide' : 'QR-kode til guiden');
      }
    }
  });

  it('is drawn when it is shown, and not before', async () => {
    await openFresh(at.session, `${at.site.origin}/#om`);
    await touch(at.session);
    await expect.poll(() => at.session.evaluate(() => document.querySelectorAll('#plakat button').length)).toBe(2);
    expect(await codes()).toEqual([]);
    await at.session.click('#om a[href="#plakat"]');
    await expect.poll(async () => (await codes()).length).toBe(2);
  });

  it('is reached from the end of the whole plan too', async () => {
    await openFresh(at.session, `${at.site.origin}/#fodnoter`);
    await at.session.click('#planen a[href="#plakat"]');
    expect(await at.session.url()).toBe(`${at.site.origin}/#plakat`);
  });
});

// WebKit's driver does not print.
describeOneEngine('on paper', (engine) => {
  const at = guideIn(engine, { colorScheme: 'dark' });
  const open = async (address: string): Promise<void> => {
    await openFresh(at.session, `${at.site.origin}/${address}`);
    await touch(at.session);
    await expect.poll(() => at.session.evaluate((button) => document.querySelector(button) !== null, PRINT)).toBe(true);
    await at.session.evaluate(() => {
      document.documentElement.dataset['size'] = 'larger';
      Object.assign(window, { printed: 0, print: () => (window as unknown as { printed: number }).printed++ });
    });
  };
  const pages = async (): Promise<number> => pdfPages(await at.session.pdf());
  const asked = (): Promise<number> => at.session.evaluate(() => (window as unknown as { printed: number }).printed);

  it.each(['', 'en/'])('poster and card fill one page each, together or alone (/%s)', async (language) => {
    await open(`${language}#plakat`);
    await expect.poll(() => at.session.evaluate(() => document.querySelectorAll('#plakat svg[role="img"]').length)).toBe(2);
    expect(await pages()).toBe(2);
    for (const [place, sheet] of [['first', 'poster'], ['last', 'card']]) {
      await at.session.click(`#plakat [data-island] button:${place}-child`);
      expect(await at.session.evaluate(() => document.documentElement.dataset['print'])).toBe(sheet);
      expect(await pages(), sheet).toBe(1);
    }
    expect(await asked()).toBe(2);
    await at.session.evaluate(() => void dispatchEvent(new Event('afterprint')));
    expect(await at.session.evaluate(() => 'print' in document.documentElement.dataset)).toBe(false);
  });

  it('"Print siden" prints the screen that is shown, and only that', async () => {
    await open('#kontakt');
    await at.session.click(PRINT);
    expect(await asked()).toBe(1);
    expect(await pages()).toBeLessThanOrEqual(2);
    await open('#planen');
    expect(await pages()).toBeGreaterThan(5);
  });
}, ['chromium', 'firefox']);

describeOneEngine('on paper, without script', (engine) => {
  const at = guideIn(engine, { script: false });

  it('poster and card fill one page each', async () => {
    await at.session.open(`${at.site.origin}/#plakat`);
    expect(pdfPages(await at.session.pdf())).toBe(2);
  });
}, ['chromium']);

describeOneEngine('the style of paper', (engine) => {
  // As wide as the text on A4.
  const at = guideIn(engine, { viewport: { width: 718, height: 1047 }, colorScheme: 'dark' });
  const shown = (selector: string): Promise<number> => at.session.evaluate((query) => [...document.querySelectorAll(query)].filter((element) => element.getClientRects().length > 0).length, selector);
  const open = async (address: string): Promise<void> => {
    await at.session.showAs('screen');
    await openFresh(at.session, `${at.site.origin}/${address}`);
    await touch(at.session);
    await expect.poll(() => shown(SEND)).toBe(1);
  };

  it('signs are printed with what they rest on, without bars, buttons and marks', async () => {
    await open('#tegn');
    await at.session.click('#tegn-4 input');
    await at.session.showAs('print');
    for (const gone of ['.top', '.bar', 'button', 'input', '.door', '.acute-line', '.keeps']) expect(await shown(gone), gone).toBe(0);
    expect(await shown('#tegn .sign .basis')).toBeGreaterThanOrEqual(15);
    expect(await shown('#tegn .pinned p')).toBe(1);
  });

  it('the card before a call is printed without the signs that were marked', async () => {
    await open('#tegn');
    await at.session.click('#tegn-7 input');
    await at.session.evaluate(() => void (location.hash = 'kort'));
    await expect.poll(() => shown('#kort .marked li')).toBeGreaterThan(0);
    await at.session.showAs('print');
    expect(await shown('.marked')).toBe(0);
  });

  it('what was searched for is not printed, what is folded away is', async () => {
    await open('#soeg');
    await untilSearch(at.session);
    await ask(at.session, 'hagekors');
    await at.session.showAs('print');
    await at.session.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    expect(await shown('#soeg input, .result')).toBe(0);
    expect(await shown('#soeg details .block')).toBeGreaterThan(10);
    await at.session.evaluate(() => void dispatchEvent(new Event('afterprint')));
    expect(await at.session.evaluate(() => document.querySelector('details')?.open)).toBe(false);
  });

  it('is black on white, whatever was chosen for the screen; danger is red', async () => {
    await open('#akut');
    await at.session.evaluate(() => void (document.documentElement.dataset['colours'] = 'dark'));
    const colours = (): Promise<string[]> => at.session.evaluate(() => ['html', '#akut h1', '#akut .urgent', '#akut .basis'].flatMap((selector) => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector(selector) as Element);
      return [color, backgroundColor];
    }));
    const [onScreen] = await colours();
    await at.session.showAs('print');
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgb(176, 19, 29)', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect(onScreen).not.toBe('rgb(0, 0, 0)');
  });

  it('addresses out of the guide are spelt out', async () => {
    await open('#jura');
    await at.session.showAs('print');
    expect(await shown('#jura .url')).toBe(await shown('#jura a[href^="https://"]'));
    expect(await shown('#jura .url')).toBeGreaterThan(2);
  });

  it.each(['', 'en/'])('the card folds: every panel holds its text, the inside stands upside down, the fold lies in the middle (/%s)', async (language) => {
    await open(`${language}#plakat`);
    await expect.poll(() => shown('#plakat svg[role="img"]')).toBe(2);
    await at.session.showAs('print');
    const panels = await at.session.evaluate(() => {
      const sheet = document.querySelector('.fold')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll<HTMLElement>('.fold > div')].map((panel) => {
        const box = panel.getBoundingClientRect();
        const [column, row] = [box.left + box.width / 2 > sheet.left + sheet.width / 2, box.top + box.height / 2 > sheet.top + sheet.height / 2];
        const over = [...panel.querySelectorAll('*')].filter((part) => part.getClientRects().length > 0).filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
        });
        return [panel.className, `${column ? 'right' : 'left'} ${row ? 'below' : 'above'}`, getComputedStyle(panel).rotate, over.map((part) => part.outerHTML.slice(0, 80))];
      });
    });
    expect(panels).toEqual([
      ['front', 'right below', 'none', []],
      ['inside', 'right above', '180deg', []],
      ['inside', 'left above', '180deg', []],
      ['back', 'left below', 'none', []],
    ]);
  });
}, ['chromium']);

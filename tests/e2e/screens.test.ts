import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, untilLooked } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

const focused = (session: Session): Promise<string> => session.evaluate(() => `${document.activeElement?.localName}: ${(document.activeElement as HTMLElement | null)?.innerText.trim().split('\n')[0] ?? ''}`);

describeOneEngine('a change of screen', (engine) => {
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

  it('is named in the title, neutrally', async () => {
    await openFresh(session, `${site.origin}/`);
    const title = (): Promise<string> => session.evaluate(() => document.title);
    expect(await title()).toBe('Lommeguide');
    await session.click('nav.bar a[href="#tegn"]');
    await expect.poll(title).toBe('Tegn at være opmærksom på – Lommeguide');
    await session.evaluate(() => void (location.hash = 'lov-bl-133'));
    await expect.poll(title).toBe('Pligter og regler – Lommeguide');
    const all = await session.evaluate(() => [...document.querySelectorAll('main h1')].map(({ textContent }) => textContent));
    expect(all.filter((name) => /ekstrem|radikal|terror/i.test(name))).toEqual([]);
  });

  it('brings the focus to its heading, or to the place that was asked for', async () => {
    await openFresh(session, `${site.origin}/`);
    await session.click('nav.bar a[href="#tegn"]');
    await expect.poll(() => focused(session)).toBe('h1: Tegn at være opmærksom på');
    await session.click('header a[href="#akut"]');
    await expect.poll(() => focused(session)).toBe('h1: Fare nu');
    await session.back();
    await expect.poll(() => focused(session)).toBe('h1: Tegn at være opmærksom på');
    await session.evaluate(() => void (location.hash = 'lov-bl-133'));
    await expect.poll(() => focused(session)).toMatch(/^h2: .*133/);
  });

  it('leaves the focus in the search field', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('header a.find');
    await expect.poll(() => focused(session)).toMatch(/^input/);
    await session.type('x');
    expect(await focused(session)).toMatch(/^input/);
  });

  it('offers keyboards a way past the bars, to the screen that is shown', async () => {
    await openFresh(session, `${site.origin}/`);
    const skip = (): Promise<{ focused: boolean; seen: boolean }> => session.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.skip');
      // WebKit's window under test is never the active one, and then nothing is :focus.
      return { focused: document.activeElement === button, seen: button !== null && (getComputedStyle(button).clipPath === 'none' || (document.activeElement === button && !document.hasFocus())) };
    });
    expect(await skip()).toEqual({ focused: false, seen: false });
    await session.press('Tab');
    expect(await skip()).toEqual({ focused: true, seen: true });
    await session.press('Enter');
    await expect.poll(() => focused(session)).toBe('h1: Lommeguide');
    await session.press('Tab');
    expect(await session.evaluate(() => document.activeElement?.closest('main > section')?.id)).toBe('hjem');
  });
});

describeOneEngine('colours and text size', (engine) => {
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
  const seen = (): Promise<{ background: string; size: number }> => session.evaluate(() => ({ background: getComputedStyle(document.documentElement).backgroundColor, size: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) }));
  /** Opens the settings, once nothing on their screen moves any more. */
  const openSettings = async (): Promise<void> => {
    await openFresh(session, `${site.origin}/#om`);
    await untilLooked(session);
  };
  const choose = async (name: string, value: string): Promise<void> => {
    const input = `#om input[name=${name}][value=${value}]`;
    // On a busy machine the screen may still move between the look and the click.
    await expect.poll(async () => {
      await session.click(input);
      return session.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.checked, input);
    }).toBe(true);
  };

  it('are as the reader chose, at once, after a reload, in the other language, and as the phone again', async () => {
    await openSettings();
    const before = await seen();
    await choose('colours', 'dark');
    await choose('size', 'larger');
    const chosen = await seen();
    expect(chosen.background).toBe('rgb(13, 22, 27)');
    expect(chosen.size).toBeGreaterThan(before.size * 1.25);
    await openFresh(session, `${site.origin}/en/#akut`);
    expect(await seen()).toEqual(chosen);
    await openSettings();
    await choose('colours', 'light');
    expect((await seen()).background).toBe('rgb(255, 255, 255)');
    await choose('colours', 'auto');
    await choose('size', 'normal');
    expect(await seen()).toEqual(before);
  });

  it('are there before anything else: the first line of the document sets them', async () => {
    await openSettings();
    await choose('colours', 'dark');
    const { origin } = site;
    const first = await session.evaluate(async (address) => {
      const html = await (await fetch(address)).text();
      return html.indexOf('<script>') < html.indexOf('<style>') && html.indexOf('<style>') < html.indexOf('<body>');
    }, `${origin}/`);
    expect(first).toBe(true);
    await choose('colours', 'auto');
  });
});

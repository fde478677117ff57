import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { look, openFresh, untilOffline } from '../helpers/guide-page';
import { ask } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

const heading = (session: Session): Promise<string> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('main h1, main h2')].find((element) => element.getClientRects().length > 0 && element.closest(':target, :has(> :target)'))?.innerText ?? '');
const untilAllLanguages = (session: Session): Promise<void> => expect.poll(() => session.evaluate(() => document.documentElement.dataset['languages']), { timeout: 20_000 }).toBe('ready');

describeOneEngine('the guide in English', (engine) => {
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

  const shown = (): Promise<readonly string[]> => look(session).then((seen) => seen.shown, () => []);

  it('the switch keeps the place, there and back', async () => {
    await openFresh(session, `${site.origin}/#lov-bl-133`);
    await session.click('header .language');
    await expect.poll(session.url).toBe(`${site.origin}/en/#lov-bl-133`);
    expect(await session.evaluate(() => document.documentElement.lang)).toBe('en');
    await expect.poll(shown).toEqual(['jura']);
    await session.click('nav.bar a[href="#tegn"]');
    await session.click('header .language');
    await expect.poll(session.url).toBe(`${site.origin}/#tegn`);
    await expect.poll(shown).toEqual(['tegn']);
  });

  it('says on every screen that the translation is unofficial, and the Danish guide does not', async () => {
    const notice = (): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('main > .unofficial')?.innerText ?? '');
    for (const place of ['', '#akut', '#tegn', '#soeg']) {
      await openFresh(session, `${site.origin}/en/${place}`);
      expect(await notice()).toBe('Unofficial translation – the Danish plan applies');
    }
    await openFresh(session, `${site.origin}/`);
    expect(await notice()).toBe('');
  });

  it('is searched in English', async () => {
    await openFresh(session, `${site.origin}/en/#soeg`);
    await ask(session, 'hotline opening hours');
    const found = await session.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-result]')].map((result) => result.dataset['source'] ?? '').join(' '));
    expect(found).toContain('7.p1');
  });

  it('where it was opened first it is ready first, and then all languages are, without a connection', async () => {
    await openFresh(session, `${site.origin}/en/#akut`);
    await untilOffline(session, 'ready');
    await untilAllLanguages(session);
    await site.stop();
    await session.restart();
    for (const [path, lang, words] of [['/en/#akut', 'en', 'Danger now'], ['/en#akut', 'en', 'Danger now'], ['/#akut', 'da', 'Fare nu']] as const) {
      await openFresh(session, site.origin + path);
      expect([await session.evaluate(() => document.documentElement.lang), await heading(session)]).toEqual([lang, words]);
    }
    await site.start();
  });
});

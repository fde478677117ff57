import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { look, openFresh } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

describeOneEngine('finding one\'s way', (engine) => {
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
  const shown = async (): Promise<string> => (await look(session)).shown.join();

  it('opens on home, also for an address that names nothing', async () => {
    await openFresh(session, `${site.origin}/`);
    expect(await shown()).toBe('hjem');
    await openFresh(session, `${site.origin}/#findes-ikke`);
    expect(await shown()).toBe('hjem');
  });

  it('goes on by taps, and back and forward as the browser does', async () => {
    await openFresh(session, `${site.origin}/`);
    await session.click('nav.bar a[href="#tegn"]');
    expect(await shown()).toBe('tegn');
    await session.click('header a[href="#akut"]');
    expect(await shown()).toBe('akut');
    await session.back();
    await expect.poll(shown).toBe('tegn');
    await session.back();
    await expect.poll(shown).toBe('hjem');
    await session.forward();
    await expect.poll(shown).toBe('tegn');
  });

  it('opens a screen at its beginning, below the header', async () => {
    await openFresh(session, `${site.origin}/#planen`);
    await session.evaluate(() => scrollTo(0, 5000));
    await session.click('nav.bar a[href="#jura"]');
    const [heading, header] = await session.evaluate(() => [document.querySelector('#jura h1')?.getBoundingClientRect().top ?? -1, document.querySelector('header')?.getBoundingClientRect().bottom ?? 0] as const);
    expect(heading).toBeGreaterThanOrEqual(header);
    expect(heading).toBeLessThan(header + 60);
  });

  it('opens a law where it begins, below the header', async () => {
    await openFresh(session, `${site.origin}/#lov-rpl-115`);
    const [heading, header] = await session.evaluate(() => [document.querySelector('#lov-rpl-115 h2')?.getBoundingClientRect().top ?? -1, document.querySelector('header')?.getBoundingClientRect().bottom ?? 0] as const);
    expect(heading).toBeGreaterThanOrEqual(header);
    expect(heading).toBeLessThan(header + 120);
  });
});

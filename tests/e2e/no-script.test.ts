import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEngines, describeOneEngine } from '../helpers/engines';
import { look, openFresh, PLACES } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite } from '../helpers/site-copy';

describeEngines('with script disabled', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine, { script: false });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });

  it('every screen is readable and the call link can be tapped', async () => {
    for (const place of PLACES) {
      await session.open(`${site.origin}/#${place}`);
      const { shown, text, call } = await look(session);
      expect(shown, place).toHaveLength(1);
      expect(text.length, place).toBeGreaterThan(100);
      expect(call, place).toBe(true);
      expect(await session.evaluate((id) => document.getElementById(id)?.getClientRects().length ?? 0, place), place).toBeGreaterThan(0);
    }
  });

  it('the guide says that it is not kept offline, and claims nothing else', async () => {
    await openFresh(session, `${site.origin}/#om`);
    expect(await session.evaluate(() => document.documentElement.dataset['offline'])).toBe('none');
    expect((await look(session)).text).toContain('Når JavaScript er slået fra, gemmes guiden ikke');
  });

  it('the decision can be followed by its links', async () => {
    await openFresh(session, `${site.origin}/#handl`);
    await session.click('#handl-akut a[href="#handl-person"]');
    await session.click('#handl-person a[href="#handl-alder"]');
    await session.click('#handl-alder a[href="#handl-boern"]');
    await session.click('#handl-boern a[href="#handl-hotline"]');
    expect(await session.url()).toBe(`${site.origin}/#handl-hotline`);
    expect(await session.evaluate(() => Math.round(document.getElementById('handl-hotline')?.getBoundingClientRect().top ?? -1))).toBeGreaterThanOrEqual(0);
  });
});

describeOneEngine('in a browser that does not know :has()', (engine) => {
  it('the whole document shows, and the call link can be tapped', async () => {
    const copy = copySite();
    copy.change('index.html', (html) => html.replaceAll('@supports selector(:has(a))', '@supports selector(:unknown(a))').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    copy.change('_headers', (headers) => headers.replace(/ {2}Content-Security-Policy.*\n/, ''));
    const site = await startSite(copy.root);
    const session = await startSession(engine, { script: false });
    try {
      await session.open(`${site.origin}/`);
      const { shown, call } = await look(session);
      expect(shown).toEqual(await session.evaluate(() => [...document.querySelectorAll('main > section')].map(({ id }) => id)));
      expect(shown.length).toBeGreaterThan(15);
      expect(call).toBe(true);
    } finally {
      await session.close();
      await site.stop();
      await copy.remove();
    }
  });
});

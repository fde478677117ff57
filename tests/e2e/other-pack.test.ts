import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPack } from '../helpers/build-pack';
import { describeOneEngine } from '../helpers/engines';
import { look, openFresh, showScreen, untilOffline } from '../helpers/guide-page';
import { ask, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { temporaryFolder } from '../helpers/temporary-folder';
import { giveAnswer, markedSigns, shownPart, untilStored } from '../helpers/visit-page';

const CALL = 'tel:+4501000001';

describeOneEngine('the main journeys through another municipality\'s guide', (engine) => {
  const folder = temporaryFolder();
  const root = join(folder.path, 'dist');
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    const { status, said } = buildPack('eksempelkommune', root);
    expect(status, said).toBe(0);
    site = await startSite(root);
    session = await startSession(engine, { timezone: 'Europe/Copenhagen' });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
    await folder.remove();
  });
  const calls = (): Promise<(string | null)[]> => session.evaluate(() => [...document.querySelectorAll('a[href^="tel:"]')].filter((link) => link.getClientRects().length > 0).map((link) => link.getAttribute('href')));
  const text = (selector: string): Promise<string> => session.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText ?? '', selector);

  it('danger now: the police, and its own hotline in the bar', async () => {
    await openFresh(session, `${site.origin}/`);
    await session.click('#hjem a[href="#akut"]');
    expect((await look(session)).shown).toEqual(['akut']);
    const numbers = await calls();
    expect(numbers[0]).toBe(CALL);
    expect(numbers).toContain('tel:112');
    expect(new Set(numbers)).toEqual(new Set([CALL, 'tel:112', 'tel:114']));
  });

  it('"Skal jeg handle?", with a question that only it has, to its own outcome', async () => {
    await openFresh(session, `${site.origin}/#handl`);
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'viden');
    await expect.poll(() => shownPart(session)).toBe('viden-til');
    expect(await text('#handl-viden-til h2')).toBe('Hvem skal vide mere?');
    await giveAnswer(session, 'viden-til', 'andre');
    await expect.poll(() => shownPart(session)).toBe('oplaeg');
  });

  it('a sign in its own words is marked, kept, and cleared', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('#tegn-7 input');
    await untilStored(session, ['tegn-7']);
    await openFresh(session, `${site.origin}/#tegn`);
    await expect.poll(() => markedSigns(session)).toEqual(['tegn-7']);
    await session.click('button.hide');
    await untilStored(session, []);
  });

  it('a question is answered from its plan', async () => {
    await openFresh(session, `${site.origin}/#soeg`);
    await untilSearch(session);
    await ask(session, 'hvornår har hotlinen åbent i weekenden');
    await expect.poll(() => text('#soeg [data-result]')).toContain('weekend kl. 10–16');
  });

  it.each([
    ['a weekday evening', '2026-11-26T18:30:00Z', 'Åben nu, lukker 20.00'],
    ['a Saturday, before it opens', '2026-11-28T08:30:00Z', 'Åbner 10.00'],
    ['a Saturday afternoon, when a weekday would be open', '2026-11-28T15:30:00Z', 'Åbner'],
    ['a holiday', '2026-12-25T10:00:00Z', 'Åbner'],
    ['a day with shorter hours', '2026-12-31T12:00:00Z', 'Åben nu, lukker 14.00'],
  ])('%s, the hours are its own', async (_, clock, said) => {
    await session.restart({ clock });
    await openFresh(session, `${site.origin}/`);
    await expect.poll(() => text('#hjem .badge')).toContain(said);
    expect(await calls()).toContain(CALL);
  });

  it('opens whole without a connection, in its one language', async () => {
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'ready');
    await site.stop();
    await session.restart();
    await openFresh(session, `${site.origin}/#jura`);
    await showScreen(session, 'tegn');
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn input').length)).toBe(15);
    for (const screen of ['jura', 'underret', 'planen', 'kontakt']) {
      await showScreen(session, screen);
      expect((await text('body')).length).toBeGreaterThan(300);
      expect(await calls()).toContain(CALL);
    }
    expect(await session.evaluate(() => document.querySelectorAll('[hreflang]').length)).toBe(0);
  });
});

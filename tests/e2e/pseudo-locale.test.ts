import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, PLACES } from '../helpers/guide-page';
import { layoutFaults } from '../helpers/layout-faults';
import { buildWithPseudoLocale, PSEUDO } from '../helpers/pseudo-locale';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

describeOneEngine('a third language, long and from right to left, by adding files alone', (engine) => {
  let folder: TemporaryFolder;
  let root: string;
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    folder = temporaryFolder();
    root = buildWithPseudoLocale(folder.path);
    site = await startSite(root);
    session = await startSession(engine);
  }, 60_000);
  afterAll(async () => {
    await session?.close();
    await site?.stop();
    await folder?.remove();
  });

  it('every screen is in that language, from right to left, and nothing is cut off', async () => {
    await openFresh(session, `${site.origin}/${PSEUDO}/`);
    expect(await session.evaluate(() => [document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction])).toEqual([PSEUDO, 'rtl', 'rtl']);
    expect(await session.evaluate(layoutFaults, PLACES as readonly string[])).toEqual([]);
    const danish = await session.evaluate(() => [...document.querySelectorAll('main h1')].filter((heading) => /[a-zæøå]/i.test(heading.textContent.replace('Lommeguide', ''))).length);
    expect(danish).toBe(0);
  });

  it('the header leads to all languages, each keeping the place', async () => {
    await openFresh(session, `${site.origin}/${PSEUDO}/#lov-bl-133`);
    await session.click('header a[href="#sprog"]');
    expect(await session.evaluate(() => [...document.querySelectorAll('#sprog a')].map((link) => link.getAttribute('hreflang')))).toEqual(['da', PSEUDO, 'en']);
    expect(readFileSync(join(root, 'sw.js'), 'utf8')).toContain(`${PSEUDO}/`);
  });
}, ['chromium']);

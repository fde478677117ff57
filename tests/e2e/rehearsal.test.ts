import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

describeOneEngine('drawings and rehearsal', (engine) => {
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

  const text = (selector: string): Promise<string> => session.evaluate((where) => document.querySelector<HTMLElement>(where)?.innerText ?? '', selector);
  const answer = async (...answers: string[]): Promise<void> => {
    for (const id of answers) await session.click(`#oev [data-answer="${id}"]`);
  };

  it('shows the drawings, which do not make the page itself scroll sideways', async () => {
    await openFresh(session, `${site.origin}/#forloeb-tegning`);
    await expect.poll(() => session.evaluate(() => document.querySelector<HTMLImageElement>('#forloeb-tegning img')?.naturalWidth ?? 0)).toBeGreaterThan(800);
    expect(await session.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it('tries a case by the real flow, with Back one question back, and keeps nothing of it', async () => {
    await openFresh(session, `${site.origin}/#om`);
    await session.evaluate(() => void (location.hash = '#oev'));
    await session.click('#oev .answers button');
    await expect.poll(() => text('#oev .gate')).toContain('Øvelse');
    await answer('nej', 'ja', 'barn', 'nej');
    await expect.poll(() => text('#oev .outcome')).toContain('Planen læses her sådan, at man kommer til: Du skal underrette');
    await session.back();
    await expect.poll(() => text('#oev .node')).toContain('Er du offentligt ansat?');
    await answer('ja');
    await expect.poll(() => text('#oev .outcome h2')).toBe('Du skal underrette – og du kan ringe til hotlinen');
    expect(await text('#oev .outcome')).toContain('Guidens læsning');

    await session.click('#oev .doors button:last-of-type');
    await session.click('#oev .answers li:nth-child(2) button, #oev .answers button:nth-of-type(2)');
    await answer('nej', 'ja');
    await session.back();
    await session.back();
    await expect.poll(() => text('#oev .node')).toContain('Er nogen i fare');
    await session.back();
    await expect.poll(() => session.url()).not.toContain('#oev');
    await session.forward();
    await expect.poll(() => text('#oev [data-island]')).toContain('Vælg en situation');

    expect(await session.url()).toBe(`${site.origin}/#oev`);
    await session.evaluate(() => void (location.hash = '#handl'));
    await expect.poll(() => text('#handl .trail')).toBe('');
    await session.evaluate(() => void (location.hash = '#oev'));
    await expect.poll(() => text('#oev [data-island]')).toContain('Vælg en situation');
    await session.reload();
    await expect.poll(() => text('#oev [data-island]')).toContain('Vælg en situation');
    expect(await text('#handl .trail, #handl .gate')).toBe('');
    expect(await session.consoleErrors()).toEqual([]);
  });
});

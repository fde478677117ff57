import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { giveAnswer, shownPart } from '../helpers/visit-page';

describeOneEngine('"Skal jeg handle?"', (engine) => {
  let site: Site;
  let session: Session;
  const shown = (): Promise<string> => shownPart(session);
  const outcomes = (): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('#handl [data-outcome]')].map((element) => element.dataset['outcome'] ?? ''));

  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine, engine === 'chromium' ? { touch: true } : {});
    await openFresh(session, `${site.origin}/`);
    await vi.waitUntil(() => session.evaluate(() => document.documentElement.dataset['offline'] === 'ready'), { timeout: 20_000 });
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    await openFresh(session, `${site.origin}/#handl`);
    await session.click('button.hide');
    await openFresh(session, `${site.origin}/#handl`);
    await vi.waitUntil(async () => (await shown()) === 'akut', { timeout: 10_000 });
  });

  it('leads by taps to what to do, and says why', async () => {
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await giveAnswer(session, 'alder', 'voksen');
    await giveAnswer(session, 'boern', 'ja');
    await giveAnswer(session, 'ansat', 'ja');
    await expect.poll(shown).toBe('pligt');
    expect(await outcomes()).toEqual(['pligt']);
    const said = await session.evaluate(() => document.querySelector<HTMLElement>('#handl')?.innerText ?? '');
    expect(said).toMatch(/skal selv underrette kommunen/);
    expect(said).toMatch(/Derfor: det svarede du[\s\S]*Er nogen i fare[\s\S]*Nej[\s\S]*Plan 5\.3\.1[\s\S]*Voksen[\s\S]*Er du offentligt ansat/);
    expect(said).toMatch(/Er du uenig eller i tvivl\?[\s\S]*Guiden afgør ingenting/);
    expect(await session.url()).toBe(`${site.origin}/#handl`);
  });

  it('goes one question back with Back, and leaves at its start', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await expect.poll(shown).toBe('alder');
    await session.back();
    await expect.poll(shown).toBe('person');
    await session.back();
    await expect.poll(shown).toBe('akut');
    await session.back();
    await expect.poll(() => session.url()).toBe(`${site.origin}/#tegn`);
    await session.forward();
    await session.forward();
    await session.forward();
    await expect.poll(shown).toBe('alder');
  });

  it('lets an earlier answer be changed on the spot, and keeps the later ones that still apply', async () => {
    for (const [node, answer] of [['akut', 'nej'], ['person', 'ja'], ['alder', 'barn'], ['ansat', 'ja']] as const) await giveAnswer(session, node, answer);
    await expect.poll(shown).toBe('pligt');
    await session.click('#handl .trail li:nth-child(3) button');
    await expect.poll(shown).toBe('alder');
    await giveAnswer(session, 'alder', 'ved-ikke');
    await expect.poll(shown).toBe('pligt-maaske');
    await session.click('#handl .trail li:nth-child(1) button');
    await giveAnswer(session, 'akut', 'ja');
    await expect.poll(shown).toBe('politi');
    expect(await session.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('#handl [data-outcome] a[href^="tel:"]')].map((link) => link.getAttribute('href')))).toEqual(['tel:112', 'tel:114']);
  });

  it('after "Begynd forfra", Back leaves the flow', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await session.click('#handl .trail > button');
    await expect.poll(shown).toBe('akut');
    await session.back();
    await expect.poll(() => session.url()).toBe(`${site.origin}/#tegn`);
  });

  it('goes on from the doubt about danger by the link in the outcome; Back is then the question', async () => {
    await giveAnswer(session, 'akut', 'ved-ikke');
    await expect.poll(shown).toBe('tvivl');
    await session.click('#handl [data-outcome] a[data-answers]');
    await expect.poll(shown).toBe('person');
    await session.back();
    await expect.poll(shown).toBe('akut');
  });

  it('passes no question twice on the way back, after an earlier answer was changed', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await session.click('#handl .trail li:nth-child(1) button');
    await expect.poll(shown).toBe('akut');
    await giveAnswer(session, 'akut', 'ved-ikke');
    await expect.poll(shown).toBe('tvivl');
    await session.back();
    await expect.poll(shown).toBe('akut');
    await session.back();
    await expect.poll(() => session.url()).toBe(`${site.origin}/#tegn`);
  });

  it('calls nobody by the second tap of a double tap', async () => {
    const arrived = await session.evaluate(async () => {
      const tapped: string[] = [];
      document.addEventListener('click', (event) => {
        event.preventDefault();
        tapped.push((event.target as HTMLAnchorElement).getAttribute('href') ?? 'answer');
      });
      const tapNumber = (detail: number): unknown => document.querySelector('#handl .outcome:not([hidden]) a[href^="tel:"]')?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
      document.querySelector<HTMLElement>('button[data-node="akut"][data-answer="ja"]')?.click();
      tapNumber(1);
      tapped.push('then a key');
      tapNumber(0);
      while (document.documentElement.dataset['settling'] !== undefined) await new Promise(requestAnimationFrame);
      tapped.push('then a look');
      tapNumber(1);
      return tapped;
    });
    expect(arrived).toEqual(['answer', 'then a key', 'tel:112', 'then a look', 'tel:112']);
  });

  it('can be gone through by keyboard alone', async () => {
    const reach = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if (await session.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await session.press('Tab');
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await session.evaluate(() => document.querySelector<HTMLElement>('#handl h1')?.focus());
    for (const [node, answer, next] of [['akut', 'nej', 'person'], ['person', 'ja', 'alder'], ['alder', 'barn', 'ansat'], ['ansat', 'ja', 'pligt']] as const) {
      await reach(`button[data-node="${node}"][data-answer="${answer}"]`);
      await session.press('Enter');
      await expect.poll(shown).toBe(next);
      await expect.poll(() => session.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    }
  });

  it('resumes in mid-flow after a reload, and from a cold start with the server stopped', async () => {
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await expect.poll(shown).toBe('alder');
    await session.reload();
    await expect.poll(shown).toBe('alder');
    await site.stop();
    await session.restart();
    await openFresh(session, `${site.origin}/#handl`);
    await expect.poll(shown).toBe('alder');
    await giveAnswer(session, 'alder', 'barn');
    await expect.poll(shown).toBe('ansat');
    await site.start();
  });

  it('the sharing flow opens with danger too', async () => {
    await openFresh(session, `${site.origin}/#del`);
    await giveAnswer(session, 'akut', 'ja', 'share');
    await expect.poll(() => session.evaluate(() => document.querySelector<HTMLElement>('#del [data-outcome]')?.querySelector('a[href^="tel:"]')?.getAttribute('href') ?? '')).toBe('tel:112');
  });
});

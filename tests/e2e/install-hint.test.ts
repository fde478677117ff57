import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, touch, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

describeOneEngine('the hint about the home screen', (engine) => {
  let copy: SiteCopy;
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    copy = copySite();
    copy.change(copy.asset('main'), (body) => `Object.defineProperty(navigator, 'userAgent', { get: () => '${IPHONE}' });\n${body}`);
    site = await startSite(copy.root);
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
    await copy?.remove();
  });
  const hint = (): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('#hjem .install')?.innerText ?? '');

  it('tells an iPhone how, why, and to open it once from there', async () => {
    await openFresh(session, `${site.origin}/`);
    await touch(session);
    await expect.poll(hint).toMatch(/»Føj til hjemmeskærm«.*syv dage.*én gang fra hjemmeskærmen, mens du har forbindelse/s);
  });

  it('is closed by a tap', async () => {
    // What is said of being offline stands above it, and moves it.
    await untilOffline(session, 'failed');
    await session.click('#hjem .install button');
    await expect.poll(hint).toBe('');
  });

  it('is not shown a second time', async () => {
    await openFresh(session, `${site.origin}/`);
    await touch(session);
    // The script was changed, so that the worker refuses it: this is the last state that the page reaches.
    await untilOffline(session, 'failed');
    await session.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await hint()).toBe('');
  });
});

describeOneEngine('the hint where the browser can install', (engine) => {
  let copy: SiteCopy;
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    copy = copySite();
    // Chromium may ask in earnest meanwhile; that offer is not the one under test.
    copy.change(copy.asset('main'), (body) => `window.addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation(), true);\n${body}`);
    site = await startSite(copy.root);
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
    await copy?.remove();
  });

  it('asks the browser\'s own question on a tap, and not before', async () => {
    await openFresh(session, `${site.origin}/`);
    await touch(session);
    await session.evaluate(() => {
      const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => void (document.body.dataset['asked'] = 'yes') });
      window.dispatchEvent(event);
    });
    await expect.poll(() => session.evaluate(() => document.querySelector<HTMLElement>('#hjem .install')?.innerText ?? '')).toContain('Føj til hjemmeskærm');
    expect(await session.evaluate(() => document.body.dataset['asked'] ?? 'no')).toBe('no');
    await session.click('#hjem .install button.strong');
    await expect.poll(() => session.evaluate(() => document.body.dataset['asked'])).toBe('yes');
    await expect.poll(() => session.evaluate(() => document.querySelector('#hjem .install') === null)).toBe(true);
  });
});

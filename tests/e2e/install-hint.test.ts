import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

describeEngines('the hint about the home screen', (engine) => {
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
    await expect.poll(hint).toMatch(/»Føj til hjemmeskærm«.*syv dage.*én gang fra hjemmeskærmen, mens du har forbindelse/s);
  });

  it('is closed by a tap', async () => {
    await session.click('#hjem .install button');
    await expect.poll(hint).toBe('');
  });

  it('is not shown a second time', async () => {
    await openFresh(session, `${site.origin}/`);
    // The script was changed, so that the worker refuses it: this is the last state that the page reaches.
    await untilOffline(session, 'failed');
    await session.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await hint()).toBe('');
  });
});

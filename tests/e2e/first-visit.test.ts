import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUDGETS } from '../../tools/bench/budgets.mjs';
import { keptFiles } from '../../tools/bench/sizes.mjs';
import { DIST } from '../../tools/serve.mjs';
import { staticSite } from '../../tools/static-site.mjs';
import { describeOneEngine } from '../helpers/engines';
import { openFresh } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';

describeOneEngine('the first visit', (engine) => {
  const asked: string[] = [];
  const answer = staticSite({ root: DIST, base: '/' });
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  let session: Session;
  beforeAll(async () => {
    await new Promise<void>((started) => void server.listen(0, '127.0.0.1', started));
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    server.closeAllConnections();
    server.close();
  });

  it('asks for no more until it is ready offline than its budget allows', async () => {
    await openFresh(session, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await session.evaluate(async () => {
      const root = document.documentElement;
      await new Promise<void>((resolve) => {
        const look = (): void => void (root.dataset['offline'] === 'ready' && resolve());
        new MutationObserver(look).observe(root, { attributes: true });
        look();
      });
      await fetch('/ready');
    });
    // What only other languages need, or no visit does, comes at that moment, and may be a little early.
    const later = keptFiles(DIST).flatMap(({ url, language, aside }) => (aside || (language !== undefined && language !== 'da') ? [url] : []));
    const until = asked.slice(0, asked.indexOf('/ready')).filter((path) => !later.includes(path));
    expect(until).toContain('/sw.js');
    expect(until.length, until.join(' ')).toBeLessThanOrEqual(BUDGETS.requestsUntilReady);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { callable, describeFaults, type FaultBench } from '../helpers/fault-bench';
import { startFaultServer } from '../helpers/fault-server';
import { openFresh, screenIds, showScreen } from '../helpers/guide-page';

/** A page with what may not stand in one; `%` is another origin, which answers, `OWN` the guide's. */
const PROBE_PAGE = `<!doctype html>
<html><head><meta charset="utf-8"><base href="%/"></head><body>
<button onclick="this.dataset.ran = 'yes'">x</button>
<script>document.body.dataset.ran = 'yes'</script>
<script src="OWN/probe.js"></script>
</body></html>`;

/** What a script of the guide itself may not do. */
const PROBE_SCRIPT = `const done = {};
const attempt = (name, task) => { try { done[name] = task() !== false; } catch { done[name] = false; } };
const make = (tag, properties) => document.body.appendChild(Object.assign(document.createElement(tag), properties));
(async () => {
  document.querySelector('button').click();
  done['inline script'] = document.body.dataset.ran === 'yes';
  done['inline handler'] = document.querySelector('button').dataset.ran === 'yes';
  attempt('inline script, made by script', () => { make('script', { textContent: 'document.body.dataset.made = "yes"' }); return document.body.dataset.made === 'yes'; });
  attempt('eval', () => (0, eval)('true'));
  attempt('new Function', () => new Function('return true')());
  attempt('innerHTML from a string', () => { const box = document.createElement('div'); box.innerHTML = '<b>x</b>'; return box.firstChild !== null; });
  attempt('style attribute', () => { const box = make('p'); box.setAttribute('style', 'color: rgb(1, 2, 3)'); return getComputedStyle(box).color === 'rgb(1, 2, 3)'; });
  done['base'] = new URL(document.baseURI).origin !== location.origin;
  new Image().src = 'based';
  done['foreign fetch'] = await fetch('%/icon.svg', { mode: 'no-cors' }).then(() => true, () => false);
  done['foreign image'] = await new Promise((settled) => Object.assign(new Image(), { onload: () => settled(true), onerror: () => settled(false), src: '%/icon.svg' }));
  attempt('foreign script', () => { make('script', { src: '%/foreign.js' }); });
  make('iframe', { src: '%/rescue.html', name: 'frame' });
  // Into a frame of its own, so that this page stays to be read.
  make('iframe', { name: 'answer', src: 'about:blank' });
  // Firefox throws where others are silent.
  try { make('form', { action: '%/form', target: 'answer' }).submit(); } catch {}
  // What was let go is on its way by now; a request of the guide's own comes back after it.
  for (let times = 0; times < 5; times++) await fetch('OWN/icon.svg?' + times, { cache: 'no-store' });
  document.documentElement.dataset.done = JSON.stringify(done);
})();`;

/** Runs the probe under the guide's headers, or without them; gives what ran, and what reached the other origin. */
async function probe({ session, copy, serve }: FaultBench, policy: boolean): Promise<{ ran: Record<string, boolean>; reached: string[] }> {
  const site = copy();
  if (!policy) site.change('_headers', (headers) => headers.replaceAll(/ {2}(Content-Security-Policy|Cross-Origin-\w+-Policy|X-Frame-Options).*\n/g, ''));
  const server = await serve(site.root);
  const foreign = await startFaultServer(site.root);
  for (const path of ['/icon.svg', '/rescue.html', '/foreign.js', '/form', '/based']) foreign.fault(path, { status: 200, body: path === '/icon.svg' ? readFileSync(join(site.root, 'icon.svg'), 'utf8') : '', type: path === '/icon.svg' ? 'image/svg+xml' : path === '/foreign.js' ? 'text/javascript' : 'text/html' });
  try {
    writeFileSync(join(site.root, 'probe.js'), PROBE_SCRIPT.replaceAll('%', foreign.origin).replaceAll('OWN', server.origin));
    writeFileSync(join(site.root, 'probe.html'), PROBE_PAGE.replaceAll('%', foreign.origin).replaceAll('OWN', server.origin));
    await openFresh(session, `${server.origin}/probe.html`);
    await expect.poll(() => session.evaluate(() => document.documentElement.dataset['done'] ?? '')).not.toBe('');
    const ran = JSON.parse(await session.evaluate(() => document.documentElement.dataset['done'] ?? '')) as Record<string, boolean>;
    return { ran, reached: [...new Set(foreign.asked.map(({ path }) => path))].filter((path) => path !== '/favicon.ico').toSorted() };
  } finally {
    await foreign.stop();
  }
}

/** Counts what the policy stops, from the first moment of a page on. */
const WATCH = `window.violations = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violations.push(violatedDirective + ' ' + blockedURI));`;

/** Walks over every screen; gives the hosts that were asked and what the policy stopped. */
async function walk({ session, phone, serve }: FaultBench): Promise<{ hosts: string[]; violations: string[]; screens: number; own: string }> {
  const server = await serve(phone(WATCH).root);
  await openFresh(session, `${server.origin}/`);
  const screens = await screenIds(session);
  for (const screen of screens) {
    await showScreen(session, screen);
    expect(await callable(session), screen).toBe(true);
  }
  const { hosts, violations } = await session.evaluate(() => ({
    hosts: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).host))],
    violations: (window as unknown as { violations: string[] }).violations,
  }));
  return { hosts, violations, screens: screens.length, own: new URL(server.origin).host };
}

for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
  describeFaults('the policy', (bench) => {
    fault('F28 served scripts try what the policy forbids: all blocked', async () => {
      const { ran, reached } = await probe(bench, true);
      const blocked = Object.keys(ran).filter((name) => !ran[name]);
      expect(Object.keys(ran).filter((name) => ran[name])).toEqual([]);
      expect(reached).toEqual([]);
      expect(blocked.length).toBe(11);
      return `blocked: ${blocked.toSorted().join(', ')}; nothing reached the other origin`;
    });

    it('control: without the policy every one of them runs, and reaches the other origin', async () => {
      const { ran, reached } = await probe(bench, false);
      expect(Object.keys(ran).filter((name) => !ran[name])).toEqual([]);
      expect(reached).toEqual(['/based', '/foreign.js', '/form', '/icon.svg', '/rescue.html']);
    });

    fault(`F29 every screen is opened${engine === 'webkit' ? '' : ' with no foreign name resolvable'}: no violation, no host but the guide's own`, async () => {
      const { hosts, violations, screens, own } = await walk(bench);
      expect(violations).toEqual([]);
      expect(hosts).toEqual([own]);
      return `${screens} screens, 0 violations, hosts = self`;
    });

    if (triesVariants(engine)) it('control: a foreign image is a violation, and is counted', async () => {
      const server = await bench.serve(bench.phone(WATCH).root);
      await openFresh(bench.session, `${server.origin}/`);
      await bench.session.evaluate(() => void (new Image().src = 'http://foreign.example/x.png'));
      // Header and meta each tell of it.
      await expect.poll(() => bench.session.evaluate(() => (window as unknown as { violations: string[] }).violations).then((seen) => [...new Set(seen)])).toEqual(['img-src http://foreign.example/x.png']);
    });

    if (engine !== 'webkit' && triesVariants(engine)) it('control: a foreign name cannot be resolved', async () => {
      const site = bench.copy();
      site.change('_headers', (headers) => headers.replaceAll(/ {2}(Content-Security-Policy|Cross-Origin-\w+-Policy).*\n/g, ''));
      const server = await bench.serve(site.root);
      const { port } = new URL(server.origin);
      writeFileSync(join(site.root, 'plain.html'), '<!doctype html><title>plain</title>');
      await openFresh(bench.session, `${server.origin}/plain.html`);
      // The same server by a name, which leads to this machine wherever names are resolved.
      const reaches = (host: string): Promise<boolean> => bench.session.evaluate((address) => fetch(address, { mode: 'no-cors' }).then(() => true, () => false), `http://${host}:${port}/icon.svg`);
      expect(await reaches('127.0.0.1')).toBe(true);
      expect(await reaches('example.org')).toBe(false);
    });
  }, { able: [engine], ...(engine !== 'webkit' && { options: { names: false } }) });
}

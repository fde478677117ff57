import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import preact from '@preact/preset-vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUTHOR_PATH, authorPage } from '../../tools/authors/author-page';
import { guide } from '../../tools/build/guide-plugin';
import { describeOneEngine } from '../helpers/engines';
import { startSession, type Session } from '../helpers/session';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'eksempelkommune';

describeOneEngine('the preview for authors', (engine) => {
  let folder: TemporaryFolder;
  let server: ViteDevServer;
  let session: Session;
  beforeAll(async () => {
    folder = temporaryFolder();
    for (const part of ['tools', 'src', 'index.html']) cpSync(join(PROJECT, part), join(folder.path, part), { recursive: true });
    cpSync(join(PROJECT, 'content', PACK), join(folder.path, 'content', PACK), { recursive: true });
    for (const part of ['node_modules', 'package.json', 'public']) symlinkSync(join(PROJECT, part), join(folder.path, part));
    const started = startSession(engine, { viewport: { width: 1280, height: 800 } });
    server = await createServer({ root: folder.path, configFile: false, logLevel: 'error', server: { port: 0, fs: { allow: [folder.path, PROJECT] } }, plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), guide({ pack: PACK }), authorPage({ pack: PACK })] });
    await server.listen();
    session = await started;
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await folder?.remove();
  });

  it('shows where a text comes from when it is clicked; a save brings the new text, on the same screen and at the same height', async () => {
    const inGuide = (selector: string): Promise<{ text: string; hash: string; scrolled: number }> => session.evaluate((wanted) => {
      const view = document.querySelector('iframe')?.contentWindow;
      return { text: view?.document.querySelector<HTMLElement>(wanted)?.innerText ?? '', hash: view?.location.hash ?? '', scrolled: Math.round(view?.scrollY ?? 0) };
    }, selector);
    const path = join(folder.path, 'content', PACK, 'signs.yaml');
    const content = readFileSync(path, 'utf8');
    const line = content.split('\n').findIndex((text, at, all) => /^ {4}text: /.test(text) && all[at - 2]?.includes('id: tegn-3')) + 1;

    await session.open(`${server.resolvedUrls?.local[0]}${AUTHOR_PATH}#tegn`);
    await expect.poll(() => session.evaluate(() => document.querySelector('.standing')?.textContent)).toBe('Ingen fejl. Guiden viser det, du har gemt.');
    // A press inside the frame, where the session's own click does not reach.
    await session.evaluate(() => {
      const sign = document.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>('#tegn-3 .sign-text');
      sign?.scrollIntoView();
      sign?.click();
    });
    await expect.poll(() => session.evaluate(() => document.querySelector('.source .place code')?.textContent)).toBe(`content/${PACK}/signs.yaml:${line}`);

    const before = await inGuide('#tegn-3 .sign-text');
    expect(before.scrolled).toBeGreaterThan(500);
    writeFileSync(path, content.split('\n').map((text, at) => (at === line - 1 ? text.replace('text: ', 'text: Nyt ord. ') : text)).join('\n'));
    await expect.poll(() => inGuide('#tegn-3 .sign-text')).toEqual({ text: expect.stringContaining('Nyt ord. '), hash: '#tegn', scrolled: before.scrolled });
    expect(await session.consoleErrors()).toEqual([]);
  });
}, ['chromium']);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** The tests that a text names, that are not there: the file, or a test of that name in it. */
function missing(text: string): string[] {
  return [...text.matchAll(/`(tests\/[^`]+\.test\.tsx?)`(?: – “([^”]+)”)?/g)].flatMap(([whole, path = '', name = '']) => {
    if (!existsSync(join(PROJECT, path))) return [whole];
    // Names stand between single quotes, where an apostrophe is escaped.
    return read(path).replaceAll("\\'", "'").includes(name) ? [] : [whole];
  });
}

describe('docs/privacy.md', () => {
  const page = read('docs/privacy.md');
  const [, promises = ''] = /## What the guide promises\n([\s\S]*?)\n## /.exec(page) ?? [];

  it('names a test for each promise', () => {
    const parts = promises.split(/^(?=\*\*)/m).slice(1);
    expect(parts.length).toBeGreaterThanOrEqual(9);
    for (const part of parts) expect(part, part.slice(0, 60)).toMatch(/^- `tests\/[^`]+\.test\.tsx?` – “[^”]+”$/m);
  });
  it('names none that is not there', () => {
    expect(missing(page)).toEqual([]);
  });
  it('control: a file or a name that is not there would be noticed', () => {
    expect(missing('`tests/unit/no-such.test.ts`')).toHaveLength(1);
    expect(missing('`tests/unit/visit.test.ts` – “promises the moon”')).toHaveLength(1);
    expect(missing('`tests/unit/visit.test.ts` – “no change and no clock ever extends it”')).toEqual([]);
  });
});

describe('README.md', () => {
  const page = read('README.md');

  it('names every command, and none that is not there', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = [...page.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short);
    expect([...new Set(named)].toSorted()).toEqual(scripts.toSorted());
  });
  it.each(['src', 'tests'])('names every folder of %s', (folder) => {
    const [, after = ''] = page.split(`\n**\`${folder}/\`**`);
    const [part = ''] = after.split(/\n(?:\*\*`|## )/);
    const folders = readdirSync(join(PROJECT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !part.includes(`\`${name}/\``) && !part.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/publishing.md', () => {
  const page = read('docs/publishing.md');

  it('names no file of the project that is not there', () => {
    const named = [...page.matchAll(/(?<=[`\s])((?:ops|tools|tests|docs)\/[\w./-]+\.\w+)/g)].map(([, path = '']) => path).filter((path) => path !== 'ops/nginx.conf');
    expect(named).toEqual(expect.arrayContaining(['ops/kill-switch.js', 'tools/build/headers.ts', 'tests/build/nginx.test.ts', 'tests/build/published-size.test.ts']));
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
  it('covers every host and every way back', () => {
    for (const heading of ['nginx', 'Netlify and Cloudflare Pages', 'GitHub Pages', 'What it costs', 'Rolling back', 'The kill switch', 'When one phone has a broken guide']) expect(page).toContain(`\n## ${heading}\n`);
  });
});

describe('.github/workflows/ci.yml', () => {
  const text = read('.github/workflows/ci.yml');
  interface Job {
    readonly container: { readonly image: string };
    readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
  }
  const workflow = parse(text) as { permissions: object; jobs: Record<string, Job> };
  const jobs = Object.values(workflow.jobs);

  it('runs what the README tells anybody to run, on the oldest Node that the project names', () => {
    expect(jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual(['npm ci && npm test']);
    expect(read('README.md')).toContain('npm ci && npm test');
    const oldest = /\^(20\.\d+\.\d+)/.exec((JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node)?.[1];
    expect(jobs.map(({ container }) => container.image)).toEqual([`node:${oldest}-bookworm`]);
  });
  it('pins its actions to a commit, and has no secrets and no rights but to read', () => {
    const uses = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(/secrets\.|services:/);
  });
});

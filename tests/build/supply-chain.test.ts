import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packagesOf, renderedIds } from '../../tools/build/shipped-packages';
import { DIST } from '../../tools/serve.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

type Versions = Readonly<Record<string, string>>;
const shipped = json<{ packages: Versions }>(join(DIST, 'version.json')).packages;
const manifest = json<{ dependencies: Versions; devDependencies: Versions; overrides: Versions; scripts: Versions }>(join(PROJECT, 'package.json'));
const lock = json<{ packages: Readonly<Record<string, { version?: string; integrity?: string; hasInstallScript?: true; resolved?: string }>> }>(join(PROJECT, 'package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('code of other people', () => {
  it('reaches the browser from at most seven packages, all of them named and pinned by the project', () => {
    expect(Object.keys(shipped).length).toBeGreaterThan(0);
    expect(Object.keys(shipped).length).toBeLessThanOrEqual(7);
    for (const [name, version] of Object.entries(shipped)) expect(manifest.dependencies[name], name).toBe(version);
  });
  it('control: the list is read from the modules, also of a package within another or with a scope', () => {
    const modules = ['preact/dist/preact.mjs', '@preact/preset-vite/dist/esm/index.mjs', 'vite/dist/node/index.js'].map((path) => join(PROJECT, 'node_modules', path));
    expect(Object.keys(packagesOf(['\0virtual:languages', join(PROJECT, 'src/main.ts'), ...modules]))).toEqual(['@preact/preset-vite', 'preact', 'vite']);
    expect(renderedIds({ used: { renderedLength: 1 }, dropped: { renderedLength: 0 } })).toEqual(['used']);
  });
  it('is pinned to exact versions', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
  it('is locked by its integrity, package by package', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  });
  it('comes from the registry that npm is set to, not from an address of its own', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
  it('runs nothing when it is installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(PROJECT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)|^prepare$|^install$/.test(name))).toEqual([]);
  });
});

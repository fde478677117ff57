import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What `version.json` tells of a build, besides its files. */
export interface VersionFacts {
  /** The worker's version. */
  readonly version: string;
  /** What the plan calls itself. */
  readonly edition: string;
  /** ISO date, where it is known. */
  readonly builtOn?: string;
  /** The packages whose code reaches the browser. */
  readonly packages: Readonly<Record<string, string>>;
}

/** Where the build says what it is. */
export const VERSION_FILE = 'version.json';

/** Writes `version.json` into a built folder: the facts, and the SHA-256 (hex) of every file that lies there. */
export function writeVersionFile(folder: string, facts: VersionFacts): void {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file !== VERSION_FILE)
    .toSorted();
  const hashes = Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]));
  writeFileSync(join(folder, VERSION_FILE), `${JSON.stringify({ ...facts, files: hashes }, undefined, 1)}\n`);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySite, type SiteCopy } from './site-copy';

const sri = (body: string): string => `sha256-${createHash('sha256').update(body).digest('base64')}`;

/** A copy of the built guide whose files may be changed as a build would change them: the worker's integrity follows. */
export interface Edition extends SiteCopy {
  /** Changes a file of the shell, and its integrity in the worker. */
  rebuild(file: string, edit: (body: string) => string): void;
}

/** Copies the built guide; a `version` (eight hex digits) makes it another edition to the worker. */
export function copyEdition(version?: string): Edition {
  const copy = copySite();
  if (version !== undefined) copy.change('sw.js', (worker) => worker.replace(/version:(.)[0-9a-f]{8}/, `version:$1${version}`));
  return {
    ...copy,
    rebuild(file, edit) {
      const before = sri(readFileSync(join(copy.root, file), 'utf8'));
      copy.change(file, edit);
      const after = sri(readFileSync(join(copy.root, file), 'utf8'));
      copy.change('sw.js', (worker) => worker.replaceAll(before, after));
    },
  };
}

/** The files of the documents, one for each language. */
const DOCUMENTS = ['index.html', 'en/index.html'] as const;

/** Copies the built guide with a script of its own (`/fault.js`) before everything else in its documents: the phone that the guide finds. */
export function copyWithScript(script: string, version?: string): Edition {
  const edition = copyEdition(version);
  writeFileSync(join(edition.root, 'fault.js'), script);
  for (const file of DOCUMENTS) if (existsSync(join(edition.root, file))) edition.rebuild(file, (html) => html.replace(/(?=<script)/, '<script src="/fault.js"></script>\n'));
  return edition;
}

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { renderDocument } from '../../src/document/render-document';
import { loadPlan } from '../../src/plan/load-plan';
import { fault } from '../helpers/fault';
import { packFolder } from '../helpers/sample-plan';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const HOSTILE = '<img src=x onerror=alert(1)>';
const TURNED = '\u202E112 gniR';
const SIGN = 'Prædiker og moraliserer';

/** What an author, or somebody in the author's place, may put into a file, and where the error must point. */
const CONTENT: readonly (readonly [name: string, file: string, found: string, put: string])[] = [
  ['markup in a text', 'signs.yaml', SIGN, `${SIGN} ${HOSTILE}`],
  ['a javascript: link', 'footnotes.yaml', 'https://', 'javascript:alert(1)//'],
  ['a javascript: link in a text', 'signs.yaml', SIGN, `javascript:alert(1) ${SIGN}`],
  ['a right-to-left override', 'signs.yaml', SIGN, `"${TURNED}"`],
  ['a text of a megabyte', 'signs.yaml', SIGN, 'x'.repeat(1_000_000)],
  ['a missing key', 'contacts.yaml', '    short: hotlinen\n', ''],
  ['a wrong number', 'contacts.yaml', '41 74 90 90', '41 74 90 9'],
  ['an edge to nowhere', 'flows/act.yaml', 'to: person', 'to: persona'],
];

describe('hostile content', () => {
  let folder: TemporaryFolder;
  let pack: string;
  beforeEach(() => {
    folder = temporaryFolder();
    pack = join(folder.path, 'pakke');
    cpSync(packFolder(), pack, { recursive: true });
  });
  afterEach(() => folder.remove());

  it('control: the same files unharmed are read', () => {
    expect(() => loadPlan(pack)).not.toThrow();
  });

  for (const [name, file, found, put] of CONTENT) {
    fault(`F30 ${name}: refused with file and line`, () => {
      const path = join(pack, file);
      const before = readFileSync(path, 'utf8');
      expect(before).toContain(found);
      writeFileSync(path, before.replace(found, () => put));
      const message = new RegExp(`^ *content/pakke/${file}:\\d+: .{10,300}$`, 'm');
      expect(() => loadPlan(pack)).toThrow(message);
      return 'refused with file, line and what was expected; nothing is built';
    });
  }

  fault('F30 markup forced into the plan: shown as text', () => {
    const plan = structuredClone(loadPlan(pack)) as { -readonly [key in keyof Plan]: Plan[key] };
    const [sign, ...others] = plan.signs.signs;
    plan.signs = { ...plan.signs, signs: [{ ...sign!, text: `${HOSTILE}"'><script>alert(1)</script>` }, ...others] };
    const { body } = renderDocument(plan, { builtOn: '2026-01-01' });
    expect(body).toContain('&lt;img src=x onerror=alert(1)>');
    expect(body).not.toContain('<img src=x');
    expect(body).not.toContain('<script>alert');
    return 'shown as text';
  });
});

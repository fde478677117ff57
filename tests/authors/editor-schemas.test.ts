import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { editorFiles, editorSchemas } from '../../src/plan/json-schemas';
import { readYaml } from '../../src/plan/yaml-file';
import { packFolder } from '../helpers/sample-plan';

const EDITOR = fileURLToPath(new URL('../../.vscode', import.meta.url));
const schemas = new Map(editorSchemas().map(({ name, schema }) => [name, z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])]));
const paths = readdirSync(packFolder(), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).sort();

/** The schemas that an editor applies to a file: its patterns know no wildcard but the star. */
const schemasOf = (path: string): string[] => editorSchemas().filter(({ files }) => files.some((pattern) => new RegExp(`${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(`content/koebenhavn/${path}`))).map(({ name }) => name);
const data = (path: string): unknown => readYaml(join(packFolder(), path), path).data;

it('the schemas in .vscode are those of the guide: "npm run schemas" writes them', () => {
  for (const [name, text] of Object.entries(editorFiles())) expect(readFileSync(join(EDITOR, name), 'utf8'), `.vscode/${name}: run "npm run schemas"`).toBe(text);
  expect(readdirSync(join(EDITOR, 'schemas')).length).toBe(schemas.size);
});

describe('an editor', () => {
  it.each(paths)('has one schema for %s, and underlines nothing in it', (path) => {
    const [name, ...others] = schemasOf(path);
    expect(others).toEqual([]);
    expect(schemas.get(name ?? '')!.safeParse(data(path)).error?.issues ?? []).toEqual([]);
  });

  it.each<[string, string, (file: never) => void]>([
    ['an unknown field', 'contacts.yaml', (file: { contacts: Record<string, unknown>[] }) => (file.contacts[0]!['kort'] = 'x')],
    ['a missing field', 'signs.yaml', (file: { signs: { prompt?: string }[] }) => delete file.signs[0]!.prompt],
    ['a malformed number', 'contacts.yaml', (file: { contacts: { number: string }[] }) => (file.contacts[0]!.number = '4174')],
    ['a malformed id deep in a section', 'sections/5-organisering.yaml', (file: { sections: { body: { id: string }[] }[] }) => (file.sections[0]!.body[0]!.id = 'Æ')],
    ['a modal that is none', 'modals.yaml', (file: { modals: { modal: string }[] }) => (file.modals[0]!.modal = 'bør')],
    ['a translation with no fingerprint', 'en.yaml', (file: { texts: Record<string, { of?: string }> }) => delete file.texts['for-hvem']!.of],
  ])('underlines %s in %s', (_, path, plant) => {
    const file = structuredClone(data(path)) as never;
    plant(file);
    expect(schemas.get(schemasOf(path)[0]!)!.safeParse(file).success).toBe(false);
  });

  it('says in Danish what was expected', () => {
    const contacts = JSON.stringify(editorSchemas().find(({ name }) => name === 'contacts')!.schema);
    expect(contacts).toContain('"patternErrorMessage":"Forventet: et nummer som');
  });
});

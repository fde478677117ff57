import { z } from 'zod';
import { modalsSchema } from './modals';
import { translationSchema } from './read-translation';
import { schemas } from './schema';

/** A schema for the editor: its file's name without `.json`, and the files of content/ that it is for. */
export interface EditorSchema {
  readonly name: string;
  readonly files: readonly string[];
  readonly schema: object;
}

const EXTRA_FILES: Readonly<Record<string, readonly string[]>> = { words: ['content/*/*.words.yaml'] };
// The editor knows no other wildcard than the star.
const TRANSLATIONS = ['ar', 'de', 'en', 'fr', 'pl', 'so', 'tr', 'uk'].map((language) => `content/*/${language}.yaml`);

/** What the author is told where a text does not fit its pattern: what zod would say. */
const said = (schema: z.core.$ZodType): string | undefined => {
  const { checks = [], error } = schema._zod.def as z.core.$ZodStringDef;
  const message = [error, ...checks.map((check) => check._zod.def.error)].find((one) => one !== undefined)?.({} as never);
  return typeof message === 'string' ? message : undefined;
};

const toJson = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (jsonSchema.type !== 'string' || jsonSchema.pattern === undefined) return;
      const message = said(zodSchema);
      if (message !== undefined) Object.assign(jsonSchema, { patternErrorMessage: `Forventet: ${message}.` });
    },
  });

/** The schemas by which an editor completes and underlines the files of every pack. */
export const editorSchemas = (): EditorSchema[] => [
  ...Object.entries(schemas).map(([key, schema]) => {
    const name = key.replace('/*', '');
    return { name, files: [`content/*/${key}.yaml`, ...(EXTRA_FILES[key] ?? [])], schema: toJson(schema) };
  }),
  { name: 'modals', files: ['content/*/modals.yaml'], schema: toJson(modalsSchema) },
  { name: 'translation', files: TRANSLATIONS, schema: toJson(translationSchema) },
];

const written = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

/** The files of the folder `.vscode`, by their names in it: the schemas, and which files each is for. */
export function editorFiles(): Readonly<Record<string, string>> {
  const all = editorSchemas();
  return {
    'settings.json': written({ 'yaml.schemas': Object.fromEntries(all.map(({ name, files }) => [`./.vscode/schemas/${name}.json`, files])), '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 } }),
    'extensions.json': written({ recommendations: ['redhat.vscode-yaml'] }),
    ...Object.fromEntries(all.map(({ name, schema }) => [`schemas/${name}.json`, written(schema)])),
  };
}

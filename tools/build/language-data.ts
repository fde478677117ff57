import { createHash } from 'node:crypto';
import type { GuideDocument } from './document.ts';

/** A file of data that one language of the guide fetches when it needs it; its name changes with its content. `aside`: needed on no visit. */
export interface DataFile {
  readonly fileName: string;
  readonly body: string;
  readonly language: string;
  readonly aside: boolean;
}

interface Data {
  readonly name: string;
  readonly aside: boolean;
  of(document: GuideDocument): unknown;
}

/** What there is for each language beside its document, by the module that knows the addresses. Data and not script: it is read quicker, and nothing of it runs. */
const DATA: Readonly<Record<string, Data>> = {
  'virtual:languages': { name: 'language', aside: false, of: ({ idle }) => idle },
  'virtual:rehearsals': { name: 'rehearsal', aside: true, of: ({ rehearsal }) => rehearsal },
};

function fileOf({ name, aside, of }: Data, document: GuideDocument): DataFile {
  const body = JSON.stringify(of(document));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 8);
  return { fileName: `assets/${name}-${document.plan.language}-${hash}.json`, body, language: document.plan.language, aside };
}

/** The files of all languages. */
export const dataFiles = (documents: readonly GuideDocument[]): DataFile[] => documents.flatMap((document) => Object.values(DATA).map((data) => fileOf(data, document)));

/** Whether a module is one of those that know the addresses. */
export const knowsAddresses = (id: string): boolean => id in DATA;

/** The code of such a module: the address of each language's file; while developing, where nothing is written, the data itself as an address. */
export function addressesModule(id: string, documents: readonly GuideDocument[], base: string, developing: boolean): string {
  const files = documents.map((document) => fileOf(DATA[id] as Data, document));
  return `export default ${JSON.stringify(Object.fromEntries(files.map(({ fileName, body, language }) => [language, developing ? `data:application/json,${encodeURIComponent(body)}` : base + fileName])))};`;
}

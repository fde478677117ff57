import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { compareFacts, type FactChange } from './compare-facts';
import { ContentError } from './content-error';
import { entryYaml, proposeEntry } from './change-entry';
import { factsOf, type FactFile, type FactKind } from './facts';
import { readPlan } from './load-plan';
import { readYaml } from './yaml-file';

/** What is told first is what somebody may act on. */
const HEADINGS: readonly (readonly [FactKind, string])[] = [
  ['nummer', 'Telefonnumre'], ['åbningstid', 'Åbningstider'], ['vej', 'Veje i forløbene'], ['tekst', 'Tekster'], ['link', 'Links'], ['adresse', 'Adresser'], ['henvisning', 'Henvisninger inde i guiden'],
  ['grundlag', 'Hvad det hviler på'], ['dato', 'Datoer'], ['placering', 'Flyttet, tilføjet eller fjernet'], ['rækkefølge', 'Rækkefølge'], ['oplysning', 'Andet'], ['søgning', 'Søgningens ord'],
];
/** Translations, which follow the Danish, and what only "npm run check" reads. */
const LEFT_OUT = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*(?:\.words)?|modals)\.yaml$/i;

const told = ({ owner, field, before, now }: FactChange): string[] => [
  `  ${owner} – ${field}${before === undefined ? ' (nyt)' : now === undefined ? ' (fjernet)' : ''}`,
  ...(before === undefined ? [] : [`    før: ${before}`]),
  ...(now === undefined ? [] : [`    nu:  ${now}`]),
];

function filesIn(root: string): FactFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/')).filter((path) => path.endsWith('.yaml') && !LEFT_OUT.test(path)).sort();
  const read = paths.map((path) => ({ path, ...readYaml(join(root, path), `content/${basename(root)}/${path}`) }));
  const problems = read.flatMap((file) => file.problems);
  if (problems.length > 0) throw new ContentError(problems);
  return read;
}

function factsThen(root: string, ref: string): ReturnType<typeof factsOf> {
  try {
    return factsOf(filesIn(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Error(`Indholdet i "${ref}" kan ikke læses. Vælg et andet tidspunkt. ${error.message}`, { cause: error });
  }
}

/** What has changed between two versions of a pack, `ref` naming the first, in lines for its author, with the entry for changes.yaml that is proposed on the day `today` (ISO). Throws an Error where one cannot be read. */
export function changeLines(before: string, now: string, ref: string, today: string): string[] {
  const changes = compareFacts(factsThen(before, ref), factsOf(filesIn(now)));
  if (changes.length === 0) return [`content/${basename(now)}: intet er ændret siden ${ref}.`];
  const { plan } = readPlan(now);
  const entry = proposeEntry(plan, changes, today);
  return [
    `content/${plan.pack}: ${changes.length} ${changes.length === 1 ? 'ændring' : 'ændringer'} siden ${ref}`,
    '',
    ...HEADINGS.flatMap(([kind, heading]) => {
      const own = changes.filter((change) => change.kind === kind);
      return own.length > 0 ? [`${heading} (${own.length})`, ...own.flatMap(told), ''] : [];
    }),
    ...(entry ? [`Forslag til content/${plan.pack}/changes.yaml – sæt det ind øverst på listen, og skriv det om, så det kan forstås:`, '', entryYaml(entry)] : ['Læserne ser ingen af ændringerne. Der skal intet i changes.yaml.']),
  ];
}

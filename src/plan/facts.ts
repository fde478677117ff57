/** What sort of fact it is, as an author calls it. */
export type FactKind = 'nummer' | 'åbningstid' | 'vej' | 'tekst' | 'link' | 'henvisning' | 'grundlag' | 'dato' | 'adresse' | 'placering' | 'rækkefølge' | 'søgning' | 'oplysning';

/** One thing that a pack says: whose it is, what it is called there, and its value in words. */
export interface Fact {
  readonly owner: string;
  readonly field: string;
  readonly kind: FactKind;
  readonly value: string;
}

/** A file of a pack by its path in it, such as `flows/act.yaml`, with what stands in it. */
export interface FactFile {
  readonly path: string;
  readonly data: unknown;
}

type Owner = Readonly<Record<string, unknown>>;

const isOwner = (value: unknown): value is Owner => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): string | undefined => (isOwner(value) && typeof value['id'] === 'string' ? value['id'] : undefined);

const KIND_FIELDS: readonly (readonly [FactKind, readonly string[]])[] = [
  ['vej', ['to', 'start']],
  ['tekst', ['text', 'heading', 'label', 'name', 'short', 'term', 'question', 'prompt', 'title', 'reference', 'note', 'municipality', 'place', 'edition']],
  ['henvisning', ['call', 'contact', 'footnote', 'anchor', 'hotline', 'emergency', 'screen']],
  ['grundlag', ['source', 'reading', 'supplementary', 'missing']],
  ['dato', ['verified', 'until', 'checked', 'date']],
  ['adresse', ['url']],
];
const BASIS: Readonly<Record<string, string>> = { source: 'planen', reading: 'guidens læsning af', supplementary: 'supplerende:', missing: 'mangler' };
/** Lists whose ids are told apart by what they are; other ids stand once in a pack. */
const NAMED: Readonly<Record<string, string>> = { 'contacts': 'nummeret', 'sources': 'kilden', 'document': 'planens afsnit', 'words.groups': 'søgeordene', 'accessibility': 'erklæringen', 'slots': 'pladsen', 'changes': 'nyheden', 'nodes': 'spørgsmålet', 'outcomes': 'udfaldet', 'answers': 'svaret' };
const WITHIN: readonly string[] = ['nodes', 'outcomes', 'answers'];
const FOLDERS: Readonly<Record<string, string>> = { flows: 'forløbet ', screens: 'skærmen ' };
const FILES: Readonly<Record<string, string>> = { words: 'søgningen', signs: 'tegnene', steps: 'sagens gang' };

/** A value that is no list of things with ids, in words. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (!isOwner(value)) return String(value);
  const { days, date, opens, closes } = value as Readonly<Record<string, string | undefined>>;
  if (days !== undefined || date !== undefined) return `${days ?? date} ${opens === undefined ? 'lukket' : `${opens}–${closes}`}`;
  return Object.entries(value).map(([key, one]) => `${key} = ${inWords(one)}`).join(' og ');
}

function wayIn(to: unknown): string {
  if (!Array.isArray(to)) return String(to);
  const branches = to as readonly { readonly go: string; readonly when?: Owner }[];
  return branches.map(({ go, when }) => (when ? `${go}, når ${inWords(when)}` : branches.length > 1 ? `ellers ${go}` : go)).join('; ');
}

/** Every fact of a pack, file by file. It asks nothing of them but ids, so that a pack of another time can be read too. */
export function factsOf(files: readonly FactFile[]): Fact[] {
  const facts: Fact[] = [];

  const listed = (items: readonly unknown[], owner: string, field: string, file: string): void => {
    const ids = items.flatMap((item) => idOf(item) ?? []);
    if (field === 'links') for (const { to, label, answers } of items as readonly Owner[]) facts.push({ owner, field: `link til ${String(to)}`, kind: 'link', value: `${String(label)}${answers === undefined ? '' : ` (svarer ${inWords(answers)})`}` });
    else if (ids.length < items.length || items.length === 0) facts.push({ owner, field, kind: file === 'words' ? 'søgning' : 'oplysning', value: inWords(items) });
    else {
      const name = NAMED[`${file}.${field}`] ?? NAMED[field];
      const owners = ids.map((id) => (name === undefined ? id : WITHIN.includes(field) ? `${owner}, ${name} ${id}` : `${name} ${id}`));
      facts.push({ owner, field: `rækkefølge i ${field}`, kind: 'rækkefølge', value: owners.join(' | ') });
      items.forEach((item, at) => element(item as Owner, owners[at] as string, owner, file));
    }
  };
  const element = (value: Owner, owner: string, parent: string, file: string): void => {
    facts.push({ owner, field: 'står i', kind: 'placering', value: parent });
    fields(value, owner, '', file);
  };
  const fields = (value: Owner, owner: string, before: string, file: string): void => {
    const basis = Object.keys(BASIS).filter((key) => value[key] !== undefined);
    if (basis.length > 0) facts.push({ owner, field: `${before}hviler på`, kind: 'grundlag', value: basis.map((key) => (key === 'missing' ? BASIS[key] : `${BASIS[key]} ${inWords(value[key])}`)).join(' og ') });
    for (const [key, child] of Object.entries(value)) {
      const id = idOf(child);
      if (key === 'id' || key in BASIS || child === undefined || child === null) continue;
      if (key === 'to') {
        facts.push({ owner, field: 'fører til', kind: file === 'words' ? 'søgning' : 'vej', value: wayIn(child) });
        for (const { go, spelt } of Array.isArray(child) ? (child as readonly Owner[]) : []) if (spelt !== undefined) facts.push({ owner, field: `skrevet ud til ${String(go)}`, kind: 'tekst', value: String(spelt) });
      } else if (key === 'weekly' || key === 'holidays') facts.push({ owner, field: before + key, kind: 'åbningstid', value: inWords(child) });
      else if (Array.isArray(child)) listed(child, owner, key, file);
      else if (id !== undefined) element(child as Owner, id, owner, file);
      else if (isOwner(child)) fields(child, owner, `${before}${key}.`, file);
      else facts.push({ owner, field: before + key, kind: before === 'hours.' && key === 'text' ? 'åbningstid' : file === 'contacts' && key === 'number' ? 'nummer' : file === 'words' ? 'søgning' : (KIND_FIELDS.find(([, names]) => names.includes(key))?.[0] ?? 'oplysning'), value: String(child) });
    }
  };

  for (const { path, data } of files) {
    if (!isOwner(data)) continue;
    const [folder = '', name] = path.replace(/\.yaml$/, '').split('/');
    const id = idOf(data);
    fields(data, id === undefined ? (FILES[folder] ?? 'pakken') : `${name === undefined ? '' : (FOLDERS[folder] ?? '')}${id}`, '', folder);
  }
  return facts;
}

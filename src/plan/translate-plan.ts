import type { Flow } from '../core/flow-content';
import type { Plan } from '../core/plan';
import { flowElement } from '../core/walk';

/** Fields that hold words for readers. */
const FIELDS: readonly string[] = ['text', 'heading', 'label', 'name', 'short', 'term', 'question', 'prompt', 'title', 'reference', 'hoursText', 'spelt', 'note', 'municipality', 'edition'];
/** Changes more often than the words beside it, and is therefore translated by itself. */
const BY_ITSELF = { hoursText: 'hoursLang' } as const;
/** What no reader reads, and what each language brings with it. */
const NOT_READ: readonly string[] = ['words', 'document', 'hours', 'basis', 'hoursBasis', 'when'];

type Owner = Readonly<Record<string, unknown>>;

/** A text for readers: the key that a translation names it by, and its words. */
export interface PlanText {
  readonly key: string;
  readonly text: string;
}

/** Gives the texts of one object in another language, all of them or none. */
export type Translation = (texts: readonly PlanText[]) => readonly string[] | undefined;

const isOwner = (value: unknown): value is Owner => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasWords = (text: unknown): text is string => typeof text === 'string' && /\p{L}{2}/u.test(text) && !/^[\w.-]+\.dk$/.test(text);

/** Ids are keys; what has none is named by its owner and by where it leads. */
function keyOf({ id, to, go }: Owner, owner: string, field: string): string {
  if (field === 'answers') return `${owner}.${String(id)}`;
  if (typeof id === 'string') return id;
  const leadsTo = to ?? go;
  return typeof leadsTo === 'string' ? `${owner}.${leadsTo}` : `${owner}.${field}`;
}

/** A copy of the plan with its texts as `translation` gives them. What it does not give stays, marked with the language that it is in. */
export function translatePlan(plan: Plan, translation: Translation): Plan {
  const copy = (value: unknown, owner: string, field: string, flow: Flow | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => copy(item, owner, field, flow));
    if (!isOwner(value)) return value;
    const inner = field === 'flows' ? (value as unknown as Flow) : flow;
    const key = inner && (field === 'nodes' || field === 'outcomes') ? flowElement(inner, String(value['id'])) : field === '' ? 'plan' : keyOf(value, owner, field);
    const named = field === 'answers' || typeof value['id'] !== 'string';
    const texts = FIELDS.flatMap((name) => (hasWords(value[name]) ? [{ name, key: (named && field !== '') || name === 'text' ? key : `${key}.${name}`, text: value[name] }] : []));
    const units = ['lang', ...Object.values(BY_ITSELF)].map((lang) => ({ lang, own: texts.filter(({ name }) => ((BY_ITSELF as Readonly<Record<string, string>>)[name] ?? 'lang') === lang) })).filter(({ own }) => own.length > 0);
    const children = Object.entries(value).map(([name, child]) => [name, NOT_READ.includes(name) || (name === 'answers' && isOwner(child)) ? child : copy(child, key, name, inner)] as const);
    return {
      ...Object.fromEntries(children),
      ...Object.assign({}, ...units.map(({ lang, own }) => {
        const given = translation(own);
        return given ? Object.fromEntries(own.map(({ name }, at) => [name, given[at]])) : { [lang]: plan.language };
      })),
    };
  };
  return copy(plan, '', '', undefined) as Plan;
}

/** Every text of the plan that a translation gives, in the order of the plan. */
export function textsOf(plan: Plan): PlanText[] {
  const all: PlanText[] = [];
  translatePlan(plan, (texts) => {
    all.push(...texts);
    return undefined;
  });
  return all;
}

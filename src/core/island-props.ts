import type { FlowGraph } from './flow';
import type { MomentWords } from './local-time';
import type { Spoken } from './block';
import type { OpeningHours } from './contact';
import type { COLOURS, SIZES } from './settings';

/** Words of the content; `lang` where they are in another language than the guide. */
export interface SpokenText extends Spoken {
  readonly text: string;
}

/** A phone number's live badge: its hours, the build's instant (epoch ms) as the clock's lower bound, and the words, with `{{time}}` and `{{day}}`. */
export interface HoursProps {
  readonly hours: OpeningHours;
  readonly builtAt?: number | undefined;
  readonly open: string;
  readonly openAlways: string;
  readonly closed: string;
  readonly closedDay: string;
  /** Monday first. */
  readonly days: readonly string[];
  /** Stands between hours and minutes. */
  readonly clock: string;
}

/** The line that says whether the guide is there offline, and offers an update. */
export interface OfflineProps {
  /** For dates, e.g. "en-GB". */
  readonly locale: string;
  /** The day (ISO) that the document was built on, in words too: to write a date takes long on a slow phone. */
  readonly built?: { readonly on: string; readonly text: string };
  readonly filling: string;
  readonly ready: string;
  readonly version: string;
  readonly versionUndated: string;
  readonly failed: string;
  readonly none: string;
  readonly safari: string;
  readonly updateReady: string;
  readonly updateApply: string;
  readonly repair: string;
}

/** What "Om" says of editions, and the self-check there: with `{{date}}`, `{{count}}` and `{{total}}`. `call` is the `tel:` address of the bar's button. */
export interface UpkeepProps {
  /** How dates are written, with `{{day}}`, `{{month}}` and `{{year}}`, and the names of the months, January first. */
  readonly date: string;
  readonly months: readonly string[];
  readonly looked: string;
  readonly look: string;
  readonly newest: string;
  readonly unreachable: string;
  readonly stale: string;
  readonly news: string;
  /** The id of the newest entry of "Nyt". */
  readonly entry: string;
  readonly call: string;
  readonly builtAt?: number | undefined;
  readonly check: {
    readonly start: string;
    readonly fine: string;
    readonly broken: string;
    readonly well: string;
    readonly unwell: string;
    readonly needs: string;
    /** What each step is called, and what is said where it is not well. */
    readonly steps: Readonly<Record<'files' | 'storage' | 'clock' | 'call', readonly [label: string, fault: string]>>;
  };
}

/** The hint on how to keep the guide on the home screen. */
export interface InstallProps {
  readonly heading: string;
  readonly android: string;
  readonly button: string;
  readonly iphone: string;
  readonly dismiss: string;
}

/** A checkbox beside a sign; the sign's id stands in the element. */
export interface MarkProps {
  readonly label: string;
}

/** The signs' words on the call card, by id. */
export interface CardProps {
  readonly signs: Readonly<Record<string, SpokenText>>;
  readonly marked: string;
  readonly none: string;
  readonly toSigns: string;
}

/** A flow: its graph for the engine, its words for the trail. */
export interface FlowProps {
  readonly id: string;
  readonly graph: FlowGraph;
  readonly words: Readonly<Record<string, { readonly question: SpokenText; readonly kind: string; readonly cites: readonly { readonly label: string; readonly anchor: string }[]; readonly answers: Readonly<Record<string, SpokenText>> }>>;
  readonly answered: string;
  readonly why: string;
  readonly change: string;
  readonly afresh: string;
}

/** The rehearsal: its cases, what the outcomes of each flow are called, and the words around them. */
export interface RehearsalProps {
  readonly cases: readonly {
    readonly id: string;
    readonly flow: string;
    readonly outcome: string;
    readonly name: SpokenText;
    readonly text: SpokenText;
    readonly reads: readonly (SpokenText & { readonly cites: readonly { readonly label: string; readonly anchor: string }[] })[];
  }[];
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, SpokenText>>>>;
  readonly choose: string;
  readonly banner: string;
  readonly reached: string;
  readonly leads: string;
  readonly reads: string;
  readonly kind: string;
  readonly of: string;
  readonly next: string;
  readonly all: string;
}

/** Everything that is said about what stays on the phone. */
export interface VisitProps {
  readonly moment: MomentWords;
  readonly marksFrom: string;
  readonly answersFrom: string;
  readonly goOn: string;
  readonly afresh: string;
  readonly afreshClears: string;
  readonly until: string;
  readonly memory: string;
  readonly clear: string;
  readonly clearAndHide: string;
}

/** The search box: its words, and the card that comes first where there is danger. */
export interface SearchProps {
  readonly label: string;
  readonly privacy: string;
  readonly failed: string;
  readonly one: string;
  readonly many: string;
  readonly absent: string;
  readonly absentUnknown: string;
  /** Said where nothing can be found, nor said of it: of "jeg har". */
  readonly more: string;
  readonly nearest: string;
  /** With `{{number}}`. */
  readonly sign: string;
  readonly caveat: string;
  /** `call` is a `tel:` address; `units` are separated by spaces. */
  readonly acute: { readonly heading: string; readonly text: SpokenText; readonly call: string; readonly label: string; readonly units: string; readonly badge: string; readonly citation: string };
}

/** What the reader saves: the words of the stars, with `{{title}}`, and of the list; `sign` with `{{number}}`. */
export interface FavouritesProps {
  readonly save: string;
  readonly done: string;
  readonly memory: string;
  readonly none: string;
  readonly sign: string;
  readonly caveat: string;
  readonly remove: string;
  readonly removeAll: string;
}

/** The settings: what each choice is called, and its values in order. */
export interface SettingsProps {
  readonly colours: { readonly legend: string; readonly values: Readonly<Record<(typeof COLOURS)[number], string>> };
  readonly size: { readonly legend: string; readonly values: Readonly<Record<(typeof SIZES)[number], string>> };
  readonly slash: string;
  readonly slashHint: string;
  readonly clearAll: { readonly label: string; readonly asks: string; readonly yes: string; readonly no: string };
}

/** What stands at the end of every screen; `name` is what a sent link is called. */
export interface PageToolsProps {
  readonly name: string;
  readonly send: string;
  readonly print: string;
  readonly copied: string;
  readonly copy: string;
}

/** The poster's buttons, and what stands beside its QR code; `code` names that to those who do not see it. */
export interface PosterProps {
  readonly print: string;
  readonly printCard: string;
  readonly scan: string;
  readonly code: string;
}

/** A run of text, set strong, or a link to another place of the guide (`to` without `#`). */
export type TextRun = { readonly kind: 'text' | 'strong'; readonly text: string } | { readonly kind: 'link'; readonly text: string; readonly to: string };

const MARK = /\*\*(?<strong>.+?)\*\*|\[(?<words>[^\]]+)\]\(#(?<to>[a-z0-9-]+)\)/g;

const NO_BREAK = '\u00A0';

/** Keeps together what belongs together: "§ 133", "stk. 2", "kl. 8", "nr. 1", "kap. 26", and the groups of a phone number. */
export const typeset = (text: string): string =>
  text
    .replace(/(§§?|[Ss]tk\.|[Kk]l\.|[Nn]r\.|[Kk]ap\.) (?=[\d§])/g, `$1${NO_BREAK}`)
    .replace(/(\d) ([a-z])(?=[\s.,:;)]|$)/g, `$1${NO_BREAK}$2`)
    .replace(/\b\d{2}(?: \d{2}){3}\b/g, (number) => number.replaceAll(' ', NO_BREAK));

/** Splits a text of the content into runs: `**strong**`, `[words](#id)`, all else as it stands. */
export function parseText(text: string): TextRun[] {
  const runs: TextRun[] = [];
  const plain = (part: string): void => void (part && runs.push({ kind: 'text', text: typeset(part) }));
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    const { strong, words, to } = match.groups as Record<'strong' | 'words' | 'to', string>;
    plain(text.slice(end, match.index));
    runs.push(strong === undefined ? { kind: 'link', text: typeset(words), to } : { kind: 'strong', text: typeset(strong) });
    end = match.index + match[0].length;
  }
  plain(text.slice(end));
  return runs;
}

/** The ids that a text links to. */
export const linksOf = (text: string): string[] => parseText(text).flatMap((run) => (run.kind === 'link' ? [run.to] : []));

import { sampleSearch } from '../helpers/sample-search';
import { LANGUAGES, measure, readQuestions, type Measured } from '../helpers/search-questions';

const NAMES: Readonly<Record<keyof Measured, string>> = {
  hit1: 'hit@1',
  hit3: 'hit@3',
  meanReciprocalRank: 'MRR',
  acuteFirst: 'acute first',
  absentSaid: 'silent: said',
  absentWrongly: 'silent: wrongly',
  neutralToSign: 'neutral → sign',
};

/** The tables of how well questions are answered, one for each language: both halves, with our search and with the library alone. */
export function searchBenchmark(): string[] {
  const keys = Object.keys(NAMES) as (keyof Measured)[];
  const line = (name: string, cells: readonly string[]): string => name.padEnd(30) + cells.map((cell, at) => cell.padStart(Math.max(NAMES[keys[at] as keyof Measured].length, '0.000'.length) + 2)).join('');
  return LANGUAGES.flatMap((language) => {
    const { tuning, setAside } = readQuestions(language);
    const { shownBy, plain } = sampleSearch(language);
    const rows: [string, Measured][] = [
      [`tuning half (${tuning.length})`, measure(tuning, shownBy)],
      [`half set aside (${setAside.length})`, measure(setAside, shownBy)],
      ['library alone, tuning half', measure(tuning, plain)],
      ['library alone, half set aside', measure(setAside, plain)],
    ];
    return [line(`${language}:`, keys.map((key) => NAMES[key])), ...rows.map(([name, measured]) => line(name, keys.map((key) => measured[key].toFixed(3))))];
  });
}

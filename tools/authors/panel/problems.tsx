import type { Problem } from '../../../src/plan/content-error';
import type { AuthorState } from '../author-state';
import { Place } from './place';

const List = ({ problems }: { problems: readonly Problem[] }) => (
  <ul class="problems">
    {problems.map(({ file, line, message }) => (
      <li key={`${file}:${line}:${message}`}>
        <p>{/^https:\S+$/.test(message) ? <a href={message} target="_blank" rel="noreferrer">{message}</a> : message}</p>
        <Place file={file} line={line} />
      </li>
    ))}
  </ul>
);

const Folded = ({ heading, lead, problems }: { heading: string; lead: string; problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <details>
      <summary>{heading} ({problems.length})</summary>
      <p class="lead">{lead}</p>
      <List problems={problems} />
    </details>
  );

/** What the guide in the frame shows, in a few short sentences. */
function standing({ behind, blank, failure, report: { errors } }: AuthorState): string {
  const many = errors.length === 1 ? '1 fejl' : `${errors.length} fejl`;
  const mend = `Ret ${errors.length === 1 ? 'fejlen' : 'fejlene'}, og gem`;
  if (blank) return `${many}. ${mend}, så vises guiden.`;
  if (behind) return `${errors.length === 0 ? 'Guiden kan ikke bygges' : many}. Guiden her er den sidste, der kunne vises. ${mend}, så følger den med.`;
  if (failure !== undefined) return 'Indholdet kunne ikke læses. Gem filen igen.';
  return errors.length === 0 ? 'Ingen fejl. Guiden viser det, du har gemt.' : `${many} skal rettes, før guiden går ud. Guiden viser det, du har gemt.`;
}

/** Whether the guide may go out, and what must be mended before. */
export function Errors({ state }: { state: AuthorState }) {
  const { errors, whole } = state.report;
  return (
    <div class="errors">
      <p role="status" class={state.behind || errors.length > 0 ? 'standing wrong' : 'standing'}>{standing(state)}</p>
      {state.failure !== undefined && <pre>{state.failure}</pre>}
      <List problems={errors} />
      {!whole && errors.length > 0 && <p class="lead">Resten bliver tjekket, når filerne kan læses.</p>}
    </div>
  );
}

/** What is to be looked at before the guide goes out. */
export function Remarks({ state: { report: { warnings, hints, addresses } } }: { state: AuthorState }) {
  return warnings.length + hints.length + addresses.length === 0 ? null : (
    <section aria-label="Tjek af indholdet">
      <Folded heading="Advarsler" lead="Se på dem, før guiden går ud." problems={warnings} />
      <Folded heading="Svært at læse" lead="Lixtal over 45 og ord over 25 bogstaver, det sværeste først. Del sætningerne, eller vælg kortere ord." problems={hints} />
      <Folded heading="Adresser" lead="Åbn dem, og se, om de stadig passer." problems={addresses} />
    </section>
  );
}

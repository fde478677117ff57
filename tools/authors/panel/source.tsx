import type { Found } from './find-origin';
import { Place } from './place';

const MOST_PLACES = 5;
const MOST_SHOWN = 160;
const shortened = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, text.lastIndexOf(' ', MOST_SHOWN))} …` : text);

const BASES: Readonly<Record<string, string>> = { source: 'Planens enhed', reading: 'Guidens læsning af', supplementary: 'Kilden', missing: 'Mangler' };

function lead({ kind, origins }: Found, behind: boolean): string {
  if (kind === 'none') return behind ? 'Denne tekst står ikke i filerne, som de er gemt nu, eller den kommer fra guiden selv.' : 'Denne tekst kommer fra guiden selv, ikke fra indholdet.';
  if (kind === 'part') return 'Sætningen kommer fra guiden selv. I den står:';
  if (origins.length > 1) return 'Det samme står flere steder. Guiden bruger ét af dem her:';
  return kind === 'holder' ? 'Det her hører til:' : '';
}

/** Where what the author points at comes from. */
export function Source({ found, behind, held, onStep, onLeave }: { found: Found | undefined; behind: boolean; held: boolean; onStep: (by: 1 | -1) => void; onLeave: () => void }) {
  const origins = found?.origins ?? [];
  const shown = [...new Set(origins.map((origin) => (origin.field in BASES ? `${BASES[origin.field]} ${origin.field === 'missing' ? '' : origin.shown}`.trim() : `»${shortened(origin.shown)}«`)))];
  return (
    <section class="source" aria-label="Hvor teksten kommer fra">
      <h2>Hvor kommer teksten fra?</h2>
      <div class="found" aria-live="polite">
        {found === undefined ? <p class="lead">Peg på en tekst i guiden, og klik for at holde fast. Så står filen og linjen her.</p> : (
          <>
            {lead(found, behind) !== '' && <p class="lead">{lead(found, behind)}</p>}
            {found.kind !== 'holder' && shown.map((text) => <p key={text} class="words">{text}</p>)}
            {origins.slice(0, MOST_PLACES).map(({ file, line, translates }) => (
              <div key={`${file}:${line}`}>
                <Place file={file} line={line} />
                {translates && <p class="lead">Oversat fra: <Place {...translates} /></p>}
              </div>
            ))}
            {origins.length > MOST_PLACES && <p class="lead">… og {origins.length - MOST_PLACES} steder til</p>}
          </>
        )}
      </div>
      <p class="steps">
        <button type="button" onClick={() => onStep(-1)}>Forrige tekst</button>
        <button type="button" onClick={() => onStep(1)}>Næste tekst</button>
        {held && <button type="button" onClick={onLeave}>Slip teksten</button>}
      </p>
    </section>
  );
}

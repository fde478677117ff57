import { useEffect, useState } from 'preact/hooks';
import type { FlowProps } from '../../core/island-props';
import type { FlowControl, FlowView } from './flow-control';

type Handed = { readonly controls: Readonly<Record<string, FlowControl>> };

function useFlow(control: FlowControl | undefined): FlowView | undefined {
  const [view, setView] = useState(control?.view.get);
  useEffect(() => control?.view.subscribe(setView), [control]);
  return view;
}

/** The answers to one question as buttons; the one given before is pressed. */
export function FlowAnswers({ id, words, at, controls }: FlowProps & Handed & { at: string }) {
  const control = controls[id];
  const [given, setGiven] = useState(() => control?.view.get().answers[at]);
  // Of an answer to another question it hears nothing, and draws nothing anew.
  useEffect(() => control?.view.subscribe(({ answers }) => setGiven(answers[at])), [control, at]);
  return (
    <div class="answers">
      {Object.entries(words[at]?.answers ?? {}).map(([answer, { text, lang }]) => (
        <button key={answer} type="button" class="door" data-flow={id} data-node={at} data-answer={answer} aria-pressed={given === answer} lang={lang} onClick={() => control?.answer(at, answer)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** The answers that led here, each changeable on the spot, each with what its question rests on. */
export function FlowTrail({ id, words, controls, answered, why, change, afresh }: FlowProps & Handed) {
  const view = useFlow(controls[id]);
  if (!view || view.position.trail.length === 0) return null;
  const { trail, ended } = view.position;
  return (
    <div class="trail">
      <h2>{ended ? why : answered}</h2>
      <ol>
        {trail.map(({ node, answer }, step) => {
          const said = words[node];
          return (
            <li key={node}>
              <span>
                <span lang={said?.question.lang}>{said?.question.text}</span> <b lang={said?.answers[answer]?.lang}>{said?.answers[answer]?.text}</b>{' '}
                <small class="basis">
                  {said?.kind} {said?.cites.map(({ label, anchor }) => <><a href={`#${anchor}`}>{label}</a> </>)}
                </small>
              </span>
              <button type="button" aria-label={`${change}: ${said?.question.text}`} onClick={() => controls[id]?.change(step)}>{change}</button>
            </li>
          );
        })}
      </ol>
      <button type="button" onClick={() => controls[id]?.afresh()}>{afresh}</button>
    </div>
  );
}

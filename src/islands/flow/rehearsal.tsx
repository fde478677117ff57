import { useEffect, useRef, useState } from 'preact/hooks';
import type { FlowProps, RehearsalProps, SpokenText } from '../../core/island-props';
import { RichText } from '../../parts/rich-text';
import { leaveSteps, type FlowControl, type FlowView } from './flow-control';
import { FlowAnswers, FlowTrail } from './flow-islands';
import { createRehearsalControl } from './rehearsal-control';

type Case = RehearsalProps['cases'][number];
type Handed = { readonly flows: Readonly<Record<string, FlowProps | undefined>> };

/** No case, by the reader's choice: back to the list of them. */
const LIST = -1;

const Spoken = ({ words }: { words: SpokenText | undefined }) => <span lang={words?.lang}>{words?.text}</span>;

/** How the plan is read: the outcome that it leads to, said only where another was reached, and why. */
function Reading({ one, props, at }: { one: Case; props: RehearsalProps; at: string }) {
  const named = (outcome: string): SpokenText | undefined => props.outcomes[one.flow]?.[outcome];
  return (
    <div class="outcome">
      <p class="aside">{props.reached}</p>
      <h2 tabIndex={-1}><Spoken words={named(at)} /></h2>
      {at !== one.outcome && <p>{props.leads} <b><Spoken words={named(one.outcome)} /></b></p>}
      <h3>{props.reads}</h3>
      {one.reads.map(({ text, lang, cites }) => (
        <p key={text} data-kind="reading">
          <RichText text={text} lang={lang} />{' '}
          <small class="basis"><span class="badge">{props.kind}</span> {props.of} {cites.map(({ label, anchor }) => <><a href={`#${anchor}`}>{label}</a> </>)}</small>
        </p>
      ))}
    </div>
  );
}

/** One case: the situation, then the flow itself, one question at a time. */
function Tried({ one, props, flow }: { one: Case; props: RehearsalProps; flow: FlowProps }) {
  const [control] = useState<FlowControl>(() => createRehearsalControl(one.id, flow.graph));
  const [{ position }, setView] = useState<FlowView>(control.view.get);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => control.view.subscribe(setView), [control]);
  useEffect(() => control.close, [control]);
  useEffect(() => {
    // The heading of the case has the focus when it opens.
    if (!first.current) place.current?.querySelector<HTMLElement>('h2')?.focus();
    first.current = false;
  }, [position.at]);
  const controls = { [one.id]: control };
  const asked = flow.words[position.at];
  return (
    <div>
      <p><Spoken words={one.text} /></p>
      <div ref={place}>
        {position.ended && <Reading one={one} props={props} at={position.at} />}
        {asked && (
          <div class="node">
            <h2 tabIndex={-1}><Spoken words={asked.question} /></h2>
            <FlowAnswers {...flow} id={one.id} at={position.at} controls={controls} />
          </div>
        )}
      </div>
      <FlowTrail {...flow} id={one.id} controls={controls} />
    </div>
  );
}

/** The rehearsal: fictional cases to try the flows on. Nothing of it is kept: it is forgotten when its screen is left. */
export function Rehearsal(props: RehearsalProps & Handed) {
  const { cases, flows } = props;
  const [at, choose] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const forget = (): void => choose(undefined);
    window.addEventListener('hashchange', forget);
    return () => window.removeEventListener('hashchange', forget);
  }, []);
  // Where nothing was chosen the focus is the screen's own.
  useEffect(() => void (at !== undefined && heading.current?.focus()), [at]);
  const leave = (to: number): void => {
    leaveSteps();
    choose(to);
  };
  const one = at === undefined ? undefined : cases[at];
  const flow = one && flows[`flow-${one.flow}`];
  if (!one || !flow || at === undefined) {
    return (
      <>
        <h2 tabIndex={-1} ref={heading}>{props.choose}</h2>
        <div class="answers">
          {cases.map(({ id, name }, index) => <button key={id} type="button" class="door" onClick={() => choose(index)}><span>{index + 1}. <Spoken words={name} /></span></button>)}
        </div>
      </>
    );
  }
  return (
    <>
      <p class="gate"><b>{props.banner}</b></p>
      <h2 tabIndex={-1} ref={heading}>{at + 1}. <Spoken words={one.name} /></h2>
      <Tried key={one.id} one={one} props={props} flow={flow} />
      <p class="doors">
        {at + 1 < cases.length && <button type="button" class="door" onClick={() => leave(at + 1)}>{props.next}</button>}
        <button type="button" class="door" onClick={() => leave(LIST)}>{props.all}</button>
      </p>
    </>
  );
}

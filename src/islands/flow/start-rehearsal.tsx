import { render } from 'preact';
import type { FlowProps, RehearsalProps } from '../../core/island-props';
import { Rehearsal } from './rehearsal';

/** Brings the rehearsal to life in its place; `data` is what the document gives its islands, the flows among it. */
export const startRehearsal = (place: Element, props: RehearsalProps, data: Readonly<Record<string, object | undefined>>): void =>
  render(<Rehearsal {...props} flows={data as Readonly<Record<string, FlowProps | undefined>>} />, place);

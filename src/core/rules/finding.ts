import type { Plan } from '../plan';

/** Something wrong with the content: the id where it stands, and what is wrong and what was expected, in the author's language. `flow` names the flow whose ids are meant: they are short and stand elsewhere too. `text` is the words that it is about. */
export interface Finding {
  readonly id: string;
  readonly flow?: string;
  readonly text?: string;
  readonly message: string;
}

/** A content rule: gives what is wrong, nothing where all is well. */
export type Rule = (plan: Plan) => Finding[];

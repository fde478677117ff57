import type { Plan } from '../plan';

/** Something wrong with the content: the id where it stands, and what is wrong and what was expected, in the author's language. */
export interface Finding {
  readonly id: string;
  readonly message: string;
}

/** A content rule: gives what is wrong, nothing where all is well. */
export type Rule = (plan: Plan) => Finding[];

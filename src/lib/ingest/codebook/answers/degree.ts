/** How strongly an answer says something, without its sign: from "a little" to "extremely". */
export type Degree = 'slight' | 'mild' | 'plain' | 'moderate' | 'very' | 'utmost';

/** One answer taken apart: "very dissatisfied" is very, against, satisfied. */
export interface AnswerDegree {
  /** What is judged, as its good side says it; '' for a middle that names nothing ("neutral"). */
  readonly about: string;
  /** −1 the bad side, 0 the middle, 1 the good side. */
  readonly side: -1 | 0 | 1;
  readonly degree: Degree;
  /** Its place among all answers about the same thing: the higher, the better. */
  readonly place: number;
}

/** The place of a word that nothing strengthens or weakens. */
export const PLAIN = 2;

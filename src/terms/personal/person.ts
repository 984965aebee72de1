/** A private person as named in a text. */
import type { Stretch } from './plain-text.ts';

export interface Person extends Stretch {
  /** As it stands there, blanks inside left out. */
  name: string;
  /** An illness or a disability is told of this person. */
  health?: true;
  /** Only the surname and a title: 张主任. */
  titled?: true;
  /** It stands in a list of people. */
  listed?: true;
}

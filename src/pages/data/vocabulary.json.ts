/** The vocabulary with parsed skeletons, for the builder: one file, fetched once. */
import { templateVocabulary } from '../../site/vocabulary.ts';

export function GET(): Response {
  const { kinds, ...rest } = templateVocabulary();
  // skeleton sources travel as trees
  const light = kinds.map(({ skeleton: _skeleton, ...kind }) => kind);
  const outlines = rest.outlines.map((outline) => ({
    ...outline,
    sections: outline.sections.map(({ skeleton: _skeleton, ...section }) => section),
  }));
  return Response.json({ ...rest, kinds: light, outlines });
}

/** The blank template of an outline in the library's source form, built with the site. */
import { writePlan } from '../../plan/formats.ts';
import type { Outline } from '../../plan/vocabulary.ts';
import { blankTemplate } from '../../site/blank-template.ts';
import { siteVocabulary } from '../../site/vocabulary.ts';

export function getStaticPaths() {
  return siteVocabulary().outlines.map((outline) => ({
    params: { outline: outline.id },
    props: { outline },
  }));
}

export async function GET({ props: { outline } }: { props: { outline: Outline } }): Promise<Response> {
  return new Response(await writePlan(blankTemplate(outline), 'mdx', siteVocabulary()));
}

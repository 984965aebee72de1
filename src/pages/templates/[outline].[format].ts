/** The blank template of an outline as a file to download, Word or the library's source form, built with the site. */

import type { Outline } from '../../plan/vocabulary.ts';
import { blankTemplate } from '../../site/blank-template.ts';
import { siteVocabulary } from '../../site/vocabulary.ts';
import { writePlan } from '../../writers/formats.ts';

const formats = ['docx', 'mdx'] as const;

interface Props {
  outline: Outline;
  format: (typeof formats)[number];
}

export function getStaticPaths() {
  return siteVocabulary().outlines.flatMap((outline) =>
    formats.map((format) => ({
      params: { outline: outline.id, format },
      props: { outline, format },
      // made of code and vocabulary alone
      cacheKey: outline.id,
    })),
  );
}

export async function GET({ props: { outline, format } }: { props: Props }): Promise<Response> {
  return new Response(await writePlan(blankTemplate(outline), format, siteVocabulary()));
}

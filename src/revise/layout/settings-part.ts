/** The settings part with pages that have even and odd footers; all else in it stays. */
import { elementSpans } from '../../source/ooxml/spans.ts';
import { spliced } from '../splice.ts';
import type { WordFile } from '../word-file.ts';
import { dialectOf } from './names.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml';
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:settings>';

/** What the schema wants before it. */
const before = new Set(
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle'.split(
    ' ',
  ),
);

/** @returns whether the file had different headers and footers for even pages all along */
export function setEvenPages(file: WordFile): boolean {
  const related = file.related(file.main).find(({ type, external }) => type === 'settings' && !external);
  let path = related?.target;
  if (path === undefined || file.text(path) === undefined) {
    const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
    path = `${folder}settings.xml`;
    for (let number = 2; file.text(path) !== undefined; number++) path = `${folder}settings${number}.xml`;
    file.add({ path, xml: empty, contentType, type: 'settings' });
  }
  const xml = file.text(path) ?? '';
  const [root] = elementSpans(xml) ?? [];
  const dialect = dialectOf(xml);
  if (!root || !dialect) return false;
  const element = `<${dialect.prefix}evenAndOddHeaders/>`;
  if (root.innerStart === root.end) {
    file.replace(
      path,
      spliced(xml, [{ start: root.end - 2, end: root.end, text: `>${element}</${root.name}>` }]),
    );
    return false;
  }
  const inner = elementSpans(xml, root.innerStart, root.innerEnd) ?? [];
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const own = inner.find(({ name }) => local(name) === 'evenAndOddHeaders');
  const wasOn = own !== undefined && !/:val="(?:0|false|off)"/.test(xml.slice(own.start, own.end));
  if (wasOn) return true;
  const last = inner.findLast(({ name }) => before.has(local(name)));
  const at = last?.end ?? root.innerStart;
  const splices = own
    ? [{ start: own.start, end: own.end, text: element }]
    : [{ start: at, end: at, text: element }];
  file.replace(path, spliced(xml, splices));
  return false;
}

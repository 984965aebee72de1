/**
 * Content controls (`w:sdt`): plain text, or a list for a choice, bound to the value in our custom XML part. Dates are
 * text as well: stored as dates, 2026年2月26日 came out as 1899年12月30日, and a plan's date may be just a month.
 */
import type { ParagraphChild, XmlComponent } from 'docx';
import { xmlText } from '../../terms/xml-text.ts';
import { fieldPath, partId, partNamespace } from './carried.ts';
import { element } from './elements.ts';
import { promptName } from './glossary.ts';

export interface Field {
  /** The slot's name: the control's tag and the name of its element in the custom XML part. */
  name: string;
  /** What people see on the control. */
  label: string;
  choices?: readonly string[] | undefined;
}

interface Control {
  runs: readonly ParagraphChild[];
  /** Character style that typed text takes on. */
  style: string | undefined;
  blank: boolean;
  id: number;
}

function kindOfControl({ choices }: Field): XmlComponent {
  if (!choices) return element('w:text');
  const items = choices.map((choice) =>
    element('w:listItem', { 'w:displayText': xmlText(choice), 'w:value': xmlText(choice) }),
  );
  return element('w:dropDownList', {}, items);
}

const promptOf = (name: string) =>
  element('w:placeholder', {}, [element('w:docPart', { 'w:val': promptName(name) })]);

export function fieldControl(field: Field, { runs, style, blank, id }: Control): ParagraphChild {
  const properties = [
    ...(style ? [element('w:rPr', {}, [element('w:rStyle', { 'w:val': style })])] : []),
    element('w:alias', { 'w:val': xmlText(field.label) }),
    element('w:tag', { 'w:val': field.name }),
    element('w:id', { 'w:val': String(id) }),
    promptOf(field.name),
    ...(blank ? [element('w:showingPlcHdr')] : []),
    element('w:dataBinding', {
      'w:prefixMappings': `xmlns:p='${partNamespace}'`,
      'w:xpath': fieldPath(field.name),
      'w:storeItemID': partId,
    }),
    kindOfControl(field),
  ];
  return control(properties, runs);
}

/**
 * What is still to be written, “……”: bound to nothing, and gone with its mark as soon as somebody types in its place. Rich
 * text, since LibreOffice 7.4 drops the look of plain text in a control.
 */
export function passingControl(name: string, runs: readonly ParagraphChild[], id: number): ParagraphChild {
  const properties = [
    element('w:id', { 'w:val': String(id) }),
    promptOf(name),
    element('w:temporary'),
    element('w:showingPlcHdr'),
  ];
  return control(properties, runs);
}

function control(properties: readonly XmlComponent[], runs: readonly ParagraphChild[]): ParagraphChild {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, properties),
    element('w:sdtContent', {}, runs as unknown as XmlComponent[]),
  ]) as ParagraphChild;
}

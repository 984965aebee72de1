/**
 * The properties of a Word package (ECMA-376 part 1 §15.2.12, part 2 §11): who wrote it, who saved it last, the company, what a
 * person or a program added. A part that is missing or broken says nothing.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import type { FileProperty } from '../../document/office-document.ts';
import type { WordParts } from '../ooxml/package.ts';
import { parsePart } from '../ooxml/read-parts.ts';
import { childElements } from '../ooxml/xml-tree.ts';

const localName = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1);

/** Element → what Word calls it. */
const names: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '上次修改者',
  Manager: '经理',
  Company: '单位',
  title: '标题',
  subject: '主题',
  description: '备注',
  keywords: '标记',
  category: '类别',
  contentStatus: '状态',
  Template: '模板',
  HyperlinkBase: '超链接基础',
};
const persons = new Set(['creator', 'lastModifiedBy', 'Manager']);

/** Relationship of the package → where the part usually lies. */
const places = {
  'core-properties': 'docProps/core.xml',
  'extended-properties': 'docProps/app.xml',
  'custom-properties': 'docProps/custom.xml',
} as const;

function propertyOf(element: XmlElement): FileProperty | undefined {
  const local = localName(element);
  const value = element.text.trim();
  const name = local === 'property' ? element.attributes.name : names[local];
  if (value === '' || name === undefined) return undefined;
  return { name, value, ...(persons.has(local) && { person: true as const }) };
}

export function readProperties(parts: WordParts): FileProperty[] {
  const related = parts.related('');
  return Object.entries(places).flatMap(([type, usual]) => {
    const part = parts.part(related.find((one) => one.type === type)?.target ?? usual);
    const root = part && parsePart(part.xml, part.outer);
    return typeof root === 'object' ? childElements(root).flatMap((one) => propertyOf(one) ?? []) : [];
  });
}

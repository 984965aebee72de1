/** A table with a name and a description, which a screen reader reads out before its cells (`w:tblCaption`, `w:tblDescription`). */
import { type ITableOptions, Table, TableProperties } from 'docx';
import { xmlText } from '../../terms/xml-text.ts';
import { element } from './elements.ts';

/** The library has no such options; the two stand last among the properties of a table. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, { caption, text }: { caption: string | undefined; text: string }) {
    super(options);
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error('a table of the library has no properties');
    if (caption !== undefined)
      properties.addChildElement(element('w:tblCaption', { 'w:val': xmlText(caption) }));
    properties.addChildElement(element('w:tblDescription', { 'w:val': xmlText(text) }));
  }
}

/** The package that is being made, as its parts by path; parts are text. */
export type PackageParts = Map<string, string>;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const wordMain = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** @throws Error where the library writes the part differently than it did: a new version has to be looked at */
export function insertBefore(parts: PackageParts, path: string, mark: string, added: string): void {
  const text = parts.get(path);
  if (text === undefined || !text.includes(mark)) throw new Error(`${path} has no ${mark}`);
  parts.set(
    path,
    text.replace(mark, () => added + mark),
  );
}

/** @param type the last word of a relationship type of the standard */
export const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;

export const relationships = (inside: string): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** @param type what stands behind `application/vnd.openxmlformats-officedocument.` */
export function addContentType(parts: PackageParts, path: string, type: string): void {
  const entry = `<Override ContentType="application/vnd.openxmlformats-officedocument.${type}+xml" PartName="/${path}"/>`;
  insertBefore(parts, '[Content_Types].xml', '</Types>', entry);
}

// What a source file imports, as the TypeScript parser sees it: types, `export … from`, `import()` and `import('…')`
// types included; in an Astro file the frontmatter and the scripts. Tests only.

import { posix } from 'node:path';
import ts from 'typescript';

/** The TypeScript in a file, comments and all. */
function sourceParts(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const [, frontmatter = '', markup = ''] = /^---\n(.*?)\n---(.*)$/s.exec(text) ?? [undefined, '', text];
  const scripts = [...markup.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, body = '']) => body);
  return [frontmatter, ...scripts];
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined;
  return undefined;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The specifiers that a file imports, relative ones as paths from where `path` starts. */
export function readImports(path: string, text: string): string[] {
  const found: string[] = [];
  for (const part of sourceParts(path, text))
    walk(parse(path, part), (node) => {
      const specifier = specifierOf(node);
      if (specifier !== undefined) found.push(specifier);
    });
  const scripts = path.endsWith('.astro') ? text.matchAll(/<script\s[^>]*\bsrc="(\.[^"]*)"/g) : [];
  for (const [, source] of scripts) if (source) found.push(source);
  return found.map((specifier) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}

// Which names a module takes from its surroundings: names that neither it nor an import declares. Tests only.

import ts from 'typescript';

/** True for a name that stands for a value: no property, no key, no name of a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as { name?: ts.Node; propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

function isUndeclared(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return !symbol?.declarations?.length;
}

/** One module alone, no libraries: what stays unresolved comes from outside. */
function open(path: string, text: string): { source: ts.SourceFile; checker: ts.TypeChecker } {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? source : undefined),
    getDefaultLibFileName: () => '',
    writeFile: () => {},
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === path,
    readFile: (name) => (name === path ? text : undefined),
  };
  const program = ts.createProgram(
    [path],
    { noLib: true, noResolve: true, allowImportingTsExtensions: true },
    host,
  );
  return { source, checker: program.getTypeChecker() };
}

/** The uses of the named globals, of the clock and of chance, each as `file:line uses name`. */
export function readGlobals(path: string, text: string, names: ReadonlySet<string>): string[] {
  const { source, checker } = open(path, text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isClock =
      ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
    const isCall =
      ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText());
    const isGlobal =
      ts.isIdentifier(node) && names.has(node.text) && isReference(node) && isUndeclared(node, checker);
    if (isClock || isCall || isGlobal) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} uses ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
